//! What a chat is, and what the bot is seen doing in it.

use serde_json::json;

use super::Answer;
use crate::telegram::{chat::Action, hub::State, params::Params, refusal::Refusal};

const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

pub(super) fn get(state: &mut State, params: &Params) -> Answer {
    let room = params
        .integer("chat_id")?
        .filter(|room| state.rooms.get(room).is_some_and(|room| room.open));
    let room = room.ok_or_else(|| Refusal::bad("chat not found"))?;
    let mut chat = state.chat_json(room);
    if let Some(fields) = chat.as_object_mut() {
        fields.insert("max_reaction_count".into(), 11.into());
        fields.insert("accent_color_id".into(), 0.into());
        let gifts = json!({
            "unlimited_gifts": true, "limited_gifts": true, "unique_gifts": true, "premium_subscription": true,
        });
        fields.insert("accepted_gift_types".into(), gifts);
    }
    Ok(chat)
}

pub(super) fn action(state: &mut State, params: &Params) -> Answer {
    let room = state.writable(params)?;
    let kind = params.text("action").unwrap_or_default().into_owned();
    if !ACTIONS.contains(&kind.as_str()) {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    let at = state.now();
    state.change(room, |room| room.chat.actions.push(Action { kind, at }));
    Ok(true.into())
}
