//! `resumes/import` and `postings/import`: a document becomes a resume or a posting.

use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State};
use bytes::Bytes;
use http::{StatusCode, header};
use upward_engine::error::{Error, Kind};
use upward_engine::ingest::MAX_BYTES;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Accepted, Query, accepted};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::task::{Import, ImportPosting, Task};

/// How much larger than the document a form may be that brings it, in bytes.
const FORM: usize = 64 << 10;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    let document = usize::try_from(MAX_BYTES).unwrap_or(usize::MAX);
    OpenApiRouter::new()
        .routes(routes!(import))
        .routes(routes!(import_posting))
        .layer(DefaultBodyLimit::max(document.saturating_add(FORM)))
}

/// A document, as the body or as the first file of a form.
struct Document(Bytes);

/// Import a resume from a document
///
/// The document is the body, or the first file of a form. Its kind is told by its bytes, not by its name or type. The
/// same document again is the task that is there.
#[utoipa::path(post, path = "/resumes/import", tag = "resumes", params(Import),
    request_body(content((Vec<u8> = "application/octet-stream"), (String = "multipart/form-data"))),
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
    request_body(content((Vec<u8> = "application/octet-stream"), (String = "multipart/form-data"))),
    responses((status = 202, body = Task, headers(("location" = String, description = "where the task is shown"))),
        (status = "4XX", body = Problem), (status = 503, body = Problem)))]
async fn import_posting(
    State(engine): State<Engine>,
    caller: Caller,
    Query(import): Query<ImportPosting>,
    Document(document): Document,
) -> Accepted {
    let task = engine.import_posting(&caller, import, document.into());
    Ok(accepted(task.await?))
}

impl<S: Send + Sync> FromRequest<S> for Document {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let form = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
        if !form {
            return Ok(Self(Bytes::from_request(request, state).await?));
        }
        let mut form = Multipart::from_request(request, state)
            .await
            .map_err(|rejection| body(rejection.status(), &rejection.body_text()))?;
        let broken = |error: axum::extract::multipart::MultipartError| {
            body(error.status(), &error.body_text())
        };
        while let Some(field) = form.next_field().await.map_err(broken)? {
            if field.file_name().is_some() {
                return Ok(Self(field.bytes().await.map_err(broken)?));
            }
        }
        Err(body(StatusCode::BAD_REQUEST, "the form brings no file"))
    }
}

impl From<BytesRejection> for Problem {
    fn from(rejection: BytesRejection) -> Self {
        body(rejection.status(), &rejection.body_text())
    }
}

fn body(status: StatusCode, why: &str) -> Problem {
    let code = if status == StatusCode::PAYLOAD_TOO_LARGE {
        "too-large"
    } else {
        "body"
    };
    Error::new(
        Kind::Usage,
        code,
        format!("the document did not arrive: {why}"),
    )
    .hint(format!(
        "send it as the body, or as the file of a form; it may have {} MiB",
        MAX_BYTES >> 20
    ))
    .into()
}
