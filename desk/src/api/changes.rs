//! `changes`: what changed in an account.

use axum::extract::State;
use axum::response::Response;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::problem::Problem;
use super::stream::{After, Listener};
use crate::caller::Caller;
use crate::change::News;
use crate::engine::Engine;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new().routes(routes!(changes))
}

/// Follow what changes in this account
///
/// Without a position, and after one that lies too far back, the first event is `reset`: read what you show anew. Its
/// id is a position, behind which everything is told.
#[utoipa::path(get, path = "/changes", tag = "changes", params(After),
    responses((status = 200, body = News, content_type = "text/event-stream")))]
async fn changes(
    State(engine): State<Engine>,
    caller: Caller,
    listener: Listener,
) -> Result<Response, Problem> {
    let news = engine.changes(&caller, listener.after)?;
    Ok(listener.answer(news, News::name))
}
