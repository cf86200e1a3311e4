//! The list of edits, and below them what was turned down.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::draft::{Decision, EditKind};

use super::super::open::{Open, Row};
use super::super::{Part, Tailor, place};
use super::searched;
use crate::look::Look;
use crate::view::canvas::Canvas;
use crate::widget::words::spread;

/// Draws the list of edits.
pub fn list(tailor: &Tailor, canvas: &mut Canvas<'_>, area: Rect) {
    let at_work = tailor.part == Part::Edits;
    let inside = canvas.panel(area, title(tailor), at_work);
    let look = canvas.look;
    let inside = searched(tailor, canvas, inside, at_work);
    let Some(open) = &tailor.open else {
        let said = match tailor.opening {
            Some(_) => "The draft is being read…",
            None => "No draft is open: choose one above (tab leads there), or make one with a.",
        };
        return canvas.text(inside, Line::styled(said, look.dim));
    };
    let rows = open.list();
    if rows.is_empty() {
        let said = match open.search.is_empty() {
            true => {
                "Nothing to change: the resume answers this posting best as it is. x exports it."
            }
            false => "No edit has these words; esc shows all.",
        };
        return canvas.text(inside, Line::styled(said, look.dim));
    }
    open.rows.view(
        canvas,
        inside,
        "edits",
        rows.len(),
        at_work,
        |row, width| {
            let row = rows.get(row).copied();
            row.map_or_else(Line::default, |row| {
                line(look, open, row, usize::from(width))
            })
        },
    );
}

fn title(tailor: &Tailor) -> String {
    match &tailor.open {
        Some(open) if !open.search.is_empty() => format!("Edits with “{}”", open.search),
        Some(open) => format!("Edits ({})", open.shown.edits.len()),
        None => "Edits".to_owned(),
    }
}

fn line(look: &Look, open: &Open, row: Row<'_>, columns: usize) -> Line<'static> {
    let (path, sign, style, kind) = match row {
        Row::Edit(edit) => {
            let (sign, style) = match open.decision(edit) {
                Decision::Accepted => ("[x] ", look.good),
                Decision::Refused => ("[-] ", look.dim),
                Decision::Proposed => ("[ ] ", look.text),
            };
            (&edit.path, sign, style, does(edit.kind))
        }
        Row::Rejected(rejected) => (&rejected.path, "[!] ", look.bad, "turned down"),
    };
    let left = vec![
        Span::styled(sign, style),
        Span::styled(place::words(path, &open.content), style),
    ];
    spread(
        left,
        vec![Span::styled(format!("  {kind}"), look.dim)],
        columns,
    )
}

/// Returns what edits of a kind do, in a word.
pub fn does(kind: EditKind) -> &'static str {
    match kind {
        EditKind::Select => "pick",
        EditKind::Order => "order",
        EditKind::Rewrite => "reword",
        EditKind::Drop => "leave out",
    }
}
