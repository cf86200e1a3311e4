//! Addresses that close an entry.

use super::address::is_url;
use super::entry::Entry;
use super::row::Row;

/// Gives an address that stands alone above an entry to the entry before it, whose text it ends. Where the first entry
/// begins with an address, addresses open entries instead.
pub(super) fn with_closing_sites(entries: Vec<Entry>) -> Vec<Entry> {
    let opens = |entry: &Entry| entry.head.first().is_some_and(is_site);
    if entries.first().is_some_and(opens) {
        return entries;
    }
    let mut closed: Vec<Entry> = Vec::with_capacity(entries.len());
    for mut entry in entries {
        let alone = entry.head.len() == 1 && entry.body.is_empty();
        if opens(&entry)
            && let Some(last) = closed.last_mut().filter(|e| alone || !e.body.is_empty())
        {
            last.head.push(entry.head.remove(0));
        }
        if !entry.head.is_empty() || !entry.body.is_empty() {
            closed.push(entry);
        }
    }
    closed
}

/// Whether a row says nothing but an address on the web.
fn is_site(row: &Row) -> bool {
    let lead = row.lead();
    row.cells.len() == 1 && !lead.text().contains(' ') && is_url(lead.text())
}
