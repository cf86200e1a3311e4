//! `tracks` and `modules`: the roadmaps, with how far the person has come.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Answer, Json, Path};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::paging::Page;
use crate::progress::StartTrack;
use crate::track::{ModuleName, ShownModule, ShownTrack, TrackSummary};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(show))
        .routes(routes!(start, stop))
        .routes(routes!(modules))
        .routes(routes!(module))
}

/// List the tracks
#[utoipa::path(get, path = "/tracks", tag = "tracks",
    responses((status = 200, body = Page<TrackSummary>), (status = "4XX", body = Problem)))]
async fn list(State(engine): State<Engine>, caller: Caller) -> Answer<Page<TrackSummary>> {
    Ok(Json(engine.tracks(&caller).await?))
}

/// Show a track with its weeks and modules
#[utoipa::path(get, path = "/tracks/{id}", tag = "tracks", params(("id" = String, Path)),
    responses((status = 200, body = ShownTrack), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<String>,
) -> Answer<ShownTrack> {
    Ok(Json(engine.track(&caller, id).await?))
}

/// Start a track, or change the pace and day of one that was started
#[utoipa::path(post, path = "/tracks/{id}/start", tag = "tracks", params(("id" = String, Path)),
    request_body = StartTrack,
    responses((status = 200, body = TrackSummary), (status = "4XX", body = Problem)))]
async fn start(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<String>,
    Json(new): Json<StartTrack>,
) -> Answer<TrackSummary> {
    Ok(Json(engine.start_track(&caller, id, new).await?))
}

/// Leave a track; what was ticked stays
#[utoipa::path(delete, path = "/tracks/{id}/start", tag = "tracks", params(("id" = String, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn stop(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    engine.stop_track(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// List the names of all modules
#[utoipa::path(get, path = "/modules", tag = "tracks",
    responses((status = 200, body = Page<ModuleName>), (status = "4XX", body = Problem)))]
async fn modules(State(engine): State<Engine>, caller: Caller) -> Answer<Page<ModuleName>> {
    Ok(Json(engine.modules(&caller).await?))
}

/// Show a module with all that is needed to learn it
#[utoipa::path(get, path = "/modules/{id}", tag = "tracks", params(("id" = String, Path)),
    responses((status = 200, body = ShownModule), (status = "4XX", body = Problem)))]
async fn module(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<String>,
) -> Answer<ShownModule> {
    Ok(Json(engine.module(&caller, id).await?))
}
