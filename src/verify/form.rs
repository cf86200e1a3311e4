//! The forms in which two texts are the same to a reader.

use unicode_normalization::UnicodeNormalization;

use crate::date::Date;

/// Returns the text without white space, in NFKC.
pub(super) fn squeezed(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace()).collect()
}

/// Returns an address as documents print it: without its scheme and a last slash.
pub(super) fn bare(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.trim_start_matches("mailto:").trim_end_matches('/')
}

/// Returns the form in which two fields of that path are the same: dates without the day,
/// addresses bare, headings in small letters, a place and a degree as their words in any order.
pub(super) fn key(path: &str, parts: &[String]) -> String {
    let normal = |text: &str| -> Vec<String> {
        let words = text.split_whitespace();
        words.map(|word| word.nfkc().collect()).collect()
    };
    if path == "basics.location" || is_degree(path) {
        let mut words: Vec<String> = parts.iter().flat_map(|part| normal(part)).collect();
        for word in &mut words {
            *word = word.trim_matches(',').to_owned();
        }
        words.retain(|word| !word.is_empty());
        words.sort_unstable();
        return words.join(" ");
    }
    let text = parts.concat();
    if super::is_date(path) {
        return text
            .parse::<Date>()
            .map_or(text, |date| Date { day: None, ..date }.to_string());
    }
    if super::is_heading(path) {
        return normal(&text).join(" ").to_lowercase();
    }
    normal(if path.ends_with("url") {
        bare(&text)
    } else {
        &text
    })
    .join(" ")
}

/// Whether the path is that of a course of study itself, under which degree and subject are compared.
fn is_degree(path: &str) -> bool {
    path.starts_with("education[") && path.ends_with(']') && !path.contains('.')
}
