//! How the board is drawn: wide, the columns side by side over the details; narrow, one column or the details.

mod card;
mod columns;
mod details;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::board::STAGES;
use super::{Applications, Part};
use crate::desk::Desk;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::wrap;

/// The parts that the columns are, for the mouse.
pub const COLUMNS: [&str; STAGES.len()] = ["saved", "applied", "interview", "offer", "rejected"];

/// From how many columns on the stages stand side by side.
const WIDE: u16 = 100;
/// How many rows the details have then.
const DETAILS: u16 = 13;

/// Draws the screen.
pub fn view(screen: &Applications, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    if area.width < WIDE {
        return match screen.part {
            Part::Board => board(screen, canvas, area, desk, false),
            Part::Details => details::view(screen, canvas, area, desk),
        };
    }
    let details = match area.height {
        30.. => DETAILS,
        22.. => 9,
        _ => 0,
    };
    if details == 0 && screen.part == Part::Details {
        return details::view(screen, canvas, area, desk);
    }
    let top = Rect {
        height: area.height - details,
        ..area
    };
    board(screen, canvas, top, desk, true);
    if details > 0 {
        let bottom = Rect {
            y: top.bottom(),
            height: details,
            ..area
        };
        details::view(screen, canvas, bottom, desk);
    }
}

fn board(screen: &Applications, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk, wide: bool) {
    let look = canvas.look;
    let all = screen.board.all.as_deref();
    let count = all.map(|all| format!(" {}", all.len())).unwrap_or_default();
    let title = format!("Applications{count}");
    let mut inside = canvas.panel(area, title, screen.part == Part::Board);
    let said = match all {
        None => "Your applications are being read…",
        Some([]) => {
            "No applications yet. Press a to add one: for the posting that you chose, or by hand."
        }
        Some(_) => "",
    };
    if !said.is_empty() {
        let lines = wrap(said, usize::from(inside.width)).into_iter();
        let lines: Vec<Line<'_>> = lines.map(|line| Line::styled(line, look.dim)).collect();
        return canvas.text(inside, lines);
    }
    if screen.finder.is_open() {
        let line = Rect {
            height: 1,
            ..inside
        };
        screen.finder.view(canvas, line);
        inside.y += 1;
        inside.height -= 1;
    }
    if wide {
        columns::view(screen, canvas, inside, desk);
    } else {
        list(screen, canvas, inside, desk);
    }
}

/// Draws the names of the stages, and the applications of one.
fn list(screen: &Applications, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let mut x = area.x;
    for (column, stage) in STAGES.into_iter().enumerate() {
        let here = column == screen.board.column;
        let name = match here {
            true => format!("[{} {}] ", stage.name(), screen.board.len(column)),
            false => format!(" {} {}  ", stage.name(), screen.board.len(column)),
        };
        let taken = u16::try_from(name.len()).unwrap_or(u16::MAX);
        let place = Rect {
            x,
            width: taken.min(area.right().saturating_sub(x)),
            height: 1,
            ..area
        };
        let style = if here { look.accent } else { look.dim };
        canvas.line(place, Span::styled(name, style));
        canvas.hit(
            place,
            Spot {
                part: "stages",
                row: column,
            },
        );
        x = x.saturating_add(taken);
    }
    let below = Rect {
        y: area.y + 2.min(area.height),
        height: area.height.saturating_sub(2),
        ..area
    };
    let column = screen.board.column;
    let part = COLUMNS.get(column).copied().unwrap_or_default();
    if screen.board.len(column) == 0 {
        let line = Line::styled(
            "none here; left and right lead to the other stages",
            look.dim,
        );
        return canvas.line(below, line);
    }
    let (rows, len) = (screen.board.rows(column), screen.board.len(column));
    rows.view(canvas, below, part, len, true, |row, width| {
        let card = screen.board.at(column, row);
        card.map_or_else(Line::default, |card| {
            card::row(card, &screen.moves, look, usize::from(width), desk)
        })
    });
}
