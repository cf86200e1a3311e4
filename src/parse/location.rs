//! Where a person lives, as printed: street, postal code, city and region.

use std::ops::Range;

use super::flow::Flow;
use super::part::EDGES;
use super::place::{breaks, is_code, is_region};
use super::words::Words;
use crate::resume::Location;

/// Parts a location as printed into the fields of one.
pub(super) fn location(flow: &Flow, words: &Words) -> Vec<(&'static str, Flow)> {
    let parts = parts(flow);
    let through = |from: usize, to: usize| match parts.get(from..to) {
        Some([first, .., last]) => flow.slice(first.start..last.end),
        Some([only]) => flow.slice(only.clone()),
        _ => Flow::default(),
    };
    let text = |at: usize| {
        parts
            .get(at)
            .and_then(|part| flow.text().get(part.clone()))
            .unwrap_or_default()
    };
    let numbered = |at: usize| text(at).contains(|c: char| c.is_ascii_digit());
    let count = parts.len();
    let coded = (0..count).rev().find_map(|at| Some((at, code(text(at))?)));
    // "1600 Pine Ave, Springfield, IL" begins with the number of a house.
    let coded = coded.filter(|(at, _)| *at > 0 || count < 3 || !is_code(text(count - 1)));
    let Some((at, code)) = coded else {
        return match count {
            0 => Vec::new(),
            1 if numbered(0) || text(0).split(' ').count() > 3 => vec![("address", flow.clone())],
            1 => vec![("city", flow.clone())],
            _ if numbered(0) => fields([
                ("address", through(0, 1)),
                ("city", through(1, 2)),
                ("region", through(2, count)),
                ("", Flow::default()),
            ]),
            _ => fields([
                ("city", through(0, 1)),
                ("region", through(1, count)),
                ("", Flow::default()),
                ("", Flow::default()),
            ]),
        };
    };
    let part = flow.slice(parts.get(at).cloned().unwrap_or_default());
    let before = part.slice(0..code.start).trim(&[',', '-']);
    let behind = part.slice(code.end..part.text().len()).trim(&[',', '-']);
    let number = part.slice(code);
    let stated = is_code(before.text()) || (is_region(before.text(), words) && at > 0);
    let (city, region, first) = match (before.is_empty(), behind.is_empty()) {
        // "80331 München", "Hauptstraße 5 80331 München"
        (_, false) => {
            let street = match at {
                0 => before,
                _ => through(0, at),
            };
            let rest = through(at + 1, count);
            return fields([
                ("address", street),
                ("postalCode", number),
                ("city", behind),
                ("region", rest),
            ]);
        }
        // "Austin, TX 78701"
        (false, true) if stated => (
            through(at.saturating_sub(1), at),
            before,
            at.saturating_sub(1),
        ),
        // "London NW1 6XE"
        (false, true) => (before, through(at + 1, count), at),
        // "Austin, TX, 78701"
        (true, true) if at > 1 && is_code(text(at - 1)) => {
            (through(at - 2, at - 1), through(at - 1, at), at - 2)
        }
        (true, true) => (
            through(at.saturating_sub(1), at),
            through(at + 1, count),
            at.saturating_sub(1),
        ),
    };
    fields([
        ("address", through(0, first)),
        ("postalCode", number),
        ("city", city),
        ("region", region),
    ])
}

/// Returns the fields that say something.
fn fields(all: [(&'static str, Flow); 4]) -> Vec<(&'static str, Flow)> {
    all.into_iter()
        .filter(|(_, flow)| !flow.is_empty())
        .collect()
}

/// Returns the ranges of the parts, without what parts them.
fn parts(flow: &Flow) -> Vec<Range<usize>> {
    let edge = |c: char| c.is_whitespace() || EDGES.contains(&c);
    let bare = |range: Range<usize>| {
        let part = flow.text().get(range.clone())?;
        let start = range.start + part.len() - part.trim_start_matches(edge).len();
        let length = part.trim_matches(edge).len();
        (length > 0).then_some(start..start + length)
    };
    breaks(flow.text()).into_iter().filter_map(bare).collect()
}

/// Whether a part of `text` holds a postal code of letters and digits, which nothing else looks like (`SW1A 1AA`).
pub(super) fn has_mixed_code(text: &str) -> bool {
    breaks(text)
        .into_iter()
        .filter_map(|range| text.get(range))
        .any(|part| {
            code(part.trim())
                .is_some_and(|code| part.trim()[code].contains(|c: char| c.is_ascii_uppercase()))
        })
}

/// Returns the range of the postal code in a part: four to six digits, perhaps in two groups or behind the letters of a
/// country (`D-80331`), or the codes of Britain, Ireland, Canada and the Netherlands.
fn code(part: &str) -> Option<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for word in part.split(' ') {
        words.push(start..start + word.len());
        start += word.len() + 1;
    }
    let text = |range: &Range<usize>| part.get(range.clone()).unwrap_or_default();
    let upper = |word: &str| word.bytes().all(|b| b.is_ascii_uppercase());
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let alone = |word: &str| {
        let (left, right) = word.split_once('-').unwrap_or((word, ""));
        let plain = right.is_empty() && digits(left) && (4..=6).contains(&left.len());
        let grouped =
            digits(left) && digits(right) && (5..=9).contains(&(left.len() + right.len()));
        let country =
            upper(left) && left.len() <= 3 && digits(right) && (4..=6).contains(&right.len());
        plain || (grouped && left.len() > 1) || (country && !left.is_empty())
    };
    let pair = |first: &str, second: &str| {
        let mixed = first.len() <= 4
            && first.starts_with(|c: char| c.is_ascii_uppercase())
            && first.contains(|c: char| c.is_ascii_digit())
            && first
                .bytes()
                .chain(second.bytes())
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && (second.len() == 3 && second.starts_with(|c: char| c.is_ascii_digit())
                || second.len() == 4);
        mixed || (digits(first) && first.len() == 4 && upper(second) && second.len() == 2)
    };
    let pairs = words.windows(2).rev().find_map(|two| match two {
        [first, second] if pair(text(first), text(second)) => Some(first.start..second.end),
        _ => None,
    });
    pairs.or_else(|| words.iter().rev().find(|word| alone(text(word))).cloned())
}

/// Writes the parts of a location into `place`.
pub(super) fn fill(place: &mut Location, field: &str, text: String) {
    match field {
        "city" => place.city = text,
        "region" => place.region = text,
        "postalCode" => place.postal_code = text,
        _ => place.address = text,
    }
}
