//! The way back to a person: the interaction that they sent.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serenity::model::id::{ApplicationId, InteractionId, MessageId};

/// How long an interaction is answered. Its token dies after 15 minutes by Discord's clock, which is not ours.
const LIFE: SignedDuration = SignedDuration::from_secs(870);

/// An interaction, as far as it takes to answer it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The application that it was sent to.
    pub application: ApplicationId,
    /// What proves that we may answer.
    pub token: String,
    /// When it was sent.
    pub made: Timestamp,
    /// Whether its own message is awaited; else it came from a message, which is its original one.
    pub awaited: bool,
    /// The largest file that is taken in answers, in bytes.
    pub largest: u64,
}

/// A message that an interaction may still change.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The interaction.
    pub route: Route,
    /// The message; none: the interaction's original one.
    pub message: Option<MessageId>,
}

impl Route {
    /// Returns a route as it was kept.
    pub fn kept(value: &Value) -> Option<Self> {
        Self::deserialize(value).ok()
    }

    /// Whether it can be answered.
    pub fn is_open(&self, now: Timestamp) -> bool {
        now.duration_since(self.made) < LIFE
    }
}

impl Place {
    /// Returns a place as it was kept.
    pub fn kept(value: &Value) -> Option<Self> {
        Self::deserialize(value).ok()
    }
}

/// Returns when an interaction was sent, which its id tells.
pub fn made(id: InteractionId) -> Timestamp {
    Timestamp::from_second(id.created_at().unix_timestamp()).unwrap_or(Timestamp::UNIX_EPOCH)
}
