//! What a letter says besides the person's own lines, per language (`templates/letters/*.toml`).

use serde::Deserialize;

use crate::error::{Error, Result};

const ENGLISH: &str = include_str!("../../templates/letters/en.toml");
const GERMAN: &str = include_str!("../../templates/letters/de.toml");

/// The sentences of one language. Words in braces are filled in by [`fill`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    and: String,
    pub subject: String,
    pub subject_open: String,
    pub greeting: String,
    pub greeting_open: String,
    pub apply: String,
    pub apply_title: String,
    pub apply_company: String,
    pub apply_open: String,
    pub current: String,
    pub latest: String,
    pub asked: String,
    pub shown: String,
    pub also: String,
    pub close: String,
    pub closing: String,
}

impl Phrases {
    /// Returns the phrases of a language by its BCP 47 code, English where there are none.
    ///
    /// # Errors
    /// Only when a shipped file is broken.
    pub fn of(language: &str) -> Result<Self> {
        let source = match language {
            "de" => GERMAN,
            _ => ENGLISH,
        };
        toml::from_str(source).map_err(|error| {
            Error::internal(
                "broken-letter-phrases",
                format!("the letter phrases for '{language}' cannot be read: {error}"),
            )
        })
    }

    /// Returns `a, b and c`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }
}

/// Returns the phrase with each `{name}` replaced; what is filled in is never searched again, and a
/// value that ends in a full stop ("Acme Inc.") needs no second one.
pub(super) fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(phrase.len());
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        let value = values.iter().find(|(key, _)| *key == name);
        let value = value.map_or("", |(_, value)| value);
        filled.push_str(value);
        let stopped = value.ends_with('.');
        rest = behind
            .strip_prefix('.')
            .filter(|_| stopped)
            .unwrap_or(behind);
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_not_searched_for_names() {
        let filled = fill(
            "{title} at {company}.",
            &[("title", "{company}"), ("company", "A{B")],
        );
        assert_eq!(filled, "{company} at A{B.");
    }

    #[test]
    fn one_full_stop_is_enough() {
        assert_eq!(fill("At {name}.", &[("name", "Acme Inc.")]), "At Acme Inc.");
    }

    #[test]
    fn lists_read_as_prose() {
        let phrases = Phrases::of("en").unwrap();
        let items = ["Rust", "Go", "C++"].map(str::to_owned);
        assert_eq!(phrases.list(&items), "Rust, Go and C++");
        assert_eq!(phrases.list(&items[..1]), "Rust");
    }

    #[test]
    fn every_language_has_every_phrase() {
        for language in ["en", "de"] {
            assert!(Phrases::of(language).is_ok(), "{language}");
        }
    }
}
