//! Downloads of files.

use std::{convert::Infallible, io, sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{OriginalUri, Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::{StreamExt, stream};

use crate::discord::{faults::Download, world::World};

/// Sends a file, if the link is the one that was given out and has not expired.
pub async fn download(
    State(world): State<Arc<World>>,
    Path((id, _)): Path<(u64, String)>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let (file, fault) = {
        let mut state = world.state();
        let file = state
            .files
            .get(&id)
            .filter(|_| id >= state.expired_before)
            .cloned();
        (file, state.faults.download())
    };
    let asked = uri
        .path_and_query()
        .map(|asked| asked.as_str())
        .unwrap_or_default();
    let file = match (file, fault) {
        (_, Some(Download::Refused(status))) => return refused(status),
        (Some(file), _) if file.url.ends_with(asked) => file,
        _ => return refused(404),
    };
    let length = file.bytes.len();
    let body = match fault {
        Some(Download::Slow(time)) => slowly(file.bytes.clone(), time),
        Some(Download::Torn) => torn(file.bytes.clone()),
        Some(Download::Refused(_)) | None => Body::from(file.bytes.clone()),
    };
    (
        [
            (header::CONTENT_TYPE, file.kind.clone()),
            (header::CONTENT_LENGTH, length.to_string()),
        ],
        body,
    )
        .into_response()
}

fn refused(status: u16) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::NOT_FOUND);
    (status, "This content is no longer available.").into_response()
}

/// Sends ten parts with pauses.
fn slowly(bytes: Bytes, time: Duration) -> Body {
    let step = bytes.len().div_ceil(10).max(1);
    let parts: Vec<Bytes> = (0..bytes.len())
        .step_by(step)
        .map(|at| bytes.slice(at..bytes.len().min(at + step)))
        .collect();
    Body::from_stream(stream::iter(parts).then(move |part| async move {
        tokio::time::sleep(time / 10).await;
        Ok::<_, Infallible>(part)
    }))
}

/// Sends half, then breaks off.
fn torn(bytes: Bytes) -> Body {
    let half = stream::iter([io::Result::Ok(bytes.slice(..bytes.len() / 2))]);
    let end = stream::once(async {
        // A break right behind the half would take the half with it.
        tokio::task::yield_now().await;
        Err(io::ErrorKind::ConnectionReset.into())
    });
    Body::from_stream(half.chain(end))
}
