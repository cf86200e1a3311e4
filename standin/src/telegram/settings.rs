//! How a stand-in behaves.

use std::time::Duration;

/// What can be chosen before the start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The token of the bot; it begins with a number and a colon.
    pub token: String,
    /// The name of the bot, without the `@`.
    pub username: String,
    /// Whether more than about 30 messages a second in all, one a second to a person after a burst of five, or 20 a
    /// minute to a group are refused with status 429.
    pub limits: bool,
    /// How many of the last calls are kept.
    pub keep_calls: usize,
    /// How many of the last files that the bot sent keep their bytes; name and size are kept of all.
    pub keep_files: usize,
    /// How many of the last files that people sent keep their bytes; an earlier one can not be fetched any more.
    pub keep_uploads: usize,
    /// How long a file can be fetched after `getFile`.
    pub link_lifetime: Duration,
    /// How long a tap can be answered.
    pub tap_lifetime: Duration,
    /// How long `wait_for` waits.
    pub patience: Duration,
}

impl Settings {
    /// Returns the usual settings: no limits on how much is sent, everything is kept, and people wait 30 seconds.
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
            username: "upward_bot".into(),
            limits: false,
            keep_calls: usize::MAX,
            keep_files: usize::MAX,
            keep_uploads: usize::MAX,
            link_lifetime: Duration::from_secs(60 * 60),
            tap_lifetime: Duration::from_secs(30),
            patience: Duration::from_secs(30),
        }
    }
}
