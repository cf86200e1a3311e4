//! A posting that came in several messages, read as a whole.

use uuid::Uuid;

use super::take;
use crate::dialogue::session::Running;
use crate::dialogue::turn::Turn;
use crate::work::posting::From;
use crate::work::{Work, answer};

/// Reads the whole, where more of a posting came while its beginning was read. `kept` is that beginning.
pub fn reads_on(turn: &mut Turn<'_>, from: &From, kept: Option<Uuid>) -> bool {
    let From::Text(read) = from else {
        return false;
    };
    let Some(pasted) = turn.session.pasted.as_mut() else {
        return false;
    };
    if !pasted.text.starts_with(read.as_str()) {
        return false;
    }
    pasted.posting = kept;
    if pasted.text.len() == read.len() {
        return false;
    }
    again(turn);
    true
}

/// Reads all that came, instead of what was kept before. What is being answered about that is of no use any more.
pub fn again(turn: &mut Turn<'_>) {
    let Some(pasted) = turn.session.pasted.as_mut() else {
        return;
    };
    let before = pasted.posting.take();
    let from = From::Text(pasted.text.clone());
    if let Some(before) = before {
        let stale: Vec<Uuid> = turn
            .session
            .works
            .extract_if(.., |running| answers(&running.work, before))
            .map(|running| running.id)
            .collect();
        for id in stale {
            turn.call_off(id);
        }
    }
    take::start(turn, from, before);
}

fn answers(work: &Work, posting: Uuid) -> bool {
    matches!(work, Work::Answer(work) if work.posting == answer::Posting::Kept(posting))
}

/// Whether a posting is being read that was pasted.
pub fn is_reading(works: &[Running]) -> bool {
    works.iter().any(|running| {
        matches!(&running.work, Work::Posting(work) if matches!(work.from, From::Text(_)))
    })
}
