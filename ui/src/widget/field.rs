//! A field for text, of one line or of many.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use crate::view::canvas::Canvas;

/// A field for text, with the keys that people know from shells and editors.
#[derive(Debug, Clone)]
pub struct Field {
    area: TextArea<'static>,
    lines: bool,
}

impl Field {
    /// Returns a field of one line, with the cursor behind its text.
    pub fn line(text: &str) -> Self {
        let line: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let mut area = TextArea::new(vec![line]);
        area.move_cursor(CursorMove::End);
        Self::new(area, false)
    }

    /// Returns a field of many lines, with the cursor behind its text.
    pub fn lines(text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(clean).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self::new(area, true)
    }

    fn new(mut area: TextArea<'static>, lines: bool) -> Self {
        area.set_cursor_line_style(Style::new());
        area.set_placeholder_style(Style::new().add_modifier(Modifier::DIM));
        Self { area, lines }
    }

    /// Returns a field whose letters are not shown.
    pub fn secret() -> Self {
        let mut field = Self::line("");
        field.area.set_mask_char('•');
        field
    }

    /// Returns the field with what it says while it is empty.
    #[must_use]
    pub fn hint(mut self, text: &str) -> Self {
        self.area.set_placeholder_text(text);
        self
    }

    /// Returns the text.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Returns the line of the cursor, and the character of it, both from 0.
    pub fn cursor(&self) -> (usize, usize) {
        let cursor = self.area.cursor();
        (cursor.0, cursor.1)
    }

    /// Puts the cursor before a character of a line.
    pub fn put_cursor(&mut self, line: usize, character: usize) {
        let short = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        self.area
            .move_cursor(CursorMove::Jump(short(line), short(character)));
    }

    /// Takes a key; tells whether the text is another now.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        if !self.lines && matches!(key.code, KeyCode::Enter | KeyCode::Up | KeyCode::Down) {
            return false;
        }
        self.area.input(key)
    }

    /// Takes pasted text; tells whether the text is another now.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if self.lines {
            let lines: Vec<String> = text.split('\n').map(clean).collect();
            return self.area.insert_str(lines.join("\n"));
        }
        let line: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        self.area.insert_str(clean(&line.join(" ")))
    }

    /// Draws the field; its cursor shows only where it is focused.
    pub fn view(&self, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        if !focused {
            return self.rest(canvas, area);
        }
        (&self.area).render(area, canvas.buffer);
        let Some(ink) = canvas.look.text.fg else {
            return;
        };
        for position in area.positions() {
            if let Some(cell) = canvas
                .buffer
                .cell_mut(position)
                .filter(|cell| cell.fg == Color::Reset)
            {
                cell.fg = ink;
            }
        }
    }

    fn rest(&self, canvas: &mut Canvas<'_>, area: Rect) {
        if self.is_empty() {
            let hint = self.area.placeholder().clone();
            return canvas.text(area, hint.style(canvas.look.dim));
        }
        let text = match self.area.mask_char() {
            Some(mask) => mask.to_string().repeat(self.text().chars().count()),
            None => {
                let seen = self.area.lines().iter().take(usize::from(area.height));
                seen.map(String::as_str).collect::<Vec<_>>().join("\n")
            }
        };
        canvas.text(area, text);
    }
}

/// Returns a line without what would move a terminal's cursor.
fn clean(line: &str) -> String {
    let line = line.trim_end_matches('\r').replace('\t', "    ");
    line.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one_line() {
        let mut field = Field::line("a\nb");
        assert_eq!(field.text(), "a b");
        assert!(!field.key(KeyEvent::from(KeyCode::Enter)));
        assert!(field.paste("c\r\n\r\n d\te"));
        assert_eq!(field.text(), "a bc d    e");
    }

    #[test]
    fn nothing_pasted_moves_the_terminals_cursor() {
        let mut field = Field::lines("");
        field.paste("one\r\ntwo\u{1b}[2J\rthree");
        assert_eq!(field.text(), "one\ntwo[2J\nthree");
    }
}
