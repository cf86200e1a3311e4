//! What a person has set: the same in every face.

use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Result};
use utoipa::ToSchema;

/// The longest value of a setting that is a name, in characters.
const LONGEST: usize = 64;

/// The settings of an account. What is not set is as the face that shows it has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The language of replies and new documents, as a locale's name such as `en`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The theme of new documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The track that is meant where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// Whether a model may help, where one is configured.
    #[serde(default)]
    pub model: bool,
}

/// A change of settings: what it does not name stays, so that two faces do not undo each other's changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChangeSettings {
    /// The language from now on; empty: unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The theme from now on; empty: unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The track from now on; empty: unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// Whether a model may help from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<bool>,
}

impl Settings {
    /// Makes a change.
    ///
    /// # Errors
    /// Refuses a value that can be no name.
    pub fn change(&mut self, change: &ChangeSettings) -> Result<()> {
        for (field, value) in [
            (&mut self.language, &change.language),
            (&mut self.theme, &change.theme),
            (&mut self.track, &change.track),
        ] {
            if let Some(value) = value {
                *field = named(value)?;
            }
        }
        self.model = change.model.unwrap_or(self.model);
        Ok(())
    }
}

fn named(value: &str) -> Result<Option<String>> {
    let value = value.trim();
    if value.chars().count() > LONGEST || value.contains(char::is_control) {
        return Err(Error::refused(
            "setting",
            format!("a setting's value has at most {LONGEST} characters and stands on one line"),
        ));
    }
    Ok(Some(value.to_owned()).filter(|value| !value.is_empty()))
}
