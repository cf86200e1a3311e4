//! Direct messages that the bot sends on its own.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, Request, State as Shared},
    http::StatusCode,
};
use serde_json::{Value, json};

use crate::discord::{
    body::Body,
    check::message,
    form::{Field, Form},
    refusal::Refusal,
    state::State,
    world::World,
};

type Answer = Result<Json<Value>, Refusal>;

/// Opens the direct messages with a person.
pub async fn open(Shared(world): Shared<Arc<World>>, request: Request) -> Answer {
    let payload = Body::read(request).await?.payload;
    let who = Field::root(&payload).get("recipient_id");
    let id = who
        .value
        .as_u64()
        .or_else(|| who.value.as_str()?.parse().ok());
    if id.is_none() {
        let mut form = Form::default();
        form.missing(&who);
        form.finish()?;
    }
    let state = world.state();
    let person = id
        .and_then(|id| state.people.get(&id))
        .ok_or(Refusal::INVALID_RECIPIENT)?;
    Ok(Json(json!({
        "id": person.direct.to_string(),
        "type": 1,
        "last_message_id": person.inbox.last().map(u64::to_string),
        "flags": 0,
        "recipients": [person.to_json()],
    })))
}

/// Sends a message.
pub async fn send(
    Shared(world): Shared<Arc<World>>,
    Path(channel): Path<String>,
    request: Request,
) -> Answer {
    let mut draft = message::check(Body::read(request).await?)?;
    // Only answers to interactions can be for one person alone.
    draft.flags &= !message::EPHEMERAL;
    let mut state = world.state();
    let channel = place(&world, &state, &channel)?;
    let person = state.direct.get(&channel).copied();
    if person
        .and_then(|id| state.people.get(&id))
        .is_some_and(|person| !person.takes_messages)
    {
        return Err(Refusal::CANNOT_SEND);
    }
    let nonce = draft
        .nonce
        .clone()
        .filter(|_| draft.enforce_nonce)
        .map(|nonce| (channel, nonce));
    if let Some(known) = nonce.as_ref().and_then(|nonce| state.nonces.get(nonce)) {
        return world.show(&state, *known).map(Json);
    }
    let message = world.post(&mut state, channel, None, draft)?;
    if let Some(nonce) = nonce {
        state.nonces.insert(nonce, message);
    }
    if let Some(person) = person.and_then(|id| state.people.get_mut(&id)) {
        person.inbox.push(message);
    }
    state.woken(message);
    world.show(&state, message).map(Json)
}

/// Returns a message.
pub async fn look(Shared(world): Shared<Arc<World>>, Path(path): Path<(String, String)>) -> Answer {
    let state = world.state();
    world.show(&state, which(&world, &state, &path)?).map(Json)
}

/// Edits a message.
pub async fn edit(
    Shared(world): Shared<Arc<World>>,
    Path(path): Path<(String, String)>,
    request: Request,
) -> Answer {
    let draft = message::check(Body::read(request).await?)?;
    let mut state = world.state();
    let message = which(&world, &state, &path)?;
    world.edit(&mut state, message, draft)?;
    world.show(&state, message).map(Json)
}

/// Deletes a message.
pub async fn delete(
    Shared(world): Shared<Arc<World>>,
    Path(path): Path<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let mut state = world.state();
    let message = which(&world, &state, &path)?;
    state.remove(message)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Returns a channel that the bot can write to.
fn place(world: &World, state: &State, channel: &str) -> Result<u64, Refusal> {
    let id = channel.parse().map_err(|_| Refusal::UNKNOWN_CHANNEL)?;
    if state.direct.contains_key(&id) || id == world.server_channel {
        Ok(id)
    } else if id == world.other_channel || state.people.values().any(|person| person.private == id)
    {
        Err(Refusal::MISSING_ACCESS)
    } else {
        Err(Refusal::UNKNOWN_CHANNEL)
    }
}

/// Returns a message that stands in the channel for all; one for a person alone is edited by its interaction only.
fn which(
    world: &World,
    state: &State,
    (channel, message): &(String, String),
) -> Result<u64, Refusal> {
    let channel = place(world, state, channel)?;
    let id = message.parse().map_err(|_| Refusal::UNKNOWN_MESSAGE)?;
    let known = state.messages.get(&id).ok_or(Refusal::UNKNOWN_MESSAGE)?;
    if known.channel == channel && !known.ephemeral {
        Ok(id)
    } else {
        Err(Refusal::UNKNOWN_MESSAGE)
    }
}
