//! Commands, as a bot registers them all at once.

use std::collections::HashSet;

use serde_json::Value;

use crate::discord::{
    check::options,
    form::{Field, Form},
    refusal::Refusal,
};

/// The languages of Discord's client.
const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
    "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th",
    "zh-CN", "ja", "zh-TW", "ko",
];

/// All names, descriptions and values of a command together may have so many characters.
const TOTAL: usize = 8000;

/// Checks the whole list.
///
/// # Errors
///
/// Refuses it with all that is wrong.
pub fn check(commands: &Value) -> Result<(), Refusal> {
    let mut form = Form::default();
    let root = Field::root(commands);
    let list = form.list(&root, 0..=110);
    if root.is_absent() {
        form.missing(&root);
    }
    let mut names = HashSet::new();
    let mut written = 0;
    for command in &list {
        let kind = form
            .optional_number(&command.get("type"), 1..=4)
            .unwrap_or(1);
        written += usize::from(kind == 1);
        if kind == 1 {
            name(&mut form, &command.get("name"));
            described(&mut form, command);
            options::check(&mut form, &command.get("options"));
            if size(command.value) > TOTAL {
                form.wrong(
                    command,
                    "APPLICATION_COMMAND_TOO_LARGE",
                    format!("Command exceeds maximum size ({TOTAL})"),
                );
            }
        } else {
            form.text(&command.get("name"), 1..=32);
            form.optional_text(&command.get("description"), 0..=0);
        }
        if let Some(text) = command.get("name").value.as_str()
            && !names.insert((kind, text))
        {
            form.wrong(
                command,
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            );
        }
        places(&mut form, &command.get("integration_types"), 1);
        places(&mut form, &command.get("contexts"), 2);
        permissions(&mut form, &command.get("default_member_permissions"));
    }
    if written > 100 {
        form.wrong(
            &root,
            "BASE_TYPE_BAD_LENGTH",
            "Must be 100 or fewer in length.",
        );
    }
    form.finish()
}

/// Checks the description and the translations of a command or option.
pub fn described(form: &mut Form, item: &Field) {
    form.text(&item.get("description"), 1..=100);
    for (locale, text) in form.members(&item.get("description_localizations")) {
        known(form, locale, &text);
        form.text(&text, 1..=100);
    }
    for (locale, text) in form.members(&item.get("name_localizations")) {
        known(form, locale, &text);
        name(form, &text);
    }
}

/// Checks the name of a command or option.
pub fn name(form: &mut Form, field: &Field) {
    let Some(text) = form.text(field, 1..=32) else {
        return;
    };
    let fits = |letter: char| {
        let script = matches!(letter, '\u{900}'..='\u{97f}' | '\u{e00}'..='\u{e7f}');
        matches!(letter, '-' | '_' | '\'') || letter.is_alphanumeric() || script
    };
    let small = text
        .chars()
        .all(|letter| letter.to_lowercase().eq([letter]));
    if !small || !text.chars().all(fits) {
        form.wrong(
            field,
            "APPLICATION_COMMAND_INVALID_NAME",
            "Command name is invalid",
        );
    }
}

fn known(form: &mut Form, locale: &str, text: &Field) {
    if !LOCALES.contains(&locale) {
        form.no_choice(text, &LOCALES.join(", "));
    }
}

/// Checks where a command may be used: numbers from 0 to `last`, each once.
fn places(form: &mut Form, field: &Field, last: u64) {
    let mut seen = HashSet::new();
    for place in form.list(field, 1..=3) {
        if form
            .number(&place, 0..=last)
            .is_some_and(|place| !seen.insert(place))
        {
            form.wrong(
                field,
                "SET_TYPE_CONTAINS_DUPLICATES",
                "The set contains duplicates.",
            );
        }
    }
}

fn permissions(form: &mut Form, field: &Field) {
    if !field.is_absent()
        && field
            .value
            .as_str()
            .and_then(|text| text.parse::<u64>().ok())
            .is_none()
    {
        form.wrong(
            field,
            "BITFIELD_TYPE_CONVERT",
            "Permissions are a number in a string.",
        );
    }
}

/// Counts the characters of names, descriptions and values; of translations only the longest counts.
fn size(command: &Value) -> usize {
    let text = |value: &Value| value.as_str().map_or(0, |text| text.chars().count());
    let own = ["name", "description"].iter().map(|part| {
        let translations = command
            .get(format!("{part}_localizations"))
            .and_then(Value::as_object);
        let longest = translations
            .into_iter()
            .flat_map(|map| map.values())
            .map(text)
            .max();
        text(command.get(part).unwrap_or(&Value::Null)).max(longest.unwrap_or(0))
    });
    let value = text(command.get("value").unwrap_or(&Value::Null));
    let below = ["options", "choices"]
        .iter()
        .filter_map(|part| command.get(part)?.as_array());
    own.sum::<usize>() + value + below.flatten().map(size).sum::<usize>()
}

/// Returns whether `locale` is a language of Discord's client.
#[must_use]
pub fn is_locale(locale: &str) -> bool {
    LOCALES.contains(&locale)
}
