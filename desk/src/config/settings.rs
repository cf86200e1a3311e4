//! The settings as the program uses them.

use std::net::SocketAddr;
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use tracing::level_filters::LevelFilter;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::warned::{Warned, Warning};
use url::Url;

use super::row::State;
use super::secret::Secret;
use super::{Loaded, shape};
use crate::certificate::Policy;
use crate::evidence::Bases;

/// What the settings say.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The data folder; none: the platform's.
    pub home: Option<PathBuf>,
    /// A server to use instead of this machine's store.
    pub server: Option<Url>,
    /// The key to that server.
    pub key: Option<Secret>,
    /// What seals the store; none: a file in the data folder.
    pub master_key: Option<upward_store::Secret>,
    /// Where the REST listener listens; none: nowhere.
    pub http: Option<SocketAddr>,
    /// Time without a caller after which a process started on demand ends.
    pub idle: Duration,
    /// The bot in Telegram; none: there is none.
    pub telegram: Option<Bot>,
    /// Public address at which Telegram calls; none: it is asked for updates.
    pub telegram_webhook: Option<Url>,
    /// The bot in Discord; none: there is none.
    pub discord: Option<Bot>,
    /// Where people's accounts elsewhere are asked; none: where they are.
    pub evidence: Bases,
    /// How much callers may ask.
    pub limits: Limits,
    /// How certificates are issued.
    pub certificates: Policy,
    /// What is logged.
    pub log: Log,
}

/// A bot of a chat.
#[derive(Debug, Clone)]
pub struct Bot {
    /// What proves that it is ours.
    pub token: Secret,
    /// The platform's address; none: its own.
    pub api: Option<Url>,
}

/// How much callers may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Requests of one account over the network in a minute.
    pub rate: NonZeroU32,
    /// Tasks at work at once; none: as many as there are processors.
    pub tasks: Option<NonZeroUsize>,
}

/// What is logged, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Log {
    /// How much.
    pub level: Level,
    /// In which form.
    pub format: Format,
}

/// How much is logged.
pub type Level = LevelFilter;

/// The form of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Lines for people.
    Text,
    /// A JSON object per line.
    Json,
}

impl FromStr for Format {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(()),
        }
    }
}

impl Loaded {
    /// Returns what the settings say; warns of names that are no settings.
    ///
    /// # Errors
    /// Wrong usage (`settings`) where a value is wrong, with where it came from; so is any store but the embedded one.
    pub fn settings(&self) -> Result<Warned<Settings>> {
        let rows = self.rows();
        let mut faults = rows
            .iter()
            .filter(|row| row.state == State::Invalid)
            .map(|row| {
                let source = row.source.as_deref().unwrap_or_default();
                let problem = row.problem.as_deref().unwrap_or_default();
                format!("{} ({source}) is {problem}.", row.name)
            });
        if let Some(first) = faults.next() {
            let error = Error::new(Kind::Usage, "settings", first);
            return Err(faults
                .fold(error, Error::hint)
                .hint("See all settings with `upward doctor`."));
        }
        let unknown = self.unknown.iter().map(|(name, origin)| {
            let message = format!("{name} ({origin}) is no setting; it says nothing.");
            Warning::new("unknown-setting", message)
        });
        Ok(Warned {
            value: self.typed()?,
            warnings: unknown.collect(),
        })
    }

    fn typed(&self) -> Result<Settings> {
        self.key_goes_to_its_server()?;
        Ok(Settings {
            home: self.parsed("UPWARD_HOME")?,
            server: self.parsed("UPWARD_SERVER")?,
            key: self.text("UPWARD_KEY").map(Secret::new),
            master_key: self.text("UPWARD_MASTER_KEY").and_then(shape::key),
            http: self.parsed("UPWARD_HTTP")?,
            idle: Duration::from_secs(self.needed("UPWARD_IDLE")?),
            telegram: self.bot("UPWARD_TELEGRAM_TOKEN", "UPWARD_TELEGRAM_API")?,
            telegram_webhook: self.parsed("UPWARD_TELEGRAM_WEBHOOK")?,
            discord: self.bot("UPWARD_DISCORD_TOKEN", "UPWARD_DISCORD_API")?,
            evidence: Bases {
                github: self.parsed("UPWARD_GITHUB_API")?,
                leetcode: self.parsed("UPWARD_LEETCODE_API")?,
                codeforces: self.parsed("UPWARD_CODEFORCES_API")?,
            },
            limits: Limits {
                rate: self.needed("UPWARD_MAX_RATE")?,
                tasks: self.parsed("UPWARD_MAX_TASKS")?,
            },
            certificates: Policy {
                share: self.needed("UPWARD_CERTIFICATE_SHARE")?,
                issuer: self.needed("UPWARD_CERTIFICATE_ISSUER")?,
                public: self.parsed("UPWARD_PUBLIC_URL")?,
            },
            log: Log {
                level: self.needed("UPWARD_LOG")?,
                format: self.needed("UPWARD_LOG_FORMAT")?,
            },
        })
    }

    /// Whoever stands in a folder of somebody else must not have its files choose where the key is sent.
    fn key_goes_to_its_server(&self) -> Result<()> {
        let origin = |name| self.values.get(name).map(|found| found.origin.as_str());
        let (Some(server), Some(key)) = (origin("UPWARD_SERVER"), origin("UPWARD_KEY")) else {
            return Ok(());
        };
        let file = |origin: &str| origin.rsplit_once(':').map(|(file, _)| file.to_owned());
        let of_folder = |file: &String| Path::new(file).parent() == Some(self.folder.as_path());
        let stranger = file(server).filter(of_folder);
        if stranger.is_none() || stranger == file(key) {
            return Ok(());
        }
        let message =
            format!("UPWARD_SERVER ({server}) does not stand where UPWARD_KEY ({key}) does.");
        Err(Error::new(Kind::Usage, "settings", message).hint(
            "A file of the current folder may name a server only with the key for it: give --server or set both in one place.",
        ))
    }

    fn bot(&self, token: &str, api: &str) -> Result<Option<Bot>> {
        let api = self.parsed(api)?;
        Ok(self.text(token).map(|token| Bot {
            token: Secret::new(token),
            api,
        }))
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(|found| found.value.reveal())
    }

    /// Returns a value of a setting that may be unset. Its shape was checked before.
    fn parsed<T: FromStr>(&self, name: &str) -> Result<Option<T>> {
        let parse = |text: &str| text.parse().map_err(|_| out_of_order(name));
        self.text(name).map(parse).transpose()
    }

    /// Returns a value of a setting that has a default.
    fn needed<T: FromStr>(&self, name: &str) -> Result<T> {
        self.parsed(name)?.ok_or_else(|| out_of_order(name))
    }
}

/// Returns the fault of a shape that lets through what cannot be used, or of a default that is missing.
fn out_of_order(name: &str) -> Error {
    Error::internal("settings", format!("The setting {name} is not in order."))
}
