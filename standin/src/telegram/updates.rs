//! The updates that the bot has yet to confirm.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::Arc,
    time::{Duration, SystemTime},
};

use serde_json::{Map, Value};
use tokio::sync::Notify;

use super::{refusal::Refusal, webhook::Webhook};

/// How many updates can be repeated after they were confirmed.
const REMEMBERED: usize = 10_000;
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
const UNASKED: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// An update on its way.
#[derive(Clone, Debug)]
pub(crate) struct Update {
    pub(crate) id: u32,
    pub(crate) chat: i64,
    pub(crate) body: Arc<Value>,
}

#[derive(Debug)]
struct Waiting {
    update: Update,
    // Sent again, or numbered below an earlier one: an offset does not confirm it before it was delivered.
    owed: bool,
    delivered: bool,
    flying: bool,
}

/// A chat whose deliveries failed.
#[derive(Debug)]
struct Pause {
    length: Duration,
    until: SystemTime,
}

/// The queue of updates and who takes from it.
#[derive(Debug)]
pub(crate) struct Updates {
    waiting: VecDeque<Waiting>,
    past: VecDeque<Update>,
    next: u32,
    highest: u32,
    allowed: Vec<String>,
    turn: u64,
    pub(crate) webhook: Option<Webhook>,
    busy: HashSet<i64>,
    paused: HashMap<i64, Pause>,
    /// Told whenever there may be something new to do.
    pub(crate) arrived: Arc<Notify>,
}

impl Default for Updates {
    fn default() -> Self {
        Self {
            waiting: VecDeque::new(),
            past: VecDeque::new(),
            // Any number will do; it should not look like a count.
            next: 412_000_001,
            highest: 0,
            allowed: Vec::new(),
            turn: 0,
            webhook: None,
            busy: HashSet::new(),
            paused: HashMap::new(),
            arrived: Arc::default(),
        }
    }
}

impl Updates {
    /// Adds an update and returns its identifier, or nothing if the bot does not want this kind.
    pub(crate) fn push(&mut self, chat: i64, kind: &str, value: Value) -> Option<u32> {
        let wanted = match self.allowed.is_empty() {
            true => !UNASKED.contains(&kind),
            false => self.allowed.iter().any(|allowed| allowed == kind),
        };
        if !wanted {
            return None;
        }
        let id = self.next;
        self.next = self.next.wrapping_add(1);
        let body = Map::from_iter([
            ("update_id".to_owned(), id.into()),
            (kind.to_owned(), value),
        ]);
        let update = Update {
            id,
            chat,
            body: Arc::new(Value::Object(body)),
        };
        self.past.push_back(update.clone());
        if self.past.len() > REMEMBERED {
            self.past.pop_front();
        }
        let owed = id <= self.highest;
        self.highest = self.highest.max(id);
        self.enqueue(update, owed);
        Some(id)
    }

    fn enqueue(&mut self, update: Update, owed: bool) {
        self.waiting.push_back(Waiting {
            update,
            owed,
            delivered: false,
            flying: false,
        });
        self.arrived.notify_waiters();
    }

    /// Sends an update once more, whether or not it was confirmed; returns whether it is still known.
    pub(crate) fn repeat(&mut self, id: u32) -> bool {
        let Some(update) = self.past.iter().rfind(|update| update.id == id).cloned() else {
            return false;
        };
        self.enqueue(update, true);
        true
    }

    /// Lets the next update have this identifier.
    pub(crate) fn jump(&mut self, next: u32) {
        self.next = next;
    }

    /// Returns how many are not confirmed.
    pub(crate) fn pending(&self) -> usize {
        self.waiting.len()
    }

    /// Forgets all that wait.
    pub(crate) fn drop_pending(&mut self) {
        self.waiting.clear();
    }

    /// Sets the kinds that the bot wants from now on; an empty list is all but those that must be asked for.
    pub(crate) fn allow(&mut self, kinds: Vec<String>) {
        self.allowed = kinds;
    }

    pub(crate) fn allowed(&self) -> &[String] {
        &self.allowed
    }

    /// Forgets what an offset confirms; a negative one keeps the last so many.
    pub(crate) fn confirm(&mut self, offset: i64) {
        if let Ok(keep) = usize::try_from(offset.saturating_neg())
            && offset < 0
        {
            self.waiting
                .drain(..self.waiting.len().saturating_sub(keep));
            return;
        }
        let confirms =
            |waiting: &Waiting| waiting.delivered && i64::from(waiting.update.id) + 1 == offset;
        match self.waiting.iter().rposition(confirms) {
            Some(last) => drop(self.waiting.drain(..=last)),
            None => self
                .waiting
                .retain(|waiting| waiting.owed || i64::from(waiting.update.id) >= offset),
        }
    }

    /// Begins a poll, which ends the one before; the turn tells them apart.
    pub(crate) fn begin_poll(&mut self) -> u64 {
        self.turn += 1;
        self.arrived.notify_waiters();
        self.turn
    }

    /// Returns up to `most` updates for the poll of this turn.
    pub(crate) fn poll(&mut self, turn: u64, most: usize) -> Result<Vec<Arc<Value>>, Refusal> {
        if self.webhook.is_some() {
            return Err(Refusal::conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            ));
        }
        if turn != self.turn {
            return Err(Refusal::conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running",
            ));
        }
        let batch = self.waiting.iter_mut().take(most).map(|waiting| {
            waiting.delivered = true;
            waiting.owed = false;
            waiting.update.body.clone()
        });
        Ok(batch.collect())
    }

    /// Takes the next update for the webhook: the oldest of a chat that has none on the way and is not paused.
    pub(crate) fn depart(&mut self, now: SystemTime) -> Option<Update> {
        if self.busy.len() >= self.webhook.as_ref()?.connections {
            return None;
        }
        let free = |waiting: &&mut Waiting| {
            let chat = waiting.update.chat;
            !self.busy.contains(&chat)
                && self
                    .paused
                    .get(&chat)
                    .is_none_or(|pause| pause.until <= now)
        };
        let next = self.waiting.iter_mut().find(free)?;
        next.flying = true;
        let update = next.update.clone();
        self.busy.insert(update.chat);
        Some(update)
    }

    /// Ends a delivery to the webhook. What failed is tried again after a pause twice as long as the one before.
    pub(crate) fn arrive(&mut self, update: &Update, accepted: bool, now: SystemTime) {
        self.busy.remove(&update.chat);
        let flown = self
            .waiting
            .iter()
            .position(|waiting| waiting.flying && waiting.update.id == update.id);
        if accepted {
            self.paused.remove(&update.chat);
            flown.and_then(|at| self.waiting.remove(at));
        } else {
            if let Some(waiting) = flown.and_then(|at| self.waiting.get_mut(at)) {
                waiting.flying = false;
            }
            let length = self
                .paused
                .get(&update.chat)
                .map_or(FIRST_PAUSE, |pause| pause.length.saturating_mul(2));
            let length = length.min(LONGEST_PAUSE);
            self.paused.insert(
                update.chat,
                Pause {
                    length,
                    until: now + length,
                },
            );
        }
        self.arrived.notify_waiters();
    }

    /// Returns when the first of the paused chats is to be tried again.
    pub(crate) fn next_try(&self) -> Option<SystemTime> {
        let idle = self
            .paused
            .iter()
            .filter(|(chat, _)| !self.busy.contains(chat));
        idle.map(|(_, pause)| pause.until).min()
    }
}
