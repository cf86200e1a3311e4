//! What is done with an interaction that came: it is kept, and acknowledged.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::Value;
use serenity::model::application::Interaction;
use serenity::model::id::InteractionId;
use tokio::time::timeout;
use upward_desk::identity::Identity;
use upward_engine::error::Error;

use super::form::Form;
use super::receive::{Came, Said, came};
use super::render::{self, Message};
use super::route::{Place, Route};
use super::{Discord, first, offer};
use crate::dialogue::trouble;
use crate::talk::Talk;
use crate::words::Language;

/// How long keeping an interaction may take before it is acknowledged in any case. What is acknowledged is kept, so
/// that it is not lost when the process dies; but Discord waits for three seconds only, and people are to see within
/// one that they were heard.
const CEILING: Duration = Duration::from_millis(700);

impl Discord {
    /// Does with an interaction what is to be done at once.
    pub(super) async fn hear(&self, talk: &Talk, interaction: &Interaction, at: Instant) {
        let (id, token) = (interaction.id(), interaction.token());
        let Some(what) = came(interaction) else {
            return;
        };
        let Some(_under_way) = self.pending.begin(id, token) else {
            // It came again: it was kept, and its acknowledgement is under way or there.
            return;
        };
        match what {
            Came::Said(said) => self.take(talk, id, *said, at).await,
            Came::Asks(person, form) => {
                let stands = stands(talk, &person, &form).await;
                let opened = form.opened(stands.as_deref());
                self.acknowledge(talk, (id, token), &opened, at).await;
            }
            Came::Types(typed) => {
                let choices = offer::answer(talk, &typed).await;
                self.acknowledge(talk, (id, token), &choices, at).await;
            }
        }
    }

    /// Keeps an input and acknowledges it, at once when it is kept and at the ceiling in any case.
    async fn take(&self, talk: &Talk, id: InteractionId, said: Said, at: Instant) {
        let Said {
            person,
            name,
            route,
            envelope,
        } = said;
        let language = envelope
            .language
            .as_deref()
            .and_then(Language::of)
            .unwrap_or_default();
        let kept = talk.hear(&person, &name, envelope);
        tokio::pin!(kept);
        let deferred = first::deferred(route.awaited);
        let acknowledge = self.acknowledge(talk, (id, &route.token), &deferred, at);
        let kept = match timeout(CEILING, &mut kept).await {
            Ok(kept) => {
                acknowledge.await;
                kept
            }
            Err(_) => tokio::join!(kept, acknowledge).0,
        };
        if let Err(error) = kept {
            self.unkept(talk, &route, language, &error).await;
        }
    }

    /// Says that an input could not be kept, so that the person sends it again.
    async fn unkept(&self, talk: &Talk, route: &Route, language: Language, error: &Error) {
        talk.figures().failed("hear", &error.code);
        tracing::error!(code = error.code, "an input could not be kept");
        let text = talk.words().all(language, &trouble::lines(error));
        let message = Message {
            content: render::line(&text),
            ..Message::default()
        };
        let original = route.awaited.then(|| Place {
            route: route.clone(),
            message: None,
        });
        let _gone = self.place(route, original, &message).await;
    }

    async fn acknowledge(
        &self,
        talk: &Talk,
        interaction: (InteractionId, &str),
        answer: &Value,
        at: Instant,
    ) {
        match first::answer(&self.calls, interaction, answer, at).await {
            Ok(()) => talk.figures().acknowledged(at.elapsed()),
            Err(code) => {
                tracing::warn!(code, "an interaction could not be acknowledged");
                talk.figures().failed("acknowledge", &code);
            }
        }
    }
}

/// Returns what stands where a form asks for words; nothing, where it cannot be had in time.
async fn stands(talk: &Talk, person: &Identity, form: &Form) -> Option<String> {
    let stands = talk.stands(person, &form.token, Timestamp::now());
    match timeout(CEILING, stands).await {
        Ok(Ok(stands)) => stands,
        Ok(Err(error)) => {
            talk.figures().failed("form", &error.code);
            None
        }
        Err(_) => {
            talk.figures().failed("form", "late");
            None
        }
    }
}
