//! Documents that came more than once, and whether they had to.

use std::time::{Duration, SystemTime};

use crate::flow::{Document, Got};

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
        let repeated = repeated(got);
        repeated
            .filter(|document| self.is_unheard(document.sent))
            .count()
    }

    fn is_unheard(&self, sent: SystemTime) -> bool {
        let within = |moments: &[SystemTime], most: Duration| {
            let mut after = moments.iter().map(|moment| moment.duration_since(sent));
            after.any(|after| after.is_ok_and(|after| after <= most))
        };
        within(&self.lost, CUT) || within(&self.kills, UNDER_WAY)
    }
}

/// Returns the documents that came again.
pub fn repeated(got: &Got) -> impl Iterator<Item = &Document> {
    let all = got.documents.iter().enumerate();
    let is_repeated = |(at, document): &(usize, &Document)| {
        let mut later = got.documents.iter().skip(at + 1);
        later.any(|later| is_again(document, later))
    };
    all.filter(is_repeated).map(|(_, document)| document)
}

/// Whether a document may be another one sent again: the same, and as far as is known in answer to the same. Different
/// postings can lead to the same document, too.
fn is_again(first: &Document, later: &Document) -> bool {
    let same = first.act == later.act || first.act.is_none() || later.act.is_none();
    same && first.bytes == later.bytes
}
