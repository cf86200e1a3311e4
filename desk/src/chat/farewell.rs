//! The last reply to a person whose account is gone. It stands in the house's books and says nothing of what the
//! account kept; it goes as soon as it is sent.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use upward_store::Entity;
use uuid::Uuid;

use crate::identity::Identity;

/// A reply that is sent once its account is gone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Farewell {
    /// The account that goes.
    pub account: Uuid,
    /// To whom.
    pub person: Identity,
    /// What it says, as the service writes it.
    pub reply: Value,
}

impl Entity for Farewell {
    type Id = Uuid;
    const TABLE: &'static str = "farewells";

    fn id(&self) -> Uuid {
        self.account
    }
}
