//! How the first screen is drawn: six tiles, or what is offered on the first start.

mod applications;
mod practice;
mod road;
mod score;
mod welcome;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Home;
use super::tile::Tile;
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::spread;

/// The tiles, for the mouse.
pub const TILES: &str = "home-tiles";
/// The next modules, for the mouse.
pub const NEXT: &str = "home-next";
/// What is offered on the first start, for the mouse.
pub const CHOICES: &str = "home-choices";

/// Draws the first screen.
pub fn view(home: &Home, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    if home.is_new(desk) {
        return welcome::view(home, canvas, area);
    }
    for tile in Tile::ALL {
        let place = place(area, tile.index());
        let at_work = tile == home.at;
        let title = match at_work {
            true => format!("▸ {}", tile.title()),
            false => tile.title().to_owned(),
        };
        let inside = canvas.panel(place, title, at_work);
        let spot = Spot {
            part: TILES,
            row: tile.index(),
        };
        canvas.hit(place, spot);
        match tile {
            Tile::Score => score::view(home, canvas, inside, desk),
            Tile::Road => road::tracks(home, canvas, inside),
            Tile::Next => road::next(home, canvas, inside),
            Tile::Practice => practice::view(home, canvas, inside, desk),
            Tile::Applications => applications::view(home, canvas, inside, desk),
            Tile::Activity => activity(home, canvas, inside, desk),
        }
    }
}

/// Returns where a tile stands: two in a row, three rows.
fn place(area: Rect, index: usize) -> Rect {
    let (row, column) = (index / 2, index % 2);
    let part = |length: u16, at: usize, of: u16| {
        let at = u16::try_from(at).unwrap_or(0);
        let (from, to) = (length * at / of, length * (at + 1) / of);
        (from, to - from)
    };
    let (x, width) = part(area.width, column, 2);
    let (y, height) = part(area.height, row, 3);
    Rect {
        x: area.x + x,
        y: area.y + y,
        width,
        height,
    }
}

fn activity(home: &Home, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let done = home.activity(desk);
    if done.is_empty() {
        let said = "Nothing yet: what you do is listed here.";
        return say(canvas, area, said);
    }
    let rows = done.into_iter().take(usize::from(area.height));
    let rows = rows.map(|(day, said)| {
        let day = Span::styled(format!("{day}  "), look.dim);
        Line::from(vec![day, Span::styled(said, look.text)])
    });
    lines(canvas, area, rows.collect());
}

/// Draws lines one under the other, as many as there is room for, each cut to its end.
fn lines(canvas: &mut Canvas<'_>, area: Rect, lines: Vec<Line<'static>>) {
    for (line, y) in lines.into_iter().zip(area.top()..area.bottom()) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        let line = spread(line.spans, Vec::new(), usize::from(area.width));
        canvas.line(place, line);
    }
}

/// Says what is missing, in as many lines as it takes.
fn say(canvas: &mut Canvas<'_>, area: Rect, text: &'static str) {
    let line = Line::styled(text, canvas.look.dim);
    canvas.text(area, line);
}

fn dim(look: &Look, text: impl Into<String>) -> Line<'static> {
    Line::from(Span::styled(text.into(), look.dim))
}

fn text(look: &Look, text: impl Into<String>) -> Line<'static> {
    Line::from(Span::styled(text.into(), look.text))
}
