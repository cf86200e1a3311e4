//! Updates that could not be read as they came. Telegram adds fields and kinds of messages all the time, and passes on
//! what programs say of their files; nobody is to be left without an answer because of that.

use serde_json::Value;
use teloxide::types::{ChatId, MessageKind, Update, UpdateKind};
use upward_desk::identity::Identity;

use super::Received;
use crate::dialogue::{Input, Unreadable};
use crate::talk::Envelope;
use crate::telegram::route::Route;

/// What stands for a file's kind: we look at its bytes.
const ANY: &str = "application/octet-stream";

/// Returns an update, if need be without what files are said to be; none where it cannot be read.
pub fn read(raw: &Value) -> Option<Update> {
    typed(raw).or_else(|| {
        let mut raw = raw.clone();
        relabel(&mut raw);
        typed(&raw)
    })
}

fn typed(raw: &Value) -> Option<Update> {
    // Of values instead of text, teloxide can read no update.
    let update: Update = serde_json::from_str(&raw.to_string()).ok()?;
    let is_read = match &update.kind {
        UpdateKind::Error(_) => false,
        UpdateKind::Message(message) => !matches!(message.kind, MessageKind::Empty {}),
        _ => true,
    };
    is_read.then_some(update)
}

/// Returns the input of a message that stays unreadable, where somebody wrote it to the bot alone.
pub fn unreadable(raw: &Value) -> Option<Received> {
    let message = raw.get("message")?;
    let (from, chat) = (message.get("from")?, message.get("chat")?);
    if chat.get("type")? != "private" {
        return None;
    }
    let route = Route {
        chat: ChatId(chat.get("id")?.as_i64()?),
        message: None,
    };
    let language = from.get("language_code").and_then(Value::as_str);
    Some(Received {
        person: Identity::Telegram(from.get("id")?.as_u64()?),
        envelope: Envelope {
            input: Input::Unreadable(Unreadable::Other),
            route: route.kept(),
            language: language.map(str::to_owned),
            private: true,
        },
        query: None,
    })
}

fn relabel(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("file_id") {
                fields.insert("mime_type".to_owned(), ANY.into());
            }
            fields.values_mut().for_each(relabel);
        }
        Value::Array(items) => items.iter_mut().for_each(relabel),
        _ => {}
    }
}
