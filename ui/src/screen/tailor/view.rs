//! How the screen is drawn: side by side where there is room, else one above the other.

mod drafts;
mod edit;
mod edits;
mod flow;
mod letter;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use upward_engine::score::Tenths;

use super::export::Saved;
use super::open::Open;
use super::{Part, Tailor, apply};
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::Canvas;
use crate::widget::bar::{bar, grade};
use crate::widget::words::{cut, spread, width};

/// From so many columns on, lists stand beside what is at work.
const WIDE: u16 = 100;
/// From so many columns on, the letter stands beside the edit.
const WIDEST: u16 = 170;
/// Most rows of the list of drafts, with its frame, where it stands above the edits.
const FEW: u16 = 9;

/// Below so many rows, only the score stands above an edit.
const TIGHT: usize = 10;
/// From so many rows on, the file that was saved last is shown above an edit.
const ROOMY: usize = 14;

/// Draws the screen.
pub fn screen(tailor: &Tailor, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    if area.width < WIDE {
        return narrow(tailor, canvas, area, desk);
    }
    let parts = match area.width >= WIDEST {
        true => vec![
            Constraint::Fill(4),
            Constraint::Fill(5),
            Constraint::Fill(5),
        ],
        false => vec![Constraint::Percentage(40), Constraint::Fill(1)],
    };
    let columns = Layout::horizontal(parts).split(area);
    if let Some(left) = columns.first() {
        let count = tailor.drafts.all.as_ref().map_or(0, Vec::len).max(1);
        let rows = u16::try_from(count).unwrap_or(u16::MAX).saturating_add(4);
        let rows = rows.min(FEW).min(left.height / 2);
        let [above, below] =
            Layout::vertical([Constraint::Length(rows), Constraint::Fill(1)]).areas(*left);
        drafts::list(tailor, canvas, above, desk);
        edits::list(tailor, canvas, below);
    }
    match (columns.get(1), columns.get(2)) {
        (Some(middle), Some(right)) => {
            edit::edit(tailor, canvas, *middle, desk);
            letter::letter(tailor, canvas, *right, desk);
        }
        (Some(right), None) if tailor.part == Part::Letter => {
            letter::letter(tailor, canvas, *right, desk);
        }
        (Some(right), None) => edit::edit(tailor, canvas, *right, desk),
        (None, _) => {}
    }
}

fn narrow(tailor: &Tailor, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    match tailor.part {
        Part::Drafts => drafts::list(tailor, canvas, area, desk),
        Part::Letter => letter::letter(tailor, canvas, area, desk),
        Part::Edits => {
            let rows = tailor.open.as_ref().map_or(1, |open| open.list().len());
            let rows = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2);
            let most = (area.height * 2 / 5).max(4);
            let parts = [Constraint::Length(rows.min(most)), Constraint::Fill(1)];
            let [above, below] = Layout::vertical(parts).areas(area);
            edits::list(tailor, canvas, above);
            edit::edit(tailor, canvas, below, desk);
        }
    }
}

/// Draws the score before and after, how much is decided, and what was made of it; returns what is left below.
fn standing(
    tailor: &Tailor,
    open: &Open,
    canvas: &mut Canvas<'_>,
    area: Rect,
    desk: &Desk,
) -> Rect {
    let look = canvas.look;
    let columns = usize::from(area.width);
    let matched = matched(look, open, columns);
    if usize::from(area.height) < TIGHT {
        canvas.line(area, matched);
        return below(area, 1);
    }
    let made = match apply::variant(open.draft(), desk) {
        Some(_) if apply::is_behind(open) => "decided anew since it was made".to_owned(),
        Some(resume) => format!("made: {}", resume.name),
        None => String::new(),
    };
    let lines = [
        matched,
        counted(tailor, open, look, columns),
        Line::styled(made, look.good),
    ];
    let mut lines: Vec<Line<'_>> = lines.into_iter().filter(|line| line.width() > 0).collect();
    let roomy = usize::from(area.height) > ROOMY;
    if let Some(saved) = tailor.saved.as_ref().filter(|_| roomy) {
        lines.push(Line::styled(saved_at(saved, columns), look.text));
    }
    let taken = lines.len();
    for (row, line) in lines.into_iter().enumerate() {
        canvas.line(below(area, row), line);
    }
    below(area, taken + 1)
}

/// Returns how much is decided, and how documents are to look where there is room for both.
fn counted(tailor: &Tailor, open: &Open, look: &Look, columns: usize) -> Line<'static> {
    let [accepted, refused, waits] = open.counts();
    let counts = format!("{accepted} accepted, {refused} refused, {waits} open");
    let wish = format!("  {}", tailor.wish.words());
    let fits = width(&counts) + width(&wish) <= columns;
    let wish = if fits { wish } else { String::new() };
    let counts = vec![Span::styled(counts, look.text)];
    spread(counts, vec![Span::styled(wish, look.dim)], columns)
}

/// Returns the match before, and with what is accepted so far.
fn matched(look: &Look, open: &Open, columns: usize) -> Line<'static> {
    let Some(before) = open.draft().before.fit else {
        return Line::styled(
            "The posting asks for nothing that could be compared.",
            look.dim,
        );
    };
    let mut spans = vec![
        Span::styled("Match ", look.dim),
        Span::styled(before.to_string(), look.text),
    ];
    let Some(after) = open.after else {
        spans.push(Span::styled(" → …", look.dim));
        return Line::from(spans);
    };
    let gained = after - before;
    let change = match gained {
        gained if gained > Tenths(0) => Span::styled(format!("  +{gained}"), look.good),
        gained if gained < Tenths(0) => Span::styled(format!("  {gained}"), look.bad),
        _ => Span::raw(""),
    };
    let score = f64::from(after.0) / 10.0;
    let style = grade(look, score);
    spans.push(Span::styled(" → ", look.dim));
    spans.push(Span::styled(after.to_string(), style));
    spans.push(change);
    let room = columns.saturating_sub(30).min(24);
    let mut right = bar(look, style, score / 100.0, room);
    right.insert(0, Span::raw("  "));
    spread(spans, right, columns)
}

/// Returns where the file stands that was saved last, and its keys where there is room for both.
fn saved_at(saved: &Saved, columns: usize) -> String {
    let path = format!("saved: {}", saved.path.display());
    let both = format!("{path}  (c copies the path, o opens it)");
    match width(&both) > columns {
        true => cut(&path, columns),
        false => both,
    }
}

/// Draws what is searched for above a list at work; returns what is left for the list.
fn searched(tailor: &Tailor, canvas: &mut Canvas<'_>, area: Rect, at_work: bool) -> Rect {
    match tailor.search.as_ref().filter(|_| at_work) {
        Some(field) => {
            let row = Rect { height: 1, ..area };
            field.view(canvas, row, true);
            below(area, 1)
        }
        None => area,
    }
}

/// Returns an area without its first rows.
fn below(area: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}
