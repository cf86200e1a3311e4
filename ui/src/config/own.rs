//! The person's own file: where it lies, what it says, and how it is written.

use std::io;
use std::path::{Path, PathBuf};

use upward_desk::config::Places;
use upward_engine::error::{Error, Kind, Result};

use super::Config;
use crate::look::Sense;

/// The file's name, in Upward's part of the platform's folder for configuration.
const NAME: &str = "interface.toml";

/// The person's own file, as it was read last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Where it lies; none where the platform has no place for it.
    pub path: Option<PathBuf>,
    /// What it says; none where there is no such file.
    pub text: Option<String>,
    /// Why it could not be read, where it could not.
    pub unread: Option<String>,
    /// What the terminal can show.
    pub sense: Sense,
}

impl Own {
    /// Reads the file of whoever runs this process.
    pub fn here(sense: Sense) -> Self {
        Self::at(Places::here().own(NAME), sense)
    }

    /// Reads the file at a path.
    pub fn at(path: Option<PathBuf>, sense: Sense) -> Self {
        let read = path.as_deref().map(std::fs::read_to_string);
        let (text, unread) = match read {
            Some(Ok(text)) => (Some(text), None),
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => {
                (None, Some(format!("the file cannot be read: {error}")))
            }
            Some(Err(_)) | None => (None, None),
        };
        Self {
            path,
            text,
            unread,
            sense,
        }
    }

    /// Returns what it says over the default file. That it could not be read counts as a fault.
    pub fn config(self) -> Config {
        Config::read(self)
    }

    /// Writes the file with another text.
    ///
    /// # Errors
    /// When the platform has no place for it, and when it cannot be written.
    pub fn written(self, text: String) -> Result<Self> {
        let path = self.path.as_deref().ok_or_else(|| {
            let message = "This user has no folder for configuration, so this cannot be kept.";
            Error::new(Kind::Unavailable, "no-config", message)
                .hint("set XDG_CONFIG_HOME or HOME to a folder of yours")
        })?;
        // Written in place, since many people keep their files elsewhere, and only links to them here.
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(path, &text))
            .map_err(|error| {
                let message = format!("{} cannot be written: {error}.", path.display());
                Error::new(Kind::Unavailable, "unwritable", message)
                    .hint("check who may write there")
            })?;
        Ok(Self {
            text: Some(text),
            unread: None,
            ..self
        })
    }
}
