//! `certificates`: what the house issues, and what anybody may look up.

mod page;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{self, HeaderMap};
use http::{HeaderName, HeaderValue, StatusCode};
use upward_engine::certificate::Keys;
use upward_engine::error::Kind;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::documents::disposition;
use super::extract::{Answer, Created, Json, Path, Query};
use super::problem::Problem;
use crate::caller::Caller;
use crate::certificate::{Certificate, InLocale, NewCertificate, Published};
use crate::engine::Engine;
use crate::paging::{Page, PageQuery};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, issue))
        .routes(routes!(keys))
        .routes(routes!(show, revoke))
        .routes(routes!(document))
}

/// List the certificates, the newest first
#[utoipa::path(get, path = "/certificates", tag = "certificates", params(PageQuery),
    responses((status = 200, body = Page<Certificate>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Certificate>> {
    Ok(Json(engine.certificates(&caller, page).await?))
}

/// Issue a certificate for a track
///
/// More than 80 % of it must be finished, or what this house asks for above that. Where no more was finished since the
/// last certificate, it is that one.
#[utoipa::path(post, path = "/certificates", tag = "certificates", request_body = NewCertificate,
    responses((status = 201, body = Certificate), (status = "4XX", body = Problem)))]
async fn issue(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NewCertificate>,
) -> Created<Certificate> {
    let issued = engine.issue_certificate(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(issued)))
}

/// Show the public keys with which certificates verify
///
/// A JSON Web Key Set (RFC 7517), the newest key first. A certificate's token is a JSON Web Signature (RFC 7515) with
/// Ed25519 (RFC 8037), which any library for these verifies without asking here.
#[utoipa::path(get, path = "/certificates/key", tag = "certificates", security(()),
    responses((status = 200, body = Keys)))]
async fn keys(State(engine): State<Engine>) -> Answer<Keys> {
    Ok(Json(engine.certificate_keys().await?))
}

/// Look a certificate up by its code
///
/// Anybody may. Of a revoked one only that is told, with its day; a deleted account's certificates are not found. A
/// browser gets a page.
#[utoipa::path(get, path = "/certificates/{code}", tag = "certificates", security(()),
    params(("code" = String, Path, description = "Its code; case, spaces and hyphens do not matter.")),
    responses((status = 200, content((Published = "application/json"), (String = "text/html"))),
        (status = 404, description = "There is no certificate with this code.", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    let published = engine.published_certificate(code).await;
    let mut answer = match (published, wants_page(&headers)) {
        (Ok(published), true) => page::certificate(&published)?.into_response(),
        (Err(error), true) if error.kind == Kind::NotFound => {
            (StatusCode::NOT_FOUND, page::unknown(&error)).into_response()
        }
        (Ok(published), false) => Json(published).into_response(),
        (Err(error), _) => Problem::from(error).into_response(),
    };
    let headers = answer.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(answer)
}

/// Download a certificate as a PDF
#[utoipa::path(get, path = "/certificates/{code}/document", tag = "certificates",
    params(("code" = String, Path, description = "Its code."), InLocale),
    responses((status = 200, description = "the file", body = Vec<u8>, content_type = "application/pdf",
        headers(("content-disposition" = String, description = "what to call the file"))),
        (status = "4XX", body = Problem), (status = 503, body = Problem)))]
async fn document(
    State(engine): State<Engine>,
    caller: Caller,
    Path(code): Path<String>,
    Query(locale): Query<InLocale>,
) -> Result<Response, Problem> {
    let (name, bytes) = engine.certificate_document(&caller, code, locale).await?;
    let place = HeaderValue::from_str(&disposition(&name))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers: [(HeaderName, HeaderValue); 3] = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/pdf"),
        ),
        (header::CONTENT_DISPOSITION, place),
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// Revoke a certificate for good
///
/// Whoever looks it up is told that it was revoked, and when, and nothing else of it.
#[utoipa::path(delete, path = "/certificates/{code}", tag = "certificates",
    params(("code" = String, Path, description = "Its code.")),
    responses((status = 200, body = Certificate), (status = "4XX", body = Problem)))]
async fn revoke(
    State(engine): State<Engine>,
    caller: Caller,
    Path(code): Path<String>,
) -> Answer<Certificate> {
    Ok(Json(engine.revoke_certificate(&caller, code).await?))
}

/// Whether a browser asks.
fn wants_page(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter();
    let mut ranges = accepted
        .filter_map(|value| value.to_str().ok())
        .flat_map(|ranges| ranges.split(','))
        .filter_map(|range| range.split(';').next());
    ranges.any(|range| range.trim().eq_ignore_ascii_case("text/html"))
}
