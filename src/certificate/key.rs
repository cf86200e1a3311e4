//! Keys: the house's own, with which it signs, and the public ones, with which everybody verifies.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::Signed;
use super::claims::Claims;
use super::signed::message;
use crate::error::{Error, Result};

/// A house's key, with which it signs. It is never shown.
#[derive(Clone)]
pub struct Signer(SigningKey);

/// A public key, written as a JSON Web Key (RFC 8037).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Jwk", try_from = "Jwk")]
pub struct PublicKey(VerifyingKey);

/// Public keys, as a JSON Web Key Set (RFC 7517): the one that signs now, and all that did before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = CertificateKeys))]
pub struct Keys {
    /// The keys, the newest first.
    #[cfg_attr(feature = "schema", schema(value_type = Vec<Jwk>))]
    pub keys: Vec<PublicKey>,
}

/// A public key as a JSON Web Key (RFC 8037).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Jwk {
    /// `OKP`.
    kty: String,
    /// `Ed25519`.
    crv: String,
    /// Which key: the first sixteen hexadecimal digits of it.
    #[serde(default)]
    kid: String,
    /// The key, in base64url.
    x: String,
    /// `EdDSA`.
    #[serde(default)]
    alg: String,
    /// `sig`.
    #[serde(default)]
    r#use: String,
}

impl Signer {
    /// Returns the key of 32 bytes that nobody can guess.
    pub fn new(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// Returns the key with which others verify.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs what a certificate says.
    ///
    /// # Errors
    /// As [`Claims::check`].
    pub fn sign(&self, claims: Claims) -> Result<Signed> {
        claims.check()?;
        let key = self.public().id();
        let message = message(&claims, &key)?;
        let signature = BASE64.encode(self.0.sign(message.as_bytes()).to_bytes());
        Ok(Signed {
            claims,
            key,
            signature,
        })
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signer")
    }
}

impl PublicKey {
    /// Returns which key it is: its first sixteen hexadecimal digits.
    pub fn id(&self) -> String {
        let bytes = self.0.as_bytes().iter().take(8);
        bytes.map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether this key signed the message: strictly, so that there is one signature that fits and no key fits all.
    pub(super) fn fits(&self, message: &str, signature: &str) -> bool {
        let Some(bytes) = BASE64.decode(signature).ok() else {
            return false;
        };
        Signature::from_slice(&bytes)
            .is_ok_and(|signature| self.0.verify_strict(message.as_bytes(), &signature).is_ok())
    }

    fn decode(text: &str) -> Option<Self> {
        let bytes: [u8; 32] = BASE64.decode(text).ok()?.try_into().ok()?;
        let key = VerifyingKey::from_bytes(&bytes).ok()?;
        (!key.is_weak()).then_some(Self(key))
    }
}

impl Keys {
    /// Reads keys: a set of them, one, or the bare text of one, which is its `x`.
    ///
    /// # Errors
    /// Refuses (`public-key`) what is none of these.
    pub fn read(text: &str) -> Result<Self> {
        let text = text.trim();
        let set = serde_json::from_str::<Self>(text).ok();
        let one = || serde_json::from_str::<PublicKey>(text).ok();
        let bare = || PublicKey::decode(text);
        let keys = set.or_else(|| {
            let key = one().or_else(bare)?;
            Some(Self { keys: vec![key] })
        });
        keys.filter(|keys| !keys.keys.is_empty()).ok_or_else(|| {
            Error::refused("public-key", "this is no public key of an issuer")
                .hint("give what 'upward certificate key --json' prints there, or /api/v1/certificates/key answers")
        })
    }
}

impl From<PublicKey> for Jwk {
    fn from(key: PublicKey) -> Self {
        Self {
            kty: "OKP".to_owned(),
            crv: "Ed25519".to_owned(),
            kid: key.id(),
            x: BASE64.encode(key.0.as_bytes()),
            alg: "EdDSA".to_owned(),
            r#use: "sig".to_owned(),
        }
    }
}

impl TryFrom<Jwk> for PublicKey {
    type Error = &'static str;

    fn try_from(key: Jwk) -> std::result::Result<Self, Self::Error> {
        let kind = key.kty == "OKP" && key.crv == "Ed25519";
        let key = Self::decode(&key.x).filter(|_| kind);
        key.ok_or("no public key of Ed25519")
    }
}
