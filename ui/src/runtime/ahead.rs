//! What is put off: one thing of a slot, the newest.

use std::collections::HashMap;

use tokio::sync::mpsc::UnboundedSender;
use tokio::task::AbortHandle;

use crate::action::Action;
use crate::effect::After;

/// What is put off.
#[derive(Default)]
pub struct Ahead {
    slots: HashMap<&'static str, AbortHandle>,
}

impl Ahead {
    /// Puts something off, instead of what was put off in the slot.
    pub fn put(&mut self, after: After, sender: &UnboundedSender<Action>) {
        let sender = sender.clone();
        let waiting = tokio::spawn(async move {
            tokio::time::sleep(after.wait).await;
            // The interface may be gone by now.
            let _ = sender.send(Action::Answer(after.answer));
        });
        let before = self.slots.insert(after.slot, waiting.abort_handle());
        if let Some(before) = before {
            before.abort();
        }
    }
}
