//! How a house issues certificates.

use upward_engine::certificate::Code;
use upward_engine::progress::CERTIFIED;
use url::Url;

use crate::api::BASE;

/// How a house issues certificates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// The share of a track that a certificate needs more than, in percent; never below [`CERTIFIED`].
    pub share: u8,
    /// Who issues them.
    pub issuer: String,
    /// Where this house is reached from outside; none: nowhere, and certificates prove themselves.
    pub public: Option<Url>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            share: CERTIFIED,
            issuer: "Upward".to_owned(),
            public: None,
        }
    }
}

impl Policy {
    /// Returns where a certificate is shown to anybody.
    pub(crate) fn address(&self, code: Code) -> Option<String> {
        let public = self.public.as_ref()?.as_str().trim_end_matches('/');
        Some(format!("{public}{BASE}/certificates/{}", code.plain()))
    }
}
