//! The first line: the tabs, and whether the desk answers.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, Spot};
use crate::desk::Link;
use crate::model::Model;
use crate::screen::Place;
use crate::widget::words::width;

/// The part that the tabs are, for the mouse.
pub const TABS: &str = "tabs";

/// Draws the tabs, with as much of their titles as fits.
pub fn view(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let state = state(model);
    let words = titles(model.place, area.width, width(&state.content));
    let mut x = area.x;
    for (place, word) in Place::ALL.into_iter().zip(words) {
        let style = if place == model.place {
            look.accent
        } else {
            look.dim
        };
        let blank = if word.is_empty() { "" } else { " " };
        let spans = [
            Span::styled(place.digit().to_string(), look.key),
            Span::styled(format!("{blank}{word}"), style),
        ];
        let taken = spans.iter().map(Span::width).sum::<usize>() + 1;
        let taken = u16::try_from(taken).unwrap_or(u16::MAX);
        let tab = Rect {
            x,
            width: taken.min(area.right().saturating_sub(x)),
            ..area
        };
        canvas.line(tab, Line::from_iter(spans));
        let row = place.index();
        canvas.hit(tab, Spot { part: TABS, row });
        x = x.saturating_add(taken);
    }
    let room = area.right().saturating_sub(x);
    let taken = u16::try_from(width(&state.content))
        .unwrap_or(u16::MAX)
        .min(room);
    let end = Rect {
        x: area.right().saturating_sub(taken),
        width: taken,
        ..area
    };
    canvas.line(end, state);
}

/// Returns what each tab says: its title, a shorter one, or nothing but where one is.
fn titles(here: Place, columns: u16, state: usize) -> [&'static str; 10] {
    let fits = |words: &[&str; 10]| {
        let taken: usize = words.iter().map(|word| width(word) + 3).sum();
        // The last tab needs no gap behind it, but before what stands at the end.
        taken + state < usize::from(columns) + if state > 0 { 1 } else { 2 }
    };
    let whole = Place::ALL.map(Place::title);
    let short = Place::ALL.map(Place::short);
    let only = Place::ALL.map(|place| if place == here { place.title() } else { "" });
    [whole, short].into_iter().find(fits).unwrap_or(only)
}

fn state(model: &Model) -> Span<'static> {
    let look = &model.look;
    match &model.desk.link {
        Link::Opening => Span::styled("opening…", look.dim),
        Link::Up if model.desk.local => Span::styled("", look.dim),
        Link::Up => Span::styled("● server", look.good),
        Link::Down { tries: 0, .. } => Span::styled("○ reconnecting…", look.warn),
        Link::Down { .. } => Span::styled("○ not connected, still trying", look.bad),
    }
}
