//! The methods of the Bot API that there are.

mod about;
mod callback;
mod chat;
mod commands;
mod edit;
mod file;
mod media;
mod send;
pub(super) mod updates;

use serde_json::Value;

use super::{hub::State, params::Params, refusal::Refusal};

type Answer = Result<Value, Refusal>;
type Method = fn(&mut State, &Params) -> Answer;

/// The one method that waits, and so is not in the table.
pub(super) const GET_UPDATES: &str = "getUpdates";

const METHODS: [(&str, Method); 24] = [
    ("answerCallbackQuery", callback::answer),
    ("deleteMessage", edit::delete),
    ("deleteMyCommands", commands::delete),
    ("deleteWebhook", updates::delete_webhook),
    ("editMessageCaption", edit::caption),
    ("editMessageMedia", media::edit),
    ("editMessageReplyMarkup", edit::keyboard),
    ("editMessageText", edit::text),
    ("getChat", chat::get),
    ("getFile", file::get),
    ("getMe", about::get_me),
    ("getMyCommands", commands::get),
    ("getMyDescription", about::get_description),
    ("getMyShortDescription", about::get_short_description),
    ("getWebhookInfo", updates::webhook_info),
    ("sendChatAction", chat::action),
    ("sendDocument", media::document),
    ("sendMediaGroup", media::album),
    ("sendMessage", send::message),
    ("sendPhoto", media::photo),
    ("setMyCommands", commands::set),
    ("setMyDescription", about::set_description),
    ("setMyShortDescription", about::set_short_description),
    ("setWebhook", updates::set_webhook),
];

/// Finds a method, whatever the letter case, and returns its own spelling with it.
pub(super) fn find(name: &str) -> Option<(&'static str, Method)> {
    METHODS
        .into_iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
}

/// Whether a method counts against the limits of how much may be sent.
pub(super) fn is_limited(name: &str) -> bool {
    (name.starts_with("send") && name != "sendChatAction") || name.starts_with("editMessage")
}
