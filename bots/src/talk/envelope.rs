//! Inputs and replies as they are kept.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::dialogue::{Input, Reply};
use crate::words::Language;

/// An input with what is known of how it came.
#[derive(Debug, Serialize, Deserialize)]
pub struct Envelope {
    /// The input.
    pub input: Input,
    /// The way back, as the platform has it.
    pub route: Value,
    /// The language that the person's platform speaks, as it names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether nobody else reads the conversation.
    pub private: bool,
}

/// A reply with what it takes to send it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outgoing {
    /// The reply.
    pub reply: Reply,
    /// The way to the person, as their platform has it.
    pub route: Value,
    /// The language to say it in.
    pub language: Language,
    /// Whether it is the first that is said to what the person sent.
    #[serde(default)]
    pub first: bool,
    /// How many of its parts were sent already, where the platform takes it in several.
    #[serde(default)]
    pub sent: usize,
}
