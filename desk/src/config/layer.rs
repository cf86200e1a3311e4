//! What one place sets, in the form that the `config` library puts on one another.

use std::ffi::OsString;
use std::fmt;

use config::{ConfigError, Map, Source, Value};

use super::Flag;
use super::secret::Secret;
use super::setting::Setting;

/// Begins the names of settings.
pub(super) const PREFIX: &str = "UPWARD_";

/// The settings of one place.
#[derive(Debug, Clone, Default)]
pub(super) struct Layer(Vec<Entry>);

#[derive(Debug, Clone)]
struct Entry {
    name: String,
    value: Secret,
    origin: String,
}

impl Layer {
    /// Adds a value that stands at `origin`; one of nothing but blanks does not count.
    pub fn add(&mut self, name: &str, value: &str, origin: impl fmt::Display) {
        let value = value.trim();
        if !value.is_empty() {
            self.0.push(Entry {
                name: name.to_owned(),
                value: Secret::new(value),
                origin: origin.to_string(),
            });
        }
    }

    /// Returns the names, and where they stand.
    pub fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|entry| (entry.name.as_str(), entry.origin.as_str()))
    }
}

impl Source for Layer {
    fn clone_into_box(&self) -> Box<dyn Source + Send + Sync> {
        Box::new(self.clone())
    }

    fn collect(&self) -> Result<Map<String, Value>, ConfigError> {
        let value = |entry: &Entry| Value::new(Some(&entry.origin), entry.value.reveal());
        let entries = self.0.iter();
        Ok(entries
            .map(|entry| (entry.name.clone(), value(entry)))
            .collect())
    }
}

/// Returns what stands where nobody sets anything.
pub(super) fn defaults(known: &[Setting]) -> Layer {
    let mut layer = Layer::default();
    for setting in known {
        layer.add(
            &setting.name,
            setting.default.as_deref().unwrap_or_default(),
            "default",
        );
    }
    layer
}

/// Returns what the environment sets.
pub(super) fn environment(variables: &[(OsString, OsString)]) -> Layer {
    let mut layer = Layer::default();
    for (name, value) in variables {
        if let (Some(name), Some(value)) = (name.to_str(), value.to_str())
            && name.starts_with(PREFIX)
        {
            layer.add(name, value, "environment");
        }
    }
    layer
}

/// Returns what options of the command line set.
pub(super) fn flags(flags: &[Flag]) -> Layer {
    let mut layer = Layer::default();
    for flag in flags {
        layer.add(flag.setting, flag.value.reveal(), flag.option);
    }
    layer
}
