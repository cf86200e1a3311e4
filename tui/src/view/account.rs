//! An account.

use upward_desk::account::Shown;

use crate::ink::{Ink, bold, muted};
use crate::page::Page;
use crate::session::Session;
use crate::view::table;

/// Shows an account and the identities that belong to it.
pub fn show(page: &mut Page, session: &Session, shown: &Shown) {
    if let Some(name) = &shown.account.name {
        page.line(bold(name));
    }
    let since = session.clock(shown.account.created);
    page.line(Ink::default() + muted(format!("{}  since {since}", shown.account.id)));
    page.gap();
    let rows: Vec<_> = shown
        .identities
        .iter()
        .map(|linked| [linked.identity.to_string(), session.clock(linked.since)])
        .collect();
    table::show(page, ["identity", "since"], 0, &rows);
}
