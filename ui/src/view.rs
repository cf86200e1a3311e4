//! How the model is drawn.

pub mod canvas;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;
use ratatui::widgets::Widget;

use crate::command::{Command, Everywhere};
use crate::desk::Link;
use crate::model::Model;
use crate::screen::Place;
use crate::widget::bar::bar;
use crate::widget::words::{cut, spread, width};
use canvas::{Canvas, Hits, Spot};

/// The part that the tabs are, for the mouse.
pub const TABS: &str = "tabs";

/// The least size in which screens are drawn; in a smaller terminal one is asked to make it larger.
const LEAST: (u16, u16) = (60, 16);

/// Draws the model; returns what was drawn where.
pub fn view(model: &Model, frame: &mut Frame<'_>) -> Hits {
    let area = frame.area();
    let mut canvas = Canvas::new(frame.buffer_mut(), &model.look);
    canvas.covered = !model.overlays.is_empty();
    Block::new()
        .style(model.look.text)
        .render(area, canvas.buffer);
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let (columns, rows) = LEAST;
        canvas.text(
            area,
            format!("Upward needs {columns} columns and {rows} rows. Your text is kept."),
        );
        return canvas.done();
    }
    let row = |y| Rect {
        y,
        height: 1,
        ..area
    };
    tabs(model, &mut canvas, row(area.y));
    let body = Rect {
        y: area.y + 1,
        height: area.height - 2,
        ..area
    };
    model.screen().view(&mut canvas, body, &model.desk);
    footer(model, &mut canvas, row(area.bottom() - 1));
    for overlay in &model.overlays {
        overlay.view(&mut canvas, body);
    }
    canvas.done()
}

/// Draws the tabs, with their titles as far as all fit, and whether the desk answers.
fn tabs(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let state = state(model);
    let titles: usize = Place::ALL
        .iter()
        .map(|place| width(place.title()) + 3)
        .sum();
    let roomy = titles + width(&state.content) < usize::from(area.width);
    let mut x = area.x;
    for place in Place::ALL {
        let here = place == model.place;
        let title = if roomy || here { place.title() } else { "" };
        let style = if here { look.accent } else { look.dim };
        let digit = Span::styled(format!("{}", place.digit()), look.key);
        let text = if title.is_empty() {
            String::new()
        } else {
            format!(" {title}")
        };
        let taken = u16::try_from(width(&text) + 2).unwrap_or(u16::MAX);
        let tab = Rect {
            x,
            width: taken.min(area.right().saturating_sub(x)),
            ..area
        };
        canvas.line(tab, Line::from(vec![digit, Span::styled(text, style)]));
        canvas.hit(
            tab,
            Spot {
                part: TABS,
                row: place.index(),
            },
        );
        x = x.saturating_add(taken);
    }
    let taken = u16::try_from(width(&state.content)).unwrap_or(u16::MAX);
    let room = area.right().saturating_sub(x);
    let end = Rect {
        x: area.right().saturating_sub(taken.min(room)),
        width: taken.min(room),
        ..area
    };
    canvas.line(end, state);
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

/// Draws what goes on, what was said in passing, or the verbs that mean something now.
fn footer(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let columns = usize::from(area.width);
    let line = if let Some(going) = model.works.last() {
        let (said, share) = match &going.step {
            Some((name, number, of)) => {
                (name.clone(), f64::from(*number) / f64::from((*of).max(1)))
            }
            None => (going.what.to_owned(), 0.0),
        };
        let end = if going.off {
            " calling off…"
        } else {
            " esc calls off"
        };
        let mut left = bar(look, look.accent, share, 12);
        left.push(Span::styled(format!(" {said}"), look.text));
        spread(left, vec![Span::styled(end, look.key)], columns)
    } else if let Some(toast) = &model.toast {
        Line::styled(cut(toast, columns), look.good)
    } else if let Link::Down { error, .. } = &model.desk.link {
        Line::styled(cut(&error.message, columns), look.warn)
    } else {
        keys(model, columns)
    };
    canvas.line(area, line);
}

fn keys(model: &Model, columns: usize) -> Line<'static> {
    let look = &model.look;
    let typing = model.overlays.is_empty() && model.screen().typing();
    let chord = |command: Command| match typing {
        true => model.keys.chord_while_typing(command),
        false => model.keys.chord(command),
    };
    let help = chord(Command::Everywhere(Everywhere::Help));
    let palette = chord(Command::Everywhere(Everywhere::Palette));
    let right = vec![
        Span::styled(format!(" {palette}"), look.key),
        Span::styled(" all commands  ", look.dim),
        Span::styled(help, look.key),
        Span::styled(" keys", look.dim),
    ];
    let right_width: usize = right.iter().map(Span::width).sum();
    let mut room = columns.saturating_sub(right_width);
    let mut left = Vec::new();
    for command in model.screen().commands(&model.desk) {
        let chord = chord(command);
        let title = format!(" {}  ", command.title());
        let taken = width(&chord) + width(&title);
        if chord.is_empty() || taken > room {
            continue;
        }
        room -= taken;
        left.push(Span::styled(chord, look.key));
        left.push(Span::styled(title, look.dim));
    }
    spread(left, right, columns)
}
