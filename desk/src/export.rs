//! All that an account keeps, in a zip file that people can read and that can be imported again.
//!
//! `records/` holds every record as it is kept, a line of JSON each: this is what an import reads. Beside it stand the
//! same things as files for people and other programs, and `README.txt`, which explains.

mod files;
mod import;
mod tables;
#[cfg(test)]
mod tests;
mod write;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use upward_engine::error::{Error, Result};
use utoipa::ToSchema;

pub(crate) use import::import;
pub(crate) use tables::{kind, left_behind};
pub(crate) use write::write;

use crate::settings::Settings;

/// Number of this shape of exports.
const SHAPE: u16 = 1;
const HEAD: &str = "export.json";
const ACCOUNT: &str = "account.json";

/// What an import brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Imported {
    /// How many records.
    pub records: u64,
}

/// What an export says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    /// Its shape, [`SHAPE`].
    upward: u16,
    /// When it was made, and of which account.
    made: jiff::Timestamp,
    account: uuid::Uuid,
}

/// The account, as far as an import takes it over.
#[derive(Debug, Serialize, Deserialize)]
struct Person {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default)]
    settings: Settings,
    /// For people to read: what proves who somebody is does not go with a file.
    #[serde(default)]
    identities: Vec<Value>,
    #[serde(default)]
    keys: Vec<Value>,
}

/// A record of a table.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    schema: u16,
    record: Value,
}

fn path(table: &str) -> String {
    format!("records/{table}.jsonl")
}

fn json<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    serde_json::to_vec_pretty(value)
        .map_err(|error| Error::internal("export", format!("an export cannot be written: {error}")))
}
