//! The settings that there are, as `templates/settings.toml` lists them.

use serde::Deserialize;
use upward_engine::error::{Error, Result};

use super::shape::Shape;

/// The list.
const LIST: &str = include_str!("../../../templates/settings.toml");

/// A setting.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Setting {
    /// Its name in the environment.
    pub name: String,
    /// What its value must look like.
    pub shape: Shape,
    /// What it means, in a few words.
    pub meaning: String,
    /// Its value where nobody sets it.
    pub default: Option<String>,
    /// The setting that names another server than the usual one: the usual shape of a secret says nothing of that one's.
    pub elsewhere: Option<String>,
    /// Settings without which it means nothing.
    #[serde(default)]
    pub needs: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct List {
    setting: Vec<Setting>,
}

/// Returns every setting, in the order in which they are shown.
///
/// # Errors
/// A fault of Upward's own, where the list is not in order.
pub(super) fn all() -> Result<Vec<Setting>> {
    let list: List = toml::from_str(LIST)
        .map_err(|_| Error::internal("settings", "The list of settings cannot be read."))?;
    Ok(list.setting)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_list_is_in_order() {
        let all = all().unwrap();
        for setting in &all {
            assert!(setting.name.starts_with("UPWARD_"), "{}", setting.name);
            assert!(!setting.meaning.is_empty(), "{}", setting.name);
            let same = all.iter().filter(|other| other.name == setting.name);
            assert_eq!(same.count(), 1, "{}", setting.name);
            if let Some(default) = &setting.default {
                assert_eq!(setting.shape.fault(default), None, "{}", setting.name);
            }
            for needed in &setting.needs {
                assert!(all.iter().any(|other| other.name == *needed), "{needed}");
            }
        }
    }
}
