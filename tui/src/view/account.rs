//! An account.

use upward_desk::account::{Confirmation, Shown};
use upward_desk::link::Code;

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

/// Shows a one-time code.
pub fn code(page: &mut Page, session: &Session, code: &Code) {
    page.line(bold(&code.code));
    let until = session.clock(code.expires);
    page.hanging(
        "",
        format!("Enter it where you are known otherwise, until {until}. It is good once."),
    );
}

/// Shows how a deletion is confirmed.
pub fn asked(page: &mut Page, session: &Session, asked: &Confirmation) {
    page.line("Nothing is deleted yet. To delete the account with all that it keeps, for good:");
    page.line(format!("  upward account delete --confirm {}", asked.token));
    page.line(muted(format!(
        "good until {}",
        session.clock(asked.expires)
    )));
}
