//! From a key to the caller whom it vouches for.

use jiff::{SignedDuration, Timestamp};
use upward_engine::error::{Error, Kind, Result as EngineResult};
use upward_store::{Owner, Result, Tx};
use uuid::Uuid;

use super::{INDEX, Key, Stored, Token};
use crate::account::whole;
use crate::caller::Caller;
use crate::work::Work;

/// A use so soon after the one that is noted is not noted: else each request would be a write.
const SOON: SignedDuration = SignedDuration::from_hours(1);

/// Returns whom a key vouches for; none where there is no such key, or it is not good any more.
pub fn verify(tx: &mut Tx<'_>, token: &Token, now: Timestamp) -> Result<Option<Caller>> {
    let Some((owner, mut stored)) = tx.find::<Stored>(INDEX, token.id.as_bytes())? else {
        return Ok(None);
    };
    let Owner::Account(account) = owner else {
        return Ok(None);
    };
    if stored.key.expired(now) || !token.fits(&stored.hash) {
        return Ok(None);
    }
    whole(tx, account)?;
    let scopes = stored.key.scopes.clone();
    if stored
        .key
        .used
        .is_none_or(|used| now.duration_since(used) >= SOON)
    {
        stored.key.used = Some(now);
        tx.put(owner, &stored)?;
    }
    let key = Some(token.id);
    Ok(Some(Caller {
        account,
        scopes,
        key,
        once: None,
    }))
}

/// Checks that a key which was good still is.
///
/// # Errors
/// Wrong usage (`unauthorized`) when it has expired or was revoked.
pub fn still(work: &mut Work<'_, '_>, id: Uuid) -> EngineResult<()> {
    let now = work.now();
    match work.get::<Stored>(&id)? {
        Some(stored) if !stored.key.expired(now) => Ok(()),
        _ => Err(wrong()),
    }
}

/// What whoever comes without a good key is told.
pub fn wrong() -> Error {
    Error::new(
        Kind::Usage,
        "unauthorized",
        "this key is none, has expired or was revoked",
    )
    .hint("make another with 'upward key new', and send it as: Authorization: Bearer KEY")
}

impl Key {
    fn expired(&self, now: Timestamp) -> bool {
        self.expires.is_some_and(|expires| expires <= now)
    }
}
