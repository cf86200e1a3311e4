//! A paragraph in the making: its lines, and what of it cannot be seen.

use std::sync::Arc;

use super::{Block, MARK, ParaProps, RunProps};
use crate::ingest::row::{Row, Run};

/// Most words beside a page number in a line of a margin that is nothing but page furniture.
const FURNITURE: usize = 3;

/// A paragraph in the making.
#[derive(Debug)]
pub(in crate::ingest) struct Paragraph {
    /// Its lines so far; the last one is open.
    rows: Vec<Row>,
    /// Its text that cannot be seen.
    hidden: String,
}

/// How a paragraph stands among the others.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::ingest) struct Setting {
    /// Heading level; 0 for none.
    pub heading: u8,
    /// Whether it is an item of a list.
    pub marked: bool,
    /// Column, counted from 0.
    pub column: u32,
    /// Indent in points.
    pub x: f32,
    /// Space before it in points.
    pub space: f32,
}

impl Default for Paragraph {
    fn default() -> Self {
        Self {
            rows: vec![Row::default()],
            hidden: String::new(),
        }
    }
}

impl Paragraph {
    /// Adds text to the open line, unless it cannot be seen; `shaded` says that a colour lies behind it.
    pub fn text(&mut self, text: &str, props: RunProps, shaded: bool, link: Option<&Arc<str>>) {
        if !props.seen(shaded) {
            self.hidden.push_str(text);
            return;
        }
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        let style = props.style();
        match row.runs.last_mut() {
            Some(run) if run.style == style && run.link.as_ref() == link => run.text.push_str(text),
            _ => row.runs.push(Run {
                text: text.to_owned(),
                style,
                link: link.cloned(),
            }),
        }
    }

    /// Ends the open line.
    pub fn end_line(&mut self) {
        self.rows.push(Row::default());
    }

    /// Returns its characters so far.
    pub fn text_so_far(&self) -> String {
        let rows: Vec<String> = self.rows.iter().map(Row::text).collect();
        rows.join("\n")
    }

    /// Returns the last character of the open line.
    pub fn last_char(&self) -> Option<char> {
        let run = self.rows.last()?.runs.last()?;
        run.text.chars().next_back()
    }

    /// Whether nothing would be read from it.
    pub fn is_blank(&self) -> bool {
        self.rows.iter().all(Row::is_blank)
    }

    /// Takes out the lines of a margin with a page number that say little else.
    pub fn drop_furniture(&mut self) {
        let few = |row: &&mut Row| row.text().split_whitespace().count() <= FURNITURE;
        for row in self.rows.iter_mut().filter(few) {
            row.runs.clear();
        }
    }

    /// Adds its lines to `out`, an empty line where it holds none, and what cannot be seen to `hidden`.
    pub fn finish(self, setting: Setting, out: &mut Vec<Block>, hidden: &mut Vec<String>) {
        if !self.hidden.trim().is_empty() {
            hidden.push(self.hidden.trim().to_owned());
        }
        let mut first = true;
        for row in self.rows {
            if row.is_blank() {
                out.push(Block::Blank);
                continue;
            }
            let marked = first && setting.marked && setting.heading == 0;
            out.push(Block::Line {
                row: Row {
                    mark: if marked { MARK.into() } else { String::new() },
                    heading: setting.heading,
                    column: setting.column,
                    x: setting.x.max(0.0),
                    ..row
                },
                space: first.then_some(setting.space),
            });
            first = false;
        }
    }
}

/// The space between one paragraph and the next.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Gaps {
    /// Space after the last paragraph in points, its style, and whether that style suppresses it.
    last: Option<(f32, Option<String>, bool)>,
}

impl Gaps {
    /// Returns the space between the last paragraph and one of these properties and style.
    pub fn before(&mut self, props: &ParaProps, style: Option<String>) -> f32 {
        let contextual = props.contextual == Some(true);
        let before = props.before.unwrap_or(0.0);
        let after = props.after.unwrap_or(0.0);
        let last = self.last.replace((after, style.clone(), contextual));
        match last {
            Some((_, last_style, true)) if contextual && last_style == style => 0.0,
            Some((last_after, ..)) => before.max(last_after),
            None => before,
        }
    }
}
