//! Downloads: as they should be, slow, or broken off.

use std::{io, time::Duration};

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::header::CONTENT_LENGTH,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::{StreamExt, stream};

use super::{
    calls::Outcome,
    fault::{DOWNLOAD, How},
    params::Params,
    refusal::Refusal,
    server::{Shared, check_token, failed, record},
};
use crate::fault::Line;

const PIECES: u32 = 20;

/// Answers with what is behind a link.
pub(crate) async fn file(
    State(hub): Shared,
    ConnectInfo(line): ConnectInfo<Line>,
    Path((bot, path)): Path<(String, String)>,
) -> Response {
    if let Err(refusal) = check_token(&hub, &bot) {
        return refusal.into_response();
    }
    let (fault, bytes) = {
        let mut state = hub.lock();
        let now = state.now();
        (state.faults.take(DOWNLOAD), state.files.behind(&path, now))
    };
    let outcome = match (&fault, &bytes) {
        (None | Some(How::Late(_)), Some(_)) => Outcome::Done,
        (None | Some(How::Late(_)), None) => Outcome::Refused(Refusal::not_found()),
        (Some(how), _) => Outcome::Failed(how.clone()),
    };
    let path = [("path".to_owned(), path.into())];
    let params = Params {
        fields: path.into_iter().collect(),
        ..Params::default()
    };
    record(&hub, DOWNLOAD, params, outcome);
    match (fault, bytes) {
        (Some(How::Gone), _) | (_, None) => Refusal::not_found().into_response(),
        (None, Some(bytes)) => bytes.into_response(),
        (Some(How::Late(time)), Some(bytes)) => slow(bytes, time),
        (Some(How::Torn(after)), Some(bytes)) => torn(bytes, after),
        (Some(how), Some(_)) => failed(&how, &line),
    }
}

/// Returns all of it in pieces spread over `time`.
fn slow(bytes: Bytes, time: Duration) -> Response {
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
fn torn(bytes: Bytes, after: usize) -> Response {
    let length = bytes.len();
    let begun = bytes.slice(..after.min(length.saturating_sub(1)));
    let pieces = stream::iter([Ok(begun)]).chain(stream::once(async {
        // What was written must be on its way before the connection ends, or the client would see nothing at all.
        tokio::time::sleep(Duration::from_millis(20)).await;
        Err(io::Error::from(io::ErrorKind::ConnectionReset))
    }));
    ([(CONTENT_LENGTH, length)], Body::from_stream(pieces)).into_response()
}
