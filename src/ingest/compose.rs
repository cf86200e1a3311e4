//! Builds a [`Text`] line by line, for the formats that state their lines instead of drawing them.

use std::sync::Arc;

use super::clean::{Removed, clean};
use super::mark::list_mark;
use super::row::{Row, Style};
use crate::error::{Error, Result};
use crate::text::{Format, Layout, Line, Link, Segment, Span, Text};
use crate::warned::{Warned, Warning};

/// Most characters of one document, about 300 full pages: no resume and no posting comes near.
const MAX_CHARS: usize = 1_000_000;
/// Most lines of one document.
const MAX_LINES: usize = 20_000;
/// As many blanks in a row are layout, not a word space.
const GAP_BLANKS: usize = 3;
/// What stands for a wide gap in the text, whatever made it; the PDF reader writes the same.
const GAP: &str = "   ";

/// A text in the making.
#[derive(Debug, Default)]
pub(super) struct Composer {
    content: String,
    /// Characters in `content`.
    chars: usize,
    lines: Vec<Line>,
    links: Vec<Link>,
    removed: Removed,
    /// An empty line is due before the next line.
    blank: bool,
    /// More came than a document may hold.
    full: bool,
}

impl Composer {
    /// Leaves an empty line before the next line.
    pub fn blank(&mut self) {
        self.blank = true;
    }

    /// Number of lines so far.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// Adds a line; one that holds nothing readable adds only its links.
    pub fn row(&mut self, row: &Row) {
        if self.full || self.chars > MAX_CHARS || self.lines.len() >= MAX_LINES {
            self.full = true;
            return;
        }
        let (length, chars) = (self.content.len(), self.chars);
        if !self.lines.is_empty() {
            self.push_str(if self.blank { "\n\n" } else { "\n" });
        }
        if !row.mark.is_empty() {
            self.push_str(&row.mark);
            self.push_str(" ");
        }
        let start = self.content.len();
        let first_link = self.links.len();
        let mut line = Line {
            column: row.column,
            heading: row.heading,
            bullet: !row.mark.is_empty(),
            x: row.x,
            ..Line::default()
        };
        line.segments = self.segments(row, first_link);
        if line.segments.is_empty() {
            self.content.truncate(length);
            self.chars = chars;
            for link in self.links.iter_mut().skip(first_link) {
                link.span = Span {
                    start: chars,
                    end: chars,
                };
            }
            return;
        }
        if !line.bullet
            && let Some(mark) = self.content.get(start..).and_then(list_mark)
        {
            line.bullet = true;
            self.cut_mark(&mut line, start, mark);
        }
        measure(&mut line, row.advance);
        self.lines.push(line);
        self.blank = false;
    }

    /// Returns the finished text.
    ///
    /// # Errors
    /// Refuses a document without readable text, and one that holds far more than a resume or a posting.
    pub fn finish(mut self, format: Format, layout: Layout) -> Result<Warned<Text>> {
        if self.full || self.chars > MAX_CHARS {
            return Err(Error::refused(
                "too-complex",
                "The document holds far more text than a resume or a posting.",
            )
            .hint("Send only the resume or the posting itself."));
        }
        if self.lines.is_empty() {
            return Err(
                Error::refused("empty", "The document holds no text that can be read.").hint(
                    "If its text is inside pictures, send the document that they were made from.",
                ),
            );
        }
        let warnings = warnings(self.removed, &layout);
        self.content.shrink_to_fit();
        Ok(Warned {
            value: Text {
                format,
                content: self.content,
                lines: self.lines,
                links: self.links,
                layout: Layout {
                    pages: 1,
                    columns: layout.columns.max(1),
                    unmapped: layout.unmapped + self.removed.unmapped,
                    ..layout
                },
            },
            warnings,
        })
    }

    /// Writes the runs of a line, whose links start at `first_link`, and returns its segments.
    fn segments(&mut self, row: &Row, first_link: usize) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        let mut style = Style::default();
        let (mut blanks, mut gap) = (0, false);
        for run in &row.runs {
            if self.chars > MAX_CHARS {
                self.full = true;
                break;
            }
            let mut removed = self.removed;
            let text = clean(&run.text, &mut removed);
            self.removed = removed;
            let mut linked: Option<Span> = None;
            for c in text.chars() {
                if c.is_whitespace() {
                    blanks += 1;
                    gap |= c == '\t' || blanks >= GAP_BLANKS;
                    continue;
                }
                if !segments.is_empty() && blanks > 0 {
                    self.push_str(if gap { GAP } else { " " });
                }
                let start = self.chars;
                let parted = gap && !segments.is_empty();
                self.push(c);
                match segments.last_mut() {
                    Some(segment) if !parted && style == run.style => segment.span.end = self.chars,
                    _ => {
                        style = run.style;
                        segments.push(Segment {
                            span: Span {
                                start,
                                end: self.chars,
                            },
                            size: style.size,
                            bold: style.bold,
                            italic: style.italic,
                            gap: parted,
                            ..Segment::default()
                        });
                    }
                }
                (blanks, gap) = (0, false);
                linked.get_or_insert(Span { start, end: start }).end = self.chars;
            }
            if let Some(target) = &run.link {
                self.link(target, linked, first_link);
            }
        }
        segments
    }

    /// Adds a link over `span`, or lengthens the link of which this is the next piece.
    fn link(&mut self, target: &Arc<str>, span: Option<Span>, first: usize) {
        let here = Span {
            start: self.chars,
            end: self.chars,
        };
        let span = span.unwrap_or(here);
        let last = match self.links.len() > first {
            true => self.links.last_mut(),
            false => None,
        };
        match last {
            // One blank between two words of one link is not part of either run.
            Some(last) if last.target == **target && span.start <= last.span.end + 1 => {
                last.span.end = last.span.end.max(span.end);
            }
            _ => self.links.push(Link {
                span,
                target: target.to_string(),
            }),
        }
    }

    /// Takes a typed list mark of `mark` bytes out of the line that starts at byte `start`.
    fn cut_mark(&self, line: &mut Line, start: usize, mark: usize) {
        let text = self.content.get(start..).unwrap_or_default();
        let rest = text.get(mark..).unwrap_or_default();
        let dropped = text.chars().count() - rest.trim_start().chars().count();
        let begin = line.segments.first().map_or(0, |first| first.span.start) + dropped;
        line.segments.retain(|segment| segment.span.end > begin);
        if let Some(first) = line.segments.first_mut() {
            first.span.start = first.span.start.max(begin);
            first.gap = false;
        }
    }

    fn push(&mut self, c: char) {
        self.content.push(c);
        self.chars += 1;
    }

    fn push_str(&mut self, text: &str) {
        self.content.push_str(text);
        self.chars += text.chars().count();
    }
}

/// Fills what of a line follows from its segments.
fn measure(line: &mut Line, advance: f32) {
    let (Some(first), Some(last)) = (line.segments.first(), line.segments.last()) else {
        return;
    };
    line.span = Span {
        start: first.span.start,
        end: last.span.end,
    };
    line.size = line
        .segments
        .iter()
        .fold(0.0, |size, segment| size.max(segment.size));
    line.bold = line.segments.iter().all(|segment| segment.bold);
    line.right = match advance > 0.0 {
        true => line.x + advance * (line.span.end - line.span.start) as f32,
        false => 0.0,
    };
}

/// Returns what a person should know about characters that are not in the text.
fn warnings(removed: Removed, layout: &Layout) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if removed.deceptive > 0 {
        warnings.push(Warning::new(
            "direction-marks",
            "The document holds invisible characters that change how its text is shown; they were removed.",
        ));
    }
    if !layout.hidden.is_empty() {
        warnings.push(Warning::new(
            "hidden-text",
            "The document holds text that a reader cannot see; it was left out.",
        ));
    }
    warnings
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::ingest::row::Run;

    fn run(text: &str, bold: bool) -> Run {
        Run {
            text: text.into(),
            style: Style {
                bold,
                ..Style::default()
            },
            link: None,
        }
    }

    fn compose(rows: &[Row]) -> Text {
        let mut composer = Composer::default();
        rows.iter().for_each(|row| composer.row(row));
        composer
            .finish(Format::Plain, Layout::default())
            .unwrap()
            .value
    }

    #[test]
    fn gaps_and_styles_part_segments() {
        let text = compose(&[Row {
            runs: vec![
                run("Ärzte ", true),
                run("GmbH\t2019 –", false),
                run(" 2021", false),
            ],
            ..Row::default()
        }]);
        assert_eq!(text.content, "Ärzte GmbH   2019 – 2021");
        let segments: Vec<_> = text.lines[0]
            .segments
            .iter()
            .map(|s| (text.slice(s.span), s.bold, s.gap))
            .collect();
        assert_eq!(
            segments,
            [
                ("Ärzte", true, false),
                ("GmbH", false, false),
                ("2019 – 2021", false, true)
            ]
        );
        assert!(!text.lines[0].bold);
    }

    #[test]
    fn marks_stay_outside_the_span() {
        let text = compose(&[
            Row {
                mark: "•".into(),
                ..Row::of("from the format")
            },
            Row::of("•\ttyped"),
            Row {
                runs: vec![run("– ", true), run("Led four", false)],
                ..Row::default()
            },
        ]);
        assert_eq!(text.content, "• from the format\n•   typed\n– Led four");
        let lines: Vec<_> = text
            .lines
            .iter()
            .map(|l| (text.slice(l.span), l.bullet, l.segments.len()))
            .collect();
        assert_eq!(
            lines,
            [
                ("from the format", true, 1),
                ("typed", true, 1),
                ("Led four", true, 1)
            ]
        );
    }

    #[test]
    fn links_join_over_runs_and_survive_without_text() {
        let target: Arc<str> = "https://example.org".into();
        let linked = |text: &str| Run {
            text: text.into(),
            link: Some(target.clone()),
            ..Run::default()
        };
        let text = compose(&[
            Row {
                runs: vec![run("See ", false), linked("my "), linked("page")],
                ..Row::default()
            },
            Row {
                runs: vec![linked("\u{f0e1}")],
                ..Row::default()
            },
        ]);
        let links: Vec<_> = text.links.iter().map(|l| text.slice(l.span)).collect();
        assert_eq!(links, ["my page", ""]);
        assert_eq!(text.layout.unmapped, 1);
        assert_eq!(text.lines.len(), 1);
    }

    #[test]
    fn refuses_more_than_a_document() {
        let mut composer = Composer::default();
        (0..=MAX_LINES).for_each(|_| composer.row(&Row::of("x")));
        assert_eq!(
            composer
                .finish(Format::Plain, Layout::default())
                .unwrap_err()
                .code,
            "too-complex"
        );
    }
}
