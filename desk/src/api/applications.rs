//! `applications`: how far each has come, and when.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Answer, Created, Json, Path, Query};
use super::problem::Problem;
use crate::application::{Application, AtStage, EditApplication, MoveApplication, NewApplication};
use crate::caller::Caller;
use crate::engine::Engine;
use crate::paging::{Page, PageQuery};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, edit, remove))
        .routes(routes!(advance))
}

/// List the applications, the newest first: those at a stage, or all
#[utoipa::path(get, path = "/applications", tag = "applications", params(AtStage, PageQuery),
    responses((status = 200, body = Page<Application>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(at): Query<AtStage>,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Application>> {
    Ok(Json(engine.applications(&caller, at, page).await?))
}

/// Add an application
#[utoipa::path(post, path = "/applications", tag = "applications", request_body = NewApplication,
    responses((status = 201, body = Application), (status = "4XX", body = Problem)))]
async fn add(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NewApplication>,
) -> Created<Application> {
    let added = engine.add_application(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(added)))
}

/// Show an application
#[utoipa::path(get, path = "/applications/{id}", tag = "applications", params(("id" = Uuid, Path)),
    responses((status = 200, body = Application), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Answer<Application> {
    Ok(Json(engine.application(&caller, id).await?))
}

/// Change what an application says
#[utoipa::path(put, path = "/applications/{id}", tag = "applications", params(("id" = Uuid, Path)),
    request_body = EditApplication,
    responses((status = 200, body = Application), (status = "4XX", body = Problem)))]
async fn edit(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(change): Json<EditApplication>,
) -> Answer<Application> {
    Ok(Json(engine.edit_application(&caller, id, change).await?))
}

/// Move an application to a stage
#[utoipa::path(post, path = "/applications/{id}/move", tag = "applications", params(("id" = Uuid, Path)),
    request_body = MoveApplication,
    responses((status = 200, body = Application), (status = "4XX", body = Problem)))]
async fn advance(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(change): Json<MoveApplication>,
) -> Answer<Application> {
    Ok(Json(engine.move_application(&caller, id, change).await?))
}

/// Remove an application
#[utoipa::path(delete, path = "/applications/{id}", tag = "applications", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.remove_application(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
