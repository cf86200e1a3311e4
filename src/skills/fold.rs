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
    /// The way back: runs of `text`, in order.
    runs: Vec<Run>,
}

/// A part of a folded text, up to the next one.
#[derive(Debug)]
struct Run {
    /// Offset of its first byte in the folded text.
    byte: usize,
    /// Index of the character that the byte comes from.
    char: usize,
    /// Whether each byte of it comes from a character of its own; else all come from the first.
    even: bool,
}

impl Folded {
    /// Folds `text`.
    pub(super) fn new(text: &str) -> Self {
        let chars: Vec<char> = if text.is_ascii() {
            text.bytes().map(char::from).collect()
        } else {
            text.chars().collect()
        };
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            chars: Vec::new(),
            runs: Vec::new(),
        };
        let mut rest = text;
        let mut at = 0;
        while let Some(&c) = chars.get(at) {
            let (plain, behind) = rest.split_at(plain(rest));
            if plain.is_empty() {
                let run = &chars[at..];
                let gap = run.iter().take_while(|c| is_gap(**c)).count();
                let taken = gap.max(1);
                if gap > 0 {
                    folded.gap(&run[..gap], at);
                } else {
                    folded.letter(c, at);
                }
                at += taken;
                rest = rest
                    .get(run[..taken].iter().map(|c| c.len_utf8()).sum()..)
                    .unwrap_or_default();
            } else {
                folded.plain(plain, at);
                at += plain.len();
                rest = behind;
            }
        }
        folded.chars = chars;
        folded
    }

    /// Returns the character index of the byte at `offset` of the folded text.
    pub(super) fn origin(&self, offset: usize) -> usize {
        if offset >= self.text.len() {
            return self.chars.len();
        }
        let behind = self.runs.partition_point(|run| run.byte <= offset);
        let run = behind.checked_sub(1).and_then(|i| self.runs.get(i));
        run.map_or(0, |run| {
            run.char + if run.even { offset - run.byte } else { 0 }
        })
    }

    /// Adds characters that fold to themselves in lower case.
    fn plain(&mut self, plain: &str, at: usize) {
        self.open(at, true);
        let start = self.text.len();
        self.text.push_str(plain);
        if let Some(added) = self.text.get_mut(start..) {
            added.make_ascii_lowercase();
        }
    }

    /// Adds one visible character.
    fn letter(&mut self, c: char, at: usize) {
        if c == '/' && self.text.ends_with(' ') {
            self.text.pop();
            let end = self.text.len();
            self.runs.pop_if(|run| run.byte >= end);
        }
        match c {
            _ if c.is_ascii() => self.push(c.to_ascii_lowercase(), at),
            '\u{2018}' | '\u{2019}' => self.push('\'', at),
            _ => {
                self.open(at, false);
                let parts = std::iter::once(c).nfkd();
                self.text.extend(parts.flat_map(char::to_lowercase));
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

    /// Adds one byte that stands for the character at `at`.
    fn push(&mut self, c: char, at: usize) {
        self.open(at, true);
        self.text.push(c);
    }

    /// Says that what is added next comes from the characters from `at` on, or all from that one.
    fn open(&mut self, at: usize, even: bool) {
        let byte = self.text.len();
        let goes_on = |run: &Run| even && run.even && run.char + byte - run.byte == at;
        if !self.runs.last().is_some_and(goes_on) {
            self.runs.push(Run {
                byte,
                char: at,
                even,
            });
        }
    }
}

/// Returns how many bytes from the start of `text` fold to themselves in lower case: visible characters of ASCII but
/// hyphen and slash, and single spaces between them.
fn plain(text: &str) -> usize {
    let mut spaced = true;
    let end = text.bytes().position(|byte| match byte {
        b'-' | b'/' => true,
        b'!'..=b'~' => {
            spaced = false;
            false
        }
        b' ' => std::mem::replace(&mut spaced, true),
        _ => true,
    });
    let end = end.unwrap_or(text.len());
    if end > 0 && spaced { end - 1 } else { end }
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

/// For each byte of ASCII whether it is part of a word.
const WORDY: [bool; 256] = {
    let mut wordy = [false; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        wordy[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_';
        byte += 1;
    }
    wordy
};

/// Returns the word at the start of `text`.
pub(super) fn first_word(text: &str) -> &str {
    let behind = text.bytes().position(|byte| !WORDY[usize::from(byte)]);
    let plain = behind.unwrap_or(text.len());
    let other = text
        .as_bytes()
        .get(plain)
        .is_some_and(|byte| !byte.is_ascii());
    let end = if other {
        text.find(|c: char| !is_wordy(c)).unwrap_or(text.len())
    } else {
        plain
    };
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

    #[test]
    fn every_byte_leads_back_to_its_own_character() {
        for text in [
            "Für C / C++,  user-\ncentred\n\n\u{fb01}nal — Ｒ/ x -y ",
            " a  b",
            "a /\n/ b-",
            "\t\u{7f}Ä/ö",
        ] {
            let folded = Folded::new(text);
            let alone = |c: char| Folded::new(&c.to_string()).text;
            for (offset, c) in folded.text.char_indices() {
                let from = folded.chars[folded.origin(offset)];
                assert!(
                    alone(from).contains(c) || c.is_whitespace() && is_gap(from),
                    "{text:?}: {c:?} from {from:?}"
                );
            }
        }
    }
}
