//! Documents that came more than once, and whether they had to.

use std::time::{Duration, SystemTime};

use crate::flow::Got;

/// How long after a message was sent a connection is cut instead of bringing its receipt.
const CUT: Duration = Duration::from_millis(100);
/// How long after a message was sent its receipt can be under way: a little more than the longest delay of the faults.
const UNDER_WAY: Duration = Duration::from_secs(2);

/// When the service could not hear that a message was sent.
pub struct Unheard {
    /// When a receipt was lost with its connection.
    pub lost: Vec<SystemTime>,
    /// When the service was killed.
    pub kills: Vec<SystemTime>,
}

impl Unheard {
    /// Returns how many documents were sent once more because the receipt of the same document had been lost: the
    /// platform cannot tell them apart, and the service cannot know that it was sent.
    pub fn excuses(&self, got: &Got) -> usize {
        let mut excused = 0;
        for (at, (bytes, sent)) in got.documents.iter().enumerate() {
            let again = got.documents.iter().skip(at + 1);
            if again.clone().any(|(other, _)| other == bytes) && self.is_unheard(*sent) {
                excused += 1;
            }
        }
        excused
    }

    fn is_unheard(&self, sent: SystemTime) -> bool {
        let within = |moments: &[SystemTime], most: Duration| {
            let mut after = moments.iter().map(|moment| moment.duration_since(sent));
            after.any(|after| after.is_ok_and(|after| after <= most))
        };
        within(&self.lost, CUT) || within(&self.kills, UNDER_WAY)
    }
}
