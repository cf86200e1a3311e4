//! HTML: a saved page, or a piece of one. Nothing that it names is fetched and nothing in it is run.

mod idiom;
mod link;
mod look;
mod sheet;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

pub(super) use tree::tokens;

use super::block::{Page, compose};
use crate::error::Result;
use crate::text::{Format, Text};
use crate::warned::Warned;
use sheet::Sheet;
use walk::Walker;

/// Reads HTML.
///
/// # Errors
/// Refuses a page without text, and one beyond the limits.
pub(super) fn read(source: &str) -> Result<Warned<Text>> {
    let tree = tree::parse(source)?;
    let sheet = Sheet::read(&tree.styles);
    let mut walker = Walker::new(&sheet);
    let body = walker.page(&tree.root);
    let page = Page {
        body,
        ..Page::default()
    };
    compose(page, Format::Html, walker.layout)
}
