//! A piece of text that knows where each of its characters stands in the document and how it is set.

use std::ops::Range;

use super::fold::{is_ideograph, is_letter};
use crate::text::Span;

/// How letters are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Font size in tenths of a point; 0 where unknown.
    pub(super) size: u16,
}

#[derive(Debug, Clone, Copy)]
struct Mark {
    byte: usize,
    at: usize,
    style: Style,
}

/// A piece of text: white space is collapsed, wrapped lines are joined, and every character remembers its place.
#[derive(Debug, Clone, Default)]
pub(super) struct Flow {
    text: String,
    marks: Vec<Mark>,
}

impl Flow {
    /// No text.
    pub(super) const EMPTY: Self = Self {
        text: String::new(),
        marks: Vec::new(),
    };

    /// Adds the character that stands at offset `at` of the document.
    pub(super) fn push(&mut self, c: char, at: usize, style: Style) {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && (self.text.is_empty() || self.text.ends_with(' ')) {
            return;
        }
        self.marks.push(Mark {
            byte: self.text.len(),
            at,
            style,
        });
        self.text.push(c);
    }

    /// Returns the characters.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is nothing but white space.
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Returns where it stands in the document, from its first character to its last.
    pub(super) fn span(&self) -> Span {
        let start = self
            .marks
            .iter()
            .map(|mark| mark.at)
            .min()
            .unwrap_or_default();
        let end = self
            .marks
            .iter()
            .map(|mark| mark.at + 1)
            .max()
            .unwrap_or_default();
        Span { start, end }
    }

    /// Returns the offset in the document of each character.
    pub(super) fn places(&self) -> impl Iterator<Item = usize> {
        self.marks.iter().map(|mark| mark.at)
    }

    /// Returns the bytes of `range` without the white space around them.
    pub(super) fn slice(&self, range: Range<usize>) -> Self {
        let Some(text) = self.text.get(range.clone()) else {
            return Self::default();
        };
        let start = range.start + text.len() - text.trim_start().len();
        let end = start + text.trim().len();
        let from = self.marks.partition_point(|mark| mark.byte < start);
        let to = self.marks.partition_point(|mark| mark.byte < end);
        let marks = self.marks.get(from..to).unwrap_or_default();
        Self {
            text: text.trim().to_owned(),
            marks: marks
                .iter()
                .map(|mark| Mark {
                    byte: mark.byte - start,
                    ..*mark
                })
                .collect(),
        }
    }

    /// Returns the text without the characters of `strip` and white space at both ends. A bracket at an end
    /// stays where its partner does.
    pub(super) fn trim(&self, strip: &[char]) -> Self {
        let drop = |c: char| c.is_whitespace() || strip.contains(&c);
        let kept = self.text.trim_matches(drop);
        let mut start = self.text.len() - self.text.trim_start_matches(drop).len();
        let mut end = start + kept.len();
        for (open, close) in [('(', ')'), ('[', ']')] {
            let excess = kept.matches(open).count().cmp(&kept.matches(close).count());
            if excess.is_gt() && self.text[end..].starts_with(close) {
                end += close.len_utf8();
            } else if excess.is_lt() && self.text[..start].ends_with(open) {
                start -= open.len_utf8();
            }
        }
        self.slice(start..end)
    }

    /// Returns the text without `ranges` (sorted, not overlapping), as the pieces that remain.
    pub(super) fn without(&self, ranges: &[Range<usize>]) -> Vec<Self> {
        let starts = std::iter::once(0).chain(ranges.iter().map(|range| range.end));
        let ends = ranges
            .iter()
            .map(|range| range.start)
            .chain([self.text.len()]);
        starts
            .zip(ends)
            .map(|(start, end)| self.slice(start..end))
            .filter(|piece| !piece.is_empty())
            .collect()
    }

    /// Returns the style of the first letter.
    pub(super) fn style(&self) -> Style {
        self.marks
            .first()
            .map(|mark| mark.style)
            .unwrap_or_default()
    }

    /// Returns the style of the last letter.
    pub(super) fn last_style(&self) -> Style {
        self.marks.last().map(|mark| mark.style).unwrap_or_default()
    }

    /// Whether all letters are bold.
    pub(super) fn is_bold(&self) -> bool {
        !self.marks.is_empty()
            && self
                .marks
                .iter()
                .all(|mark| mark.style.bold || self.at(mark.byte) == Some(' '))
    }

    fn at(&self, byte: usize) -> Option<char> {
        self.text.get(byte..)?.chars().next()
    }

    /// Returns the byte offsets at which bold or italic letters begin or end.
    pub(super) fn style_changes(&self) -> Vec<usize> {
        let visible: Vec<&Mark> = self
            .marks
            .iter()
            .filter(|mark| self.at(mark.byte) != Some(' '))
            .collect();
        visible
            .windows(2)
            .filter_map(|pair| match pair {
                [a, b] if (a.style.bold, a.style.italic) != (b.style.bold, b.style.italic) => {
                    Some(b.byte)
                }
                _ => None,
            })
            .collect()
    }

    /// Adds `next`, which stands apart on the same line.
    pub(super) fn append(&mut self, next: &Self) {
        self.add(next, " ");
    }

    /// Adds the rest of a divided word.
    pub(super) fn glue(&mut self, rest: &Self) {
        self.add(rest, "");
    }

    /// Adds the next line of a wrapped text: words divided at the line's end become whole again.
    /// `whole` tells whether a word stands somewhere in the document.
    pub(super) fn wrap(&mut self, next: &Self, whole: impl Fn(&str) -> bool) {
        let (Some(last), Some(first)) = (self.text.chars().next_back(), next.text.chars().next())
        else {
            return self.add(next, "");
        };
        if matches!(last, '-' | '‐' | '\u{ad}') && is_letter(first) {
            let left = self
                .text
                .trim_end_matches(['-', '‐', '\u{ad}'])
                .rsplit([' ', '(', '-', '/'])
                .next()
                .unwrap_or_default();
            let right: String = next.text.chars().take_while(|&c| is_letter(c)).collect();
            let divided = first.is_lowercase()
                && (last == '\u{ad}' || whole(&format!("{left}{right}").to_lowercase()));
            if divided && !left.is_empty() {
                self.text.pop();
                self.marks.pop();
            }
            return self.add(next, "");
        }
        let tight = (is_ideograph(last) && is_ideograph(first))
            || (matches!(last, '-' | '‐' | '–')
                && first.is_ascii_digit()
                && !self.text.ends_with(" –")
                && !self.text.ends_with(" -"))
            || (last == '/' && !self.text.ends_with(" /"));
        self.add(next, if tight { "" } else { " " });
    }

    fn add(&mut self, next: &Self, between: &str) {
        if let Some(mark) = self.marks.last().copied().filter(|_| !between.is_empty()) {
            self.marks.push(Mark {
                byte: self.text.len(),
                ..mark
            });
            self.text.push_str(between);
        }
        let offset = self.text.len();
        self.marks.extend(next.marks.iter().map(|mark| Mark {
            byte: mark.byte + offset,
            ..*mark
        }));
        self.text.push_str(&next.text);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in super::super) fn flow(text: &str) -> Flow {
        let mut flow = Flow::default();
        for (at, c) in text.chars().enumerate() {
            flow.push(c, at, Style::default());
        }
        flow
    }

    #[test]
    fn slices_keep_their_place() {
        let piece = flow("Über  uns, Köln").slice(5..10);
        assert_eq!(piece.text(), "uns,");
        assert_eq!(piece.span(), Span { start: 6, end: 10 });
    }

    #[test]
    fn trimming_keeps_brackets_in_pairs() {
        for (text, trimmed) in [
            ("Nurse (ICU)", "Nurse (ICU)"),
            ("(ICU) Nurse |", "(ICU) Nurse"),
            ("(2019)", "2019"),
            ("Nurse (", "Nurse"),
            (") Nurse", "Nurse"),
        ] {
            assert_eq!(flow(text).trim(&['(', ')', '|']).text(), trimmed);
        }
    }

    #[test]
    fn joins_wrapped_lines() {
        for (first, second, joined) in [
            ("fault-", "tolerant", "fault-tolerant"),
            ("soft-", "ware grows", "software grows"),
            ("2013-", "09)", "2013-09)"),
            ("one", "two", "one two"),
            ("峰值吞吐", "量提升", "峰值吞吐量提升"),
            ("and/", "or", "and/or"),
            ("2019 –", "2020", "2019 – 2020"),
        ] {
            let mut text = flow(first);
            text.wrap(&flow(second), |word| word == "software");
            assert_eq!(text.text(), joined);
        }
    }
}
