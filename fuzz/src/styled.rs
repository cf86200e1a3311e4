//! A text with styles from plain characters, so that a finding can be read and edited.

use upward_engine::text::{Format, Layout, Line, Link, Segment, Span, Text};

/// Returns the text that `source` describes, line by line.
///
/// The marks at the start of a line give its style: `^` bold, `_` italic, `+` larger by 4 points, `>` further to the
/// right by 40 points, `|` in the next column, `~` on the next page, `-` a list item, `#` a stated heading. A tab parts
/// segments by a wide gap, `@` behind a tab carries a link. Everything else is the line's text.
pub fn styled(source: &str) -> Text {
    let mut text = Text {
        format: Format::Pdf,
        content: String::new(),
        lines: Vec::new(),
        links: Vec::new(),
        layout: Layout {
            pages: 1,
            ..Layout::default()
        },
    };
    let (mut at, mut y, mut page) = (0, 40.0, 0);
    for (number, line) in source.lines().enumerate() {
        if number > 0 {
            text.content.push('\n');
            at += 1;
        }
        y += 12.0;
        let words = line.trim_start_matches(['^', '_', '+', '>', '|', '~', '-', '#']);
        let marks = &line[..line.len() - words.len()];
        let count = |mark: char| marks.matches(mark).count().min(6);
        page += count('~') as u32;
        let words = words.trim();
        if words.is_empty() {
            continue;
        }
        let x = 50.0 + 40.0 * count('>') as f32 + 250.0 * count('|') as f32;
        let size = 10.0 + 4.0 * count('+') as f32;
        let mut line = Line {
            span: Span { start: at, end: at },
            page,
            column: count('|') as u32,
            x,
            y,
            above: 12.0,
            size,
            bold: count('^') > 0,
            heading: count('#') as u8,
            bullet: count('-') > 0,
            ..Line::default()
        };
        for (index, run) in words
            .split('\t')
            .filter(|run| !run.trim().is_empty())
            .enumerate()
        {
            let run = run.trim();
            if index > 0 {
                text.content.push_str("   ");
                at += 3;
            }
            let length = run.chars().count();
            let span = Span {
                start: at,
                end: at + length,
            };
            text.content.push_str(run);
            if run.starts_with('@') {
                text.links.push(Link {
                    span,
                    target: run.trim_start_matches('@').to_owned(),
                });
            }
            let x = x + (at - line.span.start) as f32 * size / 2.0;
            line.right = x + length as f32 * size / 2.0;
            line.segments.push(Segment {
                span,
                x,
                right: line.right,
                size,
                bold: line.bold,
                italic: count('_') > 0,
                gap: index > 0,
            });
            at += length;
        }
        line.span.end = at;
        text.lines.push(line);
    }
    text
}
