//! Errors as problem details (RFC 9457), with Upward's kind, code and hints beside the standard members.

use axum::Json;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Kind};
use utoipa::ToSchema;

/// An error as it goes over the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// Names the cause for programs: `urn:upward:` and its code.
    #[serde(rename = "type")]
    pub cause: String,
    /// The cause in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened, to which input.
    pub detail: String,
    /// Whose turn it is to act.
    #[schema(value_type = String)]
    pub kind: Kind,
    /// Stable name of the exact cause.
    pub code: String,
    /// What to do next, best first.
    pub hints: Vec<String>,
}

/// The media type of problem details.
pub const MEDIA_TYPE: &str = "application/problem+json";

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let status = status(&error);
        Self {
            cause: format!("urn:upward:{}", error.code),
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            status: status.as_u16(),
            detail: error.message,
            kind: error.kind,
            code: error.code,
            hints: error.hints,
        }
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self {
            kind: problem.kind,
            code: problem.code,
            message: problem.detail,
            hints: problem.hints,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = [(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE))];
        (status, kind, Json(self)).into_response()
    }
}

/// Returns the status of an error: by its code where HTTP tells causes apart that people do not.
fn status(error: &Error) -> StatusCode {
    match (error.code.as_str(), error.kind) {
        ("unauthorized", _) => StatusCode::UNAUTHORIZED,
        ("forbidden", _) => StatusCode::FORBIDDEN,
        ("too-many", _) => StatusCode::TOO_MANY_REQUESTS,
        ("too-large", _) => StatusCode::PAYLOAD_TOO_LARGE,
        ("media-type", _) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        (_, Kind::Usage) => StatusCode::BAD_REQUEST,
        (_, Kind::Refused) => StatusCode::UNPROCESSABLE_ENTITY,
        (_, Kind::NotFound) => StatusCode::NOT_FOUND,
        (_, Kind::Conflict) => StatusCode::CONFLICT,
        (_, Kind::Unavailable) => StatusCode::SERVICE_UNAVAILABLE,
        (_, Kind::Internal) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn usage(code: &str, text: String) -> Problem {
    Error::new(Kind::Usage, code, text)
        .hint("see /api/v1/openapi.json for what this call takes")
        .into()
}

impl From<JsonRejection> for Problem {
    fn from(rejection: JsonRejection) -> Self {
        let code = match &rejection {
            JsonRejection::MissingJsonContentType(_) => "media-type",
            JsonRejection::BytesRejection(_) => "too-large",
            _ => "body",
        };
        usage(code, rejection.body_text())
    }
}

impl From<PathRejection> for Problem {
    fn from(rejection: PathRejection) -> Self {
        usage("path", rejection.body_text())
    }
}

impl From<QueryRejection> for Problem {
    fn from(rejection: QueryRejection) -> Self {
        usage("query", rejection.body_text())
    }
}
