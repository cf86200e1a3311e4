//! The settings that there are, and where their values come from.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::Path;

use config::{Config, File, FileFormat, Value};

use crate::shape::Shape;

/// A setting that the service knows.
#[derive(Debug)]
pub struct Setting {
    /// Its name, the same in the environment, in `.env` and in `upward.toml`.
    pub name: &'static str,
    /// What it means, in a few words.
    pub meaning: &'static str,
    /// What its value must look like.
    pub shape: Shape,
}

const fn setting(name: &'static str, shape: Shape, meaning: &'static str) -> Setting {
    Setting {
        name,
        meaning,
        shape,
    }
}

/// Every setting, in the order in which they are shown.
pub const SETTINGS: &[Setting] = &[
    setting(
        "UPWARD_TELEGRAM_TOKEN",
        Shape::TelegramToken,
        "Telegram bot's token",
    ),
    setting(
        "UPWARD_TELEGRAM_API",
        Shape::Url,
        "base URL, if not Telegram's own",
    ),
    setting(
        "UPWARD_TELEGRAM_WEBHOOK",
        Shape::HttpsUrl,
        "public URL; unset: long polling",
    ),
    setting(
        "UPWARD_DISCORD_TOKEN",
        Shape::DiscordToken,
        "Discord bot's token",
    ),
    setting(
        "UPWARD_DISCORD_API",
        Shape::Url,
        "base URL, if not Discord's own",
    ),
    setting(
        "UPWARD_HTTP",
        Shape::Address,
        "address of the REST listener",
    ),
    setting("UPWARD_AI_URL", Shape::Url, "OpenAI-compatible endpoint"),
    setting("UPWARD_AI_KEY", Shape::Secret, "its key"),
    setting("UPWARD_AI_MODEL", Shape::Text, "its model"),
    setting(
        "UPWARD_HOME",
        Shape::Folder,
        "data folder; unset: the platform's",
    ),
    setting(
        "UPWARD_STORE",
        Shape::Database,
        "postgres://... instead of the embedded store",
    ),
    setting(
        "UPWARD_GITHUB_API",
        Shape::Url,
        "base URL, if not GitHub's own",
    ),
    setting(
        "UPWARD_LEETCODE_API",
        Shape::Url,
        "base URL, if not LeetCode's own",
    ),
    setting(
        "UPWARD_CODEFORCES_API",
        Shape::Url,
        "base URL, if not Codeforces' own",
    ),
    setting(
        "UPWARD_RAZORPAY_API",
        Shape::Url,
        "base URL, if not Razorpay's own",
    ),
];

/// Names that only the terminal's binary reads; seeing them here is no mistake.
const ELSEWHERE: &[&str] = &["UPWARD_SERVER", "UPWARD_KEY"];

/// Where a value was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub enum Origin {
    /// The environment.
    #[serde(rename = "environment")]
    Environment,
    /// `.env` in the current folder.
    #[serde(rename = ".env")]
    DotEnv,
    /// `upward.toml` in the current folder.
    #[serde(rename = "upward.toml")]
    Toml,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Environment => "environment",
            Self::DotEnv => ".env",
            Self::Toml => "upward.toml",
        })
    }
}

/// The values that were found, by name.
#[derive(Debug, Default)]
pub struct Loaded {
    /// Values of known settings. A name that is set to nothing counts as unset.
    pub values: BTreeMap<String, (String, Origin)>,
    /// Names that begin with `UPWARD_` and mean nothing, and where they stand.
    pub unknown: Vec<(String, Origin)>,
}

/// A file of settings that cannot be read.
#[derive(Debug)]
pub struct Fault {
    /// What happened, to which file.
    pub message: String,
    /// What to do next.
    pub hint: String,
}

/// Reads all three places; the environment wins over `.env`, and `.env` over `upward.toml`.
///
/// # Errors
/// When a file is there and cannot be read.
pub fn load(
    environment: impl Iterator<Item = (OsString, OsString)>,
    folder: &Path,
) -> Result<Loaded, Fault> {
    let mut loaded = Loaded::default();
    let environment = environment
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(name, _)| name.starts_with("UPWARD_"));
    loaded.add(environment, Origin::Environment);
    loaded.add(dot_env(&folder.join(".env"))?, Origin::DotEnv);
    loaded.add(toml(&folder.join("upward.toml"))?, Origin::Toml);
    Ok(loaded)
}

impl Loaded {
    /// Adds values that do not stand yet.
    fn add(&mut self, found: impl IntoIterator<Item = (String, String)>, origin: Origin) {
        for (name, value) in found {
            if SETTINGS.iter().any(|setting| setting.name == name) {
                if !value.trim().is_empty() {
                    let value = value.trim().to_owned();
                    self.values.entry(name).or_insert((value, origin));
                }
            } else if name.starts_with("UPWARD_") && !ELSEWHERE.contains(&name.as_str()) {
                self.unknown.push((name, origin));
            }
        }
    }
}

fn dot_env(path: &Path) -> Result<Vec<(String, String)>, Fault> {
    let fault = |error: dotenvy::Error| Fault {
        // The library's own text would quote the line, which may hold a secret.
        message: match error {
            dotenvy::Error::LineParse(..) => ".env has a line that is not NAME=value".to_owned(),
            error => format!(".env cannot be read: {error}"),
        },
        hint: "write one NAME=value per line, with quotes around values that hold spaces".into(),
    };
    match dotenvy::from_path_iter(path) {
        Ok(lines) => lines.collect::<Result<_, _>>().map_err(fault),
        Err(error) if error.not_found() => Ok(Vec::new()),
        Err(error) => Err(fault(error)),
    }
}

/// Names in the file may be written as in the environment, or shorter, as `telegram_token` or `[telegram] token`.
fn toml(path: &Path) -> Result<Vec<(String, String)>, Fault> {
    let file = Config::builder()
        .add_source(File::from(path).format(FileFormat::Toml).required(false))
        .build()
        .and_then(|config| config.cache.into_table())
        .map_err(|error| Fault {
            message: format!("upward.toml cannot be read: {error}"),
            hint: "write one name = \"value\" per line, as TOML".to_owned(),
        })?;
    let mut found = Vec::new();
    for (name, value) in file {
        flatten(&name.to_uppercase(), value, &mut found);
    }
    found.sort();
    Ok(found)
}

fn flatten(name: &str, value: Value, found: &mut Vec<(String, String)>) {
    if let Ok(table) = value.clone().into_table() {
        for (part, value) in table {
            flatten(&format!("{name}_{}", part.to_uppercase()), value, found);
        }
    } else if let Ok(text) = value.into_string() {
        let full = if name.starts_with("UPWARD_") {
            name.to_owned()
        } else {
            format!("UPWARD_{name}")
        };
        found.push((full, text));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> Vec<(OsString, OsString)> {
        pairs
            .iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect()
    }

    #[test]
    fn the_environment_wins_over_dot_env_and_that_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(
            folder.path().join(".env"),
            "UPWARD_HTTP=b:1\nUPWARD_AI_MODEL=two\n",
        )
        .unwrap();
        std::fs::write(
            folder.path().join("upward.toml"),
            "http = \"c:1\"\nUPWARD_AI_URL = \"u\"\n[ai]\nmodel = \"three\"\nkey = \"k\"\nkeys = \"typo\"\n",
        )
        .unwrap();
        let set = variables(&[("UPWARD_HTTP", "a:1"), ("UPWARD_AI_KEY", ""), ("PATH", "x")]);
        let loaded = load(set.into_iter(), folder.path()).unwrap();
        let value = |name: &str| loaded.values[name].clone();
        assert_eq!(value("UPWARD_HTTP"), ("a:1".into(), Origin::Environment));
        assert_eq!(value("UPWARD_AI_MODEL"), ("two".into(), Origin::DotEnv));
        assert_eq!(value("UPWARD_AI_URL"), ("u".into(), Origin::Toml));
        assert_eq!(value("UPWARD_AI_KEY"), ("k".into(), Origin::Toml));
        assert_eq!(loaded.unknown, [("UPWARD_AI_KEYS".into(), Origin::Toml)]);
    }

    #[test]
    fn a_broken_file_is_named_and_its_secrets_are_not() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(".env"), "UPWARD_AI_KEY='s3cret\n").unwrap();
        let fault = load(std::iter::empty(), folder.path()).unwrap_err();
        assert!(fault.message.contains(".env") && !fault.message.contains("s3cret"));
    }
}
