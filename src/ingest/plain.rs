//! Plain text: its lines, with typed list marks, underlined headings and columns of blanks.

use super::compose::Composer;
use super::row::Row;
use crate::error::Result;
use crate::text::{Format, Layout, Text};
use crate::warned::Warned;

/// Width of one character in points, as in 10 point typewriter type: plain text has no other measure.
const ADVANCE: f32 = 6.0;
/// Columns from one tab stop to the next.
const TAB: usize = 8;
/// Longest line that an underline makes a heading, in characters.
const HEADING: usize = 60;

/// Reads plain text.
///
/// # Errors
/// Refuses a text without letters, and one far longer than a resume or a posting.
pub(super) fn read(text: &str) -> Result<Warned<Text>> {
    let lines: Vec<&str> = text.lines().collect();
    let letter_marks = lines
        .iter()
        .filter(|line| letter_mark(line).is_some())
        .count()
        > 1;
    let mut composer = Composer::default();
    for (index, line) in lines.iter().enumerate() {
        if rule(line).is_some() || line.trim().is_empty() {
            composer.blank();
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| lines.get(before));
        let heading = underlined(before.copied(), line, lines.get(index + 1).copied());
        let mut row = Row {
            heading,
            x: indent(line) as f32 * ADVANCE,
            advance: ADVANCE,
            ..Row::of(*line)
        };
        if let Some(rest) = letter_mark(line).filter(|_| letter_marks) {
            row = Row {
                mark: "o".into(),
                runs: Row::of(rest).runs,
                ..row
            };
        }
        composer.row(&row);
    }
    composer.finish(Format::Plain, Layout::default())
}

/// Returns what follows the letter `o` that some word processors write as a list mark.
fn letter_mark(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('o')?;
    let text = rest.trim_start();
    let marked = rest.starts_with([' ', '\t'])
        && text.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    marked.then_some(text)
}

/// Returns the character of a line that only rules off: three or more of one of `=-_*~#`.
fn rule(line: &str) -> Option<char> {
    let line = line.trim();
    let first = line.chars().next().filter(|c| "=-_*~#–—─━═".contains(*c))?;
    (line.chars().count() >= 3 && line.chars().all(|c| c == first)).then_some(first)
}

/// Returns the level of the heading that `line` is by the rule under it, or 0. A rule under the last
/// line of a block of text only ends the block, so a heading starts its block or has a rule above, too.
fn underlined(before: Option<&str>, line: &str, after: Option<&str>) -> u8 {
    let level = match after.and_then(rule) {
        Some('=' | '═') => 1,
        Some(_) => 2,
        None => return 0,
    };
    let free = before.is_none_or(|before| before.trim().is_empty() || rule(before).is_some());
    let short = line.trim().chars().count() <= HEADING;
    let named = !line.contains(['@', '|']) && line.chars().filter(char::is_ascii_digit).count() < 4;
    if free && short && named { level } else { 0 }
}

/// Returns the columns of blank before a line.
fn indent(line: &str) -> usize {
    line.chars()
        .take_while(|c| c.is_whitespace())
        .fold(0, |columns, c| match c {
            '\t' => (columns / TAB + 1) * TAB,
            _ => columns + 1,
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn lines(text: &str) -> Vec<(String, u8, bool)> {
        let text = read(text).unwrap().value;
        text.lines
            .iter()
            .map(|line| (text.slice(line.span).to_owned(), line.heading, line.bullet))
            .collect()
    }

    #[test]
    fn reads_rules_as_headings_or_gaps() {
        let text = "Ada Example\n===========\nada@example.org\n-----------\n\nSkills\n------\nRust\n\n==========\nWORK\n==========\nx";
        assert_eq!(
            lines(text),
            [
                ("Ada Example".into(), 1, false),
                ("ada@example.org".into(), 0, false),
                ("Skills".into(), 2, false),
                ("Rust".into(), 0, false),
                ("WORK".into(), 1, false),
                ("x".into(), 0, false),
            ]
        );
    }

    #[test]
    fn reads_marks_and_columns() {
        let text = "o Led four people\no Built it\n1. First\n   - Nested\nAcme GmbH      2019 - 2021\tBerlin";
        assert_eq!(
            lines(text),
            [
                ("Led four people".into(), 0, true),
                ("Built it".into(), 0, true),
                ("1. First".into(), 0, false),
                ("Nested".into(), 0, true),
                ("Acme GmbH   2019 - 2021   Berlin".into(), 0, false),
            ]
        );
        let read = read(text).unwrap().value;
        assert_eq!(read.lines[3].x, 18.0);
        let gaps: Vec<_> = read.lines[4].segments.iter().map(|s| s.gap).collect();
        assert_eq!(gaps, [false, true, true]);
    }

    #[test]
    fn one_letter_o_is_no_mark() {
        assert_eq!(lines("o Brien"), [("o Brien".into(), 0, false)]);
    }

    #[test]
    fn blocks_stay_apart() {
        assert_eq!(read("a\n\n\n \nb\nc\n").unwrap().value.content, "a\n\nb\nc");
    }
}
