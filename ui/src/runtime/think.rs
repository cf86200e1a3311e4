//! Computing off the loop: one thing of a slot at a time, and then only the newest that waits.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::mpsc::UnboundedSender;
use tokio::task::spawn_blocking;

use crate::action::Action;
use crate::answer::Answer;
use crate::effect::Think;

type Compute = Box<dyn FnOnce() -> Answer + Send>;

/// What goes on in a slot.
#[derive(Default)]
struct Slot {
    at_work: bool,
    waits: Option<Compute>,
}

/// The slots.
#[derive(Default)]
pub struct Thinkers {
    slots: HashMap<&'static str, Arc<Mutex<Slot>>>,
}

impl Thinkers {
    /// Computes, now or after what goes on in the slot.
    pub fn think(&mut self, think: Think, sender: &UnboundedSender<Action>) {
        let shared = Arc::clone(self.slots.entry(think.slot).or_default());
        let mut slot = shared.lock().unwrap_or_else(PoisonError::into_inner);
        slot.waits = Some(think.compute);
        if slot.at_work {
            return;
        }
        slot.at_work = true;
        drop(slot);
        let sender = sender.clone();
        spawn_blocking(move || {
            let end = Ending(Arc::clone(&shared));
            while let Some(compute) = next(&shared) {
                // The interface may be gone by now.
                let _ = sender.send(Action::Answer(compute()));
            }
            drop(end);
        });
    }
}

fn next(shared: &Mutex<Slot>) -> Option<Compute> {
    let mut slot = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let compute = slot.waits.take();
    slot.at_work = compute.is_some();
    compute
}

/// Frees the slot, also where what was computed failed.
struct Ending(Arc<Mutex<Slot>>);

impl Drop for Ending {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .at_work = false;
        }
    }
}
