//! `account/export` and `account/import`: all that an account keeps, as a file.

use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, State};
use axum::response::IntoResponse;
use bytes::Bytes;
use http::header;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::Json;
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::export::Imported;

/// The longest export that is taken, in bytes.
const LONGEST: usize = 64 << 20;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(export))
        .routes(routes!(import))
        .layer(DefaultBodyLimit::max(LONGEST))
}

/// Export all that the account keeps
///
/// A zip file that explains itself; an empty account can import it.
#[utoipa::path(get, path = "/account/export", tag = "account",
    responses((status = 200, body = Vec<u8>, content_type = "application/zip"),
        (status = "4XX", body = Problem)))]
async fn export(
    State(engine): State<Engine>,
    caller: Caller,
) -> Result<impl IntoResponse, Problem> {
    let export = engine.export_account(&caller).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"upward-export.zip\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, export))
}

/// Import an export into an empty account
#[utoipa::path(post, path = "/account/import", tag = "account",
    request_body(content = Vec<u8>, content_type = "application/zip"),
    responses((status = 200, body = Imported), (status = "4XX", body = Problem)))]
async fn import(
    State(engine): State<Engine>,
    caller: Caller,
    export: Result<Bytes, BytesRejection>,
) -> Result<Json<Imported>, Problem> {
    Ok(Json(engine.import_account(&caller, export?.into()).await?))
}
