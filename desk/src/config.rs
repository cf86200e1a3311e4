//! The configuration of both binaries: the settings that there are (`templates/settings.toml`), where their values come from,
//! and what they say.
//!
//! ```text
//! defaults < user's upward.toml < upward.toml here < .env < environment < options -> Loaded -> Settings, rows
//! ```

mod dot_env;
mod layer;
mod places;
mod row;
mod secret;
mod setting;
mod settings;
mod shape;
#[cfg(test)]
mod tests;
mod toml_file;

use std::collections::BTreeMap;
use std::path::PathBuf;

use config::Config;
use upward_engine::error::{Error, Kind, Result};

pub use places::Places;
pub use row::{Row, State};
pub use secret::Secret;
pub use settings::{Bot, Format, Level, Limits, Log, Settings};

use layer::Layer;
use setting::Setting;

/// A setting given as an option of the command line.
#[derive(Debug, Clone)]
pub struct Flag {
    /// The setting's name.
    pub setting: &'static str,
    /// The option, as it is typed: `--home`.
    pub option: &'static str,
    /// The value.
    pub value: Secret,
}

/// What the settings are set to. A setting that is set to nothing counts as unset.
#[derive(Debug)]
pub struct Loaded {
    /// The current folder, whose files may be somebody else's.
    folder: PathBuf,
    /// Every setting, in the order in which they are shown.
    known: Vec<Setting>,
    /// Values of known settings.
    values: BTreeMap<String, Found>,
    /// Names that mean nothing, and where they stand.
    unknown: Vec<(String, String)>,
}

/// A value.
#[derive(Debug)]
struct Found {
    value: Secret,
    /// Where it stands: `environment`, `--home`, or a file and its line.
    origin: String,
}

impl Loaded {
    /// Reads the configuration of this machine, with options of the command line.
    ///
    /// # Errors
    /// As [`Self::from`].
    pub fn here(flags: &[Flag]) -> Result<Self> {
        Self::from(&Places::here(), flags)
    }

    /// Reads all places.
    ///
    /// # Errors
    /// Wrong usage (`settings`) where a file is there and cannot be read; no value of it is told.
    pub fn from(places: &Places, flags: &[Flag]) -> Result<Self> {
        let known = setting::all()?;
        let mut layers = vec![layer::defaults(&known)];
        for file in places.files() {
            layers.push(toml_file::read(&file)?);
        }
        layers.push(dot_env::read(&places.folder.join(".env"))?);
        layers.push(layer::environment(&places.environment));
        layers.push(layer::flags(flags));
        Self::merge(known, layers, places.folder.clone())
    }

    /// Puts layers on one another, the last on top.
    fn merge(known: Vec<Setting>, layers: Vec<Layer>, folder: PathBuf) -> Result<Self> {
        let is_known = |name: &str| known.iter().any(|setting| setting.name == name);
        let unknown = layers
            .iter()
            .flat_map(|layer| layer.names())
            .filter(|(name, _)| !is_known(name))
            .map(|(name, origin)| (name.to_owned(), origin.to_owned()))
            .collect();
        let merged = layers
            .into_iter()
            .fold(Config::builder(), |builder, layer| {
                builder.add_source(layer)
            })
            .build()
            .and_then(|config| config.cache.into_table())
            .map_err(|_| Error::internal("settings", "The settings cannot be put together."))?;
        let mut values = BTreeMap::new();
        for (name, value) in merged {
            let origin = value.origin().unwrap_or_default().to_owned();
            if is_known(&name)
                && let Ok(text) = value.into_string()
            {
                let value = Secret::new(text);
                values.insert(name, Found { value, origin });
            }
        }
        Ok(Self {
            folder,
            known,
            values,
            unknown,
        })
    }
}

/// Returns the error of a file that cannot be read.
fn unreadable(message: String, hint: &str) -> Error {
    Error::new(Kind::Usage, "settings", message).hint(hint)
}
