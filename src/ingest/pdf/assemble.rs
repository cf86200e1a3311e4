//! Blocks to [`Text`](crate::text::Text): lines with their spans, segments and list marks.

use super::chars::{divided, is_bullet, is_mark};
use super::dots::Dots;
use super::lines::Cell;
use super::words::Word;
use crate::text::{Line, Segment, Span};

/// What stands between two cells of a line.
const CELL_SPACE: &str = "   ";
/// Space between baselines that counts as a wide gap, in ems of the larger font.
const WIDE: f32 = 1.9;

/// Where a word came to stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placement {
    /// Its characters in the content.
    pub span: Span,
    /// Left edge.
    pub x: f32,
    /// Right edge.
    pub right: f32,
    /// Baseline.
    pub y: f32,
    /// Font size.
    pub size: f32,
    /// Page, counted from 0.
    pub page: u32,
}

/// A text under construction.
#[derive(Default)]
pub(super) struct Assembly {
    /// The characters so far.
    pub content: String,
    /// The lines so far.
    pub lines: Vec<Line>,
    /// Every word so far, for what points at places of the page.
    pub words: Vec<Placement>,
    /// Characters of `content`.
    length: usize,
}

impl Assembly {
    /// Appends the lines of a block of `page`, before which `dots` may stand as list marks.
    pub(super) fn block(&mut self, page: u32, column: u32, lines: &[Vec<Cell>], dots: &Dots) {
        let mut previous: Option<(f32, f32)> = None;
        for cells in lines {
            let largest = cells.iter().max_by(|a, b| a.size.total_cmp(&b.size));
            let Some((y, size)) = largest.map(|cell| (cell.y, cell.size)) else {
                continue;
            };
            let above = previous.map_or(0.0, |(last, _)| (y - last).max(0.0));
            let wide = previous.is_none_or(|(last, other)| {
                let step = y - last;
                step > WIDE * other.max(size) || step < 0.0
            });
            if !self.content.is_empty() {
                self.push(if wide { "\n\n" } else { "\n" });
            }
            self.line(
                Line {
                    page,
                    column,
                    above,
                    ..Line::default()
                },
                cells,
                dots,
            );
            previous = Some((y, size));
        }
    }

    fn line(&mut self, mut line: Line, row: &[Cell], dots: &Dots) {
        let mut words = row.iter().flat_map(|cell| {
            let words = cell.words.iter().enumerate();
            words.map(|(index, word)| (index == 0, word))
        });
        line.y = row.first().map_or(0.0, |cell| cell.y);
        line.size = row.iter().fold(0.0, |size, cell| size.max(cell.size));
        let mark = leading_mark(row);
        let start = row.first().and_then(|cell| cell.words.first());
        line.bullet =
            mark.is_some() || start.is_some_and(|word| dots.mark(word.x, word.y, word.size));
        let mut first = None;
        match mark {
            Some(Mark::Word(mark)) => {
                words.next();
                self.push(mark);
                self.push(" ");
            }
            Some(Mark::Prefix(mark, rest)) => {
                words.next();
                self.push(mark);
                self.push(" ");
                first = Some(rest);
            }
            None => {}
        }
        let words = first.iter().map(|word| (true, word)).chain(words);
        for (gap, word) in words {
            self.word(&mut line, gap, word);
        }
        line.span.start = line
            .segments
            .first()
            .map_or(self.length, |segment| segment.span.start);
        line.span.end = self.length;
        line.x = line.segments.first().map_or(0.0, |segment| segment.x);
        line.right = line
            .segments
            .iter()
            .fold(line.x, |right, segment| right.max(segment.right));
        line.bold = !line.segments.is_empty() && line.segments.iter().all(|segment| segment.bold);
        self.lines.push(line);
    }

    fn word(&mut self, line: &mut Line, gap: bool, word: &Word) {
        let gap = gap && !line.segments.is_empty();
        if gap {
            self.push(CELL_SPACE);
        } else if word.space && !line.segments.is_empty() {
            self.push(" ");
        }
        let mut span = self.push(divided(&word.text).unwrap_or(&word.text));
        if divided(&word.text).is_some() {
            span.end = self.push("-").end;
        }
        self.words.push(Placement {
            span,
            x: word.x,
            right: word.right,
            y: word.y,
            size: word.size,
            page: line.page,
        });
        if let Some(segment) = line.segments.last_mut()
            && !gap
            && segment.bold == word.bold
            && segment.italic == word.italic
            && (segment.size - word.size).abs() < 0.05 * word.size
        {
            segment.span.end = span.end;
            segment.right = segment.right.max(word.right);
            return;
        }
        line.segments.push(Segment {
            span,
            x: word.x,
            right: word.right,
            size: word.size,
            bold: word.bold,
            italic: word.italic,
            gap,
        });
    }

    fn push(&mut self, text: &str) -> Span {
        let start = self.length;
        self.content.push_str(text);
        self.length += text.chars().count();
        Span {
            start,
            end: self.length,
        }
    }
}

/// A list mark at the start of a line.
enum Mark<'a> {
    /// The first word is the mark.
    Word(&'a str),
    /// The mark is stuck to the first word, which goes on without it.
    Prefix(&'a str, Word),
}

fn leading_mark(row: &[Cell]) -> Option<Mark<'_>> {
    let mut words = row.iter().flat_map(|cell| &cell.words);
    let first = words.next()?;
    if is_bullet(&first.text)
        && words
            .next()
            .is_some_and(|next| follows_mark(&first.text, next))
    {
        return Some(Mark::Word(&first.text));
    }
    let mark = first.text.chars().next()?;
    let (mark_text, rest) = first.text.split_at(mark.len_utf8());
    let sticks = matches!(
        mark,
        '•' | '▪' | '●' | '■' | '◦' | '○' | '◆' | '➢' | '➤' | '►' | '‣' | '⁃'
    );
    if sticks && is_mark(mark) && !rest.is_empty() {
        let share = first.text.chars().count().max(1) as f32;
        let rest = Word {
            text: rest.to_owned(),
            x: first.x + (first.right - first.x) / share,
            space: false,
            ..first.clone()
        };
        return Some(Mark::Prefix(mark_text, rest));
    }
    None
}

/// Whether what stands behind a mark makes it one: a dash before a number belongs to the number.
fn follows_mark(mark: &str, next: &Word) -> bool {
    let dash = matches!(mark, "-" | "–" | "—" | "−" | "‐" | "‑");
    !(dash && next.text.starts_with(|c: char| c.is_ascii_digit()))
}
