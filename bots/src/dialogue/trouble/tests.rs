#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;
use crate::words::{Language, Words};

/// Codes that nobody meets in a chat, by the reason.
const UNMET: &[(&str, &[&str])] = &[
    (
        "requests are made by this program, and rightly",
        &[
            "accept",
            "cursor",
            "forbidden",
            "idempotency-key",
            "identity",
            "limit",
            "method",
            "no-route",
            "other-request",
            "path",
            "position",
            "query",
            "range",
            "resume-or-letter",
            "unauthorized",
            "version",
        ],
    ),
    (
        "keys, imports, backups and tracks as files are for the terminal",
        &[
            "backup",
            "expires",
            "export",
            "importing",
            "key",
            "later-export",
            "many-keys",
            "name",
            "not-empty",
            "scopes",
            "taken",
        ],
    ),
    (
        "certificates are verified in the terminal and on the web",
        &["added", "forged", "other-key", "public-key"],
    ),
    (
        "the service does not begin with these",
        &[
            "discord",
            "discord-token",
            "home",
            "later-store",
            "master-key",
            "no-home",
            "nothing-to-serve",
            "settings",
            "start",
            "stopped",
            "telegram-api",
            "webhook",
        ],
    ),
    (
        "other processes are reached over these, and the chats hold the store themselves",
        &[
            "ending",
            "connecting",
            "server",
            "server-address",
            "signals",
            "slow",
            "socket",
        ],
    ),
    ("the words for its kind are enough", &["no-randomness"]),
    ("applications are kept in the terminal", &["documents"]),
];

/// What says which error it is: constructors, and functions that pass the code on.
const MAKERS: [&str; 6] = [
    "Error::new(",
    "Error::refused(",
    "Error::internal(",
    "unavailable(",
    "usage(",
    "coded(",
];

/// Codes that are put together where they arise: `no-such-` and `no-` with what there is none of.
const COMPOSED: [&str; 4] = ["no-such-theme", "no-such-locale", "no-module", "no-track"];

/// Returns the codes of all errors in a folder of sources, but for faults of Upward's own.
fn codes(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if name != "tests" {
                codes(&path, found);
            }
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        if name == "tests.rs" || name == "testing.rs" {
            continue;
        }
        for maker in MAKERS {
            for made in source.split(maker).skip(1) {
                let internal =
                    maker == "Error::internal(" || made.trim_start().starts_with("Kind::Internal");
                let mut literals = made.split('"');
                let before = literals.next().unwrap();
                let code = literals.next().unwrap_or_default();
                let plain = before.chars().all(|char| {
                    char.is_alphanumeric() || char.is_whitespace() || ":,_".contains(char)
                });
                let coded = !code.is_empty()
                    && code
                        .chars()
                        .all(|char| char.is_ascii_lowercase() || char == '-');
                if plain && coded && !internal {
                    found.insert(code.to_owned());
                }
            }
        }
    }
}

fn all() -> BTreeSet<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found: BTreeSet<String> = COMPOSED.map(str::to_owned).into();
    for folder in ["../src", "../desk/src", "src"] {
        codes(&here.join(folder), &mut found);
    }
    found
}

fn told() -> BTreeSet<String> {
    let messages = include_str!("../../../../templates/chat/en/errors.ftl");
    let whole = messages.split("trouble = ").nth(1).unwrap();
    let lines = whole.lines().take_while(|line| !line.contains("*[other]"));
    lines
        .filter_map(|line| line.trim().strip_prefix('[')?.split(']').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_code_is_told_or_nobody_meets_it() {
    let (all, told) = (all(), told());
    let unmet: BTreeSet<_> = UNMET.iter().flat_map(|(_, codes)| *codes).collect();
    assert!(all.len() > 120, "{all:?}");
    let untold: Vec<_> = all
        .iter()
        .filter(|code| !told.contains(*code) && !unmet.contains(&code.as_str()))
        .collect();
    assert!(untold.is_empty(), "neither told nor unmet: {untold:?}");
    let gone: Vec<_> = told
        .iter()
        .map(String::as_str)
        .chain(unmet.iter().map(|code| **code))
        .filter(|code| !all.contains(*code))
        .collect();
    assert!(gone.is_empty(), "no error is called so: {gone:?}");
    let both: Vec<_> = told
        .iter()
        .filter(|code| unmet.contains(&code.as_str()))
        .collect();
    assert!(both.is_empty(), "told, and unmet: {both:?}");
}

#[test]
fn every_line_is_in_words_of_a_chat() {
    let words = Words::load().unwrap();
    for code in told() {
        let said = words.plain(
            Language::En,
            &say("trouble").word("code", &code).word("kind", ""),
        );
        let plain = said.replace("“upward account link”", "");
        for word in ["upward ", "--", "error", "None", "{"] {
            assert!(!plain.contains(word), "{code}: {said}");
        }
        assert!(said.ends_with('.') || said.contains('/'), "{code}: {said}");
    }
}

#[test]
fn the_wait_is_told_where_it_is_known() {
    let wait = |hint: &str| {
        let error = Error::new(Kind::Unavailable, "too-many", "").hint(hint);
        minutes(&error)
    };
    assert_eq!(wait("try again in 42 minutes"), Some(42));
    assert_eq!(wait("wait 61 s, then go on"), Some(2));
    assert_eq!(wait("wait a little"), None);
}

#[test]
fn faults_are_told_with_what_the_log_names_them_by() {
    let words = Words::load().unwrap();
    let said = |message: &str| {
        let lines = lines(&Error::internal("render", message));
        words.all(Language::En, &lines).text()
    };
    let id = "0191d7b5-9f5a-7c3e-8b1a-3c2d1e0f9a8b";
    for message in [
        format!("something went wrong in Upward itself; its log tells more under {id}"),
        format!("this is a fault of Upward's own (reference {id})"),
    ] {
        assert!(said(&message).contains(id), "{}", said(&message));
    }
    let other = said("The page of Ann 3 has no end.");
    assert!(other.contains("noted as render."), "{other}");
    assert!(!other.contains("Ann"));
}
