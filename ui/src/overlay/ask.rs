//! A question that is answered by text.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Outcome;
use crate::effect::Effect;
use crate::view::canvas::Canvas;
use crate::widget::field::Field;
use crate::widget::words::wrap;

type Then = Box<dyn FnOnce(String) -> Vec<Effect> + Send>;

/// A question that is answered by text, of one line or of many.
pub struct Prompt {
    title: String,
    help: String,
    field: Field,
    lines: bool,
    /// Whether a text of one line is taken by enter where many lines are asked for.
    short: fn(&str) -> bool,
    then: Option<Then>,
}

impl Prompt {
    /// Returns a question of one line, answered by enter. `help` says what the answer is for.
    pub fn line(
        title: impl Into<String>,
        help: impl Into<String>,
        text: &str,
        then: impl FnOnce(String) -> Vec<Effect> + Send + 'static,
    ) -> Self {
        Self::new(
            title.into(),
            help.into(),
            Field::line(text),
            false,
            Box::new(then),
        )
    }

    /// Returns a question of many lines, answered by ctrl-s.
    pub fn lines(
        title: impl Into<String>,
        help: impl Into<String>,
        text: &str,
        then: impl FnOnce(String) -> Vec<Effect> + Send + 'static,
    ) -> Self {
        Self::new(
            title.into(),
            help.into(),
            Field::lines(text),
            true,
            Box::new(then),
        )
    }

    /// Returns a question whose answer is not shown.
    pub fn secret(
        title: impl Into<String>,
        help: impl Into<String>,
        then: impl FnOnce(String) -> Vec<Effect> + Send + 'static,
    ) -> Self {
        Self::new(
            title.into(),
            help.into(),
            Field::secret(),
            false,
            Box::new(then),
        )
    }

    fn new(title: String, help: String, field: Field, lines: bool, then: Then) -> Self {
        Self {
            title,
            help,
            field,
            lines,
            short: |_| false,
            then: Some(then),
        }
    }

    /// Returns the question with enter taking such an answer of one line, where many lines are asked for.
    #[must_use]
    pub fn or_short(mut self, short: fn(&str) -> bool) -> Self {
        self.short = short;
        self
    }

    fn is_short(&self) -> bool {
        let text = self.field.text();
        !text.contains('\n') && (self.short)(&text)
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let answered = match key.code {
            KeyCode::Esc => return Outcome::Close(Vec::new()),
            KeyCode::Enter => !self.lines || self.is_short(),
            KeyCode::Char('s') => control,
            _ => false,
        };
        if !answered {
            self.field.key(key);
            return Outcome::Stay;
        }
        let text = self.field.text();
        Outcome::Close(self.then.take().map(|then| then(text)).unwrap_or_default())
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.field.paste(text);
    }

    pub(super) fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let columns = area
            .width
            .saturating_sub(4)
            .min(if self.lines { 100 } else { 72 });
        let room = usize::from(columns.saturating_sub(4));
        let look = canvas.look;
        let help = wrap(&self.help, room);
        let above = u16::try_from(help.len()).unwrap_or(u16::MAX);
        let rows = match self.lines {
            true => area.height.saturating_sub(2),
            false => above.saturating_add(6),
        };
        let place = canvas.before(area, columns, rows);
        let inside = canvas.panel(place, self.title.as_str(), true);
        let lines: Vec<Line<'_>> = help
            .into_iter()
            .map(|line| Line::styled(line, look.dim))
            .collect();
        canvas.text(inside, lines);
        let below = inside.height.saturating_sub(above);
        let field = Rect {
            y: inside.y + above.min(inside.height),
            height: below.saturating_sub(2).max(u16::from(below > 0)),
            ..inside
        };
        let field = match self.lines {
            true => field,
            false => Rect {
                y: field.y + u16::from(field.height > 1),
                height: field.height.min(1),
                ..field
            },
        };
        self.field.view(canvas, field, true);
        let end = Rect {
            y: inside.bottom().saturating_sub(1),
            height: inside.height.min(1),
            ..inside
        };
        let keys = if self.lines && !self.is_short() {
            "ctrl-s takes it, esc leaves"
        } else {
            "enter takes it, esc leaves"
        };
        if end.y >= field.bottom() {
            canvas.line(end, Line::styled(keys, look.dim));
        }
    }
}

impl fmt::Debug for Prompt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Prompt({})", self.title)
    }
}
