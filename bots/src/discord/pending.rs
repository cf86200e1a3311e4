//! Interactions whose acknowledgement is under way, and those that came lately: the gateway may bring one twice.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serenity::model::id::InteractionId;
use tokio::sync::watch;

/// How many interactions are remembered: more than come while a connection is resumed.
const LATELY: usize = 20_000;

/// The interactions.
#[derive(Default)]
pub struct Pending {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    under_way: HashMap<String, watch::Receiver<()>>,
    known: HashSet<InteractionId>,
    order: VecDeque<InteractionId>,
}

/// An acknowledgement that is under way until this is dropped.
pub struct UnderWay {
    pending: Arc<Pending>,
    token: String,
    /// Wakes whoever waits when it goes.
    _ends: watch::Sender<()>,
}

impl Pending {
    /// Begins to acknowledge an interaction; none where it came before.
    pub fn begin(self: &Arc<Self>, id: InteractionId, token: &str) -> Option<UnderWay> {
        let mut inner = self.lock();
        if !inner.known.insert(id) {
            return None;
        }
        inner.order.push_back(id);
        if inner.order.len() > LATELY
            && let Some(oldest) = inner.order.pop_front()
        {
            inner.known.remove(&oldest);
        }
        let (ends, ended) = watch::channel(());
        inner.under_way.insert(token.to_owned(), ended);
        Some(UnderWay {
            pending: Arc::clone(self),
            token: token.to_owned(),
            _ends: ends,
        })
    }

    /// Waits until an interaction is acknowledged: Discord takes no answers to it before.
    pub async fn settled(&self, token: &str) {
        let ended = self.lock().under_way.get(token).cloned();
        if let Some(mut ended) = ended {
            // It never changes: what is waited for is its end.
            let _ended = ended.changed().await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.pending.lock().under_way.remove(&self.token);
    }
}
