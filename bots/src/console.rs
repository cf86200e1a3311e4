//! The same conversation in this terminal, with no token: lines are messages, `/` begins a command, a number presses a
//! button, and the path of a file sends it.

mod read;
mod render;

use std::io::Write;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader, stdin};
use upward_desk::identity::Identity;
use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

use crate::dialogue::{Given, Place, Token};
use crate::talk::face::Progress;
use crate::talk::{Envelope, Face, Parcel, Sent, Talk, Trouble};
use crate::work::Files;
pub use render::{page, shown};

/// The largest file that is taken, in bytes, as in Telegram.
const LARGEST: u64 = 20 << 20;
/// How often it is looked whether the answer to a line is complete.
const BEAT: Duration = Duration::from_millis(20);

/// The chat in this terminal.
#[derive(Debug)]
pub struct Console {
    folder: PathBuf,
    buttons: Mutex<Vec<Token>>,
}

impl Console {
    /// Returns a chat that puts the files it gets into a folder.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            buttons: Mutex::default(),
        }
    }

    /// Holds the conversation until the input ends. Each line waits for the answer to the one before.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn hold(&self, talk: &Talk, language: Option<String>) -> Result<()> {
        let mut lines = BufReader::new(stdin()).lines();
        while let Ok(Some(line)) = lines.next_line().await {
            let buttons = self.buttons().clone();
            let Some(input) = read::input(&line, &buttons) else {
                continue;
            };
            let envelope = Envelope {
                input,
                route: Value::Null,
                language: language.clone(),
                private: true,
            };
            let name = format!("console-{}", Uuid::new_v4());
            talk.hear(&Identity::Local, &name, envelope).await?;
            while !talk.is_quiet() {
                tokio::time::sleep(BEAT).await;
            }
        }
        Ok(())
    }

    fn buttons(&self) -> std::sync::MutexGuard<'_, Vec<Token>> {
        self.buttons.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn kept(&self, parcel: &Parcel) -> std::io::Result<Option<PathBuf>> {
        let Some(file) = &parcel.file else {
            return Ok(None);
        };
        tokio::fs::create_dir_all(&self.folder).await?;
        let path = self.folder.join(crate::name::safe(&file.name));
        tokio::fs::write(&path, &file.bytes).await?;
        Ok(Some(path))
    }
}

impl Files for Console {
    fn fetch<'a>(&'a self, file: &'a Given) -> BoxFuture<'a, Result<Bytes>> {
        async move {
            let Place::Disk(path) = &file.place else {
                return Err(unread());
            };
            let size = tokio::fs::metadata(path).await.map_err(|_| unread())?.len();
            if size > LARGEST {
                return Err(Error::refused("too-large", "this file is too large"));
            }
            let bytes = tokio::fs::read(path).await.map_err(|_| unread())?;
            Ok(bytes.into())
        }
        .boxed()
    }
}

impl Face for Console {
    fn send<'a>(&'a self, parcel: &'a Parcel) -> BoxFuture<'a, std::result::Result<Sent, Trouble>> {
        async move {
            let kept = self
                .kept(parcel)
                .await
                .map_err(|error| Trouble::Refused(error.kind().to_string()))?;
            let (text, buttons) = shown(parcel, kept.as_deref());
            if !buttons.is_empty() {
                *self.buttons() = buttons;
            }
            let _gone = writeln!(anstream::stdout(), "{text}");
            Ok(Sent::default())
        }
        .boxed()
    }

    fn progress<'a>(&'a self, progress: &'a Progress) -> BoxFuture<'a, ()> {
        async move {
            let _gone = writeln!(anstream::stdout(), "  … {}", progress.text.text());
        }
        .boxed()
    }
}

fn unread() -> Error {
    Error::new(Kind::Unavailable, "download", "this file cannot be read")
}
