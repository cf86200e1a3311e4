//! Sending documents, photos and albums, and putting another file into a message.

use std::sync::Arc;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::{Answer, edit::editable, send::check_reply};
use crate::telegram::{
    files::File,
    hub::State,
    keyboard::Keyboard,
    message::{Author, Message},
    params::{Params, Upload},
    picture,
    refusal::Refusal,
    text::{self, Formatted, units},
};

const LARGEST_DOCUMENT: usize = 50 << 20;
const LARGEST_PHOTO: usize = 10 << 20;

enum Kind {
    Document,
    Photo,
}

pub(super) fn document(state: &mut State, params: &Params) -> Answer {
    send(state, params, "document", &Kind::Document)
}

pub(super) fn photo(state: &mut State, params: &Params) -> Answer {
    send(state, params, "photo", &Kind::Photo)
}

fn send(state: &mut State, params: &Params, field: &str, kind: &Kind) -> Answer {
    let room = state.writable(params)?;
    check_reply(state, params, room)?;
    let caption = caption(params)?;
    let keyboard = Keyboard::of_new(params)?;
    let file = file(state, params, field, kind)?;
    let message = Message {
        keyboard,
        ..with_file(Message::new(Author::Bot, caption), file, kind)
    };
    let id = state.post(room, message);
    Ok(state.message_json(room, id))
}

pub(super) fn album(state: &mut State, params: &Params) -> Answer {
    let room = state.writable(params)?;
    check_reply(state, params, room)?;
    let items = params
        .json::<Vec<Map<String, Value>>>("media")?
        .unwrap_or_default();
    if !(2..=10).contains(&items.len()) {
        return Err(Refusal::bad("media group must include 2-10 items"));
    }
    let album = Uuid::new_v4().simple().to_string();
    let read = |item| {
        let message = item_of(state, params, item)?;
        Ok(Message {
            album: Some(album.clone()),
            ..message
        })
    };
    let messages: Vec<Message> = items
        .into_iter()
        .map(read)
        .collect::<Result<_, Refusal>>()?;
    if messages
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one.photo.is_some() != other.photo.is_some()))
    {
        return Err(Refusal::bad(
            "documents can't be mixed with other media types",
        ));
    }
    let ids: Vec<i64> = messages
        .into_iter()
        .map(|message| state.post(room, message))
        .collect();
    Ok(ids
        .into_iter()
        .map(|id| state.message_json(room, id))
        .collect())
}

pub(super) fn edit(state: &mut State, params: &Params) -> Answer {
    let (room, message) = editable(state, params)?;
    if !message.has_file() {
        return Err(Refusal::bad("there is no media in the message to edit"));
    }
    let item = params
        .json::<Map<String, Value>>("media")?
        .ok_or_else(|| Refusal::bad("media is required"))?;
    let keyboard = Keyboard::of_edited(params)?;
    let new = item_of(state, params, item)?;
    state.edit(room, message.id, |message| {
        *message = Message {
            id: message.id,
            sent: message.sent,
            edits: message.edits,
            keyboard,
            ..new
        };
    });
    Ok(state.message_json(room, message.id))
}

/// Reads an `InputMedia`, whose file may be a part of the same call.
fn item_of(
    state: &mut State,
    params: &Params,
    item: Map<String, Value>,
) -> Result<Message, Refusal> {
    let kind = match item.get("type").and_then(Value::as_str) {
        Some("document") => Kind::Document,
        Some("photo") => Kind::Photo,
        _ => {
            return Err(Refusal::bad(
                "the stand-in knows media of type document and photo only",
            ));
        }
    };
    let item = Params {
        fields: item,
        uploads: params.uploads.clone(),
    };
    let caption = caption(&item)?;
    let file = file(state, &item, "media", &kind)?;
    Ok(with_file(Message::new(Author::Bot, caption), file, &kind))
}

fn with_file(message: Message, file: Arc<File>, kind: &Kind) -> Message {
    match kind {
        Kind::Document => Message {
            document: Some(file),
            ..message
        },
        Kind::Photo => Message {
            photo: Some(file),
            ..message
        },
    }
}

/// Reads a caption, which may be empty.
pub(super) fn caption(params: &Params) -> Result<Formatted, Refusal> {
    let caption = Formatted::read(params, "caption", "caption_entities")?;
    if units(&caption.text) > text::CAPTION {
        return Err(Refusal::bad("message caption is too long"));
    }
    Ok(caption)
}

/// Finds the file of a call: a part with the field's name, a part that it names, or a file sent before.
fn file(
    state: &mut State,
    params: &Params,
    field: &str,
    kind: &Kind,
) -> Result<Arc<File>, Refusal> {
    let named = params.text(field).unwrap_or_default();
    let part = named.strip_prefix("attach://").unwrap_or(field);
    let Some(upload) = params.uploads.get(part) else {
        return match named.as_ref() {
            "" => Err(Refusal::bad(format!("there is no {field} in the request"))),
            known => state.files.find(known).cloned().ok_or_else(|| {
                Refusal::bad("wrong remote file identifier specified: the stand-in knows only files that were sent")
            }),
        };
    };
    let file = keep(state, upload.clone(), kind)?;
    let most = state.settings.keep_files;
    state.files.sent_by_bot(&file, most);
    Ok(file)
}

fn keep(state: &mut State, upload: Upload, kind: &Kind) -> Result<Arc<File>, Refusal> {
    let size = upload.bytes.len();
    if size == 0 {
        return Err(Refusal::bad("file must be non-empty"));
    }
    if size > LARGEST_DOCUMENT {
        return Err(Refusal::new(413, "Request Entity Too Large"));
    }
    Ok(match kind {
        Kind::Document => state.files.document(upload),
        Kind::Photo if size > LARGEST_PHOTO => return Err(Refusal::bad("too big for a photo")),
        Kind::Photo => {
            let dimensions = picture::dimensions(&upload.bytes)
                .ok_or_else(|| Refusal::bad("IMAGE_PROCESS_FAILED"))?;
            if !picture::fits(dimensions) {
                return Err(Refusal::bad("PHOTO_INVALID_DIMENSIONS"));
            }
            state.files.photo(upload, dimensions)
        }
    })
}
