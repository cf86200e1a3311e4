//! What needs no key: whether the service lives and is ready, its figures, and the API's description.

use axum::Extension;
use axum::extract::State;
use axum::response::IntoResponse;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Kind};
use utoipa::ToSchema;
use utoipa::openapi::OpenApi as Description;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::Json;
use super::metrics::{MEDIA_TYPE, Metrics};
use super::problem::Problem;
use crate::engine::Engine;
use crate::server::{Ending, Readiness};

/// The description of the API, written once.
#[derive(Debug, Clone)]
pub struct Published(Bytes);

/// A service that lives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Health {
    /// Version of Upward that answers.
    pub version: String,
}

impl Published {
    /// Returns a description as it goes over the wire.
    pub fn of(description: &Description) -> Self {
        // A description is plain data, and always can be written as JSON.
        Self(serde_json::to_vec(description).unwrap_or_default().into())
    }
}

/// Returns these routes.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(health))
        .routes(routes!(ready))
        .routes(routes!(metrics))
        .routes(routes!(openapi))
}

/// Tell that the service lives
#[utoipa::path(get, path = "/health", tag = "service", security(()),
    responses((status = 200, description = "It lives", body = Health)))]
async fn health() -> Json<Health> {
    Json(Health {
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Tell that requests can be sent here
///
/// The store answers, the service is not about to end, and what it does beside answering requests can be done.
#[utoipa::path(get, path = "/ready", tag = "service", security(()),
    responses((status = 200, description = "It is ready", body = Health)))]
async fn ready(
    State(engine): State<Engine>,
    ending: Option<Extension<Ending>>,
    beside: Option<Extension<Readiness>>,
) -> Result<Json<Health>, Problem> {
    if ending.is_some_and(|Extension(Ending(token))| token.is_cancelled()) {
        let message = "the service is about to end";
        return Err(Error::new(Kind::Unavailable, "ending", message).into());
    }
    engine.ready().await?;
    if let Some(Extension(Readiness(check))) = beside {
        check()?;
    }
    Ok(health().await)
}

/// Show the service's figures
///
/// Requests by route, status and time, as OpenMetrics text for Prometheus. They hold nothing of a person and need no
/// key; whoever wants to keep them to themselves withholds this address at the proxy.
#[utoipa::path(get, path = "/metrics", tag = "service", security(()),
    responses((status = 200, description = "The figures", body = String, content_type = MEDIA_TYPE)))]
async fn metrics(Extension(metrics): Extension<Metrics>) -> Result<impl IntoResponse, Problem> {
    Ok(([(CONTENT_TYPE, MEDIA_TYPE)], metrics.text()?))
}

/// Describe the API
#[utoipa::path(get, path = "/openapi.json", tag = "service", operation_id = "service_openapi", security(()),
    responses((status = 200, description = "This document", body = serde_json::Value)))]
async fn openapi(Extension(Published(json)): Extension<Published>) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], json)
}
