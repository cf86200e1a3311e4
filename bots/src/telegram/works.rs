//! The messages that show how far works are: edited at real steps, not too often, and never after the end.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex as Lock, PoisonError};
use std::time::Duration;

use teloxide::payloads::EditMessageTextSetters;
use teloxide::requests::Requester;
use teloxide::types::{ChatAction, ChatId, MessageId, ParseMode};
use tokio::sync::Mutex;
use tokio::time::Instant;
use upward_desk::identity::Identity;
use uuid::Uuid;

use super::Telegram;
use super::render::messages_of;
use super::route::Route;
use super::trouble::Failure;
use crate::talk::face::Progress;

/// How many works' messages are known: more than run at once and have ended lately.
const MOST: usize = 20_000;
/// The least time between two edits of a message.
const APART: Duration = Duration::from_millis(1500);
/// How often Telegram is told that the bot writes: it shows that for five seconds (core.telegram.org/bots/api,
/// sendChatAction).
const TYPING: Duration = Duration::from_secs(4);

/// The works whose messages are known.
#[derive(Debug, Default)]
pub struct Works {
    known: Lock<Known>,
}

#[derive(Debug, Default)]
struct Known {
    works: HashMap<Uuid, Arc<Mutex<Shown>>>,
    order: VecDeque<Uuid>,
}

/// How a work is shown. Whoever changes its message holds this meanwhile.
#[derive(Debug, Default)]
pub struct Shown {
    /// The message.
    pub message: Option<MessageId>,
    /// Whether its result stands there.
    pub ended: bool,
    /// When the message was last changed.
    edited: Option<Instant>,
    /// Until when Telegram takes no change of it.
    rests: Option<Instant>,
    /// When Telegram was last told that the bot writes.
    typed: Option<Instant>,
    /// How many steps were told, so that of several in short time the last is shown.
    steps: u64,
}

impl Works {
    /// Returns how a work is shown.
    pub fn of(&self, work: Uuid) -> Arc<Mutex<Shown>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shown) = known.works.get(&work) {
            return Arc::clone(shown);
        }
        let shown = Arc::<Mutex<Shown>>::default();
        known.works.insert(work, Arc::clone(&shown));
        known.order.push_back(work);
        if known.order.len() > MOST
            && let Some(oldest) = known.order.pop_front()
        {
            known.works.remove(&oldest);
        }
        shown
    }
}

impl Shown {
    /// Returns how long Telegram takes no change of its message any more.
    pub fn rests(&self) -> Option<Duration> {
        let left = self.rests?.saturating_duration_since(Instant::now());
        (!left.is_zero()).then_some(left)
    }

    /// Whether it is time to say again that the bot writes.
    fn types(&mut self) -> bool {
        let is_due = self.typed.is_none_or(|typed| typed.elapsed() >= TYPING);
        if is_due {
            self.typed = Some(Instant::now());
        }
        is_due
    }
}

impl Telegram {
    /// Shows how far a work is.
    pub(super) async fn show(&self, progress: &Progress) {
        let Some(route) = Route::of(&progress.route, &Identity::Local) else {
            return;
        };
        let work = self.works.of(progress.work);
        let (step, due, types) = {
            let mut shown = work.lock().await;
            if shown.ended {
                return;
            }
            if shown.message.is_none() {
                let placed = progress.placed.as_ref();
                let placed = placed.and_then(|placed| Route::of(placed, &Identity::Local));
                shown.message = placed.and_then(Route::message);
            }
            let types = shown.types();
            shown.steps += 1;
            let due = shown.edited.map(|edited| edited + APART).max(shown.rests);
            (shown.steps, due.unwrap_or_else(Instant::now), types)
        };
        if types {
            // A sign that does not come through is missed by nobody.
            let sign = self.bot().send_chat_action(route.chat, ChatAction::Typing);
            let _missed = sign.await;
        }
        tokio::time::sleep_until(due).await;
        let mut shown = work.lock().await;
        // Where many wait for results, steps are not shown.
        if shown.ended || shown.steps != step || !self.pace.is_free() {
            return;
        }
        if let Some(message) = shown.message {
            shown.edited = Some(Instant::now());
            let asked = self.edit_step(route.chat, message, progress).await;
            shown.rests = asked.map(|asked| Instant::now() + asked);
        }
    }

    /// Shows a step; returns how long Telegram asks to wait before the next. The next or the result comes anyway, so a step
    /// that is missed is not shown again.
    async fn edit_step(
        &self,
        chat: ChatId,
        message: MessageId,
        progress: &Progress,
    ) -> Option<Duration> {
        let step = messages_of(&progress.text).into_iter().next()?;
        self.pace.turn().await;
        let edit = self.bot().edit_message_text(chat, message, step.html);
        let missed = edit.parse_mode(ParseMode::Html).await.err()?;
        Failure::of(&missed).after()
    }
}
