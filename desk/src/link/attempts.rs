//! Wrong codes are counted for each identity, so that guessing is hopeless and a new account is of no help.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use upward_store::{Entity, Owner, Result, Tx};
use uuid::Uuid;

use crate::identity::Linked;

/// How many wrong codes an identity may try within [`SPAN`].
const MOST: u32 = 10;
const SPAN: SignedDuration = SignedDuration::from_hours(1);

/// The wrong codes that an identity has tried, in the house's books, by a keyed hash of the identity.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Attempts {
    id: Uuid,
    count: u32,
    since: Timestamp,
}

impl Entity for Attempts {
    type Id = Uuid;
    const TABLE: &'static str = "attempts";

    fn id(&self) -> Uuid {
        self.id
    }
}

/// Returns how long an account has to wait until it may try a code; none, when it may.
pub fn wait(tx: &mut Tx<'_>, account: Uuid, now: Timestamp) -> Result<Option<SignedDuration>> {
    let mut wait = None;
    for id in ids(tx, account)? {
        let attempts = tx.get::<Attempts>(Owner::House, &id)?;
        let left = attempts
            .filter(|attempts| attempts.count >= MOST)
            .map(|attempts| SPAN - now.duration_since(attempts.since))
            .filter(|left| left.is_positive());
        wait = wait.max(left);
    }
    Ok(wait)
}

/// Counts a wrong code.
pub fn count(tx: &mut Tx<'_>, account: Uuid, now: Timestamp) -> Result<()> {
    for id in ids(tx, account)? {
        let attempts = tx.get::<Attempts>(Owner::House, &id)?;
        let recent = attempts.filter(|attempts| now.duration_since(attempts.since) < SPAN);
        let mut attempts = recent.unwrap_or(Attempts {
            id,
            count: 0,
            since: now,
        });
        attempts.count += 1;
        tx.put(Owner::House, &attempts)?;
    }
    Ok(())
}

/// The account counts too: who calls with a key may be without identity here.
fn ids(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<Uuid>> {
    let identities = tx.all::<Linked>(Owner::Account(account), &())?;
    let texts = identities
        .into_iter()
        .map(|linked| linked.identity.to_string());
    let texts: Vec<_> = texts.chain([account.to_string()]).collect();
    let id = |text: String| {
        let hash = blake3::derive_key("upward desk 2026 attempts to link", text.as_bytes());
        Uuid::from_bytes(tx.keyed(&hash))
    };
    Ok(texts.into_iter().map(id).collect())
}
