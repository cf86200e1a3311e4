//! A line of a document before it is placed in its text.

use std::sync::Arc;

/// How letters look.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Style {
    /// Font size in points; 0 where unknown.
    pub size: f32,
    /// Bold letters.
    pub bold: bool,
    /// Slanted letters.
    pub italic: bool,
}

/// A piece of a line in one style. Tabs and runs of blanks in it are wide gaps.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Run {
    /// The characters as the document holds them.
    pub text: String,
    /// How they look.
    pub style: Style,
    /// Where they link to.
    pub link: Option<Arc<str>>,
}

/// One line before it is placed in the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Row {
    /// Its pieces in reading order.
    pub runs: Vec<Run>,
    /// The list mark to write before it; empty for none. Marks typed in the runs are found anyway.
    pub mark: String,
    /// Heading level; 0 for none.
    pub heading: u8,
    /// Column, counted from 0.
    pub column: u32,
    /// Indent in points.
    pub x: f32,
    /// Width of one character in points where all are equally wide; 0 where they are not.
    pub advance: f32,
}

impl Row {
    /// Returns a row of `text` in no particular style.
    pub fn of(text: impl Into<String>) -> Self {
        Self {
            runs: vec![Run {
                text: text.into(),
                ..Run::default()
            }],
            ..Self::default()
        }
    }

    /// Whether nothing would be read from it.
    pub fn is_blank(&self) -> bool {
        self.runs
            .iter()
            .all(|run| run.link.is_none() && run.text.trim().is_empty())
    }

    /// Returns its characters as the document holds them.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}
