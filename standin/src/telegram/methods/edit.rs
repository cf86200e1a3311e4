//! Changing and deleting messages.

use std::{sync::Arc, time::Duration};

use super::{Answer, media, send};
use crate::telegram::{
    hub::State, keyboard::Keyboard, message::Message, params::Params, refusal::Refusal,
    text::Formatted,
};

const DELETABLE: Duration = Duration::from_secs(48 * 60 * 60);
const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
                            same as a current content and reply markup of the message";

pub(super) fn text(state: &mut State, params: &Params) -> Answer {
    let (room, message) = editable(state, params)?;
    if message.has_file() {
        return Err(Refusal::bad("there is no text in the message to edit"));
    }
    let text = send::body(params, "MESSAGE_TOO_LONG")?;
    change(state, params, room, &message, text)
}

pub(super) fn caption(state: &mut State, params: &Params) -> Answer {
    let (room, message) = editable(state, params)?;
    if !message.has_file() {
        return Err(Refusal::bad("there is no caption in the message to edit"));
    }
    let caption = media::caption(params)?;
    change(state, params, room, &message, caption)
}

fn change(
    state: &mut State,
    params: &Params,
    room: i64,
    message: &Message,
    text: Formatted,
) -> Answer {
    let keyboard = Keyboard::of_edited(params)?;
    if text.text == message.text
        && text.entities == message.entities
        && keyboard == message.keyboard
    {
        return Err(Refusal::bad(NOT_MODIFIED));
    }
    state.edit(room, message.id, |message| {
        message.show(text);
        message.keyboard = keyboard;
    });
    Ok(state.message_json(room, message.id))
}

pub(super) fn keyboard(state: &mut State, params: &Params) -> Answer {
    let (room, message) = editable(state, params)?;
    let keyboard = Keyboard::of_edited(params)?;
    if keyboard == message.keyboard {
        return Err(Refusal::bad(NOT_MODIFIED));
    }
    state.edit(room, message.id, |message| message.keyboard = keyboard);
    Ok(state.message_json(room, message.id))
}

pub(super) fn delete(state: &mut State, params: &Params) -> Answer {
    let (room, message) = named(state, params, "message to delete not found")?;
    let age = state.now().duration_since(message.sent).unwrap_or_default();
    // In a group only an administrator may remove what others wrote, and the bot is none.
    if age > DELETABLE || (room < 0 && !message.is_from_bot()) {
        return Err(Refusal::bad("message can't be deleted for everyone"));
    }
    state.change(room, |room| {
        room.chat.messages.remove(&message.id);
    });
    Ok(true.into())
}

/// Returns the room and the message of a call that edits; only the bot's own messages can be edited.
pub(super) fn editable(state: &mut State, params: &Params) -> Result<(i64, Arc<Message>), Refusal> {
    let (room, message) = named(state, params, "message to edit not found")?;
    if message.is_from_bot() {
        Ok((room, message))
    } else {
        Err(Refusal::bad("message can't be edited"))
    }
}

fn named(
    state: &mut State,
    params: &Params,
    missing: &str,
) -> Result<(i64, Arc<Message>), Refusal> {
    let room = state.writable(params)?;
    let id = params
        .integer("message_id")?
        .ok_or_else(|| Refusal::bad("message identifier is not specified"))?;
    let message = state
        .message(room, id)
        .ok_or_else(|| Refusal::bad(missing))?;
    Ok((room, message.clone()))
}
