//! That the messages are complete: the same in all languages, all of use, and all there.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::*;

/// The longest label of a button, in characters, where nothing is put into it: what a phone shows beside another.
const LABEL: usize = 26;

/// Returns the messages of a language by key, as they stand in their files.
fn messages(language: Language) -> BTreeMap<&'static str, String> {
    let mut messages: BTreeMap<&str, String> = BTreeMap::new();
    for source in sources::of(language) {
        let mut key = None;
        for line in source.lines() {
            let named = line.split_once(" =").map(|(name, _)| name);
            let named = named.filter(|name| {
                name.chars()
                    .all(|char| char.is_ascii_alphanumeric() || char == '-')
            });
            match named {
                Some(name) if !line.starts_with(' ') => {
                    assert!(
                        !messages.contains_key(name),
                        "{name} stands twice in {language:?}"
                    );
                    key = Some(name);
                }
                _ if line.starts_with('#') || line.is_empty() => key = None,
                _ => {}
            }
            if let Some(key) = key {
                let message = messages.entry(key).or_default();
                message.push_str(line);
                message.push('\n');
            }
        }
    }
    messages
}

/// Returns what stands between two signs, wherever it does.
fn between<'t>(text: &'t str, start: &'t str, end: &str) -> BTreeSet<&'t str> {
    let parts = text.split(start).skip(1);
    parts.filter_map(|part| part.split(end).next()).collect()
}

fn places(message: &str) -> BTreeSet<&str> {
    let after = message.split('$').skip(1);
    after
        .filter_map(|rest| {
            rest.split(|char: char| !char.is_ascii_alphanumeric())
                .next()
        })
        .collect()
}

#[test]
fn every_language_says_the_same() {
    let english = messages(Language::En);
    assert!(english.len() > 400, "{}", english.len());
    for language in Language::ALL {
        let other = messages(language);
        let keys = |messages: &BTreeMap<&'static str, String>| -> BTreeSet<&'static str> {
            messages.keys().copied().collect()
        };
        let (there, here) = (keys(&english), keys(&other));
        let missing: Vec<_> = there.difference(&here).collect();
        assert!(missing.is_empty(), "{language:?} lacks {missing:?}");
        let more: Vec<_> = here.difference(&there).collect();
        assert!(more.is_empty(), "only {language:?} has {more:?}");
        for (key, message) in &english {
            let translated = &other[key];
            assert_eq!(
                places(translated),
                places(message),
                "{key} in {language:?} has other places"
            );
            assert_eq!(
                between(translated, "[", "]"),
                between(message, "[", "]"),
                "{key} in {language:?} tells other cases apart"
            );
            assert!(
                language == Language::En || translated != message || !is_wordy(message),
                "{key} in {language:?} is still English"
            );
        }
    }
}

/// Whether a message has so many words of its own that it cannot be the same in two languages.
fn is_wordy(message: &str) -> bool {
    let (_, says) = message.split_once('=').unwrap();
    let plain = says.split(['{', '}', '<', '>']).step_by(2);
    let words = plain.flat_map(str::split_whitespace);
    words
        .filter(|word| word.chars().all(char::is_alphabetic))
        .count()
        > 5
}

#[test]
fn every_message_can_be_said() {
    let words = Words::load().unwrap();
    for language in Language::ALL {
        for (key, message) in messages(language) {
            let places = places(&message);
            let cases = between(&message, "[", "]");
            let numbers = [0, 1, 2, 5].map(FluentValue::from).into_iter();
            let named = cases
                .iter()
                .map(|case| FluentValue::from((*case).to_owned()));
            for value in numbers.chain(named) {
                let mut args = FluentArgs::new();
                for place in &places {
                    args.set((*place).to_owned(), value.clone());
                }
                let bundle = &words.bundles[&language];
                let pattern = bundle.get_message(key).unwrap().value().unwrap();
                let mut errors = Vec::new();
                let said = bundle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{key} in {language:?}: {errors:?}");
                let plain = Rich::marked(&said).text();
                for sign in ["{", "}", "<b>", "</", "<i>", "<code>"] {
                    assert!(!plain.contains(sign), "{key} in {language:?}: {plain}");
                }
            }
        }
    }
}

#[test]
fn what_platforms_show_in_short_is_short() {
    for language in Language::ALL {
        for (key, message) in messages(language) {
            let (_, says) = message.split_once('=').unwrap();
            let length = says.trim().chars().count();
            let most = if key.starts_with("command-") || key.starts_with("field-") {
                100
            } else if key == "bot-about" {
                120
            } else if key.contains("button-") && !says.contains('{') {
                LABEL
            } else {
                continue;
            };
            assert!(length <= most, "{key} in {language:?} has {length}: {says}");
        }
    }
}

/// Returns the sources of this program, without tests.
fn sources(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            sources(&path, found);
        } else if name.ends_with(".rs")
            && !["tests.rs", "testing.rs", "complete.rs"].contains(&name)
        {
            let source = fs::read_to_string(&path).unwrap();
            found.push_str(source.split("#[cfg(test)]\nmod tests {").next().unwrap());
        }
    }
}

#[test]
fn every_message_is_of_use_and_every_one_of_use_is_there() {
    let mut code = String::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut code,
    );
    let english = messages(Language::En);
    // What a message is put into another by is no key.
    let whole = code.replace(".say(\"", "");
    let said = between(&whole, "say(\"", "\"");
    let missing: Vec<_> = said
        .iter()
        .filter(|key| !key.is_empty() && !english.contains_key(*key))
        .collect();
    assert!(missing.is_empty(), "there is no message {missing:?}");
    let literals = between(&code, "\"", "\"");
    // Keys that are put together: what stands before and behind what is put in.
    let composed: Vec<_> = between(&code, "format!(\"", "\"")
        .into_iter()
        .filter_map(|literal| {
            let (before, rest) = literal.split_once('{')?;
            let (_, behind) = rest.rsplit_once('}')?;
            before.ends_with('-').then_some((before, behind))
        })
        .collect();
    let whole: String = sources::of(Language::En).concat();
    let referred = between(&whole, "{ ", " }");
    let unused: Vec<_> = english
        .keys()
        .filter(|key| {
            let composed = composed
                .iter()
                .any(|(before, behind)| key.starts_with(before) && key.ends_with(behind));
            !literals.contains(*key) && !composed && !referred.contains(*key)
        })
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}
