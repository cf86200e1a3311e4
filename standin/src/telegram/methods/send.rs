//! Sending text.

use serde_json::Value;

use super::Answer;
use crate::telegram::{
    hub::State,
    keyboard::Keyboard,
    message::{Author, Message},
    params::Params,
    refusal::Refusal,
    text::{self, Formatted, units},
};

pub(super) fn message(state: &mut State, params: &Params) -> Answer {
    let room = state.writable(params)?;
    check_reply(state, params, room)?;
    let text = body(params, "message is too long")?;
    let message = Message {
        keyboard: Keyboard::of_new(params)?,
        ..Message::new(Author::Bot, text)
    };
    let id = state.post(room, message);
    Ok(state.message_json(room, id))
}

/// Reads the text of a message.
pub(super) fn body(params: &Params, too_long: &str) -> Result<Formatted, Refusal> {
    let text = Formatted::read(params, "text", "entities")?;
    match units(&text.text) {
        0 if text.raw.is_empty() => Err(Refusal::bad("message text is empty")),
        0 => Err(Refusal::bad("text must be non-empty")),
        length if length > text::MESSAGE => Err(Refusal::bad(too_long)),
        _ => Ok(text),
    }
}

/// Checks that the message that is answered to is there.
pub(super) fn check_reply(state: &State, params: &Params, room: i64) -> Result<(), Refusal> {
    let Some(reply) = params.json::<Value>("reply_parameters")? else {
        return Ok(());
    };
    let optional = reply
        .get("allow_sending_without_reply")
        .and_then(Value::as_bool)
        .unwrap_or_default();
    let message = reply.get("message_id").and_then(Value::as_i64);
    let found = message.is_some_and(|message| state.message(room, message).is_some());
    if found || optional {
        Ok(())
    } else {
        Err(Refusal::bad("message to be replied not found"))
    }
}
