//! How fast the bot may change what all its chats show.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// The time that a message takes of a second: Telegram takes 30 of them, and counts edits too
/// (core.telegram.org/bots/faq).
const EACH: Duration = Duration::from_micros(33_400);
/// How much may go out at once after a quiet time.
const AHEAD: Duration = Duration::from_millis(500);

/// A pace that all messages and edits keep. [`teloxide::adaptors::Throttle`] watches over each chat, but not over edits.
#[derive(Debug)]
pub struct Pace {
    next: Mutex<Instant>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            next: Mutex::new(Instant::now()),
        }
    }
}

impl Pace {
    /// Waits for a turn.
    pub async fn turn(&self) {
        let due = {
            let mut next = self.lock();
            let now = Instant::now();
            let due = (*next).max(now.checked_sub(AHEAD).unwrap_or(now));
            *next = due + EACH;
            due
        };
        tokio::time::sleep_until(due).await;
    }

    /// Whether nobody waits for a turn.
    pub fn is_free(&self) -> bool {
        *self.lock() <= Instant::now()
    }

    fn lock(&self) -> MutexGuard<'_, Instant> {
        self.next.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_second_has_more_than_thirty_and_nobody_waits_for_nothing() {
        let pace = Pace::default();
        *pace.lock() = Instant::now() - AHEAD * 3;
        let began = Instant::now();
        assert!(pace.is_free());
        for _ in 0..45 {
            pace.turn().await;
        }
        // What quiet times left counts for half a second only.
        assert!(began.elapsed() >= EACH * 44 - AHEAD);
        *pace.lock() = Instant::now() + AHEAD * 100;
        assert!(!pace.is_free());
    }
}
