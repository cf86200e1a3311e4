//! Page headers and footers, each once however many pages and sections show them.

use std::collections::HashSet;

use super::body::{Block, Place, Walker};
use super::numbering::Numbering;
use super::package::Package;
use super::props::{number, on};
use super::relations::Relations;
use super::styles::Styles;
use super::xml::{self, Element};
use crate::error::Result;
use crate::text::Layout;

/// What stands in the margins, and what the sections state about their pages.
#[derive(Debug, Default)]
pub(super) struct Margins {
    /// Lines of the page headers.
    pub headers: Vec<Block>,
    /// Lines of the page footers.
    pub footers: Vec<Block>,
    /// What was met in them.
    pub layout: Layout,
    /// Largest number of text columns of a section.
    pub columns: u32,
}

/// Reads the margins of all sections of the document whose root element and relationships are given.
///
/// # Errors
/// Refuses a damaged header or footer.
pub(super) fn read(
    package: &mut Package<'_>,
    root: &Element<'_>,
    relations: &Relations,
    styles: &Styles,
    numbering: &Numbering,
) -> Result<Margins> {
    let mut margins = Margins::default();
    let mut sections = Vec::new();
    root.visit(&mut |element| {
        if element.name == "sectPr" {
            sections.push(element);
        }
        element.name != "sectPr"
    });
    let (mut read, mut texts) = (HashSet::new(), HashSet::new());
    for section in sections {
        let columns = section.child("cols").and_then(|cols| number(cols, "num"));
        margins.columns = margins.columns.max(columns.unwrap_or(1.0) as u32);
        for (reference, is_header) in references(section) {
            let part = reference
                .attribute("id")
                .and_then(|id| relations.parts.get(&id));
            let Some((_, name)) = part.filter(|(_, name)| read.insert(name.as_str())) else {
                continue;
            };
            let Some(source) = package.part(name)? else {
                continue;
            };
            let links = Relations::of(package, name)?.links;
            let mut walker = Walker::new(styles, numbering, &links);
            walker.layout = std::mem::take(&mut margins.layout);
            let mut blocks = Vec::new();
            let place = Place {
                margin: true,
                ..Place::default()
            };
            walker.blocks(&xml::parse(name, &source)?, place, &mut blocks);
            margins.layout = walker.layout;
            // The first page's header often repeats the one of the other pages.
            blocks.retain(|block| block.row().is_none_or(|row| texts.insert(row.text())));
            match is_header {
                true => margins.headers.append(&mut blocks),
                false => margins.footers.append(&mut blocks),
            }
        }
    }
    Ok(margins)
}

/// Returns the references of a section to its headers and footers, as the first page shows them
/// first (ECMA-376-1, 17.10). Those of even pages only repeat.
fn references<'a, 'b>(section: &'b Element<'a>) -> Vec<(&'b Element<'a>, bool)> {
    let first_differs = section.child("titlePg").is_some_and(on);
    let kinds: &[&str] = if first_differs {
        &["first", "default"]
    } else {
        &["default"]
    };
    let of = |kind: &&str| {
        let kind = (*kind).to_owned();
        section
            .elements()
            .filter(|child| matches!(child.name, "headerReference" | "footerReference"))
            .filter(move |child| child.attribute("type").as_deref().unwrap_or("default") == kind)
            .map(|child| (child, child.name == "headerReference"))
    };
    kinds.iter().flat_map(of).collect()
}
