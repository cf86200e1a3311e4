//! Deleting the account: asked for, and confirmed.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use upward_engine::error::Result;
use upward_store::{Entity, Owner, Result as StoreResult, Tx};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::leave;
use crate::hex;
use crate::work::Work;

/// How long there is to confirm.
const LIFE: SignedDuration = SignedDuration::from_mins(10);
/// The hash is for this purpose only.
const PURPOSE: &str = "upward desk 2026 confirmations of deletion";

/// What confirms that the account is to be deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Confirmation {
    /// To be sent with the request that deletes. It is good once.
    pub token: String,
    /// When it ends to be good.
    #[schema(value_type = String, format = DateTime)]
    pub expires: Timestamp,
}

/// Confirms that the account is to be deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Confirm {
    /// The token of the request before.
    pub token: String,
}

/// A deletion that was asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Deletion {
    hash: String,
    expires: Timestamp,
}

impl Entity for Deletion {
    type Id = ();
    const TABLE: &'static str = "deletions";

    fn id(&self) {}
}

/// Asks for the deletion, and returns what confirms it.
pub(crate) fn ask(work: &mut Work<'_, '_>) -> Result<Confirmation> {
    let token = hex::encode(&work.secret()?);
    let expires = work.now() + LIFE;
    work.put(&Deletion {
        hash: hash(&token),
        expires,
    })?;
    Ok(Confirmation { token, expires })
}

/// Closes the account for its deletion; false when the token does not confirm it.
pub(crate) fn confirm(
    tx: &mut Tx<'_>,
    account: Uuid,
    token: &str,
    now: Timestamp,
) -> StoreResult<bool> {
    let asked = tx.get::<Deletion>(Owner::Account(account), &())?;
    let fits =
        |asked: &Deletion| -> bool { asked.hash.as_bytes().ct_eq(hash(token).as_bytes()).into() };
    if !asked.is_some_and(|asked| asked.expires > now && fits(&asked)) {
        return Ok(false);
    }
    leave(tx, account, None)?;
    Ok(true)
}

fn hash(token: &str) -> String {
    hex::encode(&blake3::derive_key(PURPOSE, token.as_bytes()))
}
