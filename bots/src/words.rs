//! What the chats say, in each language: messages by key (Fluent, projectfluent.org), from `templates/chat`.

pub mod brief;
#[cfg(test)]
mod complete;
pub mod language;
pub mod rich;
pub mod say;
mod sources;
pub mod split;

use std::collections::HashMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use upward_engine::error::{Error, Result};

pub use brief::brief;
pub use language::Language;
pub use rich::{Rich, Style};
pub use say::{About, Say, as_is, gap, list, say};
pub use split::split;

/// The first of the characters that stand for what a person wrote while a message is put together. They are of the
/// private use area, and are taken out of all that comes from outside.
const FIRST: u32 = 0xE000;
/// How many of them there are: more than any message has places.
const PLACES: u32 = 64;

type Bundle = FluentBundle<FluentResource>;

/// All messages.
pub struct Words {
    bundles: HashMap<Language, Bundle>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}

impl Words {
    /// Returns the messages that this version comes with.
    ///
    /// # Errors
    /// Never in practice: a test reads all of them.
    pub fn load() -> Result<Self> {
        let mut bundles = HashMap::new();
        for language in Language::ALL {
            bundles.insert(language, bundle(language)?);
        }
        Ok(Self { bundles })
    }

    /// Whether there is a message of this key in a language.
    pub fn knows(&self, language: Language, key: &str) -> bool {
        self.bundles
            .get(&language)
            .is_some_and(|bundle| bundle.has_message(key))
    }

    /// Returns messages in a language, each on its line.
    pub fn all(&self, language: Language, lines: &[Say]) -> Rich {
        let mut rich = Rich::default();
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                rich.push("\n", Style::Plain);
            }
            rich.append(&self.rich(language, line));
        }
        rich
    }

    /// Returns a message in a language without emphasis, for buttons and titles.
    pub fn plain(&self, language: Language, say: &Say) -> String {
        self.rich(language, say).text()
    }

    /// Returns a message in a language. What a language lacks is said in English, and what there is no message for
    /// by its key.
    pub fn rich(&self, language: Language, say: &Say) -> Rich {
        if say.key.is_empty() {
            return Rich::default();
        }
        let mut inserted = Vec::new();
        let mut args = FluentArgs::new();
        for (place, about) in &say.about {
            args.set(place.as_str(), self.value(language, about, &mut inserted));
        }
        let Some(text) = self.pattern(language, &say.key, &args) else {
            tracing::error!(key = say.key, "there is no such message");
            return Rich::plain(&say.key);
        };
        filled(&Rich::marked(&text), &inserted)
    }

    fn pattern(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (bundle, message) = [language, Language::default()]
            .into_iter()
            .find_map(|one| {
                let bundle = self.bundles.get(&one)?;
                Some((bundle, bundle.get_message(key)?))
            })?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(message.value()?, Some(args), &mut errors);
        for error in errors {
            tracing::error!(key, %error, "a message lacks something");
        }
        Some(text.into_owned())
    }

    fn value(
        &self,
        language: Language,
        about: &About,
        inserted: &mut Vec<Rich>,
    ) -> FluentValue<'static> {
        let rich = match about {
            About::Count(count) => return FluentValue::from(*count),
            About::Word(word) => return FluentValue::from(word.clone()),
            About::Text(text) => Rich::plain(&clean(text)),
            About::Tenths(tenths) => Rich::plain(&decimal(language, *tenths)),
            About::Day(day) => Rich::plain(&self.day(language, *day)),
            About::Say(say) => self.rich(language, say),
        };
        let place = u32::try_from(inserted.len()).unwrap_or(PLACES);
        let mark = char::from_u32(FIRST + place.min(PLACES));
        inserted.push(rich);
        FluentValue::from(mark.map(String::from).unwrap_or_default())
    }

    fn day(&self, language: Language, day: jiff::civil::Date) -> String {
        let month = say("month").count("month", day.month().unsigned_abs().into());
        let whole = say("day")
            .text("day", day.day().to_string())
            .text("year", day.year().to_string())
            .say("month", month);
        self.plain(language, &whole)
    }
}

fn bundle(language: Language) -> Result<Bundle> {
    let broken =
        |what: &str| Error::internal("words", format!("The messages have a fault: {what}"));
    let id: LanguageIdentifier = language
        .code()
        .parse()
        .map_err(|_| broken("a language's code"))?;
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Every place is put in by us, and platforms show the isolating characters of some fonts as boxes.
    bundle.set_use_isolating(false);
    for source in sources::of(language) {
        let resource = FluentResource::try_new((*source).to_owned())
            .map_err(|(_, errors)| broken(&format!("{} {errors:?}", language.code())))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| broken(&format!("{} {errors:?}", language.code())))?;
    }
    Ok(bundle)
}

/// Returns a text with what was inserted in the places that stand for it.
fn filled(rich: &Rich, inserted: &[Rich]) -> Rich {
    let mut whole = Rich::default();
    for run in &rich.runs {
        let mut rest = run.text.as_str();
        while let Some((at, mark)) = rest.char_indices().find(|(_, char)| is_mark(*char)) {
            let (before, after) = rest.split_at(at);
            whole.push(before, run.style);
            let place = usize::try_from(u32::from(mark) - FIRST).ok();
            for part in place
                .and_then(|place| inserted.get(place))
                .iter()
                .flat_map(|rich| &rich.runs)
            {
                let style = if run.style == Style::Plain {
                    part.style
                } else {
                    run.style
                };
                whole.push(&part.text, style);
            }
            rest = after.get(mark.len_utf8()..).unwrap_or_default();
        }
        whole.push(rest, run.style);
    }
    whole
}

fn is_mark(char: char) -> bool {
    (FIRST..=FIRST + PLACES).contains(&u32::from(char))
}

/// Returns text without what would be taken for a place, and without what no chat can show.
fn clean(text: &str) -> String {
    let shown = |char: &char| !is_mark(*char) && (!char.is_control() || *char == '\n');
    text.chars().filter(shown).collect()
}

fn decimal(language: Language, tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!(
        "{sign}{}{}{}",
        tenths / 10,
        language.decimal_point(),
        tenths % 10
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_a_person_wrote_is_never_markup() {
        let words = Words::load().unwrap();
        let said = say("limit-wait")
            .text("what", "<b>\u{E000}&{ $x }</b>")
            .count("minutes", 2);
        let rich = words.rich(Language::En, &say("done-several").say("name", said.clone()));
        assert!(
            rich.text().contains("<b>&{ $x }</b>") || rich.text().contains("2"),
            "{rich:?}"
        );
        assert_eq!(
            rich.runs
                .iter()
                .filter(|run| run.style == Style::Bold)
                .count(),
            0
        );
    }

    #[test]
    fn numbers_and_days_follow_the_language() {
        assert_eq!(decimal(Language::En, 724), "72.4");
        assert_eq!(decimal(Language::De, -5), "-0,5");
        let words = Words::load().unwrap();
        let day = jiff::civil::date(2026, 11, 21);
        assert_eq!(words.day(Language::En, day), "21 November 2026");
    }
}
