//! Finding what somebody thinks of by a few of its letters.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Returns the numbers of the texts that have the letters of `wanted` in order, the best first; all of them, in their
/// order, where nothing is wanted.
pub fn rank<'a>(wanted: &str, texts: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let pattern = Pattern::parse(wanted, CaseMatching::Smart, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, usize)> = texts
        .enumerate()
        .filter_map(|(number, text)| {
            let score = pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher)?;
            Some((score, number))
        })
        .collect();
    found.sort_by_key(|(score, number)| (std::cmp::Reverse(*score), *number));
    found.into_iter().map(|(_, number)| number).collect()
}

/// Whether text has every word of `wanted`, by letters of any case: how lists are searched in place, where the order
/// must stay.
pub fn has(text: &str, wanted: &str) -> bool {
    let text = text.to_lowercase();
    wanted
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_match_is_first() {
        let texts = [
            "Go to Roadmap",
            "Read everything anew",
            "Choose a resume",
            "Go to Resume",
        ];
        assert_eq!(rank("resume", texts.into_iter()), [2, 3]);
        assert_eq!(rank("gor", texts.into_iter()).len(), 2);
        assert_eq!(rank("", texts.into_iter()), [0, 1, 2, 3]);
        assert!(rank("xyz", texts.into_iter()).is_empty());
    }

    #[test]
    fn every_word_must_be_there() {
        assert!(has("Rust and PostgreSQL", "postgres rust"));
        assert!(!has("Rust and PostgreSQL", "rust java"));
    }
}
