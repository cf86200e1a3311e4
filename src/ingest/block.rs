//! What the documents of word processors are made of, whatever they are saved as: lines and tables in order.

mod field;
mod order;
mod paragraph;
mod props;
mod table;

use std::collections::BTreeMap;

pub(super) use field::Fields;
pub(super) use order::Floats;
pub(super) use paragraph::{Gaps, Paragraph, Setting};
pub(super) use props::{ParaProps, RunProps};
pub(super) use table::{Cell, row};

use super::compose::Composer;
use super::row::Row;
use crate::error::Result;
use crate::text::{Format, Layout, Text};
use crate::warned::Warned;

/// Mark written before an item of a list.
pub(super) const MARK: &str = "•";
/// Space in points that a gap between paragraphs must exceed the usual one by to part blocks.
const WIDE: f32 = 3.0;

/// A line of the document, or the empty line between two.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    /// A line.
    Line {
        /// Its contents.
        row: Row,
        /// Space before it in points, where it begins a paragraph; nothing within one.
        space: Option<f32>,
    },
    /// An empty line.
    Blank,
}

impl Block {
    /// Returns the line's contents.
    pub fn row(&self) -> Option<&Row> {
        match self {
            Self::Line { row, .. } => Some(row),
            Self::Blank => None,
        }
    }
}

/// The lines of a document by where they stand.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// In the page headers, which often hold the contact.
    pub headers: Vec<Block>,
    /// On the page.
    pub body: Vec<Block>,
    /// In the page footers.
    pub footers: Vec<Block>,
}

/// Puts the lines of a document together: headers first, then what of the footers is the contact.
///
/// # Errors
/// Refuses a document without text, and one far longer than a resume or a posting.
pub(super) fn compose(mut page: Page, format: Format, layout: Layout) -> Result<Warned<Text>> {
    let contact = order::contact(&page.footers);
    page.headers.push(Block::Blank);
    page.headers.extend(page.footers.drain(..contact));
    let mut composer = Composer::default();
    add(&mut composer, &page.headers);
    composer.blank();
    let before = composer.lines();
    add(&mut composer, &page.body);
    let inside = composer.lines() - before;
    composer.blank();
    add(&mut composer, &page.footers);
    let layout = Layout {
        margin_lines: (composer.lines() - inside) as u32,
        ..layout
    };
    composer.finish(format, layout)
}

/// Adds lines to a text, with an empty line before headings and where the document leaves more space
/// between paragraphs than it usually does.
fn add(composer: &mut Composer, blocks: &[Block]) {
    let usual = usual_space(blocks);
    for block in blocks {
        match block {
            Block::Blank => composer.blank(),
            Block::Line { row, space } => {
                let wide = space.is_some_and(|space| space > usual + WIDE);
                if wide || row.heading > 0 {
                    composer.blank();
                }
                composer.row(row);
            }
        }
    }
}

/// Returns the commonest space between two paragraphs in points; the smallest of several.
fn usual_space(blocks: &[Block]) -> f32 {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for block in blocks {
        if let Block::Line {
            space: Some(space), ..
        } = block
        {
            *counts.entry(space.round() as i32).or_default() += 1;
        }
    }
    let most = counts.values().max().copied().unwrap_or(0);
    let usual = counts.iter().find(|(_, count)| **count == most);
    usual.map_or(0.0, |(space, _)| *space as f32)
}
