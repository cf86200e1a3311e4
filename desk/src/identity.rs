//! Who somebody is to the outside: on this machine, in a chat, or by e-mail. An account has one or more of these.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Kind, Result};
use upward_store::{Entity, Index};
use utoipa::ToSchema;
use uuid::Uuid;

/// The index of all identities in the house: each belongs to one account.
pub(crate) const INDEX: &str = "identity";

/// The longest e-mail address, in bytes (RFC 5321, 4.5.3.1.3: a path of 256 with its two brackets).
const LONGEST: usize = 254;

/// An identity that a face has verified. As text it is `local`, `telegram:123`, `discord:123` or
/// `email:ann@example.org`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Identity {
    /// Whoever runs the owner of this store. There is one in each store, and it bears no user id, so that a home
    /// that moves to another machine keeps its account.
    Local,
    /// A user of Telegram.
    Telegram(u64),
    /// A user of Discord.
    Discord(u64),
    /// Whoever reads this mailbox, in lower case.
    Email(String),
}

/// An identity of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Linked {
    /// Which one: ids, unlike identities, may stand in keys of the store.
    pub id: Uuid,
    /// The identity, such as `local` or `telegram:123`.
    #[schema(value_type = String, examples("telegram:123"))]
    pub identity: Identity,
    /// Since when it belongs to the account.
    pub since: Timestamp,
}

impl Entity for Linked {
    type Id = Uuid;
    const TABLE: &'static str = "identities";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![Index::house(INDEX, self.identity.to_string())]
    }
}

impl Identity {
    /// Returns the identity of a mailbox.
    ///
    /// # Errors
    /// Wrong usage when the address is none.
    pub fn email(address: &str) -> Result<Self> {
        let address = address.trim().to_lowercase();
        let plain = !address.contains(|char: char| char.is_whitespace() || char.is_control());
        match address.rsplit_once('@') {
            Some((name, host))
                if plain && !name.is_empty() && !host.is_empty() && address.len() <= LONGEST =>
            {
                Ok(Self::Email(address))
            }
            _ => Err(malformed()),
        }
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Local => f.write_str("local"),
            Self::Telegram(id) => write!(f, "telegram:{id}"),
            Self::Discord(id) => write!(f, "discord:{id}"),
            Self::Email(address) => write!(f, "email:{address}"),
        }
    }
}

impl FromStr for Identity {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let number = |text: &str| text.parse().map_err(|_| malformed());
        match text.split_once(':') {
            None if text == "local" => Ok(Self::Local),
            Some(("telegram", id)) => number(id).map(Self::Telegram),
            Some(("discord", id)) => number(id).map(Self::Discord),
            Some(("email", address)) => Self::email(address),
            _ => Err(malformed()),
        }
    }
}

impl From<Identity> for String {
    fn from(identity: Identity) -> Self {
        identity.to_string()
    }
}

impl TryFrom<String> for Identity {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

fn malformed() -> Error {
    Error::new(Kind::Usage, "identity", "this is no identity")
        .hint("write it like local, telegram:123, discord:123 or email:ann@example.org")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identities_read_back_as_they_are_written() {
        for text in [
            "local",
            "telegram:1",
            "discord:18446744073709551615",
            "email:ann@example.org",
        ] {
            assert_eq!(text.parse::<Identity>().unwrap().to_string(), text);
        }
        let other: Identity = "email: Ann@Example.org".parse().unwrap();
        assert_eq!(other.to_string(), "email:ann@example.org");
    }

    #[test]
    fn what_is_no_identity_is_refused() {
        for text in [
            "",
            "local:1",
            "telegram:",
            "telegram:-1",
            "matrix:1",
            "email:ann",
            "email:a b@c",
            "email:@c",
        ] {
            assert!(text.parse::<Identity>().is_err(), "{text}");
        }
    }
}
