//! People: what they do with the bot, and what reaches them.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio::{sync::watch, time::timeout};
use uuid::Uuid;

use crate::discord::{
    account::Place,
    body::Upload,
    client::{self, Refused, refuse},
    given::Given,
    interaction::{Act, Interaction},
    message::Message,
    payload,
    seen::Acted,
    state::State,
    world::World,
};

/// A person at a place.
#[derive(Clone, Debug)]
pub struct Person {
    pub(crate) world: Arc<World>,
    pub(crate) id: u64,
    pub(crate) place: Place,
}

impl Person {
    /// Returns the person's id.
    #[must_use]
    pub const fn id(&self) -> u64 {
        self.id
    }

    /// Returns the same person at another place.
    #[must_use]
    pub fn at(&self, place: Place) -> Self {
        Self {
            place,
            ..self.clone()
        }
    }

    /// Says whether the bot may write to the person on its own; it may at first.
    pub fn takes_messages(&self, takes: bool) {
        if let Some(person) = self.world.state().people.get_mut(&self.id) {
            person.takes_messages = takes;
        }
    }

    /// Says how large a file the person may attach, in bytes; 10 MiB at first, more for those who pay Discord.
    pub fn attaches_up_to(&self, limit: usize) {
        if let Some(person) = self.world.state().people.get_mut(&self.id) {
            person.file_limit = limit;
        }
    }

    /// Types a command.
    ///
    /// # Errors
    ///
    /// Refuses what the client would: an unknown command or option, one that is missing, a value that does not fit.
    pub fn command(&self, name: &str, given: &[(&str, Given)]) -> Result<Acted, Refused> {
        let mut state = self.world.state();
        let command = client::find(&state.commands, name, self.place)?.clone();
        let limit = state
            .people
            .get(&self.id)
            .map_or(0, |person| person.file_limit);
        client::filled(&command, given, limit)?;
        let mut files = serde_json::Map::new();
        let mut options = Vec::new();
        for (name, value) in given {
            let mut id = None;
            if let Given::File { name, kind, bytes } = value {
                let upload = Upload {
                    id: 0,
                    name: name.clone(),
                    kind: kind.clone(),
                    bytes: bytes.clone(),
                };
                let file = self.world.keep(&mut state, upload);
                files.insert(file.id.to_string(), file.to_json(true));
                id = Some(file.id);
            }
            options.push(
                json!({"name": name, "type": value.option_type(), "value": value.to_json(id)}),
            );
        }
        let mut data = json!({"id": command["id"], "name": name, "type": 1, "options": options});
        if !files.is_empty() {
            data["resolved"] = json!({"attachments": files});
        }
        self.act(&mut state, Act::Command, None, &data)
    }

    /// Types into an option that completes itself; the choices come with [`Acted::choices`].
    ///
    /// # Errors
    ///
    /// Refuses an unknown command or option, and one that does not complete itself.
    pub fn autocomplete(&self, name: &str, option: &str, typed: &str) -> Result<Acted, Refused> {
        let mut state = self.world.state();
        let command = client::find(&state.commands, name, self.place)?;
        let found = client::option(command, option)?;
        if found.get("autocomplete") != Some(&json!(true)) {
            return refuse(format!("The option {option} does not complete itself."));
        }
        let kind = found
            .get("type")
            .and_then(Value::as_u64)
            .unwrap_or_default();
        // What is typed is a text, also where a number is asked for.
        let option = json!({"name": option, "type": kind, "value": typed, "focused": true});
        let data = json!({"id": command["id"], "name": name, "type": 1, "options": [option]});
        self.act(&mut state, Act::Autocomplete { kind }, None, &data)
    }

    /// Presses the button with this custom id, or else with this label.
    ///
    /// # Errors
    ///
    /// Refuses a button that the person cannot see or press.
    pub fn press(&self, message: u64, button: &str) -> Result<Acted, Refused> {
        let mut state = self.world.state();
        let found = self.component(&state, message, button)?;
        if found["type"] != 2 || found.get("custom_id").is_none() {
            return refuse(format!("{button} is no button, or only a link."));
        }
        let data = json!({"custom_id": found["custom_id"], "component_type": 2});
        self.act(&mut state, Act::Component, Some(message), &data)
    }

    /// Chooses in a select.
    ///
    /// # Errors
    ///
    /// Refuses a select that the person cannot see or use, and values that it does not have.
    pub fn select(&self, message: u64, select: &str, values: &[&str]) -> Result<Acted, Refused> {
        let mut state = self.world.state();
        let found = self.component(&state, message, select)?;
        if found["type"] != 3 {
            return refuse(format!("{select} is no select."));
        }
        client::chosen(&found, values)?;
        let data = json!({"custom_id": select, "component_type": 3, "values": values});
        self.act(&mut state, Act::Component, Some(message), &data)
    }

    /// Sends off the modal that an act opened, once; fields that are not named keep what is in them.
    ///
    /// # Errors
    ///
    /// Refuses when no modal is open, and fields that do not fit.
    pub fn submit(&self, opened_by: &Acted, fields: &[(&str, &str)]) -> Result<Acted, Refused> {
        let mut state = self.world.state();
        let open = state
            .interactions
            .get_mut(&opened_by.id())
            .filter(|open| open.person == self.id && !open.modal_done);
        let Some((open, modal)) =
            open.and_then(|open| open.modal.clone().map(|modal| (open, modal)))
        else {
            return refuse("No modal is open.");
        };
        let rows = client::written(&modal, fields)?;
        open.modal_done = true;
        let source = open.source;
        let data = json!({"custom_id": modal["custom_id"], "components": rows});
        self.act(
            &mut state,
            Act::Modal {
                on_message: source.is_some(),
            },
            source,
            &data,
        )
    }

    /// Returns the messages that the bot sent on its own, oldest first.
    #[must_use]
    pub fn direct_messages(&self) -> Vec<Message> {
        let state = self.world.state();
        let inbox = state
            .people
            .get(&self.id)
            .map(|person| person.inbox.as_slice())
            .unwrap_or_default();
        inbox
            .iter()
            .filter_map(|id| state.messages.get(id).cloned())
            .collect()
    }

    /// Waits until the messages that the bot sent on its own are as wished, and returns them.
    ///
    /// # Errors
    ///
    /// Returns them as they are when the limit has passed.
    pub async fn wait_for_direct(
        &self,
        limit: Duration,
        wished: impl Fn(&[Message]) -> bool,
    ) -> Result<Vec<Message>, Vec<Message>> {
        let end = Instant::now() + limit;
        let changed = self
            .world
            .state()
            .people
            .get(&self.id)
            .map(|person| person.changed.subscribe());
        let mut changed = changed.unwrap_or_else(|| watch::Sender::new(()).subscribe());
        loop {
            let messages = self.direct_messages();
            if wished(&messages) {
                return Ok(messages);
            }
            let left = end.saturating_duration_since(Instant::now());
            if !matches!(timeout(left, changed.changed()).await, Ok(Ok(()))) {
                return Err(messages);
            }
        }
    }

    /// Returns a component of a message that the person sees and can use.
    fn component(&self, state: &State, id: u64, name: &str) -> Result<Value, Refused> {
        let message = state
            .messages
            .get(&id)
            .ok_or_else(|| Refused("The message is not there.".to_owned()))?;
        let person = state
            .people
            .get(&self.id)
            .ok_or_else(|| Refused("Nobody does this.".to_owned()))?;
        let owner = message
            .interaction
            .and_then(|by| state.interactions.get(&by))
            .map(|by| by.person);
        if payload::whereabouts(&self.world, person, self.place).0 != message.channel {
            return refuse("The message is at another place.");
        }
        if message.ephemeral && owner != Some(self.id) {
            return refuse("The message is for somebody else alone.");
        }
        let found = message
            .component(name)
            .ok_or_else(|| Refused(format!("The message has no {name}.")))?;
        if found.get("disabled") == Some(&json!(true)) {
            return refuse(format!("{name} is greyed out."));
        }
        Ok(found.clone())
    }

    /// Keeps an act and sends it to the bot.
    fn act(
        &self,
        state: &mut State,
        act: Act,
        source: Option<u64>,
        data: &Value,
    ) -> Result<Acted, Refused> {
        let person = state
            .people
            .get(&self.id)
            .ok_or_else(|| Refused("Nobody does this.".to_owned()))?;
        let (channel, server) = payload::whereabouts(&self.world, person, self.place);
        let known = Interaction {
            id: state.id(),
            token: Uuid::new_v4().simple().to_string().repeat(3),
            act,
            person: self.id,
            place: self.place,
            channel,
            made: Instant::now(),
            aged: Duration::ZERO,
            answer: None,
            source,
            original: None,
            pending: false,
            follow_ups: Vec::new(),
            sent: 0,
            modal: None,
            modal_done: false,
            choices: Vec::new(),
            changed: watch::Sender::default(),
        };
        let payload = payload::interaction(&self.world, state, &known, data)
            .map_err(|no| Refused(no.message.to_owned()))?;
        let acted = Acted::new(Arc::clone(&self.world), &known);
        state.tokens.insert(known.token.clone(), known.id);
        state.interactions.insert(known.id, known);
        let trouble = state.faults.delivery();
        state
            .sessions
            .deliver(server, "INTERACTION_CREATE", &payload.to_string(), trouble);
        Ok(acted)
    }
}
