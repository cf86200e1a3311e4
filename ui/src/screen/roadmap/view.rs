//! How the roadmap is drawn: side by side where there is room, else the part at work.

mod list;
mod quiz;
mod weeks;

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::{Part, Roadmap, piece};
use crate::view::canvas::Canvas;

/// The list of tracks, for the mouse.
pub const TRACKS: &str = "road-tracks";
/// The weeks and modules, for the mouse.
pub const TREE: &str = "road-tree";
/// What there is to say about what is under the cursor, for the mouse.
pub const DETAIL: &str = "road-detail";
/// The answers to choose from, for the mouse.
pub const OPTIONS: &str = "road-options";
/// How a quiz went, for the mouse.
pub const RESULT: &str = "road-result";

/// From how many columns on two parts stand side by side.
const WIDE: u16 = 100;
/// From how many rows on the tracks stand above the modules.
const HIGH: u16 = 18;
/// How many tracks are in sight at most.
const TRACKS_IN_SIGHT: u16 = 5;

/// Draws the roadmap.
pub fn view(screen: &Roadmap, canvas: &mut Canvas<'_>, area: Rect) {
    if let Some(quiz) = &screen.quiz {
        return quiz::view(quiz, canvas, area);
    }
    if screen.road.is_none() {
        let inside = canvas.panel(area, "Roadmap", true);
        let said = match screen.asked {
            true => "Your tracks are being read…",
            false => "Your tracks could not be read. r tries again.",
        };
        return canvas.line(inside, Span::styled(said, canvas.look.dim));
    }
    if area.width < WIDE {
        return match screen.part {
            Part::Detail => detail(screen, canvas, area),
            Part::Tracks if area.height < HIGH => list::view(screen, canvas, area),
            _ => left(screen, canvas, area),
        };
    }
    let half = area.width / 2;
    let one = Rect {
        width: half,
        ..area
    };
    let other = Rect {
        x: area.x + half,
        width: area.width - half,
        ..area
    };
    left(screen, canvas, one);
    detail(screen, canvas, other);
}

/// Draws the tracks above the modules, or these alone where it is low.
fn left(screen: &Roadmap, canvas: &mut Canvas<'_>, area: Rect) {
    if area.height < HIGH {
        return weeks::view(screen, canvas, area);
    }
    let count = u16::try_from(screen.tracks().len()).unwrap_or(u16::MAX);
    let above = count.clamp(1, TRACKS_IN_SIGHT) + 2;
    let top = Rect {
        height: above,
        ..area
    };
    let rest = Rect {
        y: area.y + above,
        height: area.height - above,
        ..area
    };
    list::view(screen, canvas, top);
    weeks::view(screen, canvas, rest);
}

fn detail(screen: &Roadmap, canvas: &mut Canvas<'_>, area: Rect) {
    let at_work = screen.part == Part::Detail;
    let title = match (screen.part, screen.module()) {
        (Part::Tracks, _) | (_, None) => "About it",
        (_, Some(_)) => "Module",
    };
    let inside = canvas.panel(area, title, at_work);
    let cursor = at_work.then_some(screen.detail_at);
    piece::view(canvas, inside, DETAIL, &screen.pieces(), cursor);
}
