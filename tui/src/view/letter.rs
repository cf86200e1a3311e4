//! A letter that was written: what each paragraph rests on, and where it went.

use upward_engine::letter::Letter;

use crate::ink::muted;
use crate::output::Saved;
use crate::page::Page;
use crate::view::document;

/// Shows the letter's claims with the fields that hold them.
pub fn show(page: &mut Page, letter: &Letter, saved: &Saved) {
    page.heading("Rests on");
    for paragraph in letter.paragraphs.iter().filter(|p| !p.sources.is_empty()) {
        page.item(paragraph.text.as_str());
        page.hanging("    ", muted(paragraph.sources.join(", ")));
    }
    page.gap();
    document::show(page, saved);
}
