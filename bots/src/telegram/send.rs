//! Sending replies: below everything, in place of the message whose button was pressed, or in place of a work's.

use teloxide::payloads::{EditMessageTextSetters, SendDocumentSetters, SendMessageSetters};
use teloxide::requests::Requester;
use teloxide::types::{
    ChatId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, MessageId,
    ParseMode,
};

use super::Telegram;
use super::render::{Message, messages};
use super::route::Route;
use super::trouble::Failure;
use crate::dialogue::Spot;
use crate::name::safe;
use crate::talk::{Parcel, Sent, Trouble};

/// Addresses in a text stay what they are.
const NO_PREVIEW: LinkPreviewOptions = LinkPreviewOptions {
    is_disabled: true,
    url: None,
    prefer_small_media: false,
    prefer_large_media: false,
    show_above_text: false,
};

/// How a text is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// With emphasis.
    Html,
    /// As it is, where Telegram does not take the other.
    Plain,
}

impl Telegram {
    /// Sends a reply.
    pub(super) async fn deliver(&self, parcel: &Parcel) -> Result<Sent, Trouble> {
        let route = Route::of(&parcel.route, &parcel.person)
            .ok_or_else(|| Trouble::Refused("telegram-route".to_owned()))?;
        match parcel.spot {
            Spot::New => {
                // Whoever got a file may want another one by the same buttons.
                let ends = parcel.first && parcel.sent == 0 && parcel.file.is_none();
                let used = route.message().filter(|_| ends);
                let (sent, ()) = tokio::join!(
                    self.send_at(parcel, route.chat, None),
                    self.use_up(route.chat, used)
                );
                sent.map(|_| Sent::default())
            }
            Spot::Here => {
                let sent = self.send_at(parcel, route.chat, route.message()).await;
                sent.map(|_| Sent::default())
            }
            Spot::Work(work) => {
                let shown = self.works.of(work);
                let mut shown = shown.lock().await;
                if let Some(rests) = shown.rests().filter(|_| parcel.sent == 0) {
                    return Err(Trouble::Later {
                        after: Some(rests),
                        sent: 0,
                    });
                }
                let placed = parcel.placed.as_ref();
                let placed = placed.and_then(|placed| Route::of(placed, &parcel.person));
                let at = placed.and_then(Route::message).or(shown.message);
                shown.ended |= at.is_some();
                let message = self.send_at(parcel, route.chat, at).await?;
                shown.message = message;
                let placed = message.map(|message| Route::to(route.chat, message));
                Ok(Sent {
                    placed: placed.map(Route::kept),
                })
            }
        }
    }

    /// Sends a reply's messages that were not sent yet, the first in place of `at` unless it has a file, below which
    /// nothing is left at `at` then. Returns the first message.
    async fn send_at(
        &self,
        parcel: &Parcel,
        chat: ChatId,
        at: Option<MessageId>,
    ) -> Result<Option<MessageId>, Trouble> {
        let messages = messages(parcel);
        let has_file = messages.iter().any(|message| message.file.is_some());
        let mut first = at;
        for (number, message) in messages.iter().enumerate().skip(parcel.sent) {
            let replaced = at.filter(|_| number == 0 && !has_file);
            let sent = match replaced {
                Some(at) => self.replace(chat, at, message).await,
                None => self.post(chat, message).await,
            };
            let sent = sent.map_err(|failure| failure.trouble(number))?;
            if number == 0 {
                first = sent;
            }
        }
        if let Some(at) = at.filter(|_| has_file && matches!(parcel.spot, Spot::Work(_))) {
            // What was said while the work ran is not needed beside its result; where it stays, it does no harm.
            let _stays = self.bot().delete_message(chat, at).await;
        }
        Ok(first)
    }

    /// Takes the buttons away from a message whose button was pressed.
    async fn use_up(&self, chat: ChatId, message: Option<MessageId>) {
        if let Some(message) = message {
            self.pace.turn().await;
            // Buttons that stay answer that their step is over.
            let _stay = self.bot().edit_message_reply_markup(chat, message).await;
        }
    }

    /// Puts a message in place of another; where that cannot be changed any more, below everything.
    async fn replace(
        &self,
        chat: ChatId,
        at: MessageId,
        message: &Message,
    ) -> Result<Option<MessageId>, Failure> {
        match self.edit(chat, at, message).await {
            Ok(()) | Err(Failure::Done) => Ok(Some(at)),
            Err(Failure::Refused) => self.post(chat, message).await,
            Err(failure) => Err(failure),
        }
    }

    async fn edit(&self, chat: ChatId, at: MessageId, message: &Message) -> Result<(), Failure> {
        self.pace.turn().await;
        let edit = self.bot().edit_message_text(chat, at, message.html.clone());
        let edit = edit.parse_mode(ParseMode::Html);
        let mut edit = edit.link_preview_options(NO_PREVIEW);
        if let Some(keyboard) = keyboard(message) {
            edit = edit.reply_markup(keyboard);
        }
        edit.await.map(drop).map_err(|error| Failure::of(&error))
    }

    /// Sends a message, without emphasis where Telegram does not take it with; none where it was sent and Telegram's
    /// answer could not be read.
    async fn post(&self, chat: ChatId, message: &Message) -> Result<Option<MessageId>, Failure> {
        let mut posted = self.post_as(chat, message, Form::Html).await;
        if posted == Err(Failure::Refused) {
            posted = self.post_as(chat, message, Form::Plain).await;
        }
        match posted {
            Ok(id) => Ok(Some(id)),
            Err(Failure::Done) => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    async fn post_as(
        &self,
        chat: ChatId,
        message: &Message,
        form: Form,
    ) -> Result<MessageId, Failure> {
        self.pace.turn().await;
        let text = form.text(message);
        let posted = match &message.file {
            None => {
                let mut send = self.bot.send_message(chat, text);
                send = send.link_preview_options(NO_PREVIEW);
                if form == Form::Html {
                    send = send.parse_mode(ParseMode::Html);
                }
                if let Some(keyboard) = keyboard(message) {
                    send = send.reply_markup(keyboard);
                }
                send.await
            }
            Some(file) => {
                let document = InputFile::memory(file.bytes.clone()).file_name(safe(&file.name));
                let mut send = self.bot.send_document(chat, document);
                if !text.is_empty() {
                    send = send.caption(text);
                }
                if form == Form::Html {
                    send = send.parse_mode(ParseMode::Html);
                }
                if let Some(keyboard) = keyboard(message) {
                    send = send.reply_markup(keyboard);
                }
                send.await
            }
        };
        posted
            .map(|posted| posted.id)
            .map_err(|error| Failure::of(&error))
    }
}

impl Form {
    fn text(self, message: &Message) -> String {
        match self {
            Self::Html => message.html.clone(),
            Self::Plain => message.plain.clone(),
        }
    }
}

fn keyboard(message: &Message) -> Option<InlineKeyboardMarkup> {
    let button = |(label, data): &(String, String)| {
        InlineKeyboardButton::callback(label.clone(), data.clone())
    };
    let rows = message.rows.iter().map(|row| row.iter().map(button));
    (!message.rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}
