//! How much one person may ask for, so that nobody keeps the others waiting.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Something that is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Any message.
    Write,
    /// Reading a document or a posting.
    Read,
    /// Scoring, tailoring, or making a document.
    Make,
    /// Asking a service of somebody else: evidence, a posting's address.
    Reach,
    /// Sending all that is kept.
    Export,
}

/// How often within how long.
const LIMITS: [(Action, usize, SignedDuration); 5] = [
    (Action::Write, 60, SignedDuration::from_mins(1)),
    (Action::Read, 30, SignedDuration::from_hours(1)),
    (Action::Make, 60, SignedDuration::from_hours(1)),
    (Action::Reach, 20, SignedDuration::from_hours(1)),
    (Action::Export, 5, SignedDuration::from_hours(1)),
];

/// When what was used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Used(BTreeMap<Action, Vec<i64>>);

impl Used {
    /// Uses an action once.
    ///
    /// # Errors
    /// So long there is to wait until it may be used again.
    pub fn once(&mut self, action: Action, now: Timestamp) -> Result<(), SignedDuration> {
        let Some((_, most, span)) = LIMITS.iter().find(|(known, _, _)| *known == action) else {
            return Ok(());
        };
        let now = now.as_second();
        let times = self.0.entry(action).or_default();
        times.retain(|time| now - time < span.as_secs());
        match times.first() {
            Some(first) if times.len() >= *most => {
                Err(SignedDuration::from_secs(first + span.as_secs() - now))
            }
            _ => {
                times.push(now);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn who_used_all_is_told_how_long_to_wait() {
        let start: Timestamp = "2026-11-21T08:00:00Z".parse().unwrap();
        let mut used = Used::default();
        for second in 0..5 {
            let now = start + SignedDuration::from_secs(second);
            assert_eq!(used.once(Action::Export, now), Ok(()));
        }
        let later = start + SignedDuration::from_mins(59);
        assert_eq!(
            used.once(Action::Export, later),
            Err(SignedDuration::from_mins(1))
        );
        assert_eq!(used.once(Action::Read, later), Ok(()));
        let free = start + SignedDuration::from_mins(60);
        assert_eq!(used.once(Action::Export, free), Ok(()));
    }
}
