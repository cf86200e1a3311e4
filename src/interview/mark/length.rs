//! Length: whether an answer is as long as the time for it asks.

use super::{Answer, Judged, Tip};

/// How many words people say in a minute: English talks and books read aloud have 130 to 160.
pub(super) const PACE: usize = 130;
/// Words for each minute of the time given, below which an answer is short, and from which on it is empty. What is typed is
/// denser than what is spoken, so that a sixth of the time is enough.
const ENOUGH: f64 = 20.0;
const EMPTY: f64 = 3.0;
/// From how much of the time on an answer rambles, and when nobody listens any more.
const RAMBLES: f64 = 1.1;
const LOST: f64 = 2.2;

/// Returns how well the length fits.
pub(super) fn judge(answer: &Answer<'_>) -> Judged {
    let words = spoken(answer);
    let each = words as f64 / f64::from(answer.question.minutes.max(1));
    let time = each / PACE as f64;
    let seconds = (words * 60).div_ceil(PACE);
    let minutes = answer.question.minutes;
    let (share, tip) = if each < ENOUGH {
        let short = Tip::Short {
            words,
            seconds,
            minutes,
        };
        (((each - EMPTY) / (ENOUGH - EMPTY)).max(0.0), Some(short))
    } else if time > RAMBLES {
        let long = Tip::Long {
            words,
            seconds,
            minutes,
        };
        (((LOST - time) / (LOST - RAMBLES)).max(0.0), Some(long))
    } else {
        (1.0, None)
    };
    Judged {
        share,
        tips: tip.into_iter().collect(),
    }
}

/// Returns how many words an answer has.
pub(super) fn spoken(answer: &Answer<'_>) -> usize {
    answer
        .said
        .words
        .iter()
        .filter(|word| word.is_word())
        .count()
}
