//! Bringing the records of an older store to the present format, once, step by step.
//!
//! The number that a store has reached stands in the store, with the place up to which the next step has come. Both
//! move in the commit that writes the step's changes, so that a crash costs nothing but time. What concerns one kind
//! of record only is done when it is read, see [`crate::Entity::upgrade`].

mod heads;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::backup::Bytes;
use crate::keyring::Owner;
use crate::progress::{Counter, Step, Watcher};
use crate::vault::content::{self, Content};
use crate::vault::place;
use crate::{Commit, Error, Key, Range, Result, Store, Vault, Version};

/// The present format.
pub const FORMAT: u16 = FIRST + STEPS.len() as u16;

/// The format of stores that do not say which they have.
const FIRST: u16 = 1;

/// The steps, from each format to the next.
const STEPS: &[Work] = &[heads::work];

/// Does a part of a step: what to write, given the place where the part before ended.
type Work = fn(&Vault, Option<Key>) -> Result<Part>;

/// A part of a step.
struct Part {
    /// What it changes.
    commit: Commit,
    /// How many records it has looked at.
    read: usize,
    /// Where the next part begins; none where the step is done.
    next: Option<Key>,
}

/// Where a store stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct State {
    format: u16,
    cursor: Option<Bytes>,
}

/// Brings a vault to the present format, and returns which one it had where that was another. `before` runs before
/// the first change, to make a backup.
///
/// # Errors
/// [`Error::Later`] when the vault is of a later format, [`Error::MasterKey`] when it was made with another key, what
/// `before` reports, and [`Error::Cancelled`]; the next call goes on where this one stopped.
pub fn run(
    vault: &Vault,
    watcher: &mut Watcher<'_>,
    before: impl FnOnce(&mut Watcher<'_>) -> Result<()>,
) -> Result<Option<u16>> {
    steps(vault, STEPS, watcher, before)
}

fn steps(
    vault: &Vault,
    steps: &[Work],
    watcher: &mut Watcher<'_>,
    before: impl FnOnce(&mut Watcher<'_>) -> Result<()>,
) -> Result<Option<u16>> {
    let present = (FIRST..).nth(steps.len()).unwrap_or(u16::MAX);
    let key = place(vault);
    let (mut state, mut version) = begun(vault, &key, present)?;
    if state.format > present {
        return Err(Error::Later {
            found: state.format,
            known: present,
        });
    }
    if state.format == present {
        return Ok(None);
    }
    // A backup was made already where a step is half done.
    if state.cursor.is_none() {
        before(watcher)?;
    }
    let found = state.format;
    let mut counter = Counter::new(Step::Migrating, watcher);
    let ahead = steps.get(usize::from(state.format.saturating_sub(FIRST))..);
    for work in ahead.unwrap_or_default() {
        loop {
            let cursor = state.cursor.take().map(|bytes| Key(bytes.0));
            let part = work(vault, cursor)?;
            counter.add(part.read)?;
            match part.next {
                Some(next) => state.cursor = Some(next.into()),
                None => state.format += 1,
            }
            let commit = part.commit.expect(key.clone(), version);
            version = Some(write(vault, &key, &state, commit)?);
            if state.cursor.is_none() {
                break;
            }
        }
    }
    Ok(Some(found))
}

/// Returns where a vault stands. A new one is given the present format.
fn begun(vault: &Vault, key: &Key, present: u16) -> Result<(State, Option<Version>)> {
    if let Some((state, version)) = stored(vault, key)? {
        return Ok((state, Some(version)));
    }
    let state = |format| State {
        format,
        cursor: None,
    };
    let first = vault.store.scan(&Range::of(Key(Vec::new()), 1))?;
    if !first.records.is_empty() {
        return Ok((state(FIRST), None));
    }
    let commit = Commit::default().expect(key.clone(), None);
    let version = write(vault, key, &state(present), commit)?;
    Ok((state(present), Some(version)))
}

/// Returns the format of a vault.
///
/// # Errors
/// As [`run`].
pub fn format(vault: &Vault) -> Result<u16> {
    let stored = stored(vault, &place(vault))?;
    Ok(stored.map_or(FIRST, |(state, _)| state.format))
}

fn place(vault: &Vault) -> Key {
    place::record(vault.keys().tag(Owner::House), "format", b"")
}

fn stored(vault: &Vault, key: &Key) -> Result<Option<(State, Version)>> {
    let Some(record) = vault.store.get(key)? else {
        return Ok(None);
    };
    let secret = vault.keys().key(Owner::House)?;
    let json = match content::content(&record.bytes) {
        Some(Content::Sealed(sealed)) => secret.open(&key.0, sealed),
        _ => None,
    };
    let json = json.ok_or_else(Error::wrong_key)?;
    let state = serde_json::from_slice(&json).map_err(|error| Error::Corrupt {
        key: key.clone(),
        why: error.to_string(),
    })?;
    Ok(Some((state, record.version)))
}

fn write(vault: &Vault, key: &Key, state: &State, commit: Commit) -> Result<Version> {
    let json = serde_json::to_vec(state).map_err(|error| Error::Corrupt {
        key: key.clone(),
        why: error.to_string(),
    })?;
    let sealed = vault.keys().key(Owner::House)?.seal(&key.0, &json)?;
    vault
        .store
        .commit(commit.put(key.clone(), content::sealed(&sealed)))
}
