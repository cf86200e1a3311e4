//! What a setting's value must look like, and how much of it may be shown.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::Path;

use serde::Deserialize;
use upward_engine::progress::CERTIFIED;
use url::Url;

use super::secret::HIDDEN;
use super::settings::{Format, Level};
use crate::api::BASE;

/// What a value must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Shape {
    /// Telegram's: the bot's number, a colon and 35 characters (<https://core.telegram.org/bots/api>).
    TelegramToken,
    /// Discord's: three dotted parts of base64url (<https://docs.discord.com/developers/reference>).
    DiscordToken,
    /// An address with http or https.
    Url,
    /// An address at which this service is called: with https, unless it is of this machine.
    Webhook,
    /// An IP address with a port.
    Address,
    /// A PostgreSQL address.
    Database,
    /// A folder that can be written to, or made.
    Folder,
    /// A key of 256 bits in hexadecimal digits.
    Key,
    /// A whole number above 0, and below 2^32.
    Number,
    /// The share of a track that a certificate needs more than, in percent.
    Share,
    /// How much is logged.
    Level,
    /// The form of a log.
    Format,
    /// Any text that must not be shown.
    Secret,
    /// Any text.
    Text,
}

impl Shape {
    /// Returns what is wrong with `value` as a clause with the next step; none where it fits.
    pub fn fault(self, value: &str) -> Option<String> {
        match self {
            Self::TelegramToken => (!is_telegram_token(value))
                .then(|| "not a bot token: copy it from @BotFather, as 123456:ABC...".to_owned()),
            Self::DiscordToken => (!is_discord_token(value)).then(|| {
                "not a bot token: copy it from the application's Bot page, without 'Bot '"
                    .to_owned()
            }),
            Self::Url => url_fault(value, &["http", "https"]),
            Self::Webhook => webhook_fault(value),
            Self::Database => url_fault(value, &["postgres", "postgresql"]).or_else(|| {
                Some("a PostgreSQL store, which is not built yet: unset it, and the embedded store is used".to_owned())
            }),
            Self::Key => key(value)
                .is_none()
                .then(|| "not a key: write 64 hexadecimal digits, as `openssl rand -hex 32` prints them".to_owned()),
            Self::Number => value
                .parse::<NonZeroU32>()
                .is_err()
                .then(|| "not a whole number above 0: write it in digits".to_owned()),
            Self::Share => value
                .parse::<u8>()
                .map_or(true, |share| !(CERTIFIED..100).contains(&share))
                .then(|| format!(
                    "not a share that a certificate can ask for: write a whole number from {CERTIFIED} to 99; below {CERTIFIED} % of a track there is none"
                )),
            Self::Level => value
                .parse::<Level>()
                .is_err()
                .then(|| "none of off, error, warn, info, debug, trace: choose one".to_owned()),
            Self::Format => value
                .parse::<Format>()
                .is_err()
                .then(|| "neither text nor json: choose one".to_owned()),
            Self::Address => value
                .parse::<SocketAddr>()
                .is_err()
                .then(|| "not an address with a port: write it as 127.0.0.1:8080".to_owned()),
            Self::Folder => folder_fault(Path::new(value)),
            Self::Secret | Self::Text => None,
        }
    }

    /// Returns the value as it may be shown: without secrets and passwords.
    pub fn redact(self, value: &str) -> String {
        match self {
            Self::TelegramToken | Self::DiscordToken | Self::Key | Self::Secret => {
                HIDDEN.to_owned()
            }
            Self::Url | Self::Webhook | Self::Database => match Url::parse(value) {
                Ok(url) if url.password().is_none() && url.query().is_none() => value.to_owned(),
                Ok(mut url) => {
                    let masked = url.password().is_none() || url.set_password(Some(HIDDEN)).is_ok();
                    if url.query().is_some() {
                        url.set_query(Some(HIDDEN));
                    }
                    if masked {
                        url.to_string()
                    } else {
                        HIDDEN.to_owned()
                    }
                }
                Err(_) => HIDDEN.to_owned(),
            },
            Self::Address
            | Self::Folder
            | Self::Text
            | Self::Number
            | Self::Share
            | Self::Level
            | Self::Format => value.to_owned(),
        }
    }
}

/// Returns the key that 64 hexadecimal digits write.
pub(super) fn key(value: &str) -> Option<upward_store::Secret> {
    let mut bytes = [0; 32];
    if value.len() != 2 * bytes.len() || !value.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(value.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(upward_store::Secret::new(bytes))
}

fn is_base64url(text: &str) -> bool {
    text.bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn is_telegram_token(value: &str) -> bool {
    value.split_once(':').is_some_and(|(number, secret)| {
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && secret.len() == 35
            && is_base64url(secret)
    })
}

fn is_discord_token(value: &str) -> bool {
    let parts: Vec<&str> = value.split('.').collect();
    matches!(parts[..], [id, time, proof]
        if id.len() >= 18 && time.len() >= 5 && proof.len() >= 27 && parts.iter().all(|part| is_base64url(part)))
}

/// Whether an address is one of this machine, which nobody else can listen in to.
fn is_loopback(value: &str) -> bool {
    Url::parse(value).is_ok_and(|url| match url.host() {
        Some(url::Host::Ipv4(host)) => host.is_loopback(),
        Some(url::Host::Ipv6(host)) => host.is_loopback(),
        Some(url::Host::Domain(host)) => host == "localhost",
        None => false,
    })
}

fn webhook_fault(value: &str) -> Option<String> {
    let schemes: &[&str] = match is_loopback(value) {
        true => &["http", "https"],
        false => &["https"],
    };
    // The router takes segments that begin so for patterns.
    let is_pattern = |segment: &str| segment.starts_with([':', '*']);
    let taken = Url::parse(value)
        .is_ok_and(|url| url.path().starts_with(BASE) || url.path().split('/').any(is_pattern));
    url_fault(value, schemes).or_else(|| {
        taken.then(|| format!("no place for a webhook: choose a path outside of {BASE}, of letters and digits, such as /telegram"))
    })
}

fn url_fault(value: &str, schemes: &[&str]) -> Option<String> {
    let fits = Url::parse(value).is_ok_and(|url| schemes.contains(&url.scheme()) && url.has_host());
    (!fits).then(|| format!("not a URL: begin it with {}://", schemes.join(":// or ")))
}

fn folder_fault(path: &Path) -> Option<String> {
    let there = path.ancestors().find(|folder| folder.exists());
    let there = match there {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !there.is_dir() {
        return Some(format!(
            "under {}, which is no folder: name another",
            there.display()
        ));
    }
    // A file without a name: the system removes it at once, whatever happens.
    tempfile::tempfile_in(there).err().map(|_| {
        format!(
            "under {}, which cannot be written to: change its owner or name another",
            there.display()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_values_look_like() {
        let telegram = format!("123456:{}", "a".repeat(35));
        let discord = format!("{}.{}.{}", "M".repeat(24), "G".repeat(6), "h".repeat(38));
        let cases: [(Shape, &str, bool); 34] = [
            (Shape::TelegramToken, &telegram, true),
            (Shape::TelegramToken, "123456:short", false),
            (Shape::TelegramToken, "token", false),
            (Shape::DiscordToken, &discord, true),
            (Shape::DiscordToken, "Bot abc", false),
            (Shape::Url, "http://localhost:8081", true),
            (Shape::Url, "localhost:8081", false),
            (Shape::Webhook, "http://example.com/hook", false),
            (Shape::Webhook, "https://example.com/hook", true),
            (Shape::Webhook, "https://example.com/api/v1/health", false),
            (Shape::Webhook, "https://example.com/bots/:hook", false),
            (Shape::Webhook, "https://example.com/*", false),
            (Shape::Webhook, "http://127.0.0.1:8080/hook", true),
            (Shape::Webhook, "ftp://127.0.0.1/hook", false),
            (Shape::Webhook, "http://127.0.0.1.example.com/hook", false),
            (Shape::Address, "127.0.0.1:8080", true),
            (Shape::Address, "[::1]:8080", true),
            (Shape::Address, "8080", false),
            (Shape::Database, "postgres://u:p@db/upward", false),
            (Shape::Database, "mysql://db/upward", false),
            (Shape::Folder, "/dev/null/x", false),
            (Shape::Text, "any", true),
            (Shape::Key, &"0aF9".repeat(16), true),
            (Shape::Key, &"0aF".repeat(16), false),
            (Shape::Key, &"+a".repeat(32), false),
            (Shape::Number, "600", true),
            (Shape::Number, "0", false),
            (Shape::Number, "5 minutes", false),
            (Shape::Share, "80", true),
            (Shape::Share, "99", true),
            (Shape::Share, "79", false),
            (Shape::Share, "100", false),
            (Shape::Level, "debug", true),
            (Shape::Format, "xml", false),
        ];
        for (shape, value, fits) in cases {
            assert_eq!(shape.fault(value).is_none(), fits, "{shape:?} {value}");
        }
    }

    #[test]
    fn shows_no_secret() {
        let cases = [
            (Shape::Secret, "sk-canary"),
            (Shape::TelegramToken, "1:canary"),
            (Shape::Key, "canary"),
            (Shape::Database, "postgres://u:canary@db/upward"),
            (Shape::Url, "https://example.com/?key=canary"),
            (Shape::Url, "example.com canary"),
        ];
        for (shape, value) in cases {
            let shown = shape.redact(value);
            assert!(!shown.contains("canary"), "{shown}");
        }
        assert_eq!(
            Shape::Url.redact("http://localhost:1"),
            "http://localhost:1"
        );
    }
}
