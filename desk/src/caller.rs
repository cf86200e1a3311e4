//! Who is calling, and what they may do.

use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Kind, Result};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::once::Once;

/// Whoever called an operation, as the transport has verified them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The account that they act for. An operation reads and writes nothing of another.
    pub account: Uuid,
    /// What they may do.
    pub scopes: Vec<Scope>,
    /// The key that vouches for them; none where the transport does.
    pub key: Option<Uuid>,
    /// Their name for this request, where they gave it one: it is carried out once.
    pub once: Option<Once>,
}

/// A thing that a caller may do.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Scope {
    /// Read what the account keeps.
    Read,
    /// Change what the account keeps.
    Write,
    /// Change the account itself: its identities and keys, export and delete.
    Account,
}

impl Scope {
    /// Every scope, as the account's owner has them.
    pub const ALL: [Self; 3] = [Self::Read, Self::Write, Self::Account];
}

impl Caller {
    /// Returns the owner of an account, who may do everything with it.
    pub fn owner(account: Uuid) -> Self {
        Self {
            account,
            scopes: Scope::ALL.to_vec(),
            key: None,
            once: None,
        }
    }

    /// Checks that the caller may do what an operation does.
    ///
    /// # Errors
    /// Wrong usage (`forbidden`) when the caller's key has not this scope.
    pub fn may(&self, scope: Scope) -> Result<()> {
        if self.scopes.contains(&scope) {
            return Ok(());
        }
        let word = match scope {
            Scope::Read => "read",
            Scope::Write => "write",
            Scope::Account => "account",
        };
        Err(Error::new(
            Kind::Usage,
            "forbidden",
            format!("this key has not the scope \"{word}\""),
        )
        .hint(format!(
            "make a key that has it: upward key new --scope {word}"
        )))
    }
}
