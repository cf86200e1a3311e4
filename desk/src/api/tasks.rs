//! `tasks`: work that outlasts its call, and what happens to it.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Json, Path, Query};
use super::problem::Problem;
use super::stream::{After, Listener};
use crate::caller::Caller;
use crate::engine::Engine;
use crate::paging::{Page, PageQuery};
use crate::task::{Happened, Task};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(show, cancel))
        .routes(routes!(events))
}

/// List the tasks, the newest first
#[utoipa::path(get, path = "/tasks", tag = "tasks", params(PageQuery),
    responses((status = 200, body = Page<Task>)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(page): Query<PageQuery>,
) -> Result<Json<Page<Task>>, Problem> {
    Ok(Json(engine.tasks(&caller, page).await?))
}

/// Show a task
#[utoipa::path(get, path = "/tasks/{id}", tag = "tasks", params(("id" = Uuid, Path)),
    responses((status = 200, body = Task)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Task>, Problem> {
    Ok(Json(engine.task(&caller, id).await?))
}

/// Call a task off
#[utoipa::path(delete, path = "/tasks/{id}", tag = "tasks", params(("id" = Uuid, Path)),
    responses((status = 200, body = Task)))]
async fn cancel(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Task>, Problem> {
    Ok(Json(engine.cancel_task(&caller, id).await?))
}

/// Follow what happens to a task, until it has ended
///
/// Where nothing will follow the position, the answer is 204, which ends the coming back of browsers.
#[utoipa::path(get, path = "/tasks/{id}/events", tag = "tasks", params(("id" = Uuid, Path), After),
    responses((status = 200, body = Happened, content_type = "text/event-stream"), (status = 204)))]
async fn events(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    listener: Listener,
) -> Result<Response, Problem> {
    let events = engine.task_events(&caller, id, listener.after).await?;
    Ok(match events {
        Some(events) => listener.answer(events, |happened| happened.event.name()),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}
