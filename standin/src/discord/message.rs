//! Messages and their files, as people see them and as the API shows them.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::discord::{
    body::Upload,
    check::message::{Draft, EPHEMERAL},
    file::File,
    form::{Field, Form},
    refusal::Refusal,
};

/// The message says that the bot is thinking.
const LOADING: u64 = 1 << 7;

/// A message of the bot.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its id.
    pub id: u64,
    /// Where it stands.
    pub channel: u64,
    /// The text.
    pub content: String,
    /// The embeds, as sent; pictures that are files of the message have the file's address.
    pub embeds: Vec<Value>,
    /// The rows of components, as sent.
    pub components: Vec<Value>,
    /// The files.
    pub files: Vec<Arc<File>>,
    /// Only the person who acted sees it.
    pub ephemeral: bool,
    /// It says only that the bot is thinking.
    pub thinking: bool,
    /// How often it was edited.
    pub edits: u32,
    /// The interaction that it answers.
    pub interaction: Option<u64>,
    /// When it was sent.
    pub sent: Timestamp,
    pub(crate) edited: Option<Timestamp>,
    pub(crate) nonce: Option<String>,
}

impl Message {
    /// Returns an empty message.
    pub(crate) fn new(id: u64, channel: u64, interaction: Option<u64>) -> Self {
        Self {
            id,
            channel,
            content: String::new(),
            embeds: Vec::new(),
            components: Vec::new(),
            files: Vec::new(),
            ephemeral: false,
            thinking: false,
            edits: 0,
            interaction,
            sent: Timestamp::now(),
            edited: None,
            nonce: None,
        }
    }

    /// Returns all that can be read in it: the text and the texts of the embeds, each in its own line.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![self.content.as_str()];
        for embed in &self.embeds {
            lines.extend(
                ["title", "description"]
                    .iter()
                    .filter_map(|part| embed.get(part)?.as_str()),
            );
            for field in embed
                .get("fields")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                lines.extend(
                    ["name", "value"]
                        .iter()
                        .filter_map(|part| field.get(part)?.as_str()),
                );
            }
            lines.extend(
                embed
                    .get("footer")
                    .and_then(|footer| footer.get("text")?.as_str()),
            );
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// Returns the labels of the buttons, from left to right and from top to bottom.
    #[must_use]
    pub fn buttons(&self) -> Vec<&str> {
        self.parts()
            .filter_map(|part| part.get("label")?.as_str())
            .collect()
    }

    /// Returns the component with this custom id, or the button with this label.
    #[must_use]
    pub fn component(&self, name: &str) -> Option<&Value> {
        let named = |part: &&Value, by: &str| part.get(by).is_some_and(|text| text == name);
        self.parts()
            .find(|part| named(part, "custom_id"))
            .or_else(|| self.parts().find(|part| named(part, "label")))
    }

    fn parts(&self) -> impl Iterator<Item = &Value> {
        self.components
            .iter()
            .filter_map(|row| row.get("components")?.as_array())
            .flatten()
    }

    /// Returns the message with the changes of `draft`; `keep` turns an upload into a file.
    ///
    /// # Errors
    ///
    /// Refuses files that are not there, and what leaves the message empty.
    pub(crate) fn with(
        &self,
        draft: Draft,
        mut keep: impl FnMut(Upload) -> Arc<File>,
    ) -> Result<Self, Refusal> {
        let mut next = self.clone();
        let mut form = Form::default();
        next.files = match draft.attachments {
            None => self
                .files
                .iter()
                .cloned()
                .chain(draft.files.into_iter().map(&mut keep))
                .collect(),
            Some(listed) => {
                let mut files = Vec::new();
                for entry in listed {
                    let upload = draft.files.iter().find(|file| file.id == entry.id).cloned();
                    let old = self.files.iter().find(|file| file.id == entry.id).cloned();
                    let name = entry.name;
                    let new = upload.map(|upload| {
                        keep(Upload {
                            name: name.unwrap_or(upload.name),
                            ..upload
                        })
                    });
                    files.push(
                        new.or(old)
                            .ok_or_else(|| missing(&mut form, "attachments"))?,
                    );
                }
                files
            }
        };
        if next.files.len() > 10 {
            form.wrong(
                &Field::root(&Value::Null).get("attachments"),
                "BASE_TYPE_MAX_LENGTH",
                "Must be 10 or fewer in length.",
            );
        }
        next.content = draft.content.unwrap_or(next.content);
        next.components = draft.components.unwrap_or(next.components);
        if let Some(embeds) = draft.embeds {
            next.embeds = embeds;
            for embed in &mut next.embeds {
                show(embed, &next.files).map_err(|()| missing(&mut form, "embeds"))?;
            }
        }
        form.finish()?;
        if next.content.is_empty() && next.embeds.is_empty() && next.files.is_empty() {
            return Err(Refusal::EMPTY_MESSAGE);
        }
        next.thinking = false;
        Ok(next)
    }

    /// Returns the message as the API shows it; `author` is the bot.
    #[must_use]
    pub(crate) fn to_json(&self, author: &Value) -> Value {
        let flags =
            if self.ephemeral { EPHEMERAL } else { 0 } | if self.thinking { LOADING } else { 0 };
        let files: Vec<Value> = self
            .files
            .iter()
            .map(|file| file.to_json(self.ephemeral))
            .collect();
        let mut message = json!({
            "id": self.id.to_string(),
            "channel_id": self.channel.to_string(),
            "type": if self.interaction.is_some() { 20 } else { 0 },
            "author": author,
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": files,
            "flags": flags,
            "timestamp": self.sent.to_string(),
            "edited_timestamp": self.edited.map(|time| time.to_string()),
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": false,
            "pinned": false,
            "tts": false,
        });
        let id = author.get("id").filter(|_| self.interaction.is_some());
        if let Some(message) = message.as_object_mut() {
            add(message, "nonce", self.nonce.clone().map(Value::from));
            add(message, "application_id", id.cloned());
            add(message, "webhook_id", id.cloned());
        }
        message
    }
}

fn add(map: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        map.insert(name.to_owned(), value);
    }
}

/// Puts the addresses of the message's own files into an embed.
fn show(embed: &mut Value, files: &[Arc<File>]) -> Result<(), ()> {
    for part in ["image", "thumbnail"] {
        let Some(Value::String(link)) = embed.get_mut(part).and_then(|part| part.get_mut("url"))
        else {
            continue;
        };
        if let Some(name) = link.strip_prefix("attachment://") {
            *link = files
                .iter()
                .find(|file| file.name == name)
                .ok_or(())?
                .url
                .clone();
        }
    }
    Ok(())
}

/// Refuses a file that is named and not there.
fn missing(form: &mut Form, part: &str) -> Refusal {
    form.wrong(
        &Field::root(&Value::Null).get(part),
        "ATTACHMENT_NOT_FOUND",
        "The attachment cannot be found.",
    );
    std::mem::take(form)
        .finish()
        .err()
        .unwrap_or(Refusal::BAD_JSON)
}
