//! How versions are drawn: the list, and beside or under it what is different.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::diff::{Change, Piece, What};
use super::{Against, LIST, Versions, how};
use crate::desk::Desk;
use crate::view::canvas::Canvas;
use crate::widget::words::{cut, spread, width};

/// From how many columns on both parts stand side by side.
const WIDE: u16 = 100;
/// The columns of the list beside what is different.
const BESIDE: u16 = 46;

/// Draws the versions.
pub fn view(versions: &Versions, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let [list, changes] = match area.width >= WIDE {
        true => Layout::horizontal([Constraint::Length(BESIDE), Constraint::Fill(1)]).areas(area),
        false => {
            let rows = (area.height * 2 / 5).max(5);
            Layout::vertical([Constraint::Length(rows), Constraint::Fill(1)]).areas(area)
        }
    };
    draw_list(versions, canvas, list, desk);
    draw_changes(versions, canvas, changes);
}

fn draw_list(versions: &Versions, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let inside = canvas.panel(area, "Versions", !versions.in_diff);
    if versions.waits() && versions.list.is_empty() {
        return canvas.line(inside, Line::styled("reading the versions…", look.dim));
    }
    let newest = versions.list.first().map_or(1, |version| version.number);
    let digits = newest.to_string().len();
    let row = |row: usize, columns: u16| {
        let Some(version) = versions.list.get(row) else {
            return Line::default();
        };
        let number = format!("{:>digits$}  ", version.number);
        let left = vec![
            Span::styled(number, look.accent),
            Span::styled(desk.clock(version.at), look.text),
            Span::styled(format!("  {}", how(version.reason)), look.dim),
        ];
        let right = match version.number == versions.present {
            true => vec![Span::styled(" ● present", look.good)],
            false => Vec::new(),
        };
        spread(left, right, usize::from(columns))
    };
    let (rows, len) = (versions.rows, versions.list.len());
    rows.view(canvas, inside, LIST, len, !versions.in_diff, row);
}

fn draw_changes(versions: &Versions, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let title = match versions.version() {
        Some(version) => {
            let number = version.number;
            match (versions.against, version.parent) {
                (Against::Before, Some(parent)) => {
                    format!("What version {number} changed in {parent}")
                }
                (Against::Before, None) => format!("Version {number}, the first"),
                (Against::Present, _) => format!("What changed since version {number}"),
            }
        }
        None => "What changed".to_owned(),
    };
    let title = cut(&title, usize::from(area.width.saturating_sub(6)));
    let inside = canvas.panel(area, title, versions.in_diff);
    let Some((_, changes)) = &versions.compared else {
        return canvas.line(inside, Line::styled("comparing…", look.dim));
    };
    if changes.is_empty() {
        return canvas.line(inside, Line::styled("They say the same.", look.dim));
    }
    let columns = usize::from(inside.width);
    let mut lines: Vec<Line<'static>> = Vec::new();
    for change in changes.iter().skip(versions.first) {
        if lines.len() >= usize::from(inside.height) {
            break;
        }
        lines.extend(told(change, columns, canvas));
        lines.push(Line::default());
    }
    for (y, line) in (inside.top()..inside.bottom()).zip(lines) {
        canvas.line(
            Rect {
                y,
                height: 1,
                ..inside
            },
            line,
        );
    }
}

/// Returns the lines of a difference.
fn told(change: &Change, columns: usize, canvas: &Canvas<'_>) -> Vec<Line<'static>> {
    let look = canvas.look;
    let place = cut(&change.place.join(" › "), columns.saturating_sub(10));
    let whole = |text: &str| {
        let differs = false;
        vec![Piece {
            text: text.to_owned(),
            differs,
        }]
    };
    let (word, sides) = match &change.what {
        What::Added(text) => ("added", vec![('+', look.good, whole(text))]),
        What::Removed(text) => ("removed", vec![('-', look.bad, whole(text))]),
        What::Moved => ("moved", Vec::new()),
        What::Changed { old, new } => (
            "changed",
            vec![('-', look.bad, old.clone()), ('+', look.good, new.clone())],
        ),
    };
    let head = vec![Span::styled(place, look.heading)];
    let mut lines = vec![spread(
        head,
        vec![Span::styled(format!(" {word}"), look.dim)],
        columns,
    )];
    for (sign, style, pieces) in sides {
        lines.extend(side(sign, style, &pieces, columns));
    }
    lines
}

/// Returns the lines of one side: the words that the other side has not stand out, by their colour and by a line under
/// them.
fn side(sign: char, style: Style, pieces: &[Piece], columns: usize) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(2).max(1);
    let start = |first: bool| {
        let sign = if first { sign } else { ' ' };
        vec![Span::styled(format!("{sign} "), style)]
    };
    let mut lines = Vec::new();
    let mut line = start(true);
    let mut taken = 0;
    for piece in pieces {
        let style = match piece.differs {
            true => style.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
            false => style,
        };
        for word in piece.text.split_word_bounds() {
            let breaks = word.contains('\n');
            if breaks || (taken > 0 && taken + width(word) > room) {
                lines.push(Line::from(std::mem::replace(&mut line, start(false))));
                taken = 0;
                if breaks || word.trim().is_empty() {
                    continue;
                }
            }
            let word = cut(word, room);
            taken += width(&word);
            line.push(Span::styled(word, style));
        }
    }
    lines.push(Line::from(line));
    lines
}
