//! The REST API: `/api/v1` over the [`Engine`], and its description as OpenAPI, made from the same types.

mod accept;
mod account;
mod analytics;
mod applications;
mod certificates;
mod changes;
mod describe;
mod documents;
mod drafts;
mod evidence;
mod export;
mod extract;
mod generate;
mod import;
mod interview;
mod keys;
mod layers;
mod letters;
mod links;
mod metrics;
mod named;
mod postings;
mod probes;
pub mod problem;
mod progress;
mod reports;
mod request;
mod resumes;
mod stateless;
mod stream;
mod tasks;
#[cfg(test)]
mod tests;
mod tracks;

use std::sync::Arc;

use axum::Router;
use prometheus_client::registry::Registry;
use utoipa::openapi::OpenApi as Description;
use utoipa_axum::router::OpenApiRouter;

use crate::engine::Engine;

/// Where the API stands on its host.
pub const BASE: &str = "/api/v1";

/// Returns the API. Whoever serves it adds the [`crate::Caller`] to each request that it has verified.
pub fn router(engine: Engine) -> Router {
    router_with(engine, Arc::default())
}

/// Returns the API, which shows these figures of the service among its own.
pub fn router_with(engine: Engine, figures: Arc<Registry>) -> Router {
    let (router, description) = described();
    layers::dressed(router, &description, figures).with_state(engine)
}

/// Returns the description of the API.
pub fn description() -> Description {
    described().1
}

fn described() -> (Router<Engine>, Description) {
    let (router, description) = OpenApiRouter::with_openapi(describe::house())
        .nest(BASE, routes())
        .split_for_parts();
    (router, describe::finished(description))
}

fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .merge(account::routes())
        .merge(analytics::routes())
        .merge(applications::routes())
        .merge(certificates::routes())
        .merge(changes::routes())
        .merge(documents::routes())
        .merge(drafts::routes())
        .merge(evidence::routes())
        .merge(export::routes())
        .merge(generate::routes())
        .merge(import::routes())
        .merge(interview::routes())
        .merge(keys::routes())
        .merge(letters::routes())
        .merge(links::routes())
        .merge(postings::routes())
        .merge(probes::routes())
        .merge(progress::routes())
        .merge(reports::routes())
        .merge(resumes::routes())
        .merge(stateless::routes())
        .merge(tasks::routes())
        .merge(tracks::routes())
}
