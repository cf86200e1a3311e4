//! Words of a text: where they stand, and the stem by which two inflections are the same word.
//!
//! The stem serves terms that the skills table does not know, duties and titles; known skills are found by
//! [`crate::skills::Lexicon::find`].

mod stem;
mod stop;
mod vocabulary;

use crate::text::Span;

pub(crate) use stem::stem;
pub(crate) use vocabulary::Vocabulary;

/// One word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    /// The word as written.
    pub text: &'a str,
    /// Where it stands, in characters of the text.
    pub span: Span,
}

impl Word<'_> {
    /// Writes the word in lower case into `buffer`, in place of what it holds.
    pub fn lower_into(&self, buffer: &mut String) {
        buffer.clear();
        if self.text.is_ascii() {
            buffer.push_str(self.text);
            buffer.make_ascii_lowercase();
        } else {
            buffer.extend(self.text.chars().flat_map(char::to_lowercase));
        }
    }
}

/// The words of a text in order.
///
/// A word is a run of letters and digits; `+` and `#` belong to it (`C++`, `C#`), and so do `&`, `.` and
/// apostrophes where a letter or digit follows (`R&D`, `Node.js`, `.NET`), so that "R" is no word of "R&D".
#[derive(Debug, Clone)]
pub(crate) struct Words<'a> {
    rest: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    /// Returns the words of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { rest: text, at: 0 }
    }

    /// Takes so many bytes, which are so many characters, off the front.
    fn take(&mut self, bytes: usize, chars: usize) -> Word<'a> {
        let (text, rest) = self.rest.split_at(bytes);
        let start = self.at;
        self.rest = rest;
        self.at += chars;
        Word {
            text,
            span: Span {
                start,
                end: self.at,
            },
        }
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        loop {
            let bytes = self.rest.bytes();
            let idle = bytes.take_while(|byte| class(*byte) == Class::Idle).count();
            self.take(idle, idle);
            let c = self.rest.chars().next()?;
            let bytes = self.rest.bytes();
            let plain = bytes
                .take_while(|byte| class(*byte) == Class::Plain)
                .count();
            let behind = self.rest.as_bytes().get(plain).map(|byte| class(*byte));
            if plain > 0 && behind != Some(Class::Other) {
                return Some(self.take(plain, plain));
            }
            let (bytes, chars) = length(self.rest);
            if bytes > 0 {
                return Some(self.take(bytes, chars));
            }
            self.take(c.len_utf8(), 1);
        }
    }
}

/// What a byte of UTF-8 is to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A letter or digit of ASCII.
    Plain,
    /// Part of none.
    Idle,
    /// What its neighbours decide, or part of another character.
    Other,
}

/// Returns what a byte is to words.
fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

/// The class of every byte.
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => Class::Plain,
            b'+' | b'#' | b'.' | b'&' | b'\'' => Class::Other,
            _ => Class::Idle,
        };
        byte += 1;
    }
    classes
};

/// Returns the length of the word that a text starts with, in bytes and characters; 0 where there is none.
fn length(text: &str) -> (usize, usize) {
    let mut word = (0, 0);
    let mut joined = false;
    for (chars, (at, c)) in text.char_indices().enumerate() {
        let letter = c.is_alphanumeric() || (matches!(c, '+' | '#') && chars > 0 && !joined);
        if letter {
            word = (at + c.len_utf8(), chars + 1);
            joined = false;
        } else if !joined && (c == '.' || (chars > 0 && matches!(c, '&' | '\'' | '’'))) {
            joined = true;
        } else {
            break;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_that_make_another_word_belong_to_it() {
        for (text, expected) in [
            ("C, C++ and C#.", vec!["C", "C++", "and", "C#"]),
            ("R&D on .NET, Node.js", vec!["R&D", "on", ".NET", "Node.js"]),
            (
                "CI/CD, go-to-market",
                vec!["CI", "CD", "go", "to", "market"],
            ),
            (
                "the team's goal... 5+ years",
                vec!["the", "team's", "goal", "5+", "years"],
            ),
            ("", vec![]),
            (" -- ", vec![]),
        ] {
            let found: Vec<&str> = Words::new(text).map(|word| word.text).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn spans_count_characters() {
        let text = "für Züge, größer";
        let chars: Vec<char> = text.chars().collect();
        for word in Words::new(text) {
            let there: String = chars[word.span.start..word.span.end].iter().collect();
            assert_eq!(there, word.text);
        }
    }
}
