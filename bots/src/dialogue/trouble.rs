//! What people are told when something could not be done: what happened, and what to do next.

use upward_engine::error::{Error, Kind};

use crate::words::{Say, say};

/// Returns what to say of an error: the message for its code where there is one, else for its kind. What the desk's own
/// text says is for terminals, and is not repeated.
pub fn lines(error: &Error) -> Vec<Say> {
    vec![say("trouble").word("code", &error.code).word(
        "kind",
        match error.kind {
            Kind::Usage => "usage",
            Kind::Refused => "refused",
            Kind::NotFound => "not-found",
            Kind::Conflict => "conflict",
            Kind::Unavailable => "unavailable",
            Kind::Internal => "internal",
        },
    )]
}
