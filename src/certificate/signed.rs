//! A certificate: claims with their signature, as JSON and as a token.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};

use super::claims::Claims;
use super::key::Keys;
use super::refusal::{forged, malformed, other_key};
use crate::error::{Error, Result};

/// A certificate: what it says, and the signature that proves it.
///
/// The signature is that of a JSON Web Signature (RFC 7515) with Ed25519 (RFC 8037): [`Signed::token`] writes it in
/// the compact form that any such library verifies, without Upward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = SignedCertificate))]
pub struct Signed {
    /// What it says.
    pub claims: Claims,
    /// Which key signed it.
    pub key: String,
    /// The signature, in base64url.
    pub signature: String,
}

/// A certificate as it is answered when it is issued and asked for: with more beside it that is not signed.
#[derive(Debug, Deserialize)]
struct Answered {
    certificate: Signed,
}

/// The head of a token.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    alg: String,
    kid: String,
}

impl Signed {
    /// Reads a certificate: its JSON, alone or as Upward answers it, or its token. What stands beside claims, key and
    /// signature counts for nothing.
    ///
    /// # Errors
    /// Refuses (`no-certificate`) what is neither, and as [`Claims::check`].
    pub fn read(text: &str) -> Result<Self> {
        let text = text.trim();
        if !text.starts_with('{') {
            return Self::from_token(text);
        }
        let answered = serde_json::from_str(text).map(|Answered { certificate }| certificate);
        let signed: Self = answered
            .or_else(|_| serde_json::from_str(text))
            .map_err(|_| malformed())?;
        signed.claims.check()?;
        Ok(signed)
    }

    fn from_token(token: &str) -> Result<Self> {
        let parts: Vec<&str> = token.split('.').collect();
        let [head, claims, signature] = parts[..] else {
            return Err(malformed());
        };
        let decoded = |part: &str| BASE64.decode(part).map_err(|_| malformed());
        let head: Head = serde_json::from_slice(&decoded(head)?).map_err(|_| malformed())?;
        let signed = Self {
            claims: Claims::read(&decoded(claims)?)?,
            key: head.kid,
            signature: signature.to_owned(),
        };
        // What is read in another form than it is written in was not signed in that form.
        if signed.token()? != token {
            return Err(forged());
        }
        Ok(signed)
    }

    /// Returns the certificate as a token: head, claims and signature in base64url, parted by full stops.
    ///
    /// # Errors
    /// Only by a fault of Upward's own.
    pub fn token(&self) -> Result<String> {
        let message = message(&self.claims, &self.key)?;
        Ok(format!("{message}.{}", self.signature))
    }

    /// Checks that one of these keys signed it.
    ///
    /// # Errors
    /// Refuses one that another key signed (`other-key`), and one that none signed as it is (`forged`).
    pub fn verify(&self, keys: &Keys) -> Result<()> {
        let key = keys.keys.iter().find(|key| key.id() == self.key);
        let key = key.ok_or_else(|| other_key(&self.key))?;
        let message = message(&self.claims, &self.key)?;
        match key.fits(&message, &self.signature) {
            true => Ok(()),
            false => Err(forged()),
        }
    }
}

/// Returns what is signed: the head and the claims, as RFC 7515 joins them.
pub(super) fn message(claims: &Claims, key: &str) -> Result<String> {
    let head = Head {
        alg: "EdDSA".to_owned(),
        kid: key.to_owned(),
    };
    let head = serde_json::to_vec(&head)
        .map_err(|error| Error::internal("certificate", error.to_string()))?;
    let claims = claims.canonical()?;
    Ok(format!("{}.{}", BASE64.encode(head), BASE64.encode(claims)))
}
