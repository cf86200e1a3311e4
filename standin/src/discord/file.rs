//! Files of messages and commands, and how their names are written.

use bytes::Bytes;
use serde_json::{Value, json};

/// A file of a message or of a command.
#[derive(Clone, PartialEq)]
pub struct File {
    /// Its id.
    pub id: u64,
    /// Its name, as Discord makes it safe.
    pub name: String,
    /// Its media type.
    pub kind: String,
    /// Its content.
    pub bytes: Bytes,
    /// Where it can be downloaded.
    pub url: String,
}

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} ({}, {} bytes)",
            self.name,
            self.kind,
            self.bytes.len()
        )
    }
}

impl File {
    /// Returns the file as the API shows it.
    #[must_use]
    pub fn to_json(&self, ephemeral: bool) -> Value {
        json!({
            "id": self.id.to_string(),
            "filename": self.name,
            "size": self.bytes.len(),
            "url": self.url,
            "proxy_url": self.url,
            "content_type": self.kind,
            "ephemeral": ephemeral,
        })
    }
}

/// Makes a file's name safe the way Discord does.
pub fn safe(name: &str) -> String {
    let kept = name
        .chars()
        .map(|letter| if letter == ' ' { '_' } else { letter });
    let name: String = kept
        .filter(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
        .collect();
    if name.is_empty() {
        "file".to_owned()
    } else {
        name
    }
}

/// Writes a safe name for an address.
pub fn path(name: &str) -> String {
    name.bytes().fold(String::new(), |mut path, byte| {
        if byte.is_ascii() {
            path.push(char::from(byte));
        } else {
            path.push_str(&format!("%{byte:02X}"));
        }
        path
    })
}
