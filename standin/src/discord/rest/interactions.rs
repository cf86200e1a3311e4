//! Answers to interactions.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, Request, State},
    http::StatusCode,
};
use serde_json::Value;

use crate::discord::{answers, body::Body, refusal::Refusal, world::World};

type Answer = Result<Json<Value>, Refusal>;

/// Takes the first answer.
pub async fn callback(
    State(world): State<Arc<World>>,
    Path((id, token)): Path<(String, String)>,
    request: Request,
) -> Result<StatusCode, Refusal> {
    let body = Body::read(request).await?;
    answers::first(
        &world,
        id.parse().map_err(|_| Refusal::UNKNOWN_INTERACTION)?,
        &token,
        body,
    )?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a follow-up.
pub async fn follow_up(
    State(world): State<Arc<World>>,
    Path((app, token)): Path<(String, String)>,
    request: Request,
) -> Answer {
    own(&world, &app)?;
    let body = Body::read(request).await?;
    answers::follow_up(&world, &token, body).map(Json)
}

/// Returns a message.
pub async fn look(
    State(world): State<Arc<World>>,
    Path((app, token, message)): Path<(String, String, String)>,
) -> Answer {
    own(&world, &app)?;
    answers::look(&world, &token, &message).map(Json)
}

/// Edits a message.
pub async fn edit(
    State(world): State<Arc<World>>,
    Path((app, token, message)): Path<(String, String, String)>,
    request: Request,
) -> Answer {
    own(&world, &app)?;
    let body = Body::read(request).await?;
    answers::edit(&world, &token, &message, body).map(Json)
}

/// Deletes a message.
pub async fn delete(
    State(world): State<Arc<World>>,
    Path((app, token, message)): Path<(String, String, String)>,
) -> Result<StatusCode, Refusal> {
    own(&world, &app)?;
    answers::delete(&world, &token, &message)?;
    Ok(StatusCode::NO_CONTENT)
}

fn own(world: &World, app: &str) -> Result<(), Refusal> {
    if app.parse() == Ok(world.application) {
        Ok(())
    } else {
        Err(Refusal::UNKNOWN_WEBHOOK)
    }
}
