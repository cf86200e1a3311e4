//! What only whoever runs the owner of a data folder may ask of it, over its socket.

use axum::body::to_bytes;
use bytes::Bytes;
use http::Request;
use http::header::CONTENT_TYPE;
use serde::Serialize;
use serde::de::DeserializeOwned;
use upward_engine::error::{Error, Kind, Result};

use super::reach::Reach;
use crate::api::problem::Problem;

/// The longest answer, in bytes.
const ANSWER: usize = 1 << 16;

/// Sends a request to the owner, and returns its answer.
///
/// # Errors
/// What the owner reports, and when none can be reached.
pub async fn ask<T: DeserializeOwned>(
    reach: &Reach,
    path: &str,
    wanted: &impl Serialize,
) -> Result<T> {
    let malformed = |_| Error::internal("request", "a request cannot be written");
    let body = serde_json::to_vec(wanted).map_err(malformed)?;
    let request = Request::post(path)
        .header(CONTENT_TYPE, "application/json")
        .body(Bytes::from(body))
        .map_err(|_| Error::internal("request", "a request is malformed"))?;
    let answer = reach.send(request).await?;
    let good = answer.status().is_success();
    let body = to_bytes(answer.into_body(), ANSWER)
        .await
        .unwrap_or_default();
    let unclear = |_| {
        Error::new(
            Kind::Unavailable,
            "server",
            "the answer is not what this version of Upward understands",
        )
    };
    match good {
        true => serde_json::from_slice(&body).map_err(unclear),
        false => Err(serde_json::from_slice::<Problem>(&body)
            .map_err(unclear)?
            .into()),
    }
}
