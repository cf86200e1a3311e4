//! OpenDocument text, as LibreOffice and others save it: in a package, or in one flat file of XML.

mod body;
mod inline;
mod margins;
mod styles;
#[cfg(test)]
mod tests;

use super::block::{Block, compose};
use super::package::{Package, damaged};
use super::xml::{self, Element};
use crate::error::{Error, Result};
use crate::text::{Format, Text};
use crate::warned::Warned;
use body::{Place, Walker};
use styles::Styles;

/// The part that holds the text.
const CONTENT: &str = "content.xml";
/// The part that holds the named styles and the page headers.
const STYLES: &str = "styles.xml";
/// The part that says which others are encrypted (OpenDocument 1.3 part 2, 4.16.2).
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads a packed OpenDocument text.
///
/// # Errors
/// Refuses a package that is damaged, encrypted, without text, or beyond the limits.
pub(super) fn read(bytes: &[u8]) -> Result<Warned<Text>> {
    let mut package = Package::open(bytes)?;
    if let Some(manifest) = package.part(MANIFEST)?
        && manifest.contains("encryption-data")
    {
        return Err(Error::refused(
            "encrypted",
            "The OpenDocument text is protected by a password.",
        )
        .hint("Remove the password and send it again."));
    }
    let Some(content) = package.part(CONTENT)? else {
        return Err(damaged(
            "The OpenDocument text is damaged: its content is missing.",
        ));
    };
    let content = xml::parse(CONTENT, &content)?;
    match package.part(STYLES)? {
        Some(styles) => document(&content, &xml::parse(STYLES, &styles)?),
        None => document(&content, &Element::default()),
    }
}

/// Reads an OpenDocument text in one flat file.
///
/// # Errors
/// Refuses XML that is malformed, without text, or beyond the limits.
pub(super) fn read_flat(source: &str) -> Result<Warned<Text>> {
    let root = xml::parse("document", source)?;
    document(&root, &root)
}

/// Reads the text of `content` with the named styles of `common`; both are the same in a flat file.
fn document(content: &Element<'_>, common: &Element<'_>) -> Result<Warned<Text>> {
    // Automatic styles of the two parts bear the same names and mean different things.
    let mut named = Styles::default();
    named.add(common.child("styles"));
    let mut own = named.clone();
    own.add(content.child("automatic-styles"));
    named.add(common.child("automatic-styles"));
    let shaded = own.backdrop() || named.backdrop();
    let place = Place {
        shaded,
        ..Place::default()
    };
    let mut walker = Walker::new(&own);
    let mut body = Vec::new();
    for text in content
        .child("body")
        .iter()
        .flat_map(|body| body.elements())
    {
        walker.blocks(text, place, &mut body);
    }
    let mut body = std::mem::take(&mut walker.floats).place(body);
    body.push(Block::Blank);
    body.append(&mut walker.notes);
    let mut layout = walker.layout;
    let mut page = margins::read(common, &named, shaded, &mut layout);
    page.body = body;
    compose(page, Format::Odt, layout)
}
