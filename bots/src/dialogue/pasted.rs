//! Words that a platform cut into several messages: what follows soon behind a full one belongs to it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::flow::Flow;
use super::posting::likeness::is_more;
use super::turn::Turn;
use super::{posting, resume};

/// A message as long as this may have been cut: Telegram's hold 4096 units of UTF-16, and its clients cut at a word.
const CUT: usize = 3_000;
/// What a message holds at most, in units of UTF-16.
const FULL: usize = 4_096;
/// How soon the rest follows.
const SOON: SignedDuration = SignedDuration::from_secs(10);
/// The longest text that is put together, in bytes.
const LONGEST: usize = 200_000;

/// Words of which the platform may have cut something off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pasted {
    /// What came so far.
    pub text: String,
    /// When its newest part came.
    pub at: Timestamp,
    /// Whether that part may have been cut, too.
    pub open: bool,
    /// What they were taken as.
    #[serde(default)]
    pub kind: Kind,
    /// The posting that was kept of what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
}

/// What words were taken as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A posting.
    #[default]
    Posting,
    /// A resume, which this work reads.
    Resume(Uuid),
    /// The person was asked which of the two.
    Asked,
}

/// Takes note of words whose rest may follow.
pub fn remember(turn: &mut Turn<'_>, text: &str, kind: Kind) {
    let open = may_be_cut(text);
    // The sections of a resume are pasted one by one, too.
    let is_awaited = open || matches!(kind, Kind::Resume(_));
    turn.session.pasted = is_awaited.then(|| Pasted {
        text: text.to_owned(),
        at: turn.context.now,
        open,
        kind,
        posting: None,
    });
}

/// Takes words as the rest of those before them, if they are that.
pub fn follows(turn: &mut Turn<'_>, text: &str) -> bool {
    let now = turn.context.now;
    let answers = matches!(turn.session.flow, Flow::Resume(resume::State::Asked { .. }));
    let Some(pasted) = turn.session.pasted.as_mut() else {
        return false;
    };
    let kind = pasted.kind;
    let reading = kind == Kind::Posting && posting::is_reading_text(&turn.session.works);
    let soon = now.duration_since(pasted.at) <= SOON;
    let belongs = match kind {
        Kind::Posting => pasted.open && (soon || reading),
        Kind::Resume(_) => soon && !answers && is_more(text),
        Kind::Asked => pasted.open && soon && is_more(text),
    };
    if !belongs || pasted.text.len() > LONGEST {
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
    match kind {
        // What is being read is read again with the rest as soon as it ends.
        Kind::Posting if reading => {}
        Kind::Posting => posting::read_again(turn),
        Kind::Resume(before) => resume::read_again(turn, before),
        // The question stands, and its buttons mean the whole.
        Kind::Asked => {}
    }
    true
}

/// Returns the whole of which a text is the beginning.
pub fn whole(turn: &Turn<'_>, text: String) -> String {
    match &turn.session.pasted {
        Some(pasted) if pasted.text.starts_with(&text) => pasted.text.clone(),
        _ => text,
    }
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
