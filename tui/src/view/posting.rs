//! Postings that are kept.

use upward_desk::posting::Posting;

use crate::ink::{Ink, bold, muted};
use crate::page::Page;
use crate::pick;
use crate::session::Session;
use crate::view::table;

/// Shows a list of postings.
pub fn list(page: &mut Page, session: &Session, postings: &[Posting]) {
    if postings.is_empty() {
        page.line("No postings yet. Add the first one with: upward posting add FILE");
        return;
    }
    let ids: Vec<_> = postings.iter().map(|posting| posting.id).collect();
    let rows: Vec<_> = pick::short(&ids)
        .into_iter()
        .zip(postings)
        .map(|(id, posting)| {
            [
                id,
                named(&posting.title).to_owned(),
                posting.company.clone(),
                session.clock(posting.created),
            ]
        })
        .collect();
    table::show(page, ["id", "title", "company", "added"], 1, &rows);
}

/// Shows what a posting is called.
pub fn head(page: &mut Page, posting: &Posting) {
    let name = bold(named(&posting.title));
    page.line(if posting.company.is_empty() {
        name
    } else {
        name + ", " + posting.company.as_str()
    });
    page.line(Ink::default() + muted(posting.id.to_string()));
}

fn named(title: &str) -> &str {
    if title.is_empty() {
        "(no title)"
    } else {
        title
    }
}
