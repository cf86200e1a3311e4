//! `letters`: cover letters, as the person has them say it.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Accepted, Answer, Json, Path, Query, accepted};
use super::problem::Problem;
use crate::basis::MadeFrom;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::letter::{EditLetter, Letter, NewLetter, ShownLetter};
use crate::paging::{Page, PageQuery};
use crate::task::Task;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, edit, remove))
}

/// List the letters, the newest first: of a resume, for a posting, or all
#[utoipa::path(get, path = "/letters", tag = "letters", params(MadeFrom, PageQuery),
    responses((status = 200, body = Page<Letter>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(from): Query<MadeFrom>,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Letter>> {
    Ok(Json(engine.letters(&caller, from, page).await?))
}

/// Write a letter for a posting
#[utoipa::path(post, path = "/letters", tag = "letters", request_body = NewLetter,
    responses((status = 202, body = Task, headers(("location" = String, description = "where the task is shown"))),
        (status = "4XX", body = Problem), (status = 503, body = Problem)))]
async fn add(State(engine): State<Engine>, caller: Caller, Json(new): Json<NewLetter>) -> Accepted {
    Ok(accepted(engine.add_letter(&caller, new).await?))
}

/// Show a letter with its words
#[utoipa::path(get, path = "/letters/{id}", tag = "letters", params(("id" = Uuid, Path)),
    responses((status = 200, body = ShownLetter), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Answer<ShownLetter> {
    Ok(Json(engine.letter(&caller, id).await?))
}

/// Change what a letter says
#[utoipa::path(put, path = "/letters/{id}", tag = "letters", params(("id" = Uuid, Path)),
    request_body = EditLetter,
    responses((status = 200, body = ShownLetter), (status = "4XX", body = Problem)))]
async fn edit(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(change): Json<EditLetter>,
) -> Answer<ShownLetter> {
    Ok(Json(engine.edit_letter(&caller, id, change).await?))
}

/// Remove a letter
#[utoipa::path(delete, path = "/letters/{id}", tag = "letters", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.remove_letter(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
