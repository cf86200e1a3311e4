//! The token with which a person lets Upward ask GitHub in their name.

use std::fmt;

use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Result};

/// The longest token, in characters: GitHub's have 40 to 93, and it asks programs to allow for 255.
const LONGEST: usize = 255;

/// A token. It is written as it is only to where it is kept and to where it is used; printed, it is `***`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccessToken(String);

impl AccessToken {
    /// Returns a token.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Returns the token itself, to be sent and not to be shown.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns the token without the blanks around it; none where nothing is left.
    ///
    /// # Errors
    /// Refuses what can be no token.
    pub(super) fn checked(&self) -> Result<Option<Self>> {
        let text = self.0.trim();
        if text.len() > LONGEST || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(
                Error::refused("token", "this is no token of GitHub's").hint(
                    "make one at https://github.com/settings/tokens; to read public data it needs no permissions",
                ),
            );
        }
        Ok((!text.is_empty()).then(|| Self(text.to_owned())))
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
