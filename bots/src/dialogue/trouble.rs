//! What people are told when something could not be done: what happened, and what to do next.

#[cfg(test)]
mod tests;

use upward_engine::error::{Error, Kind};
use uuid::Uuid;

use crate::words::{Say, say};

/// Returns what to say of an error: the message for its code where there is one, else for its kind. What the desk's own
/// text says is for terminals, and is not repeated; only how long to wait and what to refer to are taken from it.
pub fn lines(error: &Error) -> Vec<Say> {
    let kind = match error.kind {
        Kind::Usage => "usage",
        Kind::Refused => "refused",
        Kind::NotFound => "not-found",
        Kind::Conflict => "conflict",
        Kind::Unavailable => "unavailable",
        Kind::Internal => {
            return vec![say("trouble-fault").text("reference", reference(error))];
        }
    };
    let what = say("trouble").word("code", &error.code).word("kind", kind);
    match minutes(error) {
        Some(minutes) => vec![what, say("trouble-wait").count("minutes", minutes)],
        None => vec![what],
    }
}

/// Returns how many minutes the desk asks to wait: it says so in a hint, as `5 s` or `5 minutes`.
fn minutes(error: &Error) -> Option<usize> {
    if error.code != "too-many" {
        return None;
    }
    let words = error.hints.iter().flat_map(|hint| hint.split_whitespace());
    let mut before = None;
    for word in words {
        let unit = word.trim_end_matches([',', '.']);
        match (before, unit) {
            (Some(count), "s") => return Some(usize::div_ceil(count, 60)),
            (Some(count), "minutes") => return Some(count),
            _ => before = word.parse().ok(),
        }
    }
    None
}

/// Returns what the log names a fault by: the number that the desk gave it, else its code.
fn reference(error: &Error) -> &str {
    let words = error.message.split([' ', ')']);
    let mut numbers = words.filter(|word| Uuid::try_parse(word).is_ok());
    numbers.next_back().unwrap_or(&error.code)
}
