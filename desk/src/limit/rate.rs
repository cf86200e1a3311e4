//! A number of things per minute, for each of many keys.

use std::fmt;
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// After so many checks, keys that have all of their quota again are forgotten: those of the last minute stay.
const SWEEP: u32 = 1024;

/// A limit per minute for each key. All of a minute's quota may be used at once.
pub struct Rate<K: Clone + Eq + Hash> {
    limiter: Option<DefaultKeyedRateLimiter<K>>,
    clock: DefaultClock,
    checks: AtomicU32,
}

impl<K: Clone + Eq + Hash> Rate<K> {
    /// Returns the limit of `quota` per minute; none: no limit.
    pub fn new(quota: Option<NonZeroU32>) -> Self {
        Self {
            limiter: quota.map(|quota| RateLimiter::keyed(Quota::per_minute(quota))),
            clock: DefaultClock::default(),
            checks: AtomicU32::new(0),
        }
    }

    /// Counts one thing of a key.
    ///
    /// # Errors
    /// How long to wait, when its quota is used up.
    pub fn check(&self, key: &K) -> Result<(), Duration> {
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        if self.checks.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        limiter
            .check_key(key)
            .map_err(|until| until.wait_time_from(self.clock.now()))
    }

    #[cfg(test)]
    pub(super) fn keys(&self) -> usize {
        self.limiter.as_ref().map_or(0, |limiter| limiter.len())
    }
}

impl<K: Clone + Eq + Hash> fmt::Debug for Rate<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rate")
    }
}
