//! How the model is drawn.

pub mod canvas;
mod tabs;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;
use ratatui::widgets::Widget;

use crate::command::{Command, Everywhere};
use crate::desk::Link;
use crate::model::Model;
use crate::widget::bar::bar;
use crate::widget::words::{cut, spread, width};
use canvas::{Canvas, Hits};

pub use tabs::TABS;

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
    tabs::view(model, &mut canvas, row(area.y));
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
