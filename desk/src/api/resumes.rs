//! `resumes`: what a person has to say, with every version.

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
use crate::resume::{AtRevision, NewResume, Resume, SaveResume, Shown, ShownVersion, Version};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, save, remove))
        .routes(routes!(versions))
        .routes(routes!(version))
        .routes(routes!(restore))
        .routes(routes!(undo))
        .routes(routes!(redo))
}

/// List the resumes, the newest first
#[utoipa::path(get, path = "/resumes", tag = "resumes", params(PageQuery),
    responses((status = 200, body = Page<Resume>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Resume>> {
    Ok(Json(engine.resumes(&caller, page).await?))
}

/// Add a resume
#[utoipa::path(post, path = "/resumes", tag = "resumes", request_body = NewResume,
    responses((status = 201, body = Shown), (status = "4XX", body = Problem)))]
async fn add(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NewResume>,
) -> Created<Shown> {
    let shown = engine.add_resume(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(shown)))
}

/// Show a resume
#[utoipa::path(get, path = "/resumes/{id}", tag = "resumes", params(("id" = Uuid, Path)),
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn show(State(engine): State<Engine>, caller: Caller, Path(id): Path<Uuid>) -> Answer<Shown> {
    Ok(Json(engine.resume(&caller, id).await?))
}

/// Change a resume
#[utoipa::path(put, path = "/resumes/{id}", tag = "resumes", params(("id" = Uuid, Path)), request_body = SaveResume,
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn save(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(change): Json<SaveResume>,
) -> Answer<Shown> {
    Ok(Json(engine.save_resume(&caller, id, change).await?))
}

/// Remove a resume with all its versions, and the drafts and reports on them
///
/// Variants, letters, documents and applications stay.
#[utoipa::path(delete, path = "/resumes/{id}", tag = "resumes", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.remove_resume(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// List a resume's versions, the newest first
#[utoipa::path(get, path = "/resumes/{id}/versions", tag = "resumes", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Page<Version>), (status = "4XX", body = Problem)))]
async fn versions(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Version>> {
    Ok(Json(engine.versions(&caller, id, page).await?))
}

/// Show one version of a resume
#[utoipa::path(get, path = "/resumes/{id}/versions/{number}", tag = "resumes",
    params(("id" = Uuid, Path), ("number" = u64, Path)),
    responses((status = 200, body = ShownVersion), (status = "4XX", body = Problem)))]
async fn version(
    State(engine): State<Engine>,
    caller: Caller,
    Path((id, number)): Path<(Uuid, u64)>,
) -> Answer<ShownVersion> {
    Ok(Json(engine.version(&caller, id, number).await?))
}

/// Bring back an older version, as a new one
#[utoipa::path(post, path = "/resumes/{id}/versions/{number}/restore", tag = "resumes",
    params(("id" = Uuid, Path), ("number" = u64, Path)), request_body = AtRevision,
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn restore(
    State(engine): State<Engine>,
    caller: Caller,
    Path((id, number)): Path<(Uuid, u64)>,
    Json(at): Json<AtRevision>,
) -> Answer<Shown> {
    let shown = engine.restore_version(&caller, id, at.revision, number);
    Ok(Json(shown.await?))
}

/// Go back one version
#[utoipa::path(post, path = "/resumes/{id}/undo", tag = "resumes", params(("id" = Uuid, Path)),
    request_body = AtRevision,
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn undo(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(at): Json<AtRevision>,
) -> Answer<Shown> {
    Ok(Json(engine.undo_resume(&caller, id, at.revision).await?))
}

/// Go forth again to the version that was undone
#[utoipa::path(post, path = "/resumes/{id}/redo", tag = "resumes", params(("id" = Uuid, Path)),
    request_body = AtRevision,
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn redo(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(at): Json<AtRevision>,
) -> Answer<Shown> {
    Ok(Json(engine.redo_resume(&caller, id, at.revision).await?))
}
