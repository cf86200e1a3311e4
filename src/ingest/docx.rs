//! DOCX: the text of the body in reading order, with the margins' text around it.

mod body;
mod field;
mod margins;
mod numbering;
mod package;
mod paragraph;
mod props;
mod relations;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod xml;

pub(super) use package::Package;

use std::collections::BTreeMap;

use super::compose::Composer;
use crate::error::Result;
use crate::text::{Format, Layout, Text};
use crate::warned::Warned;
use body::{Block, Place, Walker};
use margins::Margins;
use numbering::Numbering;
use package::damaged;
use relations::Relations;
use styles::Styles;
use xml::Element;

/// Main part of a document whose package does not name one.
const MAIN: &str = "word/document.xml";
/// Space in points that a gap between paragraphs must exceed the usual one by to part blocks.
const WIDE: f32 = 3.0;

/// Reads a DOCX document.
///
/// # Errors
/// Refuses a package that is damaged, encrypted, without text, or beyond the limits.
pub(super) fn read(bytes: &[u8]) -> Result<Warned<Text>> {
    let mut package = Package::open(bytes)?;
    let named = Relations::of(&mut package, "")?;
    let main = named
        .part("officeDocument")
        .filter(|name| package.has(name))
        .unwrap_or(MAIN);
    let Some(source) = package.part(main)? else {
        return Err(damaged(
            "The Word document is damaged: its main part is missing.",
        ));
    };
    let relations = Relations::of(&mut package, main)?;
    let styles = table(&mut package, &relations, "styles", Styles::read)?;
    let numbering = table(&mut package, &relations, "numbering", Numbering::read)?;
    let root = xml::parse(main, &source)?;
    let mut body = Walker::new(&styles, &numbering, &relations.links);
    let mut blocks = Vec::new();
    let place = Place {
        shaded: has_backdrop(&root),
        ..Place::default()
    };
    for element in root.elements().filter(|element| element.name == "body") {
        body.blocks(element, place, &mut blocks);
    }
    let margins = margins::read(&mut package, &root, &relations, &styles, &numbering)?;
    compose(margins, blocks, body.layout)
}

/// Reads the part of that kind by `read`; what an absent part would say is the default.
fn table<T: Default>(
    package: &mut Package<'_>,
    relations: &Relations,
    kind: &str,
    read: fn(&Element<'_>) -> T,
) -> Result<T> {
    let Some(name) = relations.part(kind) else {
        return Ok(T::default());
    };
    match package.part(name)? {
        Some(source) => Ok(read(&xml::parse(name, &source)?)),
        None => Ok(T::default()),
    }
}

/// Whether a page colour or a drawing behind the text makes white letters visible.
fn has_backdrop(root: &Element<'_>) -> bool {
    let mut found = root.child("background").is_some();
    root.visit(&mut |element| {
        found |= element.name == "anchor" && element.attribute("behindDoc").as_deref() == Some("1");
        !found
    });
    found
}

/// Puts the lines of the margins and the body together: headers first, for they often hold the contact.
fn compose(margins: Margins, body: Vec<Block>, layout: Layout) -> Result<Warned<Text>> {
    let mut composer = Composer::default();
    add(&mut composer, &margins.headers);
    composer.blank();
    let before = composer.lines();
    add(&mut composer, &body);
    let inside = composer.lines() - before;
    composer.blank();
    add(&mut composer, &margins.footers);
    let layout = Layout {
        images: layout.images + margins.layout.images,
        tables: layout.tables + margins.layout.tables,
        text_boxes: layout.text_boxes + margins.layout.text_boxes,
        unmapped: layout.unmapped + margins.layout.unmapped,
        columns: layout.columns.max(margins.columns),
        margin_lines: (composer.lines() - inside) as u32,
        hidden: [layout.hidden, margins.layout.hidden].concat(),
        ..layout
    };
    composer.finish(Format::Docx, layout)
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
