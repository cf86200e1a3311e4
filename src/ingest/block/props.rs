//! Properties of paragraphs and runs, as each kind of document states them in its own way.

use crate::ingest::row::Style;

/// Font size in points below which nobody reads (the contract of [`crate::text::Layout::hidden`]).
const UNREADABLE: f32 = 4.0;

/// What a run's properties state; nothing where they leave it to the style.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::ingest) struct RunProps {
    /// Bold letters.
    pub bold: Option<bool>,
    /// Slanted letters.
    pub italic: Option<bool>,
    /// Font size in points.
    pub size: Option<f32>,
    /// Text marked as hidden.
    pub vanish: Option<bool>,
    /// White letters.
    pub white: Option<bool>,
    /// A background behind the letters.
    pub shaded: Option<bool>,
}

/// What a paragraph's properties state; nothing where they leave it to the style.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::ingest) struct ParaProps {
    /// Heading level 1 to 6; 0 for body text.
    pub heading: Option<u8>,
    /// Numbering definition; 0 for none.
    pub list: Option<u32>,
    /// Level in the numbering definition, from 0.
    pub level: Option<u32>,
    /// Indent of the text in points.
    pub indent: Option<f32>,
    /// Space before, in points.
    pub before: Option<f32>,
    /// Space after, in points.
    pub after: Option<f32>,
    /// No space between paragraphs of the same style.
    pub contextual: Option<bool>,
    /// A background behind the paragraph.
    pub shaded: Option<bool>,
    /// What its runs inherit.
    pub run: RunProps,
}

impl RunProps {
    /// Returns these properties, and `base` where they state nothing.
    #[must_use]
    pub fn over(self, base: Self) -> Self {
        Self {
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            size: self.size.or(base.size),
            vanish: self.vanish.or(base.vanish),
            white: self.white.or(base.white),
            shaded: self.shaded.or(base.shaded),
        }
    }

    /// Whether letters of these properties can be seen; `shaded` says that a colour lies, or may lie, behind them.
    pub fn seen(self, shaded: bool) -> bool {
        let pale = self.white == Some(true) && !shaded && self.shaded != Some(true);
        let tiny = self.size.is_some_and(|size| size < UNREADABLE);
        self.vanish != Some(true) && !pale && !tiny
    }

    /// Returns how such letters look.
    pub fn style(self) -> Style {
        Style {
            size: self.size.unwrap_or(0.0),
            bold: self.bold == Some(true),
            italic: self.italic == Some(true),
        }
    }
}

impl ParaProps {
    /// Returns these properties, and `base` where they state nothing.
    #[must_use]
    pub fn over(self, base: &Self) -> Self {
        Self {
            heading: self.heading.or(base.heading),
            list: self.list.or(base.list),
            level: self.level.or(base.level),
            indent: self.indent.or(base.indent),
            before: self.before.or(base.before),
            after: self.after.or(base.after),
            contextual: self.contextual.or(base.contextual),
            shaded: self.shaded.or(base.shaded),
            run: self.run.over(base.run),
        }
    }
}
