//! What a certificate says, and the one form in which that is signed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Code;
use super::refusal::malformed;
use crate::error::{Error, Result};

/// The longest name, title and issuer, in characters: what fits on the page, and in the QR.
const LONGEST: usize = 120;

/// What a certificate says. It is fixed when the certificate is issued.
///
/// The fields stand in the order of their names, as [`Claims::canonical`] needs them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = CertificateClaims))]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// By which it is found.
    #[cfg_attr(feature = "schema", schema(value_type = String, examples("7KQ2-MXR4-TBN8-W3HZ")))]
    pub code: Code,
    /// The day on which it was issued.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub date: Date,
    /// Modules that were finished.
    pub done: u32,
    /// Working hours that the finished modules are planned for, all told.
    pub hours: u32,
    /// Who issued it.
    pub issuer: String,
    /// The person.
    pub name: String,
    /// Modules that counted: all but those that were skipped.
    pub of: u32,
    /// Whether the person brought the track along: then nobody else vouches for what it asks.
    pub own: bool,
    /// The share of the track that was finished, in tenths of a percent, rounded down.
    pub share: u32,
    /// The share that was needed, in percent: more than that.
    pub threshold: u8,
    /// The track's title.
    pub title: String,
    /// The track.
    pub track: String,
}

impl Claims {
    /// Checks that the claims can be true, and fit on a page.
    ///
    /// # Errors
    /// Refuses (`claims`) texts that are empty, too long or not of one line, and figures that contradict each other.
    pub fn check(&self) -> Result<()> {
        for (what, text) in [
            ("the name", &self.name),
            ("the track's title", &self.title),
            ("the issuer", &self.issuer),
            ("the track", &self.track),
        ] {
            let length = text.chars().count();
            if text.trim() != text || length == 0 || text.contains(char::is_control) {
                return Err(claims(format!("{what} is empty, or not one line of text")));
            }
            if length > LONGEST {
                return Err(claims(format!(
                    "{what} has {length} characters, and a certificate has room for {LONGEST}"
                )));
            }
        }
        let tenths = 1000 * u64::from(self.done) / u64::from(self.of).max(1);
        if self.done > self.of || u64::from(self.share) != tenths {
            return Err(claims("its share is not that of the modules that it names"));
        }
        Ok(())
    }

    /// Returns the claims as they are signed: canonical JSON (RFC 8785), in which the same claims are the same bytes.
    /// With names in order, whole numbers and plain text, that is what `serde_json` writes.
    ///
    /// # Errors
    /// Only by a fault of Upward's own.
    pub fn canonical(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|error| Error::internal("claims", error.to_string()))
    }

    /// Reads claims.
    ///
    /// # Errors
    /// Refuses (`no-certificate`) what are none, and as [`Self::check`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let claims: Self = serde_json::from_slice(bytes).map_err(|_| malformed())?;
        claims.check()?;
        Ok(claims)
    }

    /// Returns the share for people: `81.2 %`.
    pub fn percent(&self) -> String {
        format!("{}.{} %", self.share / 10, self.share % 10)
    }

    /// Returns the names of the fields in which these claims differ from others, as people know them.
    pub fn differences(&self, other: &Self) -> Vec<&'static str> {
        let fields = [
            ("code", self.code == other.code),
            ("date", self.date == other.date),
            ("modules", (self.done, self.of) == (other.done, other.of)),
            ("hours", self.hours == other.hours),
            ("issuer", self.issuer == other.issuer),
            ("name", self.name == other.name),
            ("kind of track", self.own == other.own),
            ("share", self.share == other.share),
            ("share needed", self.threshold == other.threshold),
            ("title", self.title == other.title),
            ("track", self.track == other.track),
        ];
        let differing = fields.into_iter().filter(|(_, same)| !same);
        differing.map(|(name, _)| name).collect()
    }
}

fn claims(message: impl Into<String>) -> Error {
    Error::refused("claims", message)
}
