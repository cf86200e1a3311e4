//! A refusal, worded as Telegram words it.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;

/// Why a call was refused.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The status, also sent as `error_code`.
    pub code: u16,
    /// The description, as Telegram words it.
    pub description: String,
    /// With status 429: after how many seconds to try again.
    pub retry_after: Option<u64>,
}

impl Refusal {
    pub(crate) fn new(code: u16, description: impl Into<String>) -> Self {
        Self {
            code,
            description: description.into(),
            retry_after: None,
        }
    }

    /// A mistake in the request.
    pub(crate) fn bad(what: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", what.as_ref()))
    }

    /// Another way of getting updates is in use.
    pub(crate) fn conflict(what: &str) -> Self {
        Self::new(409, format!("Conflict: {what}"))
    }

    pub(crate) fn too_many(seconds: u64) -> Self {
        Self {
            retry_after: Some(seconds),
            ..Self::new(429, format!("Too Many Requests: retry after {seconds}"))
        }
    }

    pub(crate) fn not_found() -> Self {
        Self::new(404, "Not Found")
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.code).unwrap_or(StatusCode::BAD_REQUEST);
        let mut body =
            json!({ "ok": false, "error_code": self.code, "description": self.description });
        if let (Some(seconds), Some(object)) = (self.retry_after, body.as_object_mut()) {
            object.insert("parameters".into(), json!({ "retry_after": seconds }));
        }
        (status, Json(body)).into_response()
    }
}
