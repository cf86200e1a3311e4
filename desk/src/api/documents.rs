//! `documents`: the files that were made of resumes and letters.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Accepted, Answer, Json, Path, Query, accepted};
use super::problem::Problem;
use crate::caller::Caller;
use crate::document::{Document, MadeOf, NewDocument};
use crate::engine::Engine;
use crate::paging::{Page, PageQuery};
use crate::task::Task;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(of_resume))
        .routes(routes!(of_letter))
        .routes(routes!(list))
        .routes(routes!(show, remove))
        .routes(routes!(content))
}

/// Make a document of a resume
///
/// The same again is the document that is there.
#[utoipa::path(post, path = "/resumes/{id}/document", tag = "documents", params(("id" = Uuid, Path)),
    request_body = NewDocument,
    responses((status = 202, body = Task, headers(("location" = String, description = "where the task is shown"))),
        (status = "4XX", body = Problem), (status = 503, body = Problem)))]
async fn of_resume(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(new): Json<NewDocument>,
) -> Accepted {
    Ok(accepted(
        engine.add_resume_document(&caller, id, new).await?,
    ))
}

/// Make a document of a letter
///
/// The same again is the document that is there.
#[utoipa::path(post, path = "/letters/{id}/document", tag = "documents", params(("id" = Uuid, Path)),
    request_body = NewDocument,
    responses((status = 202, body = Task, headers(("location" = String, description = "where the task is shown"))),
        (status = "4XX", body = Problem), (status = 503, body = Problem)))]
async fn of_letter(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(new): Json<NewDocument>,
) -> Accepted {
    Ok(accepted(
        engine.add_letter_document(&caller, id, new).await?,
    ))
}

/// List the documents, the newest first: of a resume, of a letter, or all
#[utoipa::path(get, path = "/documents", tag = "documents", params(MadeOf, PageQuery),
    responses((status = 200, body = Page<Document>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(of): Query<MadeOf>,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Document>> {
    Ok(Json(engine.documents(&caller, of, page).await?))
}

/// Show what is known of a document
#[utoipa::path(get, path = "/documents/{id}", tag = "documents", params(("id" = Uuid, Path)),
    responses((status = 200, body = Document), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Answer<Document> {
    Ok(Json(engine.document(&caller, id).await?))
}

/// Download a document
#[utoipa::path(get, path = "/documents/{id}/content", tag = "documents", params(("id" = Uuid, Path)),
    responses((status = 200, description = "the file", body = Vec<u8>, content_type = "application/octet-stream",
        headers(("content-disposition" = String, description = "what to call the file"))),
        (status = "4XX", body = Problem)))]
async fn content(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let (document, bytes) = engine.document_content(&caller, id).await?;
    let kind = HeaderValue::from_static(document.format.media_type());
    let place = HeaderValue::from_str(&disposition(&document.name))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, place),
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// Remove a document
#[utoipa::path(delete, path = "/documents/{id}", tag = "documents", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.remove_document(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Returns the header that tells what to call a file (RFC 6266): in ASCII, and in full (RFC 8187).
pub(super) fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|char| if char.is_ascii() { char } else { '_' })
        .collect();
    let mut full = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            full.push(char::from(byte));
        } else {
            full.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_beyond_ascii_are_told_twice() {
        assert_eq!(
            disposition("Žofie_Resume.pdf"),
            "attachment; filename=\"_ofie_Resume.pdf\"; filename*=UTF-8''%C5%BDofie_Resume.pdf"
        );
    }
}
