//! E-mail addresses in running text, plain or spelled out against machines (`name [at] example [dot] com`).

use std::ops::Range;

use super::address::is_email;

/// What stands for the at sign, in lower case.
const AT: [&str; 8] = [
    "[at]", "(at)", "{at}", "<at>", "[@]", "(@)", "[arroba]", "(arroba)",
];
/// What stands for a dot, in lower case.
const DOT: [&str; 9] = [
    "[dot]", "(dot)", "{dot}", "<dot>", "[.]", "(.)", "[punkt]", "(punkt)", "[point]",
];

/// Returns the addresses of `text` that are spelled out, each with the bytes that it takes.
pub(super) fn spelled(text: &str) -> Vec<(Range<usize>, String)> {
    let lower = text.to_ascii_lowercase();
    let said = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
    let words = lower.contains(" at ") && lower.contains(" dot ");
    if !(said(&AT) || words || lower.contains(" @ ")) {
        return Vec::new();
    }
    let mut plain = String::with_capacity(text.len());
    let mut places: Vec<usize> = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let sign = lower.get(at..).and_then(|rest| sign(rest, words));
        let (written, length) = sign.unwrap_or((c, c.len_utf8()));
        places.extend(std::iter::repeat_n(at, written.len_utf8()));
        plain.push(written);
        at += length;
    }
    places.push(text.len());
    let mut start = 0;
    let mut found = Vec::new();
    for word in plain.split(' ') {
        let end = start + word.len();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if let (true, Some(&from), Some(&to)) = (is_email(bare), places.get(start), places.get(end))
        {
            let address = bare.rsplit([':', '：']).next().unwrap_or(bare);
            if !text
                .get(from..to)
                .is_some_and(|printed| printed.contains(address))
            {
                found.push((from..to, address.to_owned()));
            }
        }
        start = end + 1;
    }
    found
}

/// Returns the sign that `rest` begins with spelled out, and how many bytes it takes with the spaces around it.
fn sign(rest: &str, words: bool) -> Option<(char, usize)> {
    let lead = rest.len() - rest.trim_start_matches(' ').len();
    let bare = &rest[lead..];
    let starts = |signs: &[&str]| {
        signs
            .iter()
            .find(|sign| bare.starts_with(**sign))
            .map(|sign| sign.len())
    };
    let word = |word: &str| (lead > 0 && bare.starts_with(word)).then_some(word.len());
    let (sign, length) = if let Some(length) = starts(&AT).or(word("@ ")) {
        ('@', length)
    } else if let Some(length) = starts(&DOT) {
        ('.', length)
    } else if let Some(length) = word("at ").filter(|_| words) {
        ('@', length)
    } else {
        ('.', word("dot ").filter(|_| words)?)
    };
    let behind = &bare[length..];
    let trail = behind.len() - behind.trim_start_matches(' ').len();
    Some((sign, lead + length + trail))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_addresses_that_are_spelled_out() {
        for (text, address, printed) in [
            (
                "jane.roe [at] example [dot] com",
                "jane.roe@example.com",
                "jane.roe [at] example [dot] com",
            ),
            (
                "Mail: jroe(at)example.co.uk, Leeds",
                "jroe@example.co.uk",
                "jroe(at)example.co.uk,",
            ),
            (
                "jroe at example dot org | Rome",
                "jroe@example.org",
                "jroe at example dot org",
            ),
            (
                "j+cv @ example.com",
                "j+cv@example.com",
                "j+cv @ example.com",
            ),
            (
                "Ü jörg{at}müller[dot]example",
                "jörg@müller.example",
                "jörg{at}müller[dot]example",
            ),
        ] {
            let found = spelled(text);
            let found: Vec<(&str, &str)> = found
                .iter()
                .map(|(range, address)| (address.as_str(), &text[range.clone()]))
                .collect();
            assert_eq!(found, [(address, printed)], "{text}");
        }
        for text in [
            "Engineer at Example Inc.",
            "a@example.com",
            "Studied (at) night",
            "dot at",
        ] {
            assert!(spelled(text).is_empty(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_addresses_within_it(text in "(\\PC|[a-z.@ ()]|\\(at\\)| \\[dot\\] | at | dot ){0,40}") {
            for (range, _) in spelled(&text) {
                prop_assert!(text.get(range.clone()).is_some(), "{range:?}");
            }
        }
    }
}
