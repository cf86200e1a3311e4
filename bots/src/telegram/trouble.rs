//! What Telegram's errors mean. Their texts may hold what a person wrote or the bot's token, so they are never shown.

use std::time::Duration;

use serde_json::Value;
use teloxide::{ApiError, RequestError};

use crate::talk::Trouble;

/// What an error means for what was to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// It is done nevertheless.
    Done,
    /// It may be tried again, after this time where Telegram says so.
    Later(Option<Duration>),
    /// The person has blocked the bot, or is not there any more.
    Gone,
    /// The bot's token is not one of Telegram's, or not any more.
    Token,
    /// Another process asks for the same bot's updates, or a webhook gets them.
    Taken,
    /// It can never be done.
    Refused,
}

impl Failure {
    /// Returns what an error means.
    pub fn of(error: &RequestError) -> Self {
        match error {
            RequestError::RetryAfter(after) => Self::Later(Some(after.duration())),
            RequestError::Network(_) | RequestError::Io(_) => Self::Later(None),
            RequestError::InvalidJson { raw, .. } if is_done(raw) => Self::Done,
            RequestError::InvalidJson { .. } => Self::Later(None),
            RequestError::MigrateToChatId(_) => Self::Refused,
            RequestError::Api(error) => Self::told(error),
        }
    }

    fn told(error: &ApiError) -> Self {
        match error {
            ApiError::MessageNotModified => Self::Done,
            ApiError::InvalidToken => Self::Token,
            ApiError::CantGetUpdates | ApiError::TerminatedByOtherGetUpdates => Self::Taken,
            ApiError::BotBlocked
            | ApiError::BotKicked
            | ApiError::BotKickedFromSupergroup
            | ApiError::BotKickedFromChannel
            | ApiError::CantInitiateConversation
            | ApiError::CantTalkWithBots
            | ApiError::ChatNotFound
            | ApiError::GroupDeactivated
            | ApiError::UserDeactivated => Self::Gone,
            ApiError::Unknown(text) if text.starts_with("Forbidden") => Self::Gone,
            ApiError::Unknown(text) if text.starts_with("Conflict") => Self::Taken,
            ApiError::Unknown(text)
                if !text.starts_with("Bad Request") && !text.starts_with("Request Entity") =>
            {
                Self::Later(None)
            }
            _ => Self::Refused,
        }
    }

    /// Returns its name, for logs and figures.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Later(Some(_)) => "telegram-busy",
            Self::Later(None) => "telegram-network",
            Self::Gone => "telegram-blocked",
            Self::Token => "telegram-token",
            Self::Taken => "telegram-taken",
            Self::Refused => "telegram-refused",
        }
    }

    /// Returns how long Telegram asks to wait, where it does.
    pub fn after(self) -> Option<Duration> {
        match self {
            Self::Later(after) => after,
            _ => None,
        }
    }

    /// Returns what it means for a message of which so many parts were sent.
    pub fn trouble(self, sent: usize) -> Trouble {
        match self {
            Self::Gone => Trouble::Gone,
            Self::Refused => Trouble::Refused(self.name().to_owned()),
            Self::Done | Self::Later(_) | Self::Token | Self::Taken => Trouble::Later {
                after: self.after(),
                sent,
            },
        }
    }
}

/// Whether an answer that could not be read says that the call took effect: what is sent again then, is sent twice.
fn is_done(raw: &str) -> bool {
    let answer = serde_json::from_str::<Value>(raw).ok();
    answer.is_some_and(|answer| answer.get("ok") == Some(&Value::Bool(true)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde::de::Error as _;
    use teloxide::types::Seconds;

    use super::*;

    #[test]
    fn errors_are_told_apart() {
        let unread = |raw: &str| RequestError::InvalidJson {
            source: Arc::new(serde_json::Error::custom("x")),
            raw: raw.into(),
        };
        let unknown = |text: &str| RequestError::Api(ApiError::Unknown(text.to_owned()));
        let later = Failure::Later(None);
        let cases = [
            (
                RequestError::RetryAfter(Seconds::from_seconds(3)),
                Failure::Later(Some(Duration::from_secs(3))),
            ),
            (unread("<html>502 Bad Gateway</html>"), later),
            (unread(r#"{"ok":true,"result":{"new":1}}"#), Failure::Done),
            (
                RequestError::Api(ApiError::MessageNotModified),
                Failure::Done,
            ),
            (RequestError::Api(ApiError::BotBlocked), Failure::Gone),
            (
                RequestError::Api(ApiError::MessageCantBeEdited),
                Failure::Refused,
            ),
            (
                unknown("Forbidden: the group chat was deleted"),
                Failure::Gone,
            ),
            (unknown("Bad Request: something new"), Failure::Refused),
            (unknown("Internal Server Error"), later),
            (unknown("Gateway Timeout"), later),
        ];
        for (error, expected) in cases {
            assert_eq!(Failure::of(&error), expected, "{error:?}");
        }
    }
}
