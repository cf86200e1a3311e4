//! What a chat's service keeps of its conversations: inputs that were not handled yet, how far each person's dialogue
//! is, and replies that were not sent yet.
//!
//! The desk knows no dialogue: what these records hold is the service's own. They belong to the person's account, so
//! they are sealed, move and go with it. Where a reply outlives its account, it is a [`Farewell`].

mod farewell;
mod hear;
mod say;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use upward_store::Entity;
use uuid::Uuid;

pub use farewell::Farewell;
pub(crate) use hear::{fall_silent, forget, hear, inputs, moved};
pub(crate) use say::{dialogue, dialogues, placed, replies, say, settle, show};

use crate::identity::Identity;

/// Something a person sent that was not handled yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Heard {
    /// Which one; later ones sort behind earlier ones.
    pub id: Uuid,
    /// Who sent it.
    pub person: Identity,
    /// When it came.
    pub at: Timestamp,
    /// What it says, as the service writes it.
    pub input: Value,
}

/// How far a person's dialogue is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Dialogue {
    /// Tells the person from the account's other identities.
    pub id: Uuid,
    /// Who it is.
    pub person: Identity,
    /// What the service remembers.
    pub state: Value,
}

/// A reply that was not sent yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unsent {
    /// Which one; later ones sort behind earlier ones.
    pub id: Uuid,
    /// To whom.
    pub person: Identity,
    /// What it says, as the service writes it.
    pub reply: Value,
    /// How often sending it failed.
    #[serde(default)]
    pub failures: u32,
}

/// The message that shows how far a work is, so that it can be replaced.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Placed {
    /// The work.
    pub work: Uuid,
    /// The message, as its platform names it.
    pub message: Value,
    /// Since when.
    pub at: Timestamp,
}

/// The name of an input that came, so that it is handled once however often it comes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Came {
    /// The day, counted from 1970.
    pub day: u64,
    /// The hash of its name.
    pub name: Uuid,
}

/// An account with conversations, in the house's books, so that the next service finds what was not handled or sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Talking {
    /// Which account.
    pub account: Uuid,
}

/// What handling an input came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Whose dialogue it was.
    pub person: Identity,
    /// The input that is handled now; none where the service itself began.
    pub heard: Option<Uuid>,
    /// What the service remembers from now on.
    pub state: Value,
    /// What is to be sent, in this order.
    pub replies: Vec<Value>,
}

impl Entity for Heard {
    type Id = Uuid;
    const TABLE: &'static str = "heard";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Entity for Dialogue {
    type Id = Uuid;
    const TABLE: &'static str = "dialogues";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Entity for Unsent {
    type Id = Uuid;
    const TABLE: &'static str = "unsent";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Entity for Placed {
    type Id = Uuid;
    const TABLE: &'static str = "placed";

    fn id(&self) -> Uuid {
        self.work
    }
}

impl Entity for Came {
    type Id = (u64, Uuid);
    const TABLE: &'static str = "came";

    fn id(&self) -> Self::Id {
        (self.day, self.name)
    }
}

impl Entity for Talking {
    type Id = Uuid;
    const TABLE: &'static str = "talking";

    fn id(&self) -> Uuid {
        self.account
    }
}
