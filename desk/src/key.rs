//! API keys: how programs and remote terminals prove whom they act for.

mod add;
mod list;
mod revoke;
#[cfg(test)]
mod tests;
mod token;
mod verify;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_store::{Entity, Index};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use add::add;
pub(crate) use list::list;
pub(crate) use revoke::revoke;
pub use token::Token;
pub(crate) use verify::{still, verify, wrong};

use crate::caller::Scope;
use crate::change::{Kind, Told};

/// The index of all keys in the house: a request names its key before its account is known.
const INDEX: &str = "key";

/// A key as it is kept: without its secret, of which only a hash is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Stored {
    /// What its owner sees of it.
    #[serde(flatten)]
    pub key: Key,
    /// The hash of its secret, in hexadecimal.
    pub hash: String,
}

/// An API key, without its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Key {
    /// Which key; it stands in the key itself.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// What it allows.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub created: Timestamp,
    /// When it was used last, to the hour; none when it never was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<Timestamp>,
    /// When it ends to be good; none: when it is revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
}

/// A key to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NewKey {
    /// What to call it: where it will be used.
    pub name: String,
    /// What it shall allow; nothing that its maker may not.
    pub scopes: Vec<Scope>,
    /// When it shall end to be good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
}

/// A key that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = KeyMade)]
pub struct Made {
    /// The key as it is kept.
    #[serde(flatten)]
    pub key: Key,
    /// The key itself. It is shown this once.
    #[schema(value_type = String)]
    pub token: Token,
}

impl Entity for Stored {
    type Id = Uuid;
    const TABLE: &'static str = "keys";

    fn id(&self) -> Uuid {
        self.key.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![Index::house(INDEX, self.key.id.as_bytes())]
    }
}

impl Told for Stored {
    const KIND: Kind = Kind::Key;
}
