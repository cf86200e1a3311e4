//! Backups of the data folder.

use upward_desk::owner::Backup;

use crate::ink::{bold, muted};
use crate::page::Page;
use crate::session::Session;

/// Shows a backup that was made.
pub fn made(page: &mut Page, session: &Session, backup: &Backup) {
    page.line(bold(backup.path.display().to_string()));
    content(page, session, backup);
    page.hanging(
        "",
        "It was read through and is whole. It opens only with the master key: keep that in another place.",
    );
}

/// Shows a backup that was restored.
pub fn restored(page: &mut Page, session: &Session, backup: &Backup) {
    page.line(format!("Restored {}", backup.path.display()));
    content(page, session, backup);
}

fn content(page: &mut Page, session: &Session, backup: &Backup) {
    let Backup {
        records,
        blobs,
        accounts,
        made,
        ..
    } = backup;
    page.line(muted(format!(
        "{records} records, {blobs} files, {accounts} accounts, made {}",
        session.clock(*made)
    )));
}
