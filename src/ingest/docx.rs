//! DOCX: the text of the body in reading order, with the margins' text around it.

mod body;
mod margins;
mod notes;
mod numbering;
mod paragraph;
mod props;
mod relations;
mod styles;
#[cfg(test)]
mod tests;

use super::block::compose;
use super::package::{Package, damaged};
use super::xml::{self, Element};
use crate::error::Result;
use crate::text::{Format, Text};
use crate::warned::Warned;
use body::{Place, Walker};
use numbering::Numbering;
use relations::Relations;
use styles::Styles;

/// Main part of a document whose package does not name one.
const MAIN: &str = "word/document.xml";

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
    let mut walker = Walker::new(&styles, &numbering, &relations.links);
    let mut body = Vec::new();
    let place = Place {
        shaded: has_backdrop(&root),
        ..Place::default()
    };
    for element in root.elements().filter(|element| element.name == "body") {
        walker.blocks(element, place, &mut body);
    }
    let mut body = std::mem::take(&mut walker.floats).place(body);
    let mut layout = walker.layout;
    notes::read(
        &mut package,
        &relations,
        &styles,
        &numbering,
        &mut layout,
        &mut body,
    )?;
    let mut page = margins::read(
        &mut package,
        &root,
        &relations,
        &styles,
        &numbering,
        &mut layout,
    )?;
    page.body = body;
    compose(page, Format::Docx, layout)
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
