//! Where what is kept stands, and how a command reaches it: through the owner of a data folder on this machine, by
//! opening that folder itself, or at a server.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::runtime;
use upward_desk::config::{Flag, Loaded, Secret, Settings};
use upward_desk::owner::{self, Backup, Opening, Program, Reach, Starter};
use upward_desk::reader::Reader;
use upward_desk::{Client, Home, child};
use upward_engine::certificate::Keys;
use upward_engine::error::{Error, Kind, Result};
use upward_store::home::Present;
use url::Url;

use crate::session::Session;

/// What is told while the desk is asked.
const DATA: &str = "asking for your data";

/// Where what is kept stands.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Where your data is")]
pub struct Place {
    /// The folder with your data (UPWARD_HOME does the same) [default: the platform's place for data]
    #[arg(long, global = true, value_name = "DIR")]
    home: Option<PathBuf>,
    /// A server with your data, and its key in UPWARD_KEY (UPWARD_SERVER does the same)
    #[arg(long, global = true, value_name = "URL", conflicts_with_all = ["home", "in_process"])]
    server: Option<String>,
    /// Open the folder in this command, and start no process that stays
    #[arg(long, global = true)]
    in_process: bool,
}

/// What is kept, as a command sees it.
#[derive(Debug)]
pub struct Desk<'s> {
    /// What every command works with.
    pub session: &'s Session,
    place: &'s Place,
}

/// The way to what is kept.
#[derive(Clone)]
pub enum Way {
    /// A server, and the key to it.
    Server(Url, Option<String>),
    /// Whoever has the folder open.
    Owner(Home, Reach),
    /// The folder itself.
    Alone(Box<Opening>),
}

/// A client, and what must live as long.
pub enum Open {
    /// Of a server.
    Server(Client),
    /// Of whoever has the folder open.
    Owner(Client, Reach),
    /// Of the folder, open in this process.
    Alone(owner::Alone),
}

impl Place {
    /// Returns what is kept here. Nothing is opened yet.
    pub fn desk<'s>(&'s self, session: &'s Session) -> Desk<'s> {
        Desk {
            session,
            place: self,
        }
    }

    /// Returns the settings, with those that were given as options.
    ///
    /// # Errors
    /// Wrong usage when one of them is wrong.
    pub fn settings(&self, session: &Session) -> Result<Settings> {
        let flag = |setting, option, value: String| Flag {
            setting,
            option,
            value: Secret::new(value),
        };
        let home = self.home.as_ref();
        let home = home.map(|home| flag("UPWARD_HOME", "--home", home.display().to_string()));
        let server = self.server.clone();
        let server = server.map(|server| flag("UPWARD_SERVER", "--server", server));
        let flags: Vec<Flag> = home.into_iter().chain(server).collect();
        let settings = Loaded::here(&flags)?.settings()?;
        session.console.warn("settings", &settings.warnings);
        Ok(settings.value)
    }

    /// Returns how the data folder is opened.
    ///
    /// # Errors
    /// When it cannot be made, or this program does not know where it stands.
    pub fn opening(session: &Session, settings: &Settings) -> Result<Opening> {
        let home = match &settings.home {
            Some(path) => Home::at(path)?,
            None => Home::at(&Home::usual(|name| env::var_os(name))?)?,
        };
        Ok(Opening {
            home,
            program: Program::this("upward"),
            reader: Reader::Child(session.sandbox.clone()),
            probe: Some(child::probe()?),
            key: settings.master_key.clone(),
            evidence: settings.evidence.clone(),
            tasks: settings.limits.tasks,
            certificates: settings.certificates.clone(),
        })
    }

    /// A folder that was named on the command line counts before a server that is set elsewhere.
    fn server<'a>(&self, settings: &'a Settings) -> Option<&'a Url> {
        let here = self.home.is_some() || self.in_process;
        settings.server.as_ref().filter(|_| !here)
    }

    /// Returns the way to what is kept. Nothing is opened yet.
    ///
    /// # Errors
    /// Wrong usage when a setting is wrong; when the data folder cannot be made.
    pub fn way(&self, session: &Session) -> Result<Way> {
        let settings = self.settings(session)?;
        if let Some(server) = self.server(&settings) {
            let key = settings.key.as_ref().map(|key| key.reveal().to_owned());
            return Ok(Way::Server(server.clone(), key));
        }
        let opening = Self::opening(session, &settings)?;
        if self.in_process {
            return Ok(Way::Alone(Box::new(opening)));
        }
        let idle = settings.idle.as_secs().to_string();
        let words = ["serve", "--json", "--detached", "--idle", &idle, "--home"];
        let starter = Starter {
            program: child::program()?.into(),
            words: words.map(OsString::from).to_vec(),
            key: opening.key.clone(),
        };
        let reach = Reach::new(opening.home.clone(), opening.program, Some(starter));
        Ok(Way::Owner(opening.home, reach))
    }

    async fn open(&self, session: &Session) -> Result<Open> {
        self.way(session)?.open().await
    }
}

impl Way {
    /// Returns where it leads, for people.
    pub fn stands(&self) -> String {
        match self {
            Self::Server(server, _) => server.to_string(),
            Self::Owner(home, _) => home.path().display().to_string(),
            Self::Alone(opening) => opening.home.path().display().to_string(),
        }
    }

    /// Opens it. A server or an owner is asked nothing yet.
    ///
    /// # Errors
    /// When the address is none, or the folder cannot be opened.
    pub async fn open(self) -> Result<Open> {
        match self {
            Self::Server(server, key) => Client::tcp(server.as_str(), key).map(Open::Server),
            Self::Owner(_, reach) => Ok(Open::Owner(Client::owner(reach.clone()), reach)),
            Self::Alone(opening) => owner::alone(*opening).await.map(Open::Alone),
        }
    }
}

impl Desk<'_> {
    /// Does what a command does with what is kept.
    ///
    /// # Errors
    /// What `work` reports, and when what is kept cannot be reached.
    pub fn call<T>(&self, work: impl AsyncFnOnce(&Client) -> Result<T>) -> Result<T> {
        self.asking(DATA, work)
    }

    /// As [`Desk::call`], with what is told while it takes its time.
    ///
    /// # Errors
    /// As [`Desk::call`].
    pub fn asking<T>(
        &self,
        text: &'static str,
        work: impl AsyncFnOnce(&Client) -> Result<T>,
    ) -> Result<T> {
        self.wait(text, async || {
            let open = self.place.open(self.session).await?;
            let value = work(open.client()).await;
            for notice in open.leave().await {
                self.session.console.note(notice);
            }
            value
        })
    }

    /// Writes all that the data folder keeps to a new file.
    ///
    /// # Errors
    /// Wrong usage with a server; as [`owner::backup`].
    pub fn backup(&self, path: PathBuf) -> Result<Backup> {
        self.wait(DATA, async || match self.place.open(self.session).await? {
            Open::Server(_) => Err(elsewhere()),
            Open::Owner(_, reach) => owner::backup(&reach, path).await,
            Open::Alone(alone) => {
                let backup = alone.engine.backup(path).await;
                alone.leave().await;
                backup
            }
        })
    }

    /// Makes a new key that signs certificates from now on, and returns all public ones.
    ///
    /// # Errors
    /// Wrong usage with a server; as [`owner::renew_certificate_key`].
    pub fn renew_certificate_key(&self) -> Result<Keys> {
        self.wait(DATA, async || match self.place.open(self.session).await? {
            Open::Server(_) => Err(elsewhere()),
            Open::Owner(_, reach) => owner::renew_certificate_key(&reach).await,
            Open::Alone(alone) => {
                let keys = alone.engine.renew_certificate_key().await;
                alone.leave().await;
                keys
            }
        })
    }

    /// Brings back what a backup holds, instead of what is kept now where `replace` says so.
    ///
    /// # Errors
    /// Wrong usage with a server; as [`owner::restore`].
    pub fn restore(&self, path: &Path, replace: bool) -> Result<Backup> {
        let settings = self.place.settings(self.session)?;
        if self.place.server(&settings).is_some() {
            return Err(elsewhere());
        }
        let opening = Place::opening(self.session, &settings)?;
        let present = match replace {
            true => Present::SetAside,
            false => Present::Refuse,
        };
        self.wait(DATA, async || owner::restore(opening, path, present).await)
    }

    fn wait<T>(&self, text: &'static str, work: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        let progress = self.session.progress();
        progress.step(text);
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| {
                Error::internal("runtime", format!("This process cannot wait: {error}."))
            })?;
        let outcome = runtime.block_on(work());
        runtime.shutdown_timeout(Duration::from_secs(1));
        outcome
    }
}

impl Open {
    /// Returns the client.
    pub fn client(&self) -> &Client {
        match self {
            Self::Server(client) | Self::Owner(client, _) => client,
            Self::Alone(alone) => &alone.client,
        }
    }

    /// Takes what people should know of how it was found, as far as that is known while it is open.
    pub async fn notices(&self) -> Vec<String> {
        match self {
            Self::Server(_) | Self::Alone(_) => Vec::new(),
            Self::Owner(_, reach) => reach.notices().await,
        }
    }

    /// Ends it, and returns what people should know of how it was found.
    pub async fn leave(self) -> Vec<String> {
        match self {
            Self::Server(_) => Vec::new(),
            Self::Owner(_, reach) => reach.notices().await,
            Self::Alone(alone) => alone.leave().await,
        }
    }
}

fn elsewhere() -> Error {
    Error::new(
        Kind::Usage,
        "server",
        "This is done on the machine that has the data folder.",
    )
    .hint("leave out --server and UPWARD_SERVER, and name the folder with --home")
}
