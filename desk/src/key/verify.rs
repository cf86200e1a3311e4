//! From a key to the caller whom it vouches for.

use jiff::{SignedDuration, Timestamp};
use upward_store::{Owner, Result, Tx};

use super::{INDEX, Stored, Token};
use crate::caller::Caller;

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
    let expired = stored.key.expires.is_some_and(|expires| expires <= now);
    if expired || !token.fits(&stored.hash) {
        return Ok(None);
    }
    let scopes = stored.key.scopes.clone();
    if stored
        .key
        .used
        .is_none_or(|used| now.duration_since(used) >= SOON)
    {
        stored.key.used = Some(now);
        tx.put(owner, &stored)?;
    }
    Ok(Some(Caller { account, scopes }))
}
