//! `analytics`: what all that is kept comes to, in numbers.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Answer, Json, Path, Query};
use super::problem::Problem;
use crate::analytics::{Analytics, Between, ChartFile, Themed};
use crate::caller::Caller;
use crate::engine::Engine;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(show))
        .routes(routes!(chart))
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

/// Draw a part of the statistics
///
/// There are `score`, `fixes`, `modules`, `interviews`, `coding` and `applications`, each as `.svg` and `.png`.
#[utoipa::path(get, path = "/analytics/chart/{file}", tag = "analytics",
    params(("file" = String, Path, description = "which chart, such as `score.svg`"), Between, Themed),
    responses((status = 200, description = "the picture", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "4XX", body = Problem), (status = 503, body = Problem)))]
async fn chart(
    State(engine): State<Engine>,
    caller: Caller,
    Path(file): Path<String>,
    Query(between): Query<Between>,
    Query(Themed { theme }): Query<Themed>,
) -> Result<Response, Problem> {
    let file: ChartFile = file.parse()?;
    let picture = engine
        .analytics_chart(&caller, file, between, theme)
        .await?;
    let headers = [
        (header::CONTENT_TYPE, file.format.media_type()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, picture).into_response())
}
