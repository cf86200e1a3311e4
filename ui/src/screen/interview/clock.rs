//! The clock that runs while a question is answered.

use jiff::{SignedDuration, Timestamp};

/// A clock that can be stopped and started again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clock {
    before: SignedDuration,
    since: Option<Timestamp>,
}

/// After so long it stops by itself: nobody answers for an hour.
const LONGEST: SignedDuration = SignedDuration::from_hours(1);

impl Clock {
    /// Returns a clock that stands after so many seconds.
    pub fn after(seconds: u64) -> Self {
        Self {
            before: SignedDuration::from_secs(i64::try_from(seconds).unwrap_or(i64::MAX)),
            since: None,
        }
    }

    /// Lets the clock go on.
    pub fn start(&mut self, now: Timestamp) {
        self.since = Some(self.since.unwrap_or(now));
    }

    /// Stops the clock.
    pub fn stop(&mut self, now: Timestamp) {
        self.before = self.time(now);
        self.since = None;
    }

    /// Whether it runs.
    pub fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Whether it ran for longer than anybody answers.
    pub fn is_forgotten(&self, now: Timestamp) -> bool {
        self.time(now) > LONGEST
    }

    /// Returns how long it ran, in seconds.
    pub fn seconds(&self, now: Timestamp) -> u64 {
        self.time(now).as_secs().max(0).unsigned_abs()
    }

    fn time(&self, now: Timestamp) -> SignedDuration {
        let now = self.since.map(|since| now.duration_since(since));
        self.before + now.unwrap_or_default().max(SignedDuration::ZERO)
    }
}

/// Returns a time as minutes and seconds.
pub fn minutes(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_clock_keeps_its_time() {
        let at = |seconds: i64| Timestamp::from_second(1_000 + seconds).unwrap();
        let mut clock = Clock::default();
        clock.start(at(0));
        clock.start(at(5));
        assert_eq!(clock.seconds(at(10)), 10);
        clock.stop(at(70));
        assert_eq!((clock.seconds(at(500)), clock.runs()), (70, false));
        clock.start(at(500));
        assert_eq!(minutes(clock.seconds(at(505))), "1:15");
    }
}
