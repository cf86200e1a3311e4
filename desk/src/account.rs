//! A person: the account, and the identities by which it is found.

mod change;
mod delete;
mod leave;
mod open;
mod show;
#[cfg(test)]
mod tests;
mod unlink;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_store::Entity;
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use change::change;
pub use delete::{Confirm, Confirmation};
pub(crate) use delete::{Deletion, ask, confirm};
pub(crate) use leave::{Joining, finish, leave, rest, whole};
pub(crate) use open::{find, open};
pub(crate) use show::show;
pub(crate) use unlink::unlink;

use crate::change::{Kind, Told};
use crate::identity::Linked;
use crate::settings::{ChangeSettings, Settings};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// Which one.
    pub id: Uuid,
    /// When it was made.
    pub created: Timestamp,
    /// What to call the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the person has set.
    #[serde(default)]
    pub settings: Settings,
    /// The accounts that were joined into this one: when it is deleted, a restored backup must not bring them back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<Uuid>,
}

/// An account with its identities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = AccountShown)]
pub struct Shown {
    /// The account.
    #[serde(flatten)]
    pub account: Account,
    /// The identities by which it is found, the oldest first.
    pub identities: Vec<Linked>,
}

/// A change of an account: what it does not name stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChangeAccount {
    /// What to call the person from now on; empty: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The settings to change.
    #[serde(default)]
    pub settings: ChangeSettings,
}

impl Entity for Account {
    type Id = Uuid;
    const TABLE: &'static str = "accounts";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Told for Account {
    const KIND: Kind = Kind::Account;
}
