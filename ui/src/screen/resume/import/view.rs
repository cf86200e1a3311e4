//! How what was read is shown.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Import;
use super::correct::{Correct, ROWS};
use super::rows::Row;
use crate::screen::resume::at::At;
use crate::screen::resume::document::{Cell, called};
use crate::screen::resume::schema::{Shape, section};
use crate::view::canvas::Canvas;
use crate::widget::words::{cut, fill, spread, wrap};

/// From how many columns on what an entry says stands beside the rows.
const WIDE: u16 = 100;
/// The columns of the fields' names.
const NAMES: usize = 16;
/// The columns in front of fields.
const INDENT: usize = 4;

/// Draws an import.
pub fn view(import: &Import, canvas: &mut Canvas<'_>, area: Rect) {
    match import {
        Import::Reading { name, .. } => {
            let inside = canvas.panel(area, "Import", true);
            let look = canvas.look;
            let lines = vec![
                Line::styled(format!("Reading {name}…"), look.text),
                Line::default(),
                Line::styled(
                    "Nothing is kept before you have seen it. esc leaves.",
                    look.dim,
                ),
            ];
            canvas.text(inside, lines);
        }
        Import::Correct(correct) => draw(correct, canvas, area),
    }
}

fn draw(correct: &Correct, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let (left, right) = match area.width >= WIDE {
        true => {
            let [left, right] =
                Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]).areas(area);
            (left, Some(right))
        }
        false => (area, None),
    };
    let title = format!("Read from {}: is it right?", correct.name);
    let title = cut(&title, usize::from(left.width.saturating_sub(6)));
    let inside = canvas.panel(left, title, true);
    let head = Line::styled(
        "Correct what was misread, then keep it. Nothing is kept yet.",
        look.dim,
    );
    canvas.line(inside, head);
    let list = Rect {
        y: inside.y.saturating_add(2).min(inside.bottom()),
        height: inside.height.saturating_sub(2),
        ..inside
    };
    let len = correct.rows.len();
    let cursor = correct.cursor;
    cursor.view(
        canvas,
        list,
        ROWS,
        len,
        correct.typing.is_none(),
        |row, columns| line(correct, row, usize::from(columns), look),
    );
    typing(correct, canvas, list);
    if let Some(right) = right {
        let inside = canvas.panel(right, "What it says there", false);
        let said = correct.beside();
        if said.is_empty() {
            return canvas.line(
                inside,
                Line::styled("its highlights and longer texts stand here", look.dim),
            );
        }
        let mut lines: Vec<Line<'_>> = Vec::new();
        for text in said {
            if lines.len() > usize::from(inside.height) {
                break;
            }
            let room = usize::from(inside.width.saturating_sub(2));
            for (number, part) in wrap(&text, room).into_iter().enumerate() {
                let sign = if number == 0 { "· " } else { "  " };
                lines.push(Line::from(vec![
                    Span::styled(sign, look.dim),
                    Span::raw(part),
                ]));
            }
        }
        canvas.text(inside, lines);
    }
}

/// Draws the field that is typed in over its row.
fn typing(correct: &Correct, canvas: &mut Canvas<'_>, list: Rect) {
    let Some((at, field)) = &correct.typing else {
        return;
    };
    let first = correct
        .cursor
        .first(correct.rows.len(), usize::from(list.height));
    let Ok(below) = u16::try_from(correct.cursor.at.saturating_sub(first)) else {
        return;
    };
    let indent = (INDENT + NAMES) as u16;
    let place = Rect {
        x: list.x + indent.min(list.width),
        y: list.y + below,
        width: list.width.saturating_sub(indent + 1),
        height: 1,
    };
    if place.y >= list.bottom() {
        return;
    }
    let style = canvas.look.text;
    canvas.buffer.set_style(place, style);
    canvas.line(place, " ".repeat(usize::from(place.width)));
    field.view(canvas, place, true);
    if correct.is_wrong(*at, &field.text()) {
        let hint = " ! 2024, 2024-03 or March 2024";
        let columns = u16::try_from(hint.len())
            .unwrap_or(u16::MAX)
            .min(place.width);
        let end = Rect {
            x: place.right() - columns,
            width: columns,
            ..place
        };
        canvas.line(end, Line::styled(hint, canvas.look.warn));
    }
}

fn line(correct: &Correct, row: usize, columns: usize, look: &crate::look::Look) -> Line<'static> {
    let name = |text: &str| {
        Span::styled(
            format!("{}{}", " ".repeat(INDENT), fill(text, NAMES)),
            look.dim,
        )
    };
    match correct.rows.get(row) {
        Some(Row::Warning(number)) => {
            let said = correct.warnings.get(*number);
            let said = said.map_or("", |warning| warning.message.as_str());
            Line::styled(cut(&format!("! {said}"), columns), look.warn)
        }
        Some(Row::Section(number, entries)) => {
            let Some(section) = section(*number) else {
                return Line::default();
            };
            let count = match section.one {
                Some(_) => vec![Span::styled(entries.to_string(), look.dim)],
                None => Vec::new(),
            };
            spread(
                vec![Span::styled(section.title, look.heading)],
                count,
                columns,
            )
        }
        Some(Row::Entry(section, entry)) => {
            let called = called(&correct.document, *section, *entry);
            Line::styled(cut(&format!("  {called}"), columns), look.accent)
        }
        Some(Row::Field(at)) => {
            let text = correct.document.text(*at).cloned().unwrap_or_default();
            let (title, empty) = about(correct, *at);
            let value = match (text.trim(), empty) {
                ("", empty) => Span::styled(empty, look.dim),
                (text, _) if correct.is_wrong(*at, text) => {
                    Span::styled(format!("! {text} is no date"), look.warn)
                }
                (text, _) => Span::styled(text.replace('\n', " "), look.text),
            };
            spread(vec![name(title), value], Vec::new(), columns)
        }
        Some(Row::List(at, items)) => {
            let (title, _) = about(correct, *at);
            let entry = correct.document.entry(at.section, at.entry);
            let first = entry.and_then(|entry| match entry.cells.get(at.slot.field()) {
                Some(Cell::List(list)) => list.first().cloned(),
                _ => None,
            });
            let first = first.unwrap_or_default();
            let value = Span::styled(format!("{items}: {first}"), look.text);
            spread(vec![name(title), value], Vec::new(), columns)
        }
        Some(Row::Gap) | None => Line::default(),
    }
}

/// Returns the name of a field, and what stands there while it says nothing.
fn about(correct: &Correct, at: At) -> (&'static str, &'static str) {
    let section = section(at.section);
    let Some(spec) = section.and_then(|section| section.field(at.slot.field())) else {
        return ("", "");
    };
    let begun = section.zip(correct.document.entry(at.section, at.entry));
    let begun = begun.is_some_and(|(section, entry)| !entry.said(section, "startDate").is_empty());
    let empty = match spec.shape {
        Shape::End if begun => "present",
        _ => "not found",
    };
    (spec.title, empty)
}
