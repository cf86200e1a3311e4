//! From format 1 to 2: the unique indexes of the house bear the byte before their content that all records bear.
//!
//! Without it, one in 256 looked as if its content stood in a blob.

use super::Part;
use crate::keyring::Owner;
use crate::vault::{content, place};
use crate::{Commit, Key, Range, Result, Store, Vault};

/// How many records a part looks at.
const PART: usize = 256;

/// Does a part of the step.
pub fn work(vault: &Vault, after: Option<Key>) -> Result<Part> {
    let keys = vault.keys();
    let secret = keys.key(Owner::House)?;
    let house = Key(keys.tag(Owner::House).to_vec());
    let page = vault.store.scan(&Range::of(house, PART).after(after))?;
    let read = page.records.len();
    let mut commit = Commit::default();
    for (key, record) in page.records {
        if place::is_index(&key) && secret.open(&key.0, &record.bytes).is_some() {
            commit = commit
                .expect(key.clone(), Some(record.version))
                .put(key, content::sealed(&record.bytes));
        }
    }
    Ok(Part {
        commit,
        read,
        next: page.next,
    })
}
