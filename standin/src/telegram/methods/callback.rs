//! Answering taps on buttons.

use super::Answer;
use crate::telegram::{chat::Toast, hub::State, params::Params, refusal::Refusal, text::units};

const LONGEST: usize = 200;

pub(super) fn answer(state: &mut State, params: &Params) -> Answer {
    let now = state.now();
    let lifetime = state.settings.tap_lifetime;
    let id = params.text("callback_query_id").unwrap_or_default();
    let open = state
        .taps
        .get_mut(id.as_ref())
        .filter(|tap| !tap.answered && now.duration_since(tap.at).unwrap_or_default() <= lifetime);
    let tap = open.ok_or_else(|| {
        Refusal::bad("query is too old and response timeout expired or query ID is invalid")
    })?;
    let text = params.text("text").unwrap_or_default().into_owned();
    if units(&text) > LONGEST {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    tap.answered = true;
    let room = tap.room;
    let toast = Toast {
        text,
        alert: params.flag("show_alert"),
    };
    state.change(room, |room| room.chat.toasts.push(toast));
    Ok(true.into())
}
