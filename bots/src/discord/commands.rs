//! The commands as Discord shows them.

use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::model::application::{CommandOptionType, InstallationContext, InteractionContext};

use super::limit::{DESCRIPTION, cut};
use crate::dialogue::{Field, Verb};
use crate::words::{Language, Words, say};

/// Discord's names of the languages that the chats speak; what is not in them is English.
const LOCALES: [(&str, Language); 4] = [
    ("hi", Language::Hi),
    ("de", Language::De),
    ("es-ES", Language::Es),
    ("es-419", Language::Es),
];
/// The longest text that Discord takes in a field (docs.discord.com/developers: interactions/application-commands).
const LONGEST: u16 = 6000;

/// Returns all commands: for servers, for direct messages, and for whoever has installed the application for
/// themself.
pub fn all(words: &Words) -> Vec<CreateCommand> {
    Verb::ALL
        .into_iter()
        .map(|verb| command(verb, words))
        .collect()
}

fn command(verb: Verb, words: &Words) -> CreateCommand {
    let fields = verb.fields().iter();
    let fields = fields.map(|field| option(verb, *field, words));
    let does = verb.does();
    let command = CreateCommand::new(verb.name())
        .description(described(words, Language::default(), &does))
        .set_options(fields.collect())
        .integration_types(vec![InstallationContext::Guild, InstallationContext::User])
        .contexts(vec![
            InteractionContext::Guild,
            InteractionContext::BotDm,
            InteractionContext::PrivateChannel,
        ]);
    LOCALES.iter().fold(command, |command, (locale, language)| {
        command.description_localized(*locale, described(words, *language, &does))
    })
}

fn option(verb: Verb, field: Field, words: &Words) -> CreateCommandOption {
    let is = is(verb, field);
    let kind = if field.is_file() {
        CommandOptionType::Attachment
    } else {
        CommandOptionType::String
    };
    let described_in = |language| described(words, language, &is);
    let option = CreateCommandOption::new(kind, field.name(), described_in(Language::default()))
        .required(false);
    let option = if field.is_file() {
        option
    } else {
        option
            .max_length(LONGEST)
            .set_autocomplete(field.is_offered())
    };
    LOCALES.iter().fold(option, |option, (locale, language)| {
        option.description_localized(*locale, described_in(*language))
    })
}

/// Returns the key of the message that says what a command takes in a field.
fn is(verb: Verb, field: Field) -> String {
    match field {
        Field::Text => format!("field-text-{}", verb.name()),
        _ => format!("field-{}", field.name()),
    }
}

fn described(words: &Words, language: Language, key: &str) -> String {
    cut(&words.plain(language, &say(key)), DESCRIPTION)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::Value;

    use super::*;

    /// Checks what Discord checks (docs.discord.com/developers: interactions/application-commands).
    #[test]
    fn discord_takes_all_commands() {
        let commands = serde_json::to_value(all(&Words::load().unwrap())).unwrap();
        let commands = commands.as_array().unwrap();
        assert_eq!(commands.len(), Verb::ALL.len());
        assert!(commands.len() <= 100);
        for command in commands {
            assert_eq!(command["integration_types"], serde_json::json!([0, 1]));
            assert_eq!(command["contexts"], serde_json::json!([0, 1, 2]));
            let options = command["options"].as_array().unwrap();
            assert!(options.len() <= 25);
            let mut longest = 0;
            for item in options.iter().chain([command]) {
                let name = item["name"].as_str().unwrap();
                let fits = |char: char| char.is_ascii_lowercase() || char == '-';
                assert!(
                    (1..=32).contains(&name.len()) && name.chars().all(fits),
                    "{name}"
                );
                let mut texts = vec![&item["description"]];
                let localised = item["description_localizations"].as_object().unwrap();
                assert_eq!(localised.len(), LOCALES.len());
                texts.extend(localised.values());
                let lengths = texts
                    .iter()
                    .map(|text| text.as_str().unwrap().chars().count());
                let lengths: Vec<usize> = lengths.collect();
                assert!(
                    lengths
                        .iter()
                        .all(|length| (1..=DESCRIPTION).contains(length)),
                    "{name}"
                );
                longest += name.len() + lengths.iter().max().unwrap();
            }
            assert!(longest <= 8000);
            for option in options {
                let is_file = option["type"] == 11;
                assert!(is_file || option["type"] == 3);
                assert_eq!(option["required"], false);
                assert!(!is_file || option.get("max_length").is_none_or(Value::is_null));
                assert!(!is_file || option["autocomplete"] != true);
            }
        }
    }

    #[test]
    fn every_description_is_written_and_fits_in_every_language() {
        let words = Words::load().unwrap();
        let keys = Verb::ALL.into_iter().flat_map(|verb| {
            let fields = verb.fields().iter();
            let fields = fields.map(move |field| is(verb, *field));
            fields.chain([verb.does()])
        });
        for key in keys {
            assert!(words.knows(Language::En, &key), "{key}");
            for language in Language::ALL {
                let text = words.plain(language, &say(&key));
                assert_eq!(
                    cut(&text, DESCRIPTION),
                    text,
                    "{key} in {}",
                    language.code()
                );
            }
        }
    }
}
