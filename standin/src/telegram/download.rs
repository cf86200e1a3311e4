//! Downloads that are slow or break off.

use std::{io, time::Duration};

use axum::{
    body::Body,
    http::header::CONTENT_LENGTH,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::{StreamExt, stream};

const PIECES: u32 = 20;

/// Returns all of it in pieces spread over `time`.
pub(crate) fn slow(bytes: Bytes, time: Duration) -> Response {
    let length = bytes.len();
    let piece = length.div_ceil(usize::try_from(PIECES).unwrap_or(1)).max(1);
    let pieces = stream::unfold(bytes, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(time / PIECES).await;
        let next = rest.split_to(piece.min(rest.len()));
        Some((Ok::<_, io::Error>(next), rest))
    });
    ([(CONTENT_LENGTH, length)], Body::from_stream(pieces)).into_response()
}

/// Promises all of it, and breaks off after so many bytes.
pub(crate) fn torn(bytes: Bytes, after: usize) -> Response {
    let length = bytes.len();
    let begun = bytes.slice(..after.min(length.saturating_sub(1)));
    let pieces = stream::iter([Ok(begun)]).chain(stream::once(async {
        // What was written must be on its way before the connection ends, or the client would see nothing at all.
        tokio::time::sleep(Duration::from_millis(20)).await;
        Err(io::Error::from(io::ErrorKind::ConnectionReset))
    }));
    ([(CONTENT_LENGTH, length)], Body::from_stream(pieces)).into_response()
}
