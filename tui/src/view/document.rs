//! A document that was written.

use crate::ink::{bold, muted};
use crate::output::Saved;
use crate::page::Page;

/// Says where a document went.
pub fn show(page: &mut Page, saved: &Saved) {
    let Some(path) = &saved.path else { return };
    let count = match saved.pages {
        1 => "1 page".to_owned(),
        pages => format!("{pages} pages"),
    };
    page.line(bold("Written") + "  " + path.display().to_string() + muted(format!("  {count}")));
}
