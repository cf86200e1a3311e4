//! A document that was written.

use crate::ink::{bold, muted};
use crate::output::Saved;
use crate::page::Page;

/// Says where a document went, or how to get it.
pub fn show(page: &mut Page, saved: &Saved) {
    let count = match saved.pages {
        1 => "1 page".to_owned(),
        pages => format!("{pages} pages"),
    };
    let (state, place) = match &saved.path {
        Some(path) => ("Written", path.display().to_string()),
        None => (
            "Not written",
            "name a file, as in --out tailored.pdf".to_owned(),
        ),
    };
    page.line(bold(state) + "  " + place + muted(format!("  {count}")));
}
