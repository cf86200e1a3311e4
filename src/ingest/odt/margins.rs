//! Page headers and footers, each once however many pages show them.

use std::collections::HashSet;

use super::body::{Place, Walker};
use super::styles::Styles;
use crate::ingest::block::{Block, Page};
use crate::ingest::xml::Element;
use crate::text::Layout;

/// The margins of a page, as the first page shows them first. Those of left pages only repeat.
const MARGINS: &[(&str, bool)] = &[
    ("header-first", true),
    ("header", true),
    ("footer-first", false),
    ("footer", false),
];

/// Reads the margins of all pages of a document whose styles are `root`, and adds what was met to `layout`.
pub(super) fn read(root: &Element<'_>, styles: &Styles, shaded: bool, layout: &mut Layout) -> Page {
    let mut page = Page::default();
    let mut walker = Walker::new(styles);
    walker.layout = std::mem::take(layout);
    let mut texts = HashSet::new();
    let masters = root.child("master-styles");
    for master in masters.iter().flat_map(|masters| masters.elements()) {
        for (name, is_header) in MARGINS {
            let Some(margin) = master.child(name) else {
                continue;
            };
            let place = Place {
                shaded,
                margin: true,
                ..Place::default()
            };
            let mut blocks: Vec<Block> = Vec::new();
            walker.blocks(margin, place, &mut blocks);
            let mut blocks = std::mem::take(&mut walker.floats).place(blocks);
            blocks.retain(|block| block.row().is_none_or(|row| texts.insert(row.text())));
            match is_header {
                true => page.headers.append(&mut blocks),
                false => page.footers.append(&mut blocks),
            }
        }
    }
    *layout = walker.layout;
    page
}
