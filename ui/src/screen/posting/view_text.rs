//! How the posting's text is drawn, with its terms marked. Only the blocks in sight are broken into rows.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span as Part};
use upward_engine::text::Span;

use super::part::Part as Where;
use super::read::Read;
use super::text::{Block, Mark, rows, within};
use super::walk::ROWS;
use super::{Posting, view_wanted};
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::{Canvas, Spot};

/// A row in sight: its block, the character of the text that it begins with, and what it says.
struct InSight<'a> {
    block: usize,
    start: usize,
    text: &'a str,
}

/// Draws the text of the posting in hand.
pub fn view(screen: &Posting, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk, at_work: bool) {
    let inside = canvas.panel(area, "The posting's text", at_work);
    let Some(read) = screen.read() else {
        return view_wanted::missing(screen, canvas, inside, desk);
    };
    let marks = match screen.walked {
        Where::Report if screen.reports.shown.is_some() => &screen.reports.marks,
        _ => &read.marks,
    };
    let about = screen.span();
    let height = usize::from(inside.height);
    let columns = usize::from(inside.width.saturating_sub(2));
    for (y, row) in (inside.y..).zip(in_sight(read, columns, height)) {
        let place = Rect {
            y,
            height: 1,
            ..inside
        };
        let here = at_work && row.block == read.block.at;
        let sign = if here { "▎ " } else { "  " };
        let mut line = vec![Part::styled(sign, canvas.look.accent)];
        line.extend(marked(canvas.look, &row, marks, about));
        canvas.line(place, Line::from(line));
        canvas.hit(
            place,
            Spot {
                part: ROWS[3],
                row: row.block,
            },
        );
    }
}

/// Returns the rows in sight: the cursor's block begins a third from the top, but at both ends.
fn in_sight(read: &Read, columns: usize, height: usize) -> Vec<InSight<'_>> {
    let at = read.block.at.min(read.blocks.len().saturating_sub(1));
    let (before, after) = read.blocks.split_at_checked(at).unwrap_or_default();
    let mut below = Vec::new();
    for (number, block) in after.iter().enumerate() {
        if below.len() >= height {
            break;
        }
        below.extend(broken(at + number, block, columns));
    }
    let wanted = (height / 3).max(height.saturating_sub(below.len()));
    let mut above: Vec<InSight<'_>> = Vec::new();
    for (number, block) in before.iter().enumerate().rev() {
        if above.len() >= wanted {
            break;
        }
        let mut more = broken(number, block, columns);
        more.append(&mut above);
        above = more;
    }
    let first = above.len().saturating_sub(wanted);
    above.extend(below);
    above.into_iter().skip(first).take(height).collect()
}

fn broken(number: usize, block: &Block, columns: usize) -> Vec<InSight<'_>> {
    let mut start = block.start;
    let rows = rows(&block.text, columns).into_iter();
    rows.filter_map(|(from, to)| {
        let text = block.text.get(from..to)?;
        let row = InSight {
            block: number,
            start,
            text,
        };
        start += text.chars().count();
        Some(row)
    })
    .collect()
}

/// Returns a row in pieces of one style each.
fn marked(
    look: &Look,
    row: &InSight<'_>,
    marks: &[(Span, Mark)],
    about: Option<Span>,
) -> Vec<Part<'static>> {
    let end = row.start + row.text.chars().count();
    let mut styles = vec![look.text; end - row.start];
    let mut lay = |span: Span, style: Style| {
        let from = span.start.max(row.start) - row.start;
        let to = span.end.min(end).saturating_sub(row.start);
        for cell in styles.iter_mut().take(to).skip(from) {
            *cell = style;
        }
    };
    for (span, mark) in within(marks, row.start, end) {
        lay(span, styled(look, mark));
    }
    if let Some(span) = about.filter(|span| span.start < end && span.end > row.start) {
        lay(
            span,
            look.text.patch(look.selected).add_modifier(Modifier::BOLD),
        );
    }
    let mut parts: Vec<Part<'static>> = Vec::new();
    for (char, style) in row.text.chars().zip(styles) {
        match parts.last_mut().filter(|part| part.style == style) {
            Some(part) => part.content.to_mut().push(char),
            None => parts.push(Part::styled(char.to_string(), style)),
        }
    }
    parts
}

fn styled(look: &Look, mark: Mark) -> Style {
    match mark {
        Mark::Required => look.found,
        Mark::Preferred => look.text.add_modifier(Modifier::UNDERLINED),
        Mark::Mentioned => look.text,
        Mark::Shown => look.good.add_modifier(Modifier::UNDERLINED),
        Mark::Missing => look.bad.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
    }
}
