//! The chats of an account, as people call them.

use jiff::tz::TimeZone;
use upward_desk::identity::{Identity, Linked};

use crate::words::{Say, list, say};

/// Returns what people call the chat of an identity.
pub fn name(identity: &Identity) -> Say {
    match identity {
        Identity::Local => say("face-terminal"),
        Identity::Telegram(_) => say("face-telegram"),
        Identity::Discord(_) => say("face-discord"),
        Identity::Email(address) => say("face-email").text("address", address),
    }
}

/// Returns a line on a chat of an account, as it is shown in that of `here`.
pub fn line(linked: &Linked, here: &Identity) -> Say {
    let key = if linked.identity == *here {
        "link-face-here"
    } else {
        "link-face"
    };
    let since = linked.since.to_zoned(TimeZone::UTC).date();
    say(key)
        .say("face", name(&linked.identity))
        .day("since", since)
}

/// Returns the names of an account's chats, one behind the other.
pub fn faces(linked: &[Linked]) -> Say {
    list(linked.iter().map(|one| name(&one.identity)))
}
