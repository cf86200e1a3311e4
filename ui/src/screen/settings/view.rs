//! How the settings are drawn.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::row::{Mark, Row};
use super::section::Section;
use super::{Once, Settings};
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::{cut, fill, width, wrap};

/// The parts, for the mouse.
pub const SECTIONS: &str = "sections";
/// The rows of the part in front, for the mouse.
pub const ROWS: &str = "settings";

/// From how many columns on the parts stand beside the rows.
const WIDE: u16 = 100;
/// How wide they are then.
const SIDE: u16 = 20;

/// Draws the settings.
pub fn view(settings: &Settings, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let body = match area.width >= WIDE {
        true => beside(settings, canvas, area),
        false => above(settings, canvas, area),
    };
    let inside = canvas.panel(body, settings.section.title(), true);
    let rows = settings.shown(desk);
    let mut below = notes(
        settings,
        &rows,
        canvas.look,
        desk,
        usize::from(inside.width),
    );
    let room = usize::from(inside.height / 2);
    below.truncate(room);
    let notes_height = u16::try_from(below.len()).unwrap_or(u16::MAX);
    let mut list = Rect {
        height: inside.height.saturating_sub(notes_height),
        ..inside
    };
    if settings.search.is_open() {
        settings.search.view(canvas, list);
        list.y += 1;
        list.height = list.height.saturating_sub(1);
    }
    draw(settings, canvas, list, &rows);
    for (line, y) in below.into_iter().zip(list.bottom()..inside.bottom()) {
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

/// Draws the parts at the left; returns what is left.
fn beside(settings: &Settings, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let side = Rect {
        width: SIDE,
        ..area
    };
    let inside = canvas.panel(side, "Settings", false);
    for (section, y) in Section::ALL.into_iter().zip(inside.top()..inside.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..inside
        };
        title(settings, canvas, row, section);
        if section == settings.section {
            canvas.buffer.set_style(row, canvas.look.resting);
        }
    }
    Rect {
        x: area.x + SIDE,
        width: area.width - SIDE,
        ..area
    }
}

/// Draws the parts at the top; returns what is left.
fn above(settings: &Settings, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let mut x = area.x + 1;
    for section in Section::ALL {
        let taken = u16::try_from(width(section.title())).unwrap_or(u16::MAX);
        let row = Rect {
            x,
            y: area.y,
            width: taken.min(area.right().saturating_sub(x)),
            height: 1,
        };
        title(settings, canvas, row, section);
        x = x.saturating_add(taken).saturating_add(2);
    }
    let end = Rect {
        x: x.min(area.right()),
        y: area.y,
        width: area.right().saturating_sub(x),
        height: 1,
    };
    canvas.line(end, Span::styled("tab", canvas.look.key));
    Rect {
        y: area.y + 1,
        height: area.height - 1,
        ..area
    }
}

fn title(settings: &Settings, canvas: &mut Canvas<'_>, row: Rect, section: Section) {
    let style = match section == settings.section {
        true => canvas.look.accent,
        false => canvas.look.dim,
    };
    canvas.line(row, Span::styled(section.title(), style));
    canvas.hit(
        row,
        Spot {
            part: SECTIONS,
            row: section.index(),
        },
    );
}

fn draw(settings: &Settings, canvas: &mut Canvas<'_>, area: Rect, rows: &[Row]) {
    let look = canvas.look;
    if rows.is_empty() {
        let said = match settings.search.is_open() {
            true => "nothing has these words; esc ends the search",
            false => "Reading your account…",
        };
        return canvas.line(area, Span::styled(said, look.dim));
    }
    let named = rows.iter().filter(|row| row.mark != Mark::Heading);
    let label = named.map(|row| width(row.label.as_str()) + 4).max();
    let label = label.unwrap_or(0).min(usize::from(area.width) / 2);
    settings
        .rows
        .view(canvas, area, ROWS, rows.len(), true, |number, columns| {
            let line = |row| line(row, look, settings.section, label, usize::from(columns));
            rows.get(number).map_or_else(Line::default, line)
        });
}

fn line(row: &Row, look: &Look, section: Section, label: usize, columns: usize) -> Line<'static> {
    let (mark, style) = match row.mark {
        Mark::Heading => return Line::styled(row.label.clone(), look.heading),
        Mark::None if section == Section::Keys => ("", look.key),
        Mark::None => ("", look.dim),
        Mark::Chosen(true) => ("[x] ", look.accent),
        Mark::Chosen(false) => ("[ ] ", look.text),
        Mark::Fault => ("! ", look.bad),
    };
    let name = fill(&format!("{mark}{}", row.label), label);
    let value = cut(&row.value, columns.saturating_sub(label + 1));
    Line::from(vec![
        Span::styled(name, style),
        Span::raw(" "),
        Span::styled(value, look.text),
    ])
}

/// Returns what stands below the rows: what is shown once, or what the row under the cursor means.
fn notes(
    settings: &Settings,
    rows: &[Row],
    look: &Look,
    desk: &Desk,
    columns: usize,
) -> Vec<Line<'static>> {
    let plain = |text: &str| -> Vec<Line<'static>> {
        let lines = wrap(text, columns).into_iter();
        lines.map(|line| Line::styled(line, look.dim)).collect()
    };
    let mut lines = vec![Line::default()];
    match &settings.once {
        Some(Once::Code(code)) if code.expires <= desk.now => {
            lines.extend(plain(
                "The code is good no longer. Enter makes another one.",
            ));
        }
        Some(Once::Code(code)) => {
            let letters: Vec<String> = code.code.chars().map(String::from).collect();
            lines.push(Line::styled(
                format!("    {}", letters.join(" ")),
                look.accent,
            ));
            lines.push(Line::default());
            let until = desk.clock(code.expires);
            lines.extend(plain(&format!(
                "Good once, until {until}; y copies it. Type it on another machine, in Settings under Join another \
                 account, or send it to your Upward bot in Telegram or Discord as /link {}. That account joins this one.",
                code.code
            )));
        }
        Some(Once::Key(made)) => {
            let token = wrap(&String::from(made.token.clone()), columns);
            lines.extend(
                token
                    .into_iter()
                    .map(|part| Line::styled(part, look.accent)),
            );
            lines.extend(plain(
                "This is the key. It is shown this once: y copies it, esc hides it. Use it as UPWARD_KEY beside \
                 UPWARD_SERVER, or as Authorization: Bearer KEY.",
            ));
        }
        None => {
            let row = rows.get(settings.rows.at);
            let help = row.map_or("", |row| row.help.as_str());
            if help.is_empty() {
                return Vec::new();
            }
            lines.extend(plain(help));
        }
    }
    lines
}
