//! English lines: verb first, in the past, or in the present where the role lasts.

use super::Reading;
use crate::letter::evidence::Line;
use crate::letter::phrases::Phrases;
use crate::letter::text::{first_word, small};

/// What may stand behind a verb in the present; behind others the word may be a noun ("Lead engineer of").
const OBJECTS: [&str; 14] = [
    "a", "an", "the", "all", "our", "their", "new", "after", "with", "to", "and", "both", "up",
    "closely",
];

/// Returns the line as it stands behind "I", where it begins with a verb.
pub(super) fn reading(line: &Line, phrases: &Phrases) -> Option<Reading> {
    let (first, rest) = first_word(&line.text);
    let verb = first.to_lowercase();
    let did = phrases.is_verb(&verb, false);
    let does = line.current && phrases.is_verb(&verb, true) && begins_object(rest);
    (did || does).then(|| Reading::Said(small(&line.text)))
}

fn begins_object(rest: &str) -> bool {
    let (word, _) = first_word(rest);
    let figure = word.contains(|c: char| c.is_ascii_digit());
    let plural = word.ends_with('s') && word.chars().count() > 3;
    figure || plural || OBJECTS.contains(&word)
}
