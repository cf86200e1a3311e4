//! Footnotes and endnotes, which stand behind the body. Comments are no text of the document.

use super::body::{Place, Walker};
use super::numbering::Numbering;
use super::relations::Relations;
use super::styles::Styles;
use crate::error::Result;
use crate::ingest::block::Block;
use crate::ingest::package::Package;
use crate::ingest::xml;
use crate::text::Layout;

/// Adds the notes of a document to `out`.
///
/// # Errors
/// Refuses a damaged part of notes.
pub(super) fn read(
    package: &mut Package<'_>,
    relations: &Relations,
    styles: &Styles,
    numbering: &Numbering,
    layout: &mut Layout,
    out: &mut Vec<Block>,
) -> Result<()> {
    for kind in ["footnotes", "endnotes"] {
        let Some(name) = relations.part(kind) else {
            continue;
        };
        let Some(source) = package.part(name)? else {
            continue;
        };
        let links = Relations::of(package, name)?.links;
        let mut walker = Walker::new(styles, numbering, &links);
        walker.layout = std::mem::take(layout);
        let root = xml::parse(name, &source)?;
        out.push(Block::Blank);
        // The separators between text and notes are notes of a type of their own (ECMA-376-1, 17.11.10).
        let notes = root.elements().filter(|note| {
            let kind = note.attribute("type");
            kind.is_none_or(|kind| kind == "normal")
        });
        for note in notes {
            walker.blocks(note, Place::default(), out);
        }
        *layout = walker.layout;
    }
    Ok(())
}
