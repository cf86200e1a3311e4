//! Groups: what holds between a pair of braces.

use super::charset::Charset;
use crate::ingest::block::{ParaProps, RunProps};

/// Where the text of a group goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// Into the innermost stream of text.
    Text,
    /// Nowhere.
    Skipped,
    /// Nowhere, but it is the mark of a list's item.
    Mark,
    /// Into the instruction of a field.
    Instruction,
    /// Into the names of styles.
    Styles,
    /// Into the table of fonts.
    Fonts,
    /// Into the table of colours.
    Colours,
}

/// What ends with a group, besides its own properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// A field.
    Field,
    /// A page header.
    Header,
    /// A page footer.
    Footer,
    /// A note.
    Note,
    /// A text box.
    TextBox,
}

/// What holds within a group and those inside it.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Where its text goes.
    pub target: Target,
    /// What ends with it.
    pub ending: Option<Ending>,
    /// How letters look.
    pub letters: RunProps,
    /// How the paragraph is set.
    pub paragraph: ParaProps,
    /// Number of tables around the paragraph.
    pub depth: usize,
    /// How bytes are read.
    pub charset: Charset,
    /// Number of bytes that stand for a character behind its Unicode value.
    pub fallback: usize,
    /// Whether the text was deleted in a tracked change.
    pub deleted: bool,
    /// The style that is being defined.
    pub style: i32,
    /// Whether it stands in a text box, which its shape fills with a colour that is not looked up.
    pub boxed: bool,
}

impl Default for Group {
    fn default() -> Self {
        Self {
            target: Target::Text,
            ending: None,
            letters: RunProps::default(),
            paragraph: ParaProps::default(),
            depth: 0,
            charset: Charset::Document,
            fallback: 1,
            deleted: false,
            style: 0,
            boxed: false,
        }
    }
}
