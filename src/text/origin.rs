//! Where the characters of a text as read stand in the file, for files that are text themselves.
//!
//! Reading normalises characters, drops marks nobody sees and empty lines, and takes Markdown's own marks out, but keeps the
//! order; so the letters of the text are found again in the file, one after another.

use unicode_normalization::UnicodeNormalization;

use super::{Format, Span, Text};

/// Letters that must agree before a search goes on behind letters of the file that the text does not have.
const SURE: usize = 12;
/// Longest stretch of letters in the file that the text does not have, such as a link's address.
const LONGEST: usize = 2000;
/// Farthest behind a letter that a sign belonging to it is looked for.
const NEAR: usize = 8;

/// For each character of a text as read, where it stands in the file.
#[derive(Debug)]
pub struct Origins(Vec<usize>);

impl Origins {
    /// Finds the characters of `text` in the `file` that it was read from; none where the file is no text in UTF-8 itself.
    pub fn of(text: &Text, file: &[u8]) -> Option<Self> {
        let written = matches!(text.format, Format::Plain | Format::Markdown);
        let file = str::from_utf8(file).ok().filter(|_| written)?;
        Some(Self::new(&text.content, file))
    }

    /// Finds the characters of the text `read` in the text of its `file`.
    fn new(read: &str, file: &str) -> Self {
        let source = letters(file);
        let mut rest = source.as_slice();
        let mut origins: Vec<Option<usize>> = vec![None; read.chars().count()];
        let wanted = letters(read);
        let mut misses = 0;
        for (index, (at, letter)) in wanted.iter().enumerate() {
            if rest.first().is_none_or(|(_, other)| other != letter) && misses < LONGEST {
                let next = &wanted[index..wanted.len().min(index + SURE)];
                match skipped(rest, next) {
                    Some(skipped) => rest = &rest[skipped..],
                    None => misses += 1,
                }
            }
            if let Some((origin, _)) = rest.first().filter(|(_, other)| other == letter) {
                origins[*at].get_or_insert(*origin);
                rest = &rest[1..];
            }
        }
        Self(filled(read, file, &origins))
    }

    /// Returns where `span` of the text stands in the file.
    pub fn span(&self, span: Span) -> Span {
        let origin = |at: usize| self.0.get(at).copied();
        let last = span.end.checked_sub(1).filter(|last| *last >= span.start);
        let start = origin(span.start).unwrap_or_default();
        Span {
            start,
            end: last.and_then(origin).map_or(start, |last| last + 1),
        }
    }
}

/// Returns the letters and digits of `text` without accents, each with the character that it comes from.
fn letters(text: &str) -> Vec<(usize, char)> {
    let parts = |(at, c): (usize, char)| std::iter::once(c).nfkd().map(move |part| (at, part));
    let all = text.chars().enumerate().flat_map(parts);
    all.filter(|(_, c)| c.is_alphanumeric()).collect()
}

/// Returns how many letters of the file stand before those that the text goes on with; none where it is not found.
fn skipped(rest: &[(usize, char)], next: &[(usize, char)]) -> Option<usize> {
    let same = |window: &[(usize, char)]| window.iter().zip(next).all(|(a, b)| a.1 == b.1);
    let near = &rest[..rest.len().min(LONGEST)];
    near.windows(next.len().max(1)).position(same)
}

/// Gives the characters that are no letters the place of the same sign behind the letter before them.
fn filled(read: &str, file: &str, origins: &[Option<usize>]) -> Vec<usize> {
    let file: Vec<char> = file.chars().collect();
    let mut filled = Vec::with_capacity(origins.len());
    let mut next = 0;
    for (c, origin) in read.chars().zip(origins.iter().copied()) {
        let near = file.get(next..).unwrap_or_default().iter().take(NEAR);
        let sign = near
            .take_while(|other| !other.is_alphanumeric())
            .position(|other| *other == c)
            .map(|gap| next + gap);
        let found = origin.or(sign);
        filled.push(found.unwrap_or(next).min(file.len().saturating_sub(1)));
        next = found.map_or(next, |at| at + 1);
    }
    filled
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;
    use crate::ingest::ingest;

    /// Returns what stands in the file where the text has `words`.
    fn found(file: &str, words: &str) -> String {
        let read = ingest(file.as_bytes()).unwrap().value.content;
        let start = read[..read.find(words).unwrap()].chars().count();
        let end = start + words.chars().count();
        let span = Origins::new(&read, file).span(Span { start, end });
        let chars = file.chars().skip(span.start);
        chars.take(span.end - span.start).collect()
    }

    #[test]
    fn words_stand_in_the_file_as_it_is() {
        for (file, words, own) in [
            ("a\u{200b}b … Rust\n\n\n\n- C++, Go", "C++", "C++"),
            (
                "Skills     wide\tgap\n=====\n.NET and\u{7f} C#",
                ".NET",
                ".NET",
            ),
            ("Skills     wide\tgap\n=====\n.NET and\u{7f} C#", "C#", "C#"),
            ("ﬁne e\u{301}tudes, ﬁlm", "film", "ﬁlm"),
            ("Our\u{ad} Re\u{ad}act", "React", "Re\u{ad}act"),
            (
                "# Engineer\n\n- [Rust](https://www.rust.example/learn) and **Go**\n* C++",
                "Go",
                "Go",
            ),
        ] {
            assert_eq!(found(file, words), own, "{file:?}");
        }
    }

    proptest! {
        #[test]
        fn spans_lie_in_the_file_in_order(file in "(\\PC|[ \\n#*•-]|word ){0,60}", other in "(\\PC|[ \\n#*•-]|word ){0,60}") {
            for read in [&file, &other] {
                let origins = Origins::new(read, &file);
                let length = file.chars().count();
                let mut last = 0;
                for at in 0..read.chars().count() {
                    let span = origins.span(Span { start: at, end: at + 1 });
                    prop_assert!(span.start >= last);
                    prop_assert!(span.end <= length.max(1));
                    last = span.start;
                }
            }
        }
    }
}
