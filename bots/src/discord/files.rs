//! Files that people attach: from Discord's own hosts and from nowhere else, and only ever in memory.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::{FutureExt, StreamExt};
use reqwest::{Client, Response, StatusCode, Url};
use tokio::time::timeout;
use upward_engine::error::{Error, Kind, Result};

use crate::dialogue::{Given, Place};

/// Where Discord keeps attachments (docs.discord.com/developers/reference#signed-attachment-cdn-urls).
const HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];
/// The largest file that is taken, in bytes.
const LARGEST: u64 = 25 << 20;
/// How often a download is tried.
const TRIES: u32 = 4;
/// How long nothing may come.
const SILENCE: Duration = Duration::from_secs(15);
/// How long to wait before a download is tried again; doubled each time.
const PAUSE: Duration = Duration::from_millis(300);

/// Why a download came to nothing.
enum Broken {
    /// It may go well next time.
    Torn,
    /// It never will.
    Never(Error),
}

/// Returns an attachment's bytes.
///
/// # Errors
/// As [`crate::work::Files::fetch`].
pub async fn fetch(client: &Client, base: Option<&str>, file: &Given) -> Result<Bytes> {
    let url = match &file.place {
        Place::Discord(url) => allowed(url, base),
        _ => None,
    };
    let url = url.ok_or_else(|| unavailable("this file is not one of Discord's"))?;
    if file.size > LARGEST {
        return Err(too_large());
    }
    for failures in 0..TRIES {
        if failures > 0 {
            tokio::time::sleep(PAUSE * (1 << failures)).await;
        }
        match download(client, url.clone()).await {
            Ok(bytes) => return Ok(bytes),
            Err(Broken::Never(error)) => return Err(error),
            Err(Broken::Torn) => {}
        }
    }
    Err(unavailable("Discord did not send this file"))
}

/// Returns an address that files are taken from; none for all others.
fn allowed(url: &str, base: Option<&str>) -> Option<Url> {
    let url = Url::parse(url).ok()?;
    let plain = url.username().is_empty() && url.password().is_none();
    let host = url.host_str()?;
    let own = url.scheme() == "https" && url.port().is_none() && HOSTS.contains(&host);
    let in_place = base.and_then(|base| Url::parse(base).ok());
    let in_place = in_place.is_some_and(|base| base.origin() == url.origin());
    (plain && (own || in_place)).then_some(url)
}

async fn download(client: &Client, url: Url) -> std::result::Result<Bytes, Broken> {
    let answer = heard(client.get(url).send()).await?;
    checked(&answer)?;
    let mut bytes = BytesMut::new();
    let mut stream = answer.bytes_stream();
    while let Some(chunk) = heard(stream.next().map(Option::transpose)).await? {
        bytes.extend_from_slice(&chunk);
        if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
            return Err(Broken::Never(too_large()));
        }
    }
    Ok(bytes.freeze())
}

/// Waits for something of a download.
async fn heard<T, E>(
    coming: impl Future<Output = std::result::Result<T, E>>,
) -> std::result::Result<T, Broken> {
    match timeout(SILENCE, coming).await {
        Ok(Ok(come)) => Ok(come),
        _ => Err(Broken::Torn),
    }
}

/// Looks at what is said before the file.
fn checked(answer: &Response) -> std::result::Result<(), Broken> {
    let status = answer.status();
    let passing = [StatusCode::TOO_MANY_REQUESTS, StatusCode::REQUEST_TIMEOUT];
    if status.is_server_error() || passing.contains(&status) {
        return Err(Broken::Torn);
    }
    if !status.is_success() {
        // Links expire, and other addresses are never followed.
        let gone = unavailable("Discord has this file no more");
        return Err(Broken::Never(gone));
    }
    match answer.content_length() {
        Some(length) if length > LARGEST => Err(Broken::Never(too_large())),
        _ => Ok(()),
    }
}

fn unavailable(message: &str) -> Error {
    Error::new(Kind::Unavailable, "download", message)
}

fn too_large() -> Error {
    Error::refused("too-large", "this file is too large")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_from_discord_and_from_what_stands_in_its_place() {
        let base = Some("http://127.0.0.1:4000");
        let cases = [
            (
                "https://cdn.discordapp.com/attachments/1/2/cv.pdf?ex=1",
                true,
            ),
            ("https://media.discordapp.net/attachments/1/2/cv.pdf", true),
            ("http://127.0.0.1:4000/cdn/attachments/1/cv.pdf", true),
            ("http://cdn.discordapp.com/attachments/1/2/cv.pdf", false),
            ("https://cdn.discordapp.com:8443/attachments/1", false),
            ("https://cdn.discordapp.com.example.org/a", false),
            ("https://cdn.discordapp.com@example.org/a", false),
            ("https://ann@cdn.discordapp.com/a", false),
            ("http://127.0.0.1:4001/a", false),
            ("http://localhost:4000/a", false),
            ("https://127.0.0.1:4000/a", false),
            ("http://169.254.169.254/latest/meta-data", false),
            ("file:///etc/passwd", false),
            ("cv.pdf", false),
        ];
        for (url, expected) in cases {
            assert_eq!(allowed(url, base).is_some(), expected, "{url}");
        }
        assert!(allowed("http://127.0.0.1:4000/a", None).is_none());
    }
}
