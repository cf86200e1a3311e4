//! `postings`: job descriptions, as read and set right.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Answer, Created, Json, Path, Query};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::paging::{Page, PageQuery};
use crate::posting::{CorrectPosting, NewPosting, Posting, ShownPosting};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, correct, remove))
}

/// List the postings, the newest first
#[utoipa::path(get, path = "/postings", tag = "postings", params(PageQuery),
    responses((status = 200, body = Page<Posting>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Posting>> {
    Ok(Json(engine.postings(&caller, page).await?))
}

/// Read a posting and add it
#[utoipa::path(post, path = "/postings", tag = "postings", request_body = NewPosting,
    responses((status = 201, body = ShownPosting), (status = "4XX", body = Problem)))]
async fn add(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NewPosting>,
) -> Created<ShownPosting> {
    let shown = engine.add_posting(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(shown)))
}

/// Show a posting with its text and what it asks for
#[utoipa::path(get, path = "/postings/{id}", tag = "postings", params(("id" = Uuid, Path)),
    responses((status = 200, body = ShownPosting), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Answer<ShownPosting> {
    Ok(Json(engine.posting(&caller, id).await?))
}

/// Set right what was read from a posting
#[utoipa::path(put, path = "/postings/{id}", tag = "postings", params(("id" = Uuid, Path)),
    request_body = CorrectPosting,
    responses((status = 200, body = ShownPosting), (status = "4XX", body = Problem)))]
async fn correct(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(change): Json<CorrectPosting>,
) -> Answer<ShownPosting> {
    Ok(Json(engine.correct_posting(&caller, id, change).await?))
}

/// Remove a posting with the drafts for it and the reports on it
///
/// Variants, letters, documents and applications stay.
#[utoipa::path(delete, path = "/postings/{id}", tag = "postings", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.remove_posting(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
