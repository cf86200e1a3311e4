//! `parse`, `keywords`, `score`, `render`, `preview`: what keeps nothing.

use axum::extract::{DefaultBodyLimit, State};
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::CONTENT_TYPE;
use upward_engine::posting::Keywords;
use upward_engine::resume::Resume;
use upward_engine::score::Report;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::document::{Document, Form, LONGEST};
use super::extract::{Answer, Json};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::stateless::{Noted, Page, Preview, Rendering, Scoring};

/// Returns these routes.
pub fn routes() -> OpenApiRouter<Engine> {
    // Two documents in base64, which takes four bytes for three.
    let both = 3 * LONGEST;
    OpenApiRouter::new()
        .routes(routes!(parse))
        .routes(routes!(keywords))
        .routes(routes!(score))
        .routes(routes!(render))
        .routes(routes!(preview))
        .layer(DefaultBodyLimit::max(both))
}

/// Read a resume into its fields
///
/// The document is the body, of any kind that Upward reads: its kind is told by its bytes. The answer is JSON Resume;
/// `meta.upward.fields` tells where each field stands and how sure it is, `warnings` what was noticed.
#[utoipa::path(post, path = "/parse", tag = "stateless",
    request_body(content((Vec<u8> = "application/octet-stream"), (Form = "multipart/form-data"))),
    responses((status = 200, body = Noted<Resume>)))]
async fn parse(
    State(engine): State<Engine>,
    caller: Caller,
    Document(document): Document,
) -> Result<impl IntoResponse, Problem> {
    Ok(Json(engine.parse(&caller, document).await?))
}

/// Read what a posting asks for
///
/// The document is the body, of any kind that Upward reads: its kind is told by its bytes.
#[utoipa::path(post, path = "/keywords", tag = "stateless",
    request_body(content((Vec<u8> = "application/octet-stream"), (Form = "multipart/form-data"))),
    responses((status = 200, body = Noted<Keywords>)))]
async fn keywords(
    State(engine): State<Engine>,
    caller: Caller,
    Document(document): Document,
) -> Answer<Noted<Keywords>> {
    Ok(Json(engine.keywords(&caller, document).await?))
}

/// Score a resume against a posting
#[utoipa::path(post, path = "/score", tag = "stateless", request_body = Scoring,
    responses((status = 200, body = Noted<Report>)))]
async fn score(
    State(engine): State<Engine>,
    caller: Caller,
    Json(scoring): Json<Scoring>,
) -> Answer<Noted<Report>> {
    Ok(Json(engine.score(&caller, scoring).await?))
}

/// Write a resume as a document
///
/// The answer is the file, of the media type of its format.
#[utoipa::path(post, path = "/render", tag = "stateless", request_body = Rendering,
    responses((status = 200, description = "The file.", body = Vec<u8>, content_type = "application/octet-stream")))]
async fn render(
    State(engine): State<Engine>,
    caller: Caller,
    Json(rendering): Json<Rendering>,
) -> Result<impl IntoResponse, Problem> {
    let kind = HeaderValue::from_static(rendering.format.media_type());
    let file = engine.render(&caller, rendering).await?;
    Ok(([(CONTENT_TYPE, kind)], file))
}

/// Draw a page of a resume
///
/// For who looks at it while they write: unlike a document, it is not read back.
#[utoipa::path(post, path = "/preview", tag = "stateless", request_body = Preview,
    responses((status = 200, body = Page)))]
async fn preview(
    State(engine): State<Engine>,
    caller: Caller,
    Json(asked): Json<Preview>,
) -> Answer<Page> {
    Ok(Json(engine.preview(&caller, asked).await?))
}
