//! A posting that a platform cut into several messages: what follows soon behind a full one belongs to it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::take;
use crate::dialogue::turn::Turn;
use crate::work::posting::From;
use crate::work::{Work, answer};

/// A message as long as this may have been cut: Telegram's hold 4096 units of UTF-16, and its clients cut at a word.
const CUT: usize = 3_000;
/// What a message holds at most, in units of UTF-16.
const FULL: usize = 4_096;
/// How soon the rest follows.
const SOON: SignedDuration = SignedDuration::from_secs(10);
/// The longest posting that is put together, in bytes.
const LONGEST: usize = 200_000;

/// A posting of which the platform may have cut something off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pasted {
    /// What came so far.
    pub text: String,
    /// When its newest part came.
    pub at: Timestamp,
    /// Whether that part may have been cut, too.
    pub open: bool,
    /// The posting that was kept of what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
}

/// Takes note of a posting whose rest may follow.
pub fn remember(turn: &mut Turn<'_>, text: &str) {
    turn.session.pasted = may_be_cut(text).then(|| Pasted {
        text: text.to_owned(),
        at: turn.context.now,
        open: true,
        posting: None,
    });
}

/// Takes words as the rest of the posting before them, if they are that.
pub fn follows(turn: &mut Turn<'_>, text: &str) -> bool {
    let now = turn.context.now;
    let Some(pasted) = turn.session.pasted.as_mut() else {
        return false;
    };
    let reading = is_reading(&turn.session.works);
    let soon = now.duration_since(pasted.at) <= SOON;
    if !pasted.open || !(soon || reading) || pasted.text.len() > LONGEST {
        if !reading {
            turn.session.pasted = None;
        }
        return false;
    }
    let seam = seam(&pasted.text, text);
    pasted.text.push_str(seam);
    pasted.text.push_str(text);
    pasted.at = now;
    pasted.open = may_be_cut(text);
    // What is being read is read again with the rest as soon as it ends.
    if !reading {
        again(turn);
    }
    true
}

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
fn again(turn: &mut Turn<'_>) {
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

fn is_reading(works: &[crate::dialogue::session::Running]) -> bool {
    works.iter().any(|running| {
        matches!(&running.work, Work::Posting(work) if matches!(work.from, From::Text(_)))
    })
}

fn may_be_cut(text: &str) -> bool {
    units(text) >= CUT
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Returns what stood between two parts: a full message was cut in the middle of a line, others at a blank, which is
/// not sent along.
fn seam(before: &str, rest: &str) -> &'static str {
    let goes_on = rest.chars().next().is_some_and(char::is_lowercase);
    match units(before) % FULL {
        0 => "",
        _ if goes_on => " ",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_joined_as_they_were_cut() {
        assert_eq!(seam(&"a".repeat(FULL), "b"), "");
        assert_eq!(seam("experience with", "databases"), " ");
        assert_eq!(seam("experience", "- Rust"), "\n");
        assert!(may_be_cut(&"ä".repeat(CUT)));
        assert!(!may_be_cut("short"));
    }
}
