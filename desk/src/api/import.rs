//! `resumes/import` and `postings/import`: a document becomes a resume or a posting.

use axum::extract::{DefaultBodyLimit, State};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::document::{Document, Form, LONGEST};
use super::extract::{Accepted, Query, accepted};
use crate::caller::Caller;
use crate::engine::Engine;
use crate::task::{Import, ImportPosting, Task};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(import))
        .routes(routes!(import_posting))
        .layer(DefaultBodyLimit::max(LONGEST))
}

/// Import a resume from a document
///
/// The document is the body, or the first file of a form. Its kind is told by its bytes, not by its name or type. The
/// same document again is the task that is there.
#[utoipa::path(post, path = "/resumes/import", tag = "resumes", params(Import),
    request_body(content((Vec<u8> = "application/octet-stream"), (Form = "multipart/form-data"))),
    responses((status = 202, body = Task, headers(("location" = String, description = "where the task is shown")))))]
async fn import(
    State(engine): State<Engine>,
    caller: Caller,
    Query(import): Query<Import>,
    Document(document): Document,
) -> Accepted {
    let task = engine.import_resume(&caller, import, document.into());
    Ok(accepted(task.await?))
}

/// Import a posting from a document
///
/// The document is the body, or the first file of a form. Its kind is told by its bytes, not by its name or type. The
/// same document again is the task that is there.
#[utoipa::path(post, path = "/postings/import", tag = "postings", params(ImportPosting),
    request_body(content((Vec<u8> = "application/octet-stream"), (Form = "multipart/form-data"))),
    responses((status = 202, body = Task, headers(("location" = String, description = "where the task is shown")))))]
async fn import_posting(
    State(engine): State<Engine>,
    caller: Caller,
    Query(import): Query<ImportPosting>,
    Document(document): Document,
) -> Accepted {
    let task = engine.import_posting(&caller, import, document.into());
    Ok(accepted(task.await?))
}
