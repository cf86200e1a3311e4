//! The key itself: `upw_`, its id, `_`, its secret and a checksum, all in lower-case hexadecimal.
//!
//! The prefix and the checksum let a scanner of leaked secrets recognise a key, and a typing error is told without
//! asking the store.

use std::fmt;

use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use upward_engine::error::{Error, Kind};
use uuid::Uuid;

use crate::hex;

const PREFIX: &str = "upw_";
/// Length of the checksum in bytes: one typing error in four thousand millions passes.
const CHECK: usize = 4;
/// The hash is for this purpose only.
const PURPOSE: &str = "upward desk 2026 secrets of API keys";

/// A key with its secret. It is printed by [`Token::reveal`] only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Token {
    /// Which key.
    pub id: Uuid,
    secret: [u8; 32],
}

impl Token {
    /// Returns the key of an id and 32 random bytes.
    pub fn new(id: Uuid, secret: [u8; 32]) -> Self {
        Self { id, secret }
    }

    /// Reads a key; none where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, rest) = text.strip_prefix(PREFIX)?.split_once('_')?;
        let bytes = hex::decode(rest)?;
        let (secret, _check) = bytes.split_first_chunk::<32>()?;
        let id = Uuid::from_slice(&hex::decode(id)?).ok()?;
        let token = Self::new(id, *secret);
        (token.reveal() == text).then_some(token)
    }

    /// Returns the key as text.
    pub fn reveal(&self) -> String {
        let text = format!("{PREFIX}{}_{}", self.id.simple(), hex::encode(&self.secret));
        let check = blake3::hash(text.as_bytes());
        let check: String = check.to_hex().chars().take(2 * CHECK).collect();
        text + &check
    }

    /// Returns the hash of the secret, as it is kept.
    ///
    /// A slow hash such as argon2 makes it costly to guess what people choose. Nobody guesses 256 random bits, so a
    /// fast one protects them as well, and costs the server no half second per request.
    pub(super) fn hash(&self) -> String {
        hex::encode(&blake3::derive_key(PURPOSE, &self.secret))
    }

    /// Returns whether a hash is this secret's, in the same time whatever the difference.
    pub(super) fn fits(&self, hash: &str) -> bool {
        self.hash().as_bytes().ct_eq(hash.as_bytes()).into()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({}, ***)", self.id)
    }
}

impl From<Token> for String {
    fn from(token: Token) -> Self {
        token.reveal()
    }
}

impl TryFrom<String> for Token {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        Self::parse(&text).ok_or_else(|| Error::new(Kind::Usage, "key", "this is no key of Upward"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn token() -> Token {
        Token::new(Uuid::from_u128(7), [9; 32])
    }

    #[test]
    fn a_key_is_read_back_and_no_other_text_is_one() {
        let text = token().reveal();
        assert_eq!(text.len(), 109);
        assert_eq!(Token::parse(&text), Some(token()));
        for other in [
            "",
            "upw_",
            "upw__",
            &text[1..],
            &text[..108],
            &text.to_uppercase(),
            &format!("{text}0"),
        ] {
            assert_eq!(Token::parse(other), None, "{other}");
        }
    }

    #[test]
    fn it_is_not_printed_by_accident() {
        assert!(!format!("{:?}", token()).contains("0909"));
    }

    #[test]
    fn only_its_own_hash_fits() {
        let other = Token::new(Uuid::from_u128(7), [8; 32]);
        assert!(token().fits(&token().hash()));
        assert!(!token().fits(&other.hash()));
        assert!(!token().fits(""));
    }

    proptest! {
        #[test]
        fn typing_errors_are_told(place in 0usize..109, char in "[0-9a-z_]") {
            let text = token().reveal();
            let mut typed = text.clone();
            typed.replace_range(place..=place, &char);
            prop_assume!(typed != text);
            prop_assert_eq!(Token::parse(&typed), None);
        }
    }
}
