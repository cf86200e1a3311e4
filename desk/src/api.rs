//! The REST API: `/api/v1` over the [`Engine`], and its description as OpenAPI, made from the same types.

mod applications;
mod changes;
mod extract;
mod import;
mod postings;
pub mod problem;
mod reports;
mod resumes;
mod stream;
mod tasks;

use axum::Router;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Description;
use utoipa_axum::router::OpenApiRouter;

use crate::engine::Engine;

/// Where the API stands on its host.
pub const BASE: &str = "/api/v1";

#[derive(OpenApi)]
#[openapi(info(
    title = "Upward",
    description = "Resumes, postings, scores and roadmaps."
))]
struct Info;

/// Returns the API. Whoever serves it adds the [`crate::Caller`] to each request that it has verified.
pub fn router(engine: Engine) -> Router {
    described().0.with_state(engine)
}

/// Returns the description of the API.
pub fn description() -> Description {
    described().1
}

fn described() -> (Router<Engine>, Description) {
    OpenApiRouter::with_openapi(Info::openapi())
        .nest(BASE, routes())
        .split_for_parts()
}

fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .merge(applications::routes())
        .merge(changes::routes())
        .merge(import::routes())
        .merge(postings::routes())
        .merge(reports::routes())
        .merge(resumes::routes())
        .merge(tasks::routes())
}
