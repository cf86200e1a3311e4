//! A new key for certificates, which only whoever runs the owner may ask for.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use upward_engine::certificate::Keys;
use upward_engine::error::Result;

use super::ask::ask;
use super::reach::Reach;
use crate::api::problem::Problem;
use crate::engine::Engine;

/// Where an owner is asked for a new key.
const RENEW: &str = "/owner/certificate-key";

/// Returns the route of an owner that makes new keys. It belongs on a socket that lets in nobody but its user.
pub fn routes(engine: Engine) -> Router {
    Router::new().route(RENEW, post(answer)).with_state(engine)
}

async fn answer(State(engine): State<Engine>) -> std::result::Result<Json<Keys>, Problem> {
    Ok(Json(engine.renew_certificate_key().await?))
}

/// Has the owner of a data folder make a new key that signs certificates from now on, and returns all public ones.
///
/// # Errors
/// When the store does not answer, or no owner can be reached.
pub async fn renew_certificate_key(reach: &Reach) -> Result<Keys> {
    ask(reach, RENEW, &()).await
}
