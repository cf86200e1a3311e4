//! From Telegram's updates to inputs.

mod mend;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;

use serde_json::Value;
use teloxide::types::{
    CallbackQuery, CallbackQueryId, MediaDocument, MediaKind, Message, MessageKind, Update,
    UpdateKind, User,
};
use upward_desk::identity::Identity;

use super::route::Route;
use crate::dialogue::{Command, Filled, Given, Input, Place, Token, Unreadable, Verb};
use crate::talk::Envelope;
pub use mend::{read, unreadable};

/// An input with its sender.
#[derive(Debug)]
pub struct Received {
    /// Who sent it.
    pub person: Identity,
    /// What they sent.
    pub envelope: Envelope,
    /// What Telegram shows as waiting until it is told that a button was seen.
    pub query: Option<CallbackQueryId>,
}

/// Returns what an update says to the bot of this name; none where it says nothing to it.
pub fn received(update: &Update, bot: &str) -> Option<Received> {
    match &update.kind {
        UpdateKind::Message(message) => written(message, bot),
        UpdateKind::CallbackQuery(query) => tapped(query),
        _ => None,
    }
}

fn written(message: &Message, bot: &str) -> Option<Received> {
    let from = message.from.as_ref().filter(|from| !from.is_bot)?;
    let private = message.chat.is_private();
    let input = match &message.kind {
        MessageKind::Common(common) => sent(&common.media_kind, bot, private)?,
        MessageKind::Dice(_) if private => Input::Unreadable(Unreadable::Other),
        // What Telegram itself writes into a chat.
        _ => return None,
    };
    let route = Route {
        chat: message.chat.id,
        message: None,
    };
    Some(Received {
        person: Identity::Telegram(from.id.0),
        envelope: envelope(input, route.kept(), from, private),
        query: None,
    })
}

fn tapped(query: &CallbackQuery) -> Option<Received> {
    let token = Token(query.data.clone()?);
    let message = query.message.as_ref()?;
    let route = Route::to(message.chat().id, message.id());
    let private = message.chat().is_private();
    Some(Received {
        person: Identity::Telegram(query.from.id.0),
        envelope: envelope(Input::Tap(token), route.kept(), &query.from, private),
        query: Some(query.id.clone()),
    })
}

fn envelope(input: Input, route: Value, from: &User, private: bool) -> Envelope {
    Envelope {
        input,
        route,
        language: from.language_code.clone(),
        private,
    }
}

/// Returns what a message says. In a group, only what names the bot is said to it.
fn sent(media: &MediaKind, bot: &str, private: bool) -> Option<Input> {
    let unreadable = |what| private.then_some(Input::Unreadable(what));
    match media {
        MediaKind::Text(text) => said(&text.text, bot, private),
        MediaKind::Document(document) => given(document, bot, private),
        MediaKind::Photo(_) => unreadable(Unreadable::Photo),
        MediaKind::Voice(_) | MediaKind::Audio(_) => unreadable(Unreadable::Voice),
        MediaKind::Video(_) | MediaKind::VideoNote(_) | MediaKind::Animation(_) => {
            unreadable(Unreadable::Video)
        }
        MediaKind::Migration(_) => None,
        _ => unreadable(Unreadable::Other),
    }
}

fn said(text: &str, bot: &str, private: bool) -> Option<Input> {
    match slash(text) {
        Some(slash) => match slash.verb {
            _ if !slash.is_for(bot, private) => None,
            Some(verb) => Some(Input::Command(Command {
                words: slash.words.to_owned(),
                ..Command::of(verb)
            })),
            // Without a name it may be for another bot of the group.
            None if private || slash.to.is_some() => Some(Input::Unreadable(Unreadable::Command)),
            None => None,
        },
        None if private || names(text, bot) => Some(Input::Text(text.to_owned())),
        None => None,
    }
}

/// A file with a command written beside it stands in the command's field.
fn given(media: &MediaDocument, bot: &str, private: bool) -> Option<Input> {
    let words = media.caption.clone().unwrap_or_default();
    let document = &media.document;
    let file = Given {
        place: Place::Telegram(document.file.id.0.clone()),
        name: document.file_name.clone().unwrap_or_default(),
        // What stands for a size that Telegram does not tell.
        size: match document.file.size {
            u32::MAX => 0,
            size => size.into(),
        },
    };
    let slash = slash(&words);
    if let Some(slash) = &slash
        && slash.is_for(bot, private)
        && let Some(verb) = slash.verb
        && let Some(field) = verb.fields().iter().find(|field| field.is_file())
    {
        return Some(Input::Command(Command {
            words: slash.words.to_owned(),
            fields: vec![(*field, Filled::File(file))],
            ..Command::of(verb)
        }));
    }
    (private || names(&words, bot)).then_some(Input::File { file, words })
}

/// A text that begins with a command.
#[derive(Debug)]
struct Slash<'a> {
    verb: Option<Verb>,
    /// The bot that it names.
    to: Option<&'a str>,
    words: &'a str,
}

impl Slash<'_> {
    fn is_for(&self, bot: &str, private: bool) -> bool {
        private || self.to.is_none_or(|to| to.eq_ignore_ascii_case(bot))
    }
}

/// Returns the command that a text begins with: a slash, up to 32 letters, digits and underscores, and perhaps a bot
/// (core.telegram.org/bots/features, commands).
fn slash(text: &str) -> Option<Slash<'_>> {
    let rest = text.trim_start().strip_prefix('/')?;
    let (head, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (name, to) = match head.split_once('@') {
        Some((name, to)) => (name, Some(to)),
        None => (head, None),
    };
    let is_name = |char: char| char.is_ascii_alphanumeric() || char == '_';
    if !(1..=32).contains(&name.len()) || !name.chars().all(is_name) {
        return None;
    }
    Some(Slash {
        verb: Verb::named(name),
        to,
        words: words.trim(),
    })
}

/// Whether a text names the bot.
fn names(text: &str, bot: &str) -> bool {
    let mut words = text.split(|char: char| !char.is_ascii_alphanumeric() && !"@_".contains(char));
    words.any(|word| {
        word.strip_prefix('@')
            .is_some_and(|name| name.eq_ignore_ascii_case(bot))
    })
}
