//! Sending messages: as answers to an interaction while it lives, then as direct messages.
//!
//! The first answer to a command is put in place of its message, and what changes a message is put in its place: sent
//! again, they change nothing. Further messages are told apart by a nonce in direct messages, for some minutes; as
//! follow-ups to an interaction Discord cannot tell them apart. So a follow-up whose receipt is lost (the connection
//! breaks, or the process dies before it takes note) is sent once more: that is where a message may come twice.

mod direct;

use jiff::Timestamp;
use serde_json::{Value, json};
use serenity::builder::CreateAttachment;
use serenity::http::{LightMethod, Multipart, MultipartUpload, Route as Api};
use serenity::model::id::MessageId;

use super::Discord;
use super::calls::Failure;
use super::first::EPHEMERAL;
use super::render::{Message, messages};
use super::route::{Place, Route};
use crate::dialogue::Spot;
use crate::talk::face::Enclosure;
use crate::talk::{Parcel, Sent, Trouble};

/// Discord's code for a message that is not there, such as one that the person has dismissed.
const NO_MESSAGE: u64 = 10008;
/// Discord's code for more follow-ups than an application that a person installed for themself may send.
const TOO_MANY: u64 = 40094;

/// Where sending stopped, and why.
struct Stopped {
    failure: Failure,
    sent: usize,
}

impl Discord {
    /// Sends a message.
    pub(super) async fn put(&self, parcel: &Parcel) -> Result<Sent, Trouble> {
        let Spot::Work(id) = parcel.spot else {
            return self.put_at(parcel, None).await.map(|_| Sent::default());
        };
        let work = self.works.of(id);
        let mut showing = work.showing.lock().await;
        let kept = || Place::kept(parcel.placed.as_ref()?);
        let shown = showing.place.clone().or_else(kept);
        // From the first attempt on, since it may have come through.
        showing.over = shown.is_some();
        let place = self.put_at(parcel, shown).await?;
        showing.changed = Some(std::time::Instant::now());
        showing.place.clone_from(&place);
        let placed = place.and_then(|place| serde_json::to_value(place).ok());
        Ok(Sent { placed })
    }

    /// Sends a message, in place of the one that shows its work where that is given. Returns its place, where it can
    /// be replaced.
    async fn put_at(
        &self,
        parcel: &Parcel,
        shown: Option<Place>,
    ) -> Result<Option<Place>, Trouble> {
        let now = Timestamp::now();
        let route = Route::kept(&parcel.route).filter(|route| route.is_open(now));
        let Some(route) = route else {
            return self.put_directly(parcel, parcel.sent).await.map(|()| None);
        };
        self.pending.settled(&route.token).await;
        let shown = shown.filter(|place| place.route.is_open(now));
        match self.answer(parcel, &route, shown).await {
            Ok(place) => Ok(place),
            Err(Stopped { failure, sent }) if is_over(failure) => {
                self.put_directly(parcel, sent).await.map(|()| None)
            }
            Err(Stopped { failure, sent }) => Err(trouble(failure, sent)),
        }
    }

    async fn answer(
        &self,
        parcel: &Parcel,
        route: &Route,
        shown: Option<Place>,
    ) -> Result<Option<Place>, Stopped> {
        let mut first = None;
        for (number, message) in messages(parcel).iter().enumerate().skip(parcel.sent) {
            let stopped = |failure| Stopped {
                failure,
                sent: number,
            };
            if number > 0 {
                self.follow_up(route, message).await.map_err(stopped)?;
                continue;
            }
            let replaced = replaces(parcel, route, shown.clone());
            first = Some(
                self.place(route, replaced, message)
                    .await
                    .map_err(stopped)?,
            );
        }
        Ok(first)
    }

    /// Puts a message in place of another one, or behind all where there is none.
    pub(super) async fn place(
        &self,
        route: &Route,
        replaced: Option<Place>,
        message: &Message,
    ) -> Result<Place, Failure> {
        if let Some(place) = replaced {
            let file = message.file.as_ref();
            match self.edit(&place, &message.json(), file).await {
                Err(Failure::Refused {
                    code: NO_MESSAGE, ..
                }) => {}
                edited => return edited.map(|()| place),
            }
        }
        self.follow_up(route, message).await
    }

    /// Changes a message of an interaction.
    pub(super) async fn edit(
        &self,
        place: &Place,
        body: &Value,
        file: Option<&Enclosure>,
    ) -> Result<(), Failure> {
        let (application_id, token) = (place.route.application, place.route.token.as_str());
        let api = match place.message {
            None => Api::WebhookOriginalInteractionResponse {
                application_id,
                token,
            },
            Some(message_id) => Api::WebhookFollowupMessage {
                application_id,
                token,
                message_id,
            },
        };
        self.say(LightMethod::Patch, api, body, file)
            .await
            .map(drop)
    }

    async fn follow_up(&self, route: &Route, message: &Message) -> Result<Place, Failure> {
        let api = Api::WebhookFollowupMessages {
            application_id: route.application,
            token: &route.token,
        };
        let body = with(message.json(), &[("flags", json!(EPHEMERAL))]);
        let said = self.say(LightMethod::Post, api, &body, message.file.as_ref());
        let id = said
            .await?
            .get("id")
            .and_then(|id| id.as_str()?.parse().ok());
        Ok(Place {
            route: route.clone(),
            message: id.map(MessageId::new),
        })
    }

    async fn say(
        &self,
        method: LightMethod,
        api: Api<'_>,
        body: &Value,
        file: Option<&Enclosure>,
    ) -> Result<Value, Failure> {
        let Some(file) = file else {
            return self.calls.ask(method, api, Some(body)).await;
        };
        let file = CreateAttachment::bytes(file.bytes.clone(), file.name.clone());
        let form = Multipart {
            upload: MultipartUpload::Attachments(vec![file]),
            fields: Vec::new(),
            payload_json: Some(body.to_string()),
        };
        self.calls.upload(method, api, form).await
    }
}

/// Returns the message that a message replaces.
fn replaces(parcel: &Parcel, route: &Route, shown: Option<Place>) -> Option<Place> {
    let here = parcel.spot == Spot::Here && !route.awaited;
    let original = here || (parcel.first && route.awaited);
    shown.or_else(|| {
        original.then(|| Place {
            route: route.clone(),
            message: None,
        })
    })
}

/// Whether an interaction takes no more answers.
fn is_over(failure: Failure) -> bool {
    match failure {
        Failure::Refused { code, .. } if code == TOO_MANY => true,
        Failure::Refused { status, code } => {
            matches!(status, 401 | 403 | 404) && code != NO_MESSAGE
        }
        Failure::Wait(_) | Failure::Away => false,
    }
}

fn trouble(failure: Failure, sent: usize) -> Trouble {
    match failure {
        Failure::Wait(after) => Trouble::Later { after, sent },
        Failure::Away => Trouble::Later { after: None, sent },
        Failure::Refused { status, code } => Trouble::Refused(format!("{status} {code}")),
    }
}

fn with(mut body: Value, more: &[(&str, Value)]) -> Value {
    if let Some(body) = body.as_object_mut() {
        let more = more.iter().cloned();
        body.extend(more.map(|(name, value)| (name.to_owned(), value)));
    }
    body
}
