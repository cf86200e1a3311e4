//! What a dialogue is told of the world around it.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use upward_desk::account::Shown;
use upward_desk::identity::Identity;

use crate::words::Language;

/// What a dialogue is told with an input.
#[derive(Debug, Clone)]
pub struct Context {
    /// The time.
    pub now: Timestamp,
    /// Who it is.
    pub person: Identity,
    /// The person's account.
    pub account: Shown,
    /// The language to answer in.
    pub language: Language,
    /// The language of the person's app, which counts where they have set none.
    pub app: Language,
    /// Whether nobody else reads this conversation.
    pub private: bool,
    /// Names this turn's buttons; nobody can guess it, and it is the same when the turn is done again.
    pub name: String,
    /// The way back to the person, as their platform has it.
    pub route: Value,
    /// How long works stand in line.
    pub line: Line,
    /// The other chats of this service.
    pub doors: Doors,
}

/// How long works stand in line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Line {
    /// How many wait.
    pub waiting: usize,
    /// Whether no more are taken.
    pub full: bool,
}

/// By what this service's bots are found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doors {
    /// The bot's name in Telegram, without the at sign.
    pub telegram: Option<String>,
    /// The application's id in Discord.
    pub discord: Option<u64>,
}

impl Context {
    /// Returns the day, by Coordinated Universal Time.
    pub fn today(&self) -> Date {
        self.now.to_zoned(TimeZone::UTC).date()
    }

    /// Whether what people just write or send reaches the bot: in Discord only commands, buttons and forms do.
    pub fn hears_all(&self) -> bool {
        !matches!(self.person, Identity::Discord(_))
    }

    /// Returns the language that was set, else the one of the platform.
    pub fn language(account: &Shown, platform: Option<&str>) -> Language {
        let set = account.account.settings.language.as_deref();
        [set, platform]
            .into_iter()
            .flatten()
            .find_map(Language::of)
            .unwrap_or_default()
    }

    /// Returns the language to answer in once the account is as it is shown.
    pub fn language_of(&self, account: &Shown) -> Language {
        let set = account.account.settings.language.as_deref();
        set.and_then(Language::of).unwrap_or(self.app)
    }
}
