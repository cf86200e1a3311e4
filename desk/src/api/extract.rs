//! What handlers take from a request. Where it does not fit, the answer is a problem.

pub mod document;

use axum::extract::{FromRequest, FromRequestParts};
use axum::response::{IntoResponse, Response};
use http::header::LOCATION;
use http::request::Parts;
use http::{HeaderName, StatusCode};
use serde::Serialize;
use upward_engine::error::{Error, Kind};

use super::BASE;
use super::problem::Problem;
use crate::caller::Caller;
use crate::task::Task;

/// A JSON body.
#[derive(Debug, FromRequest)]
#[from_request(via(axum::Json), rejection(Problem))]
pub struct Json<T>(pub T);

/// The variable parts of the path.
#[derive(Debug, FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Problem))]
pub struct Path<T>(pub T);

/// What stands behind the question mark.
#[derive(Debug, FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(Problem))]
pub struct Query<T>(pub T);

/// What a handler answers: the thing, or a problem.
pub type Answer<T> = Result<Json<T>, Problem>;

/// What a handler answers that has made the thing.
pub type Created<T> = Result<(StatusCode, Json<T>), Problem>;

/// What a handler answers that has asked for a task.
pub type Accepted = Result<(StatusCode, [(HeaderName, String); 1], Json<Task>), Problem>;

/// Returns the answer that shows a task, and where it can be followed.
pub fn accepted(task: Task) -> (StatusCode, [(HeaderName, String); 1], Json<Task>) {
    let place = format!("{BASE}/tasks/{}", task.id);
    (StatusCode::ACCEPTED, [(LOCATION, place)], Json(task))
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        parts.extensions.get().cloned().ok_or_else(|| {
            Error::new(Kind::Usage, "unauthorized", "this call needs a key")
                .hint("send it as: Authorization: Bearer KEY; make one with 'upward key new'")
                .into()
        })
    }
}
