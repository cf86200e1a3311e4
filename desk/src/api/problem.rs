//! Errors as problem details (RFC 9457), with Upward's kind, code and hints beside the standard members.

use axum::Json;
use axum::extract::Request;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Kind};
use utoipa::ToSchema;

use super::request::RequestId;

/// An error as it goes over the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// Names the cause for programs: `urn:upward:` and its code.
    #[serde(rename = "type")]
    pub cause: Box<str>,
    /// The cause in a few words.
    pub title: Box<str>,
    /// The HTTP status.
    pub status: u16,
    /// What happened, to which input.
    pub detail: Box<str>,
    /// Whose turn it is to act.
    pub kind: Kind,
    /// Stable name of the exact cause.
    pub code: String,
    /// What to do next, best first.
    pub hints: Vec<String>,
    /// The request that it befell: `urn:upward:request:` and its `X-Request-Id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<Box<str>>,
}

/// The media type of problem details.
pub const MEDIA_TYPE: &str = "application/problem+json";

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let status = status(&error);
        Self {
            cause: format!("urn:upward:{}", error.code).into(),
            title: status.canonical_reason().unwrap_or("Error").into(),
            status: status.as_u16(),
            detail: error.message.into(),
            kind: error.kind,
            code: error.code,
            hints: error.hints,
            instance: None,
        }
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self {
            kind: problem.kind,
            code: problem.code,
            message: problem.detail.into(),
            hints: problem.hints,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = [(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE))];
        let mut response = (status, kind, Json(&self)).into_response();
        if status == StatusCode::UNAUTHORIZED {
            let scheme = HeaderValue::from_static("Bearer");
            response.headers_mut().insert(WWW_AUTHENTICATE, scheme);
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Says in each problem which request it befell. What went wrong within Upward goes to the log, and people get the
/// reference to it.
pub async fn settle(request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().cloned();
    let mut response = next.run(request).await;
    let problem = response.extensions_mut().remove::<Problem>();
    let (Some(id), Some(mut problem)) = (id, problem) else {
        return response;
    };
    if problem.kind == Kind::Internal {
        tracing::error!(code = %problem.code, "a fault");
        problem.detail =
            format!("something went wrong in Upward itself; its log tells more under {id}").into();
    }
    problem.instance = Some(format!("urn:upward:request:{id}").into());
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    let body = Json(problem).into_response().into_body();
    Response::from_parts(parts, body)
}

/// Returns the status of an error: by its code where HTTP tells causes apart that people do not.
fn status(error: &Error) -> StatusCode {
    match (error.code.as_str(), error.kind) {
        ("unauthorized", _) => StatusCode::UNAUTHORIZED,
        ("forbidden", _) => StatusCode::FORBIDDEN,
        ("too-many", _) => StatusCode::TOO_MANY_REQUESTS,
        ("too-large", _) => StatusCode::PAYLOAD_TOO_LARGE,
        ("media-type", _) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ("method", _) => StatusCode::METHOD_NOT_ALLOWED,
        ("accept", _) => StatusCode::NOT_ACCEPTABLE,
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
            rejection if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => "too-large",
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
