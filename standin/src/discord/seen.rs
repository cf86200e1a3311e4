//! What a person sees of an act: whether the bot answered, how, and with which messages.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::Value;
use tokio::{sync::watch, time::timeout};

use crate::discord::{
    interaction::{ACKNOWLEDGE_WITHIN, Answer, Interaction},
    message::Message,
    world::World,
};

/// What a person sees now.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// The first answer, and how long it took.
    pub answer: Option<(Answer, Duration)>,
    /// The original message, then the follow-ups, with all edits.
    pub messages: Vec<Message>,
    /// The modal, as sent.
    pub modal: Option<Value>,
    /// The choices of an autocompletion, as sent.
    pub choices: Vec<Value>,
    /// "The application did not respond."
    pub failed: bool,
}

impl Seen {
    /// Returns the last message that says something.
    #[must_use]
    pub fn last(&self) -> Option<&Message> {
        self.messages.iter().rfind(|message| !message.thinking)
    }

    /// Returns whether a message says this.
    #[must_use]
    pub fn says(&self, text: &str) -> bool {
        self.messages
            .iter()
            .any(|message| message.text().contains(text))
    }
}

/// What was waited for did not come in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Late(pub Box<Seen>);

impl std::fmt::Display for Late {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "what was waited for did not come in time; seen: {:#?}",
            self.0
        )
    }
}

impl std::error::Error for Late {}

/// A bot did not do what was waited for within this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed(pub Duration);

impl std::fmt::Display for Missed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no bot did what was waited for within {:?}", self.0)
    }
}

impl std::error::Error for Missed {}

/// An act of a person, to look at what comes of it.
#[derive(Clone, Debug)]
pub struct Acted {
    world: Arc<World>,
    id: u64,
    token: String,
    made: Instant,
    changed: watch::Receiver<()>,
}

impl Acted {
    pub(crate) fn new(world: Arc<World>, known: &Interaction) -> Self {
        let (id, token, made) = (known.id, known.token.clone(), known.made);
        Self {
            world,
            id,
            token,
            made,
            changed: known.changed.subscribe(),
        }
    }

    /// Returns the id of the interaction.
    #[must_use]
    pub const fn id(&self) -> u64 {
        self.id
    }

    /// Returns its token.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Returns when the person acted.
    #[must_use]
    pub const fn made(&self) -> Instant {
        self.made
    }

    /// Makes the act this much older, such as 16 minutes: its token is dead then.
    pub fn age(&self, time: Duration) {
        if let Some(known) = self.world.state().interactions.get_mut(&self.id) {
            known.aged += time;
            known.changed.send_replace(());
        }
    }

    /// Forgets the act, its messages and their files; for loads so long that they would not fit in memory.
    pub fn forget(self) {
        let mut state = self.world.state();
        let Some(known) = state.interactions.remove(&self.id) else {
            return;
        };
        state.tokens.remove(&known.token);
        for id in known
            .original
            .filter(|id| known.source != Some(*id))
            .into_iter()
            .chain(known.follow_ups)
        {
            let files = state
                .messages
                .remove(&id)
                .map(|message| message.files)
                .unwrap_or_default();
            for file in files {
                state.files.remove(&file.id);
            }
        }
    }

    /// Returns what the person sees now.
    #[must_use]
    pub fn outcome(&self) -> Seen {
        let state = self.world.state();
        let known = state.interactions.get(&self.id);
        let ids = known
            .into_iter()
            .flat_map(|known| known.original.iter().chain(&known.follow_ups));
        Seen {
            answer: known.and_then(|known| known.answer),
            messages: ids
                .filter_map(|id| state.messages.get(id).cloned())
                .collect(),
            modal: known.and_then(|known| known.modal.clone()),
            choices: known.map(|known| known.choices.clone()).unwrap_or_default(),
            failed: known.is_some_and(Interaction::failed),
        }
    }

    /// Waits until what the person sees is as wished, and returns it.
    ///
    /// # Errors
    ///
    /// Returns what is seen when the limit has passed.
    pub async fn wait_for(
        &self,
        limit: Duration,
        wished: impl Fn(&Seen) -> bool,
    ) -> Result<Seen, Late> {
        let end = Instant::now() + limit;
        let mut changed = self.changed.clone();
        loop {
            changed.mark_unchanged();
            let seen = self.outcome();
            if wished(&seen) {
                return Ok(seen);
            }
            let now = Instant::now();
            if now >= end {
                return Err(Late(Box::new(seen)));
            }
            // That the bot did not respond in time is seen without any change.
            let fails = self.made + ACKNOWLEDGE_WITHIN + Duration::from_millis(1);
            let next = if seen.answer.is_none() && fails > now {
                end.min(fails)
            } else {
                end
            };
            if let Ok(Err(_)) = timeout(next - now, changed.changed()).await {
                return Err(Late(Box::new(self.outcome())));
            }
        }
    }

    /// Waits for the choices of an autocompletion and returns their names and values.
    ///
    /// # Errors
    ///
    /// Returns what is seen when none came in time.
    pub async fn choices(&self) -> Result<Vec<(String, Value)>, Late> {
        let limit = ACKNOWLEDGE_WITHIN + Duration::from_millis(500);
        let seen = self.wait_for(limit, |seen| seen.answer.is_some()).await?;
        let name = |choice: &Value| {
            choice
                .get("name")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        Ok(seen
            .choices
            .iter()
            .map(|choice| {
                (
                    name(choice),
                    choice.get("value").cloned().unwrap_or_default(),
                )
            })
            .collect())
    }
}
