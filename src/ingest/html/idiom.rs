//! Habits of pages: entries written as items of a list, and feet that say nothing of the document.

use super::tree::{Element, Node};
use crate::ingest::block::Block;
use crate::ingest::row::Row;

/// Whether an element holds paragraphs, lists or tables.
pub(super) fn holds_block(element: &Element) -> bool {
    element.children.iter().any(|node| match node {
        Node::Element(child) => {
            matches!(
                child.name.as_str(),
                "p" | "div" | "ul" | "ol" | "table" | "h1" | "h2" | "h3"
            )
        }
        Node::Text(_) => false,
    })
}

/// Takes the mark off the first of the lines of a list's item that holds paragraphs behind it: it is an entry.
pub(super) fn unmark_entry(lines: &mut [Block]) {
    let mut rows = lines.iter_mut().filter_map(|block| match block {
        Block::Line { row, space } => Some((row, space.is_some())),
        Block::Blank => None,
    });
    if let Some((first, _)) = rows.next()
        && rows.any(|(row, begins)| begins && row.mark.is_empty())
    {
        first.mark.clear();
    }
}

/// Whether a line at the foot of a page says nothing of the document: links of a web site, or whose it is.
pub(super) fn is_furniture(row: &Row) -> bool {
    let text = row.text();
    let linked = row.runs.iter().all(|run| {
        let leads_away = |link: &str| !link.starts_with("mailto:") && !link.starts_with("tel:");
        run.text.trim().is_empty() || run.link.as_deref().is_some_and(leads_away)
    });
    linked || text.trim_start().starts_with('©')
}

/// Whether an element is the foot of a page.
pub(super) fn is_footer(element: &Element) -> bool {
    element.name == "footer" || element.attribute("title") == Some("footer")
}
