//! How much a bot may send: about 30 messages a second to all, one a second to a chat, 20 a minute to a group.

use std::{
    collections::HashMap,
    time::{Duration, SystemTime},
};

const OVERALL: Rate = Rate {
    per_second: 30.0,
    burst: 30.0,
};
const PERSON: Rate = Rate {
    per_second: 1.0,
    burst: 5.0,
};
const GROUP: Rate = Rate {
    per_second: 20.0 / 60.0,
    burst: 20.0,
};

#[derive(Clone, Copy, Debug)]
struct Rate {
    per_second: f64,
    burst: f64,
}

#[derive(Debug)]
struct Bucket {
    rate: Rate,
    left: f64,
    at: SystemTime,
}

impl Bucket {
    fn new(rate: Rate, at: SystemTime) -> Self {
        Self {
            rate,
            left: rate.burst,
            at,
        }
    }

    /// Returns how long to wait until one message may be sent.
    fn wait(&mut self, now: SystemTime) -> Duration {
        let passed = now
            .duration_since(self.at)
            .unwrap_or_default()
            .as_secs_f64();
        self.left = (self.left + passed * self.rate.per_second).min(self.rate.burst);
        self.at = now;
        Duration::from_secs_f64((1.0 - self.left).max(0.0) / self.rate.per_second)
    }
}

/// What was sent lately.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    overall: Option<Bucket>,
    chats: HashMap<i64, Bucket>,
}

impl Rates {
    /// Counts a message to `chat`, or returns after how many whole seconds it may be tried again.
    pub(crate) fn take(&mut self, chat: i64, now: SystemTime) -> Result<(), u64> {
        let overall = self
            .overall
            .get_or_insert_with(|| Bucket::new(OVERALL, now));
        let rate = if chat < 0 { GROUP } else { PERSON };
        let of_chat = self
            .chats
            .entry(chat)
            .or_insert_with(|| Bucket::new(rate, now));
        let wait = overall.wait(now).max(of_chat.wait(now));
        if !wait.is_zero() {
            return Err(wait.as_secs() + 1);
        }
        overall.left -= 1.0;
        of_chat.left -= 1.0;
        Ok(())
    }
}
