//! `analytics`: what all that is kept comes to, in numbers.

use axum::extract::State;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Answer, Json, Query};
use super::problem::Problem;
use crate::analytics::{Analytics, Between};
use crate::caller::Caller;
use crate::engine::Engine;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new().routes(routes!(show))
}

/// Show statistics between two days
#[utoipa::path(get, path = "/analytics", tag = "analytics", params(Between),
    responses((status = 200, body = Analytics), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Query(between): Query<Between>,
) -> Answer<Analytics> {
    Ok(Json(engine.analytics(&caller, between).await?))
}
