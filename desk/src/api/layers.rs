//! What every request passes through, from the outside in: request id, log and figures; compression; the form of
//! errors; what the caller accepts; time; panics; size.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use prometheus_client::registry::Registry;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use upward_engine::error::{Error, Kind};
use utoipa::openapi::OpenApi as Description;

use super::accept::{self, Offers};
use super::metrics::Metrics;
use super::named;
use super::probes::Published;
use super::problem::{self, Problem};
use super::request;
use crate::engine::Engine;

/// The longest body of a request whose route sets no other limit, in bytes: several times the largest resume.
const BODY: usize = 4 << 20;
/// How long an answer may take to begin, with the reading of the request. Streams go on for as long as they like.
const TIME: Duration = Duration::from_secs(60);

/// Returns the routes with all that surrounds them.
pub fn dressed(
    router: Router<Engine>,
    description: &Description,
    figures: Arc<Registry>,
) -> Router<Engine> {
    let metrics = Metrics::beside(figures);
    router
        .fallback(unknown)
        .method_not_allowed_fallback(other_method)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(from_fn(named::note))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(in_time))
        .layer(from_fn_with_state(Offers::of(description), accept::check))
        .layer(from_fn(problem::settle))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(metrics.clone(), request::watch))
        .layer(Extension(metrics))
        .layer(Extension(Published::of(description)))
}

async fn unknown() -> Problem {
    Error::new(
        Kind::NotFound,
        "no-route",
        "there is nothing at this address",
    )
    .hint("see /api/v1/openapi.json for what there is")
    .into()
}

async fn other_method() -> Problem {
    Error::new(
        Kind::Usage,
        "method",
        "this address does not take this method",
    )
    .hint("use one of those that the Allow header names")
    .into()
}

async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(TIME, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::from(
            Error::new(
                Kind::Unavailable,
                "timeout",
                "this took too long, and nobody waits for it any more",
            )
            .hint("try again; with the same Idempotency-Key nothing is done twice"),
        )
        .into_response(),
    }
}

/// The panic's text is told nowhere: it may hold what a person wrote. Where it happened is logged by
/// [`crate::logging::hush_panics`].
fn panicked(_panic: Box<dyn Any + Send>) -> Response {
    Problem::from(Error::internal("panic", "a request stopped unexpectedly")).into_response()
}
