//! How an act of a person looks on its way to the bot.

use serde_json::{Value, json};

use crate::discord::{
    account::{Account, Place},
    body::FILE_LIMIT,
    interaction::Interaction,
    refusal::Refusal,
    state::State,
    world::World,
};

/// Where a person acts: the channel, and the server if it is in one.
pub fn whereabouts(world: &World, person: &Account, place: Place) -> (u64, Option<u64>) {
    match place {
        Place::BotDm => (person.direct, None),
        Place::Private => (person.private, None),
        Place::Server => (world.server_channel, Some(world.server)),
        Place::OtherServer => (world.other_channel, Some(world.other_server)),
    }
}

/// Returns the data of INTERACTION_CREATE.
///
/// # Errors
///
/// Refuses an unknown person and an unknown message.
pub fn interaction(
    world: &World,
    state: &State,
    known: &Interaction,
    data: &Value,
) -> Result<Value, Refusal> {
    let person = state
        .people
        .get(&known.person)
        .ok_or(Refusal::INVALID_RECIPIENT)?;
    let (channel, server) = whereabouts(world, person, known.place);
    let owners = match (known.place.by_user(), server) {
        (true, _) => json!({"1": person.id.to_string()}),
        (false, Some(server)) => json!({"0": server.to_string()}),
        (false, None) => json!({"0": "0"}),
    };
    let channel_type = match known.place {
        Place::Server | Place::OtherServer => 0,
        Place::BotDm => 1,
        Place::Private => 3,
    };
    let mut payload = json!({
        "id": known.id.to_string(),
        "application_id": world.application.to_string(),
        "type": known.act.number(),
        "token": known.token,
        "version": 1,
        "channel_id": channel.to_string(),
        "channel": {"id": channel.to_string(), "type": channel_type},
        "context": known.place.context(),
        "locale": person.locale,
        "entitlements": [],
        "authorizing_integration_owners": owners,
        "app_permissions": "562949953601536",
        "attachment_size_limit": FILE_LIMIT,
        "data": data,
    });
    if let Some(server) = server {
        payload["guild_id"] = json!(server.to_string());
        payload["guild_locale"] = json!("en-US");
        payload["guild"] = json!({"id": server.to_string(), "locale": "en-US", "features": []});
        payload["member"] = json!({
            "user": person.to_json(),
            "roles": [],
            "joined_at": "2026-01-01T00:00:00Z",
            "deaf": false,
            "mute": false,
            "flags": 0,
            "permissions": "562949953601536",
        });
    } else {
        payload["user"] = person.to_json();
    }
    if let Some(source) = known.source {
        payload["message"] = world.show(state, source)?;
    }
    Ok(payload)
}
