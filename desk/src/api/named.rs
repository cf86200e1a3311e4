//! `Idempotency-Key`: a caller's name for a request, see [`crate::once`].

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, Method};
use upward_engine::error::{Error, Kind, Result};

use super::problem::Problem;
use crate::caller::Caller;
use crate::once::Once;

const NAME: HeaderName = HeaderName::from_static("idempotency-key");
/// The longest name, in characters.
const LONGEST: usize = 255;
/// The longest body of any request, in bytes: what its route takes is less, and is checked there.
const BODY: usize = 32 << 20;

/// Notes the name of a caller's request beside the caller.
pub async fn note(request: Request, next: Next) -> Response {
    let known = request.extensions().get::<Caller>().is_some();
    if request.method() != Method::POST || !known {
        return next.run(request).await;
    }
    let name = match name(request.headers()) {
        Ok(Some(name)) => name,
        Ok(None) => return next.run(request).await,
        Err(error) => return Problem::from(error).into_response(),
    };
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY).await else {
        let message = "the body is too large, or did not arrive whole";
        return Problem::from(Error::new(Kind::Usage, "too-large", message)).into_response();
    };
    let place = parts.uri.path_and_query();
    let place = place.map_or("", |place| place.as_str()).as_bytes();
    let once = Once::new(&name, [place, &body[..]]);
    if let Some(caller) = parts.extensions.get_mut::<Caller>() {
        caller.once = Some(once);
    }
    next.run(Request::from_parts(parts, Body::from(body))).await
}

fn name(headers: &HeaderMap) -> Result<Option<Vec<u8>>> {
    let Some(name) = headers.get(NAME) else {
        return Ok(None);
    };
    let name = name.as_bytes();
    if (1..=LONGEST).contains(&name.len()) && name.iter().all(u8::is_ascii_graphic) {
        return Ok(Some(name.to_vec()));
    }
    Err(Error::new(
        Kind::Usage,
        "idempotency-key",
        format!("an Idempotency-Key has 1 to {LONGEST} visible characters of ASCII"),
    ))
}
