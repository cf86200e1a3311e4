//! What a site answers: of which kind, and how much of it is taken.

use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use reqwest::Response;
use upward_engine::error::Result;

use super::{Media, refusal};

/// Returns the kind of an answer and the name of its characters' encoding, as its header states them.
///
/// # Errors
/// Refuses kinds that no posting comes in, and packings that were not asked for.
pub(super) fn media(headers: &HeaderMap) -> Result<(Media, Option<String>)> {
    let header = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_ascii_lowercase();
    let mut parts = header.split(';').map(str::trim);
    let media = match parts.next().unwrap_or_default() {
        "text/html" | "application/xhtml+xml" => Media::Html,
        "text/plain" | "text/markdown" => Media::Text,
        "application/pdf" => Media::Pdf,
        _ => return Err(refusal::wrong_type()),
    };
    // What was unpacked has lost this header.
    if headers.contains_key(CONTENT_ENCODING) {
        return Err(refusal::wrong_type());
    }
    let charset = parts
        .find_map(|part| part.strip_prefix("charset="))
        .map(|name| name.trim_matches('"').to_owned());
    Ok((media, charset))
}

/// Returns the bytes of an answer as they come unpacked; stops at the first beyond `limit`.
///
/// # Errors
/// Refuses more; not available where the connection breaks.
pub(crate) async fn take(mut response: Response, limit: usize) -> Result<Vec<u8>> {
    if response
        .content_length()
        .is_some_and(|length| length > limit as u64)
    {
        return Err(refusal::too_large(limit));
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = response
        .chunk()
        .await
        .map_err(|error| refusal::failed(&error))?
    {
        if bytes.len() + chunk.len() > limit {
            return Err(refusal::too_large(limit));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// Returns a text in UTF-8, if the site named an encoding. What says nothing is left to the reader, which can tell.
pub(super) fn utf_8(bytes: Vec<u8>, charset: Option<&str>) -> Vec<u8> {
    let encoding = charset.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
    match encoding {
        Some(encoding) if str::from_utf8(&bytes).is_err() => {
            encoding.decode(&bytes).0.into_owned().into_bytes()
        }
        _ => bytes,
    }
}
