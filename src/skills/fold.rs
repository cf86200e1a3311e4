//! One spelling for what is written in many ways: case, width, dashes and line breaks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text folded for comparison, with the way back to its characters.
///
/// Folding decomposes each character (NFKD), lowers its case, turns hyphens, spaces and single line breaks
/// into one space ("user-\ncentred" is "user centred"), and removes spaces around a slash.
/// An empty line stays a line break, so that nothing is found across paragraphs.
#[derive(Debug)]
pub(super) struct Folded {
    /// The folded text.
    pub text: String,
    /// The characters as they were.
    pub chars: Vec<char>,
    /// For each byte of `text`, the index in `chars` that it comes from.
    origin: Vec<u32>,
}

impl Folded {
    /// Folds `text`.
    pub(super) fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len()),
            chars: Vec::new(),
        };
        let mut at = 0;
        while let Some(&c) = chars.get(at) {
            if is_gap(c) {
                let length = chars[at..].iter().take_while(|c| is_gap(**c)).count();
                let run = &chars[at..at + length];
                folded.gap(run, at);
                at += length;
            } else {
                folded.letter(c, at);
                at += 1;
            }
        }
        folded.chars = chars;
        folded
    }

    /// Returns the character index of the byte at `offset` of the folded text.
    pub(super) fn origin(&self, offset: usize) -> usize {
        self.origin
            .get(offset)
            .map_or(self.chars.len(), |&index| index as usize)
    }

    /// Adds one visible character.
    fn letter(&mut self, c: char, at: usize) {
        if c == '/' && self.text.ends_with(' ') {
            self.text.pop();
            self.origin.pop();
        }
        if c.is_ascii() {
            self.push(c.to_ascii_lowercase(), at);
            return;
        }
        match c {
            '\u{2018}' | '\u{2019}' => self.push('\'', at),
            _ => {
                for part in std::iter::once(c).nfkd() {
                    for lower in part.to_lowercase() {
                        self.push(lower, at);
                    }
                }
            }
        }
    }

    /// Adds one space or, for a run with an empty line in it, one line break.
    fn gap(&mut self, run: &[char], at: usize) {
        if run.iter().filter(|c| **c == '\n').count() > 1 {
            self.push('\n', at);
        } else if !self.text.ends_with('/') {
            self.push(' ', at);
        }
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        let index = u32::try_from(at).unwrap_or(u32::MAX);
        self.origin.resize(self.text.len(), index);
    }
}

/// Whether `c` parts words without telling them apart: spaces and the hyphens.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether `c` is part of a word, for scripts that part words by spaces.
///
/// Chinese, Japanese and Korean write Latin terms without spaces around them, so their characters end a Latin word.
pub(super) fn is_wordy(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    let spaceless = matches!(u32::from(c), 0x1100..=0x11FF | 0x2E80..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF);
    (c.is_alphanumeric() && !spaceless) || is_combining_mark(c)
}

/// Returns the word at the start of `text`.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !is_wordy(c)).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_many() {
        for (given, folded) in [
            ("Node\u{2011}JS", "node js"),
            ("user-\n  centred", "user centred"),
            ("CI / CD", "ci/cd"),
            ("one\n\ntwo", "one\ntwo"),
            ("Ｐｙｔｈｏｎ", "python"),
            ("let\u{2019}s", "let's"),
            ("K\u{fc}nstlich", "ku\u{308}nstlich"),
            ("Ku\u{308}nstlich", "ku\u{308}nstlich"),
        ] {
            assert_eq!(Folded::new(given).text, folded, "{given:?}");
        }
    }

    #[test]
    fn offsets_lead_back_to_characters() {
        let folded = Folded::new("Für C / C++");
        let offset = folded.text.find("c++").unwrap_or_default();
        assert_eq!(folded.origin(offset), 8);
        assert_eq!(folded.origin(folded.text.len()), 11);
    }
}
