//! What a letter says besides the person's own words, per language and tone (`templates/letters/*.toml`).

use serde::Deserialize;

use super::text::STOPS;
use super::{Tone, spoken};
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
    own: Vec<String>,
    verbs: String,
    #[serde(default)]
    verbs_now: String,
    /// A line that makes a sentence behind "I".
    pub said: Frames,
    /// A line whose verb stands first, before "I".
    pub told: Option<Frames>,
    /// A line that names what was done.
    pub task: Option<Task>,
    /// Any line, verbatim.
    pub quoted: Frames,
    formal: Words,
    warm: Words,
}

/// How a line stands in a sentence, by where the person did it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Frames {
    pub work: String,
    pub project: String,
    pub volunteer: String,
    /// No place to name.
    pub own: String,
    /// The same place as the sentence before.
    pub more: String,
}

/// Frames with a verb that agrees with the line: one now, one then, several now, several then.
#[derive(Debug, Deserialize)]
pub(super) struct Task {
    pub verbs: [String; 4],
    pub verbs_more: [String; 4],
    #[serde(flatten)]
    pub frames: Frames,
}

/// The sentences of one tone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub greeting: String,
    pub greeting_frau: Option<String>,
    pub greeting_herr: Option<String>,
    pub greeting_open: String,
    pub since: String,
    pub now: String,
    pub past: String,
    pub own_since: String,
    pub own_now: String,
    pub own_past: String,
    pub studies: String,
    pub profile: String,
    pub fit: String,
    pub lead: String,
    pub skills: String,
    pub certificates: String,
    pub languages: String,
    pub years: String,
    pub degree: String,
    pub apply: String,
    pub further: String,
    pub close: String,
    pub close_title: String,
    pub close_company: String,
    pub close_open: String,
    pub closing: String,
}

impl Phrases {
    /// Returns the phrases of a language by its BCP 47 code, English where there are none.
    ///
    /// # Errors
    /// Only when a shipped file is broken.
    pub fn of(language: &str) -> Result<Self> {
        let source = match spoken(language) {
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

    /// Returns the sentences of a tone.
    pub const fn words(&self, tone: Tone) -> &Words {
        match tone {
            Tone::Formal => &self.formal,
            Tone::Warm => &self.warm,
        }
    }

    /// Whether a line may begin with this word, in lower case, as its verb: in the past, or in the present.
    pub fn is_verb(&self, word: &str, now: bool) -> bool {
        let verbs = if now { &self.verbs_now } else { &self.verbs };
        verbs.split_whitespace().any(|verb| verb == word)
    }

    /// Whether an employer's name says that the person works for themselves.
    pub fn is_own(&self, employer: &str) -> bool {
        self.own.contains(&employer.to_lowercase())
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
        let stopped = value.ends_with(STOPS);
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
        for ended in ["Acme Inc.", "मैंने काम किया।", "负责支付。"] {
            assert_eq!(fill("{said}.", &[("said", ended)]), ended);
        }
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
