//! Places: what looks like a city, region or country.

use std::ops::Range;

use super::fold::fold;
use super::part::{EDGES, Head, Joint};
use super::words::{Hint, Words};

/// Whether `text` names a place that the word files know, whole.
pub(super) fn is_known(text: &str, words: &Words) -> bool {
    is_region(text, words) || words.is(&plain(text), Hint::City)
}

/// Whether `text` names a place that the word files know, or a town and its region: `Leeds`, `Manchester, UK`, `Boston, MA`.
pub(crate) fn is_place(text: &str) -> bool {
    let words = Words::load();
    let coded = text.split_once(", ").is_some_and(|(town, region)| {
        let code = region.split(' ').next().unwrap_or_default();
        town.starts_with(char::is_uppercase) && town.split(' ').count() <= 3 && is_code(code)
    });
    coded || is_known(text, &words) || is_whole(text, &words)
}

/// Whether `text` is a line that states nothing but a place: `Manchester, UK`.
pub(super) fn is_whole(text: &str, words: &Words) -> bool {
    text.split_once(',').is_some_and(|(town, rest)| {
        let countries = rest.split(',').all(|part| is_region(part, words));
        let named = countries && town.contains(char::is_lowercase) && town.split(' ').count() <= 2;
        (named || is_known(town, words))
            && rest
                .split(',')
                .all(|part| is_known(part, words) || is_code(part.trim()))
    })
}

/// Whether part `i` of `head` is a name of a few words that ends its piece and may be a town that no list knows.
/// It stands behind a comma after an organisation; or behind the piece's only dash, where what stands before the
/// dash is set in bold or listed with commas, and another piece says more of the entry.
pub(super) fn follows_name(head: &Head, i: usize, words: &Words) -> bool {
    let (Some(part), Some(before)) = (
        head.parts.get(i),
        i.checked_sub(1).and_then(|before| head.parts.get(before)),
    ) else {
        return false;
    };
    let text = head.text(part);
    let piece = || head.parts.iter().filter(|other| other.piece == part.piece);
    let last = head
        .parts
        .get(i + 1)
        .is_none_or(|next| next.piece != part.piece);
    let named = [Hint::Title, Hint::Organisation, Hint::School, Hint::Sector];
    let taught = [Hint::Degree, Hint::Subject];
    let plain = text.starts_with(char::is_uppercase)
        && text.contains(char::is_lowercase)
        && !named
            .into_iter()
            .chain(taught)
            .any(|hint| words.any(text, hint));
    if !last || !plain || part.piece != before.piece {
        return false;
    }
    let count = text.split(' ').count();
    match part.joint {
        Joint::Comma => count <= 2 && words.any(head.text(before), Hint::Organisation),
        Joint::Dash => {
            let only = piece().filter(|other| other.joint == Joint::Dash).count() == 1;
            let listed = piece().any(|other| other.joint == Joint::Comma);
            let weaker = before.style.bold && !part.style.bold;
            let more = head.parts.iter().any(|other| other.piece != part.piece);
            count <= 3 && only && (listed || (weaker && more))
        }
        _ => false,
    }
}

/// Whether `text` names a state, region or country that the word files know, whole.
pub(super) fn is_region(text: &str, words: &Words) -> bool {
    words.is(&plain(text), Hint::Region)
}

fn plain(text: &str) -> String {
    fold(text.trim_matches(|c| EDGES.contains(&c) || matches!(c, ' ' | '(' | ')')))
}

/// Whether `text` is the two-letter code of a state or country as addresses use it.
pub(super) fn is_code(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// Rates `text` as a place: positive when likely.
pub(super) fn rate(text: &str, next: Option<&str>, words: &Words) -> f32 {
    let region = |text: &str| is_region(text, words) || is_code(text);
    if is_known(text, words) {
        return 2.0;
    }
    if is_code(text) {
        return 0.8;
    }
    if words.any(text, Hint::Title)
        || words.any(text, Hint::Organisation)
        || words.any(text, Hint::School)
        || words.any(text, Hint::Degree)
    {
        return -2.0;
    }
    let short = text.split(' ').count() <= 3 && !text.chars().any(|c| c.is_ascii_digit());
    match next {
        Some(next) if short && region(next) => 1.0,
        _ if short => -0.4,
        _ => -1.5,
    }
}

/// Returns the ranges of the parts of a place: at commas, and at a dash or stroke before the code of a state (`São Paulo - SP`).
pub(super) fn breaks(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (i, c) in text.char_indices() {
        let end = i + c.len_utf8();
        let coded = || is_code(text.get(end..).unwrap_or_default().trim_start());
        if matches!(c, ',' | '，' | '،') || (matches!(c, '-' | '–' | '/') && coded()) {
            ranges.push(start..i);
            start = end;
        }
    }
    ranges.push(start..text.len());
    ranges
}
