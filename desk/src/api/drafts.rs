//! `drafts`: how a resume could be tailored to a posting, and what is decided about it.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Accepted, Answer, Json, Path, Query, accepted};
use super::problem::Problem;
use crate::basis::MadeFrom;
use crate::caller::Caller;
use crate::draft::{AppliedDraft, DecideEdits, Draft, NewDraft, ShownDraft};
use crate::engine::Engine;
use crate::paging::{Page, PageQuery};
use crate::resume::AtRevision;
use crate::task::Task;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, remove))
        .routes(routes!(decide))
        .routes(routes!(apply))
}

/// List the drafts, the newest first: of a resume, for a posting, or all
#[utoipa::path(get, path = "/drafts", tag = "drafts", params(MadeFrom, PageQuery),
    responses((status = 200, body = Page<Draft>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(from): Query<MadeFrom>,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Draft>> {
    Ok(Json(engine.drafts(&caller, from, page).await?))
}

/// Propose how to tailor a resume to a posting
#[utoipa::path(post, path = "/drafts", tag = "drafts", request_body = NewDraft,
    responses((status = 202, body = Task, headers(("location" = String, description = "where the task is shown"))),
        (status = "4XX", body = Problem), (status = 503, body = Problem)))]
async fn add(State(engine): State<Engine>, caller: Caller, Json(new): Json<NewDraft>) -> Accepted {
    Ok(accepted(engine.add_draft(&caller, new).await?))
}

/// Show a draft with its edits
#[utoipa::path(get, path = "/drafts/{id}", tag = "drafts", params(("id" = Uuid, Path)),
    responses((status = 200, body = ShownDraft), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Answer<ShownDraft> {
    Ok(Json(engine.draft(&caller, id).await?))
}

/// Accept or refuse edits of a draft
#[utoipa::path(patch, path = "/drafts/{id}/edits", tag = "drafts", params(("id" = Uuid, Path)),
    request_body = DecideEdits,
    responses((status = 200, body = ShownDraft), (status = "4XX", body = Problem)))]
async fn decide(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(decided): Json<DecideEdits>,
) -> Answer<ShownDraft> {
    Ok(Json(engine.decide_edits(&caller, id, decided).await?))
}

/// Make a variant of the resume with the accepted edits
#[utoipa::path(post, path = "/drafts/{id}/apply", tag = "drafts", params(("id" = Uuid, Path)),
    request_body = AtRevision,
    responses((status = 200, body = AppliedDraft), (status = "4XX", body = Problem)))]
async fn apply(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(at): Json<AtRevision>,
) -> Answer<AppliedDraft> {
    Ok(Json(engine.apply_draft(&caller, id, at.revision).await?))
}

/// Remove a draft
#[utoipa::path(delete, path = "/drafts/{id}", tag = "drafts", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.remove_draft(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
