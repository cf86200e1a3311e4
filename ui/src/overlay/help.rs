//! The keys of the place one is in.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Outcome;
use crate::command::{Command, Move};
use crate::keys::Keys;
use crate::view::canvas::Canvas;
use crate::widget::rows::Rows;
use crate::widget::words::fill;

/// The keys of the place one is in.
#[derive(Debug, Clone)]
pub struct Help {
    lines: Vec<(String, &'static str)>,
    rows: Rows,
}

impl Help {
    /// Returns the keys of these verbs, under headings.
    pub fn new(keys: &Keys, parts: &[(&'static str, Vec<Command>)]) -> Self {
        let mut lines = Vec::new();
        for (heading, commands) in parts {
            let bound = commands
                .iter()
                .filter(|command| !keys.chords(**command).is_empty());
            let bound: Vec<(String, &'static str)> = bound
                .map(|command| {
                    let chords: Vec<String> = keys
                        .chords(*command)
                        .iter()
                        .map(ToString::to_string)
                        .collect();
                    (chords.join(" "), command.title())
                })
                .collect();
            if bound.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push((String::new(), ""));
            }
            lines.push((String::new(), heading));
            lines.extend(bound);
        }
        Self {
            lines,
            rows: Rows::default(),
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Outcome {
        let movement = match key.code {
            KeyCode::Up | KeyCode::Char('k') => Move::Up,
            KeyCode::Down | KeyCode::Char('j') => Move::Down,
            KeyCode::PageUp => Move::PageUp,
            KeyCode::PageDown | KeyCode::Char(' ') => Move::PageDown,
            _ => return Outcome::Close(Vec::new()),
        };
        self.rows.go(movement, self.lines.len());
        Outcome::Stay
    }

    pub(super) fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let look = canvas.look;
        let rows = u16::try_from(self.lines.len())
            .unwrap_or(u16::MAX)
            .saturating_add(2);
        let place = canvas.before(
            area,
            area.width.saturating_sub(4).min(76),
            rows.min(area.height.saturating_sub(2)),
        );
        let inside = canvas.panel(place, "Keys: any other key goes back", true);
        self.rows
            .view(canvas, inside, "help", self.lines.len(), false, |row, _| {
                let Some((chords, title)) = self.lines.get(row) else {
                    return Line::default();
                };
                if chords.is_empty() {
                    return Line::styled(*title, look.heading);
                }
                Line::from(vec![
                    Span::styled(fill(chords, 22), look.key),
                    Span::raw(" "),
                    Span::styled(*title, look.text),
                ])
            });
    }
}
