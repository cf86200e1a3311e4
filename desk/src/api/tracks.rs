//! `tracks` and `modules`: the roadmaps, with how far the person has come.

use axum::extract::State;
use axum::response::IntoResponse;
use http::{StatusCode, header};
use upward_engine::track::Format;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Answer, Created, Json, Path, Query};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::paging::Page;
use crate::progress::StartTrack;
use crate::track::{
    ExportAs, ImportedTrack, ModuleName, NewTrack, ShownModule, ShownTrack, TrackSummary,
};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, remove))
        .routes(routes!(export))
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

/// Import a track of the person's own
///
/// What its text says of how far the modules are is kept too.
#[utoipa::path(post, path = "/tracks", tag = "tracks", request_body = NewTrack,
    responses((status = 201, body = ImportedTrack), (status = "4XX", body = Problem)))]
async fn add(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NewTrack>,
) -> Created<ImportedTrack> {
    let imported = engine.import_track(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(imported)))
}

/// Remove a track of the person's own; what was ticked stays
#[utoipa::path(delete, path = "/tracks/{id}", tag = "tracks", params(("id" = String, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    engine.remove_track(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Export a track with how far the person has come
///
/// The text can be imported again.
#[utoipa::path(get, path = "/tracks/{id}/export", tag = "tracks", params(("id" = String, Path), ExportAs),
    responses((status = 200, description = "the track", content((String = "text/markdown"),
        (String = "application/json"), (String = "application/yaml"))), (status = "4XX", body = Problem)))]
async fn export(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<String>,
    Query(ExportAs { format }): Query<ExportAs>,
) -> Result<impl IntoResponse, Problem> {
    let format = format.unwrap_or(Format::Markdown);
    let kind = match format {
        Format::Markdown => "text/markdown; charset=utf-8",
        Format::Json => "application/json",
        Format::Yaml => "application/yaml",
    };
    let text = engine.export_track(&caller, id, format).await?;
    Ok(([(header::CONTENT_TYPE, kind)], text))
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
