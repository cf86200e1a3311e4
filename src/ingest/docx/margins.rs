//! Page headers and footers, each once however many pages and sections show them.

use std::collections::HashSet;

use super::body::{Place, Walker};
use super::numbering::Numbering;
use super::props::{number, on};
use super::relations::Relations;
use super::styles::Styles;
use crate::error::Result;
use crate::ingest::block::Page;
use crate::ingest::package::Package;
use crate::ingest::xml::{self, Element};
use crate::text::Layout;

/// Reads the margins of all sections of the document whose root element and relationships are given, and
/// adds what was met in them to `layout`.
///
/// # Errors
/// Refuses a damaged header or footer.
pub(super) fn read(
    package: &mut Package<'_>,
    root: &Element<'_>,
    relations: &Relations,
    styles: &Styles,
    numbering: &Numbering,
    layout: &mut Layout,
) -> Result<Page> {
    let mut page = Page::default();
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
        layout.columns = layout.columns.max(columns.unwrap_or(1.0) as u32);
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
            walker.layout = std::mem::take(layout);
            let mut blocks = Vec::new();
            let place = Place {
                margin: true,
                ..Place::default()
            };
            walker.blocks(&xml::parse(name, &source)?, place, &mut blocks);
            *layout = walker.layout;
            let mut blocks = walker.floats.place(blocks);
            // The first page's header often repeats the one of the other pages.
            blocks.retain(|block| block.row().is_none_or(|row| texts.insert(row.text())));
            match is_header {
                true => page.headers.append(&mut blocks),
                false => page.footers.append(&mut blocks),
            }
        }
    }
    Ok(page)
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
