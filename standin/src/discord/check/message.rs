//! A message that a bot sends, or what it changes of one.

use serde_json::Value;

use crate::discord::{
    body::{Body, Upload},
    check::{components, embeds, mentions},
    form::{Field, Form},
    refusal::Refusal,
};

/// Only the one who acted sees the message.
pub const EPHEMERAL: u64 = 1 << 6;
/// No previews of links; no sound.
const QUIET: u64 = (1 << 2) | (1 << 12);

/// A file as the list `attachments` names it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The n of `files[n]`, or the id of a file that the message has.
    pub id: u64,
    /// A name that goes before that of the form.
    pub name: Option<String>,
}

/// A checked message, or the parts of one that an edit changes.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The text; empty when an edit takes it away.
    pub content: Option<String>,
    /// The embeds.
    pub embeds: Option<Vec<Value>>,
    /// The rows of components.
    pub components: Option<Vec<Value>>,
    /// The files that are to be there afterwards.
    pub attachments: Option<Vec<Listed>>,
    /// The files that come with it.
    pub files: Vec<Upload>,
    /// Its flags.
    pub flags: u64,
    /// What tells it from another one with the same text.
    pub nonce: Option<String>,
    /// Whether a second message with the nonce is the first one.
    pub enforce_nonce: bool,
}

/// Checks a message.
///
/// # Errors
///
/// Refuses it with all that is wrong.
pub fn check(body: Body) -> Result<Draft, Refusal> {
    let mut form = Form::default();
    let draft = read(&mut form, &Field::root(&body.payload), body.files.clone());
    form.finish()?;
    Ok(draft)
}

/// Reads a message, part of another form or not.
pub fn read(form: &mut Form, message: &Field, files: Vec<Upload>) -> Draft {
    let part = |name: &str| message.value.get(name);
    let list = |name: &str| part(name).map(|list| list.as_array().cloned().unwrap_or_default());
    let text = form
        .optional_text(&message.get("content"), 0..=usize::MAX)
        .map(str::trim);
    if text.is_some_and(|text| text.chars().count() > 2000) {
        form.wrong(
            &message.get("content"),
            "BASE_TYPE_MAX_LENGTH",
            "Must be 2000 or fewer in length.",
        );
    }
    embeds::check(form, &message.get("embeds"));
    components::check(form, &message.get("components"));
    mentions::check(form, &message.get("allowed_mentions"));
    let flags = form
        .optional_number(&message.get("flags"), 0..=u64::MAX)
        .unwrap_or_default();
    if flags & !(EPHEMERAL | QUIET) != 0 {
        form.wrong(
            &message.get("flags"),
            "BITFIELD_TYPE_INVALID",
            "Flags that cannot be set here.",
        );
    }
    Draft {
        content: part("content").map(|_| text.unwrap_or_default().to_owned()),
        embeds: list("embeds"),
        components: list("components"),
        attachments: attachments(form, &message.get("attachments"), &files),
        flags,
        nonce: nonce(form, &message.get("nonce")),
        enforce_nonce: form
            .optional_flag(&message.get("enforce_nonce"))
            .unwrap_or_default(),
        files,
    }
}

fn attachments(form: &mut Form, field: &Field, files: &[Upload]) -> Option<Vec<Listed>> {
    if files.len() > 10 {
        form.wrong(
            field,
            "BASE_TYPE_MAX_LENGTH",
            "Must be 10 or fewer in length.",
        );
    }
    let mut listed = Vec::new();
    for entry in form.list(field, 0..=10) {
        let id = entry.get("id");
        let number = id
            .value
            .as_u64()
            .or_else(|| id.value.as_str()?.parse().ok());
        let name = form
            .optional_text(&entry.get("filename"), 1..=260)
            .map(str::to_owned);
        form.optional_text(&entry.get("description"), 0..=1024);
        match number {
            Some(id) => listed.push(Listed { id, name }),
            None => form.missing(&id),
        }
    }
    if field.is_absent() {
        return None;
    }
    if files
        .iter()
        .any(|file| !listed.iter().any(|entry| entry.id == file.id))
    {
        form.wrong(
            field,
            "ATTACHMENT_NOT_LISTED",
            "Every file must be in attachments.",
        );
    }
    Some(listed)
}

fn nonce(form: &mut Form, field: &Field) -> Option<String> {
    if let Some(number) = field.value.as_i64() {
        return Some(number.to_string());
    }
    form.optional_text(field, 0..=25).map(str::to_owned)
}
