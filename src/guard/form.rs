//! The form of a proposed text: its length, and nothing in it but words.

use super::evidence::Text;
use super::{Breach, BreachKind, Claim};

/// Signs of markup and of placeholders.
const MARKUP: &str = "\\^*_`<>|{}[]";

/// Typographic signs beyond ASCII that any text may use.
const TYPOGRAPHY: &str = "–—‘’‚“”„«»…•·€£°§×→≈≤≥½¼¾™®©\u{2010}\u{2011}\u{a0}\u{202f}";

/// Words that stand for something still to be written.
const PLACEHOLDERS: [&str; 9] = [
    "todo",
    "tbd",
    "tba",
    "fixme",
    "lorem",
    "ipsum",
    "placeholder",
    "xx",
    "xxx",
];

/// A line of a list, in characters: two of the longest common bullets.
const LINE: usize = 350;

/// A summary or a paragraph, in characters.
const PARAGRAPH: usize = 1200;

/// Returns what is wrong with the form of a text; `held` are the texts that it rests on.
pub(super) fn check(claim: &Claim<'_>, held: &[Text], found: &mut Vec<Breach>) {
    let gendered = claim.proposed.replace("*in", "in").replace("_in", "in");
    let text = gendered.as_str();
    let mut add = |kind, words: String| found.push(Breach { kind, words });
    if text.trim().is_empty() {
        add(BreachKind::Length, String::new());
        return;
    }
    let line = !(claim.path.ends_with("summary") || claim.path.starts_with("letter"));
    if text.chars().count() > longest(held, line) {
        let start: String = text.chars().take(40).collect();
        add(BreachKind::Length, format!("{start}…"));
    }
    let holds = |c: char| held.iter().any(|held| held.text.contains(c));
    let foreign: String = text
        .chars()
        .filter(|c| !(c.is_alphanumeric() || *c == ' ' || (*c == '\n' && !line)))
        .filter(|c| !is_plain(*c) && !holds(*c))
        .collect();
    if !foreign.is_empty() {
        add(BreachKind::Form, foreign.escape_debug().to_string());
    }
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let held_word = |word: &str| {
        held.iter()
            .any(|held| held.text.to_lowercase().contains(word))
    };
    for word in words.filter(|word| PLACEHOLDERS.contains(word) && !held_word(word)) {
        add(BreachKind::Form, word.to_owned());
    }
    for sign in ["...", "…", "~~", "# ", "- ", "&#"] {
        let marks = if sign.ends_with(' ') {
            text.trim_start().starts_with(sign)
        } else {
            text.contains(sign)
        };
        if marks && !held.iter().any(|held| held.text.contains(sign)) {
            add(BreachKind::Form, sign.trim().to_owned());
        }
    }
}

/// Whether a sign may stand in any text.
fn is_plain(c: char) -> bool {
    (c.is_ascii_punctuation() && !MARKUP.contains(c)) || TYPOGRAPHY.contains(c)
}

/// Returns how many characters a text may have: a third more than what it rests on, and some words.
fn longest(held: &[Text], line: bool) -> usize {
    let more = |length: usize| length + length * 3 / 10 + 30;
    let lengths = held.iter().map(|held| held.text.chars().count());
    let all = lengths.clone().sum();
    let most = lengths.max().unwrap_or(0);
    more(all).min(more(most).max(if line { LINE } else { PARAGRAPH }))
}
