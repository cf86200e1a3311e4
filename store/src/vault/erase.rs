//! Deleting all of an account.
//!
//! A record of the house stands for the time of it, so that an erasure which a crash interrupts is finished at the
//! next start, at no cost for the accounts that nobody deletes.

use uuid::Uuid;

use super::place::Kind;
use super::{Vault, content, place};
use crate::commit::Commit;
use crate::keyring::{Owner, Tag};
use crate::record::{Key, Range};
use crate::{Result, Store};

/// How many records are removed by one commit.
const BATCH: usize = 256;

/// Table of the records that stand for erasures.
const TABLE: &str = "erasures";

/// Destroys the account's key, then removes its records and blobs.
pub fn account(vault: &Vault, account: Uuid) -> Result<()> {
    let tag = vault.keys.tag(Owner::Account(account));
    let begun = mark(vault, &tag);
    vault.store.commit(Commit::default().put(begun, []))?;
    vault.keys.destroy(account)?;
    records(vault, tag)
}

/// Finishes what was interrupted, and returns of how many accounts.
pub fn rest(vault: &Vault) -> Result<u64> {
    let prefix = mark(vault, &[]);
    let length = prefix.0.len();
    let range = Range::of(prefix, BATCH);
    let mut finished = 0;
    loop {
        let page = vault.store.scan(&range)?;
        if page.records.is_empty() {
            return Ok(finished);
        }
        for (key, _) in page.records {
            let tag = key.0.get(length..).and_then(|tag| Tag::try_from(tag).ok());
            let why = || super::tx::corrupt(&key, "it names no account");
            let tag = tag.ok_or_else(why)?;
            vault.keys.bury(tag)?;
            records(vault, tag)?;
            finished += 1;
        }
    }
}

/// Removes what stands under a tag, with what it has in the house's indexes, and at last what says that it is to be removed.
pub(super) fn records(vault: &Vault, tag: Tag) -> Result<()> {
    // The fence of a closed account stays, so that no transaction from before is ever committed.
    let range = Range::of(Key(tag.to_vec()), BATCH).after(Some(place::fence(tag)));
    let house = vault.keys.tag(Owner::House);
    loop {
        let page = vault.store.scan(&range)?;
        let done = page.next.is_none();
        let mut commit = Commit::default();
        let mut blobs = Vec::new();
        for (key, record) in page.records {
            blobs.extend(content::blob(&record.bytes));
            let claim = place::parts(&key).is_some_and(|parts| parts.kind == Kind::Claim);
            if let Some(index) = place::claimed(house, &key).filter(|_| claim) {
                commit = commit.remove(index);
            }
            commit = commit.remove(key);
        }
        if done {
            commit = commit.remove(mark(vault, &tag));
        }
        vault.store.commit(commit)?;
        for name in blobs {
            vault.blobs.remove(&name)?;
        }
        if done {
            return Ok(());
        }
    }
}

fn mark(vault: &Vault, tag: &[u8]) -> Key {
    place::record(vault.keys.tag(Owner::House), TABLE, tag)
}
