//! Deleting all of an account.

use uuid::Uuid;

use super::{Vault, content};
use crate::Error;
use crate::commit::Commit;
use crate::keyring::Owner;
use crate::record::{Key, Range};

/// How many records are removed by one commit.
const BATCH: usize = 256;

/// Destroys the account's key, then removes its records and blobs.
pub fn account(vault: &Vault, account: Uuid) -> Result<(), Error> {
    vault.keys.destroy(account)?;
    let tag = vault.keys.tag(Owner::Account(account));
    let range = Range::of(Key(tag.to_vec()), BATCH);
    loop {
        let page = vault.store.scan(&range)?;
        if page.records.is_empty() {
            return Ok(());
        }
        let mut commit = Commit::default();
        for (key, record) in page.records {
            if let Some(name) = content::blob(&record.bytes) {
                vault.blobs.remove(&name)?;
            }
            commit = commit.remove(key);
        }
        vault.store.commit(commit)?;
    }
}
