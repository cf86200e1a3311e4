//! A text that the bot sends: parsed, trimmed and measured.

use super::{
    html::{self, Entity},
    params::Params,
    refusal::Refusal,
};

/// The most UTF-16 units that a message may show.
pub(crate) const MESSAGE: usize = 4096;
/// The most UTF-16 units that a caption may show.
pub(crate) const CAPTION: usize = 1024;

/// A text, what it was written as, and what its parts mean.
#[derive(Clone, Debug, Default)]
pub(crate) struct Formatted {
    pub(crate) raw: String,
    pub(crate) text: String,
    pub(crate) entities: Vec<Entity>,
}

/// Returns the length in UTF-16 units, the measure of all of Telegram's limits on texts.
pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Formatted {
    /// Reads the parameter `field` with its parse mode, or with the entities in `entities`.
    pub(crate) fn read(params: &Params, field: &str, entities: &str) -> Result<Self, Refusal> {
        let raw = params.text(field).unwrap_or_default().into_owned();
        let mode = params.text("parse_mode").unwrap_or_default().to_lowercase();
        let (text, entities) = match mode.as_str() {
            "" => (raw.clone(), params.json(entities)?.unwrap_or_default()),
            "html" => html::parse(&raw)
                .map_err(|error| Refusal::bad(format!("can't parse entities: {error}")))?,
            _ => {
                return Err(Refusal::bad(format!(
                    "the stand-in reads HTML only, not {mode}"
                )));
            }
        };
        Ok(Self::trimmed(raw, &text, entities))
    }

    /// What a person typed; commands are marked.
    pub(crate) fn typed(text: &str) -> Self {
        let mut formatted = Self::trimmed(text.to_owned(), text, Vec::new());
        formatted.entities = commands(&formatted.text);
        formatted
    }

    /// Drops the white space around the text, as Telegram does.
    fn trimmed(raw: String, text: &str, entities: Vec<Entity>) -> Self {
        let ahead = units(text) - units(text.trim_start());
        let text = text.trim().to_owned();
        let length = units(&text);
        let within = |entity: Entity| {
            let from = entity.offset.saturating_sub(ahead).min(length);
            let to = (entity.offset + entity.length)
                .saturating_sub(ahead)
                .min(length);
            (to > from).then_some(Entity {
                offset: from,
                length: to - from,
                ..entity
            })
        };
        Self {
            raw,
            text,
            entities: entities.into_iter().filter_map(within).collect(),
        }
    }
}

/// Finds the commands: a slash at the start of a word, then up to 32 letters, digits and underscores, and perhaps
/// the name of a bot.
fn commands(text: &str) -> Vec<Entity> {
    let in_name = |next: char| next.is_ascii_alphanumeric() || next == '_';
    let mut found = Vec::new();
    let mut offset = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if let Some(rest) = word.strip_prefix('/') {
            let name: String = rest.chars().take_while(|next| in_name(*next)).collect();
            let bot = rest
                .get(name.len()..)
                .and_then(|after| after.strip_prefix('@'))
                .unwrap_or_default();
            let bot: String = bot.chars().take_while(|next| in_name(*next)).collect();
            let at = if bot.is_empty() { 0 } else { 1 + bot.len() };
            if (1..=32).contains(&name.len()) {
                found.push(Entity::new("bot_command", offset, 1 + name.len() + at));
            }
        }
        offset += units(word);
    }
    found
}
