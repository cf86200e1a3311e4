//! The application itself: who the bot is, where its gateway is, which commands it has.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, Request, State},
};
use serde_json::{Value, json};

use crate::discord::{body::Body, check::commands, refusal::Refusal, world::World};

type Answer = Result<Json<Value>, Refusal>;

/// Returns where the gateway is.
pub async fn gateway(State(world): State<Arc<World>>) -> Json<Value> {
    Json(json!({"url": world.gateway()}))
}

/// Returns where the gateway is and with how many shards to dial it.
pub async fn gateway_bot(State(world): State<Arc<World>>) -> Json<Value> {
    let state = world.state();
    Json(json!({
        "url": world.gateway(),
        "shards": state.sessions.shards,
        "session_start_limit": {
            "total": 1000,
            "remaining": state.sessions.remaining,
            "reset_after": 14_400_000,
            "max_concurrency": 1,
        },
    }))
}

/// Returns the bot.
pub async fn me(State(world): State<Arc<World>>) -> Json<Value> {
    Json(world.bot())
}

/// Returns the application, asked for as `@me` or by its id.
pub async fn application(State(world): State<Arc<World>>, path: Option<Path<String>>) -> Answer {
    if let Some(Path(id)) = path {
        own(&world, &id)?;
    }
    Ok(Json(json!({
        "id": world.application.to_string(),
        "name": "Upward",
        "icon": null,
        "description": "",
        "bot_public": true,
        "bot_require_code_grant": false,
        "verify_key": "00",
        "team": null,
        "flags": 0,
        "bot": world.bot(),
        "integration_types_config": {"0": {}, "1": {}},
    })))
}

/// Returns the commands.
pub async fn commands(State(world): State<Arc<World>>, Path(app): Path<String>) -> Answer {
    own(&world, &app)?;
    Ok(Json(Value::Array(world.state().commands.clone())))
}

/// Puts new commands in the place of all.
pub async fn register(
    State(world): State<Arc<World>>,
    Path(app): Path<String>,
    request: Request,
) -> Answer {
    own(&world, &app)?;
    let payload = Body::read(request).await?.payload;
    commands::check(&payload)?;
    let mut state = world.state();
    let mut list: Vec<Value> = serde_json::from_value(payload).map_err(|_| Refusal::BAD_JSON)?;
    for command in &mut list {
        let known = state
            .commands
            .iter()
            .find(|known| known.get("name") == command.get("name"));
        let id = known.and_then(|known| known.get("id").cloned());
        let id = id.unwrap_or_else(|| json!(state.id().to_string()));
        let version = state.id().to_string();
        let Some(command) = command.as_object_mut() else {
            continue;
        };
        command.retain(|_, value| !value.is_null());
        command.insert("id".to_owned(), id);
        command.insert("version".to_owned(), json!(version));
        command.insert(
            "application_id".to_owned(),
            json!(world.application.to_string()),
        );
        command.entry("type").or_insert(json!(1));
        command.entry("description").or_insert(json!(""));
        command
            .entry("default_member_permissions")
            .or_insert(Value::Null);
        command.entry("contexts").or_insert(Value::Null);
        command.entry("integration_types").or_insert(json!([0]));
        command.entry("nsfw").or_insert(json!(false));
    }
    state.commands.clone_from(&list);
    state.sessions.changed.send_replace(());
    Ok(Json(Value::Array(list)))
}

fn own(world: &World, app: &str) -> Result<(), Refusal> {
    if app.parse() == Ok(world.application) {
        Ok(())
    } else {
        Err(Refusal::UNKNOWN_APPLICATION)
    }
}
