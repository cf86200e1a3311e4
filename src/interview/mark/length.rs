//! Length: whether an answer is as long as the time for it asks.

use super::{Answer, Judged};

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
    let minutes = f64::from(answer.question.minutes.max(1));
    let each = words as f64 / minutes;
    let time = each / PACE as f64;
    let said = said_in(words);
    let limit = answer.question.minutes;
    let (share, advice) = if each < ENOUGH {
        let advice = format!(
            "It is short: {words} words, {said} of {limit} minutes when spoken. Say more of what matters."
        );
        (((each - EMPTY) / (ENOUGH - EMPTY)).max(0.0), Some(advice))
    } else if time > RAMBLES {
        let advice = format!(
            "It is long: {words} words take {said} to say, and {limit} minutes are given. Say what matters first."
        );
        (((LOST - time) / (LOST - RAMBLES)).max(0.0), Some(advice))
    } else {
        (1.0, None)
    };
    Judged {
        share,
        advice: advice.into_iter().collect(),
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

fn said_in(words: usize) -> String {
    match (words * 60).div_ceil(PACE) {
        seconds @ ..90 => format!("{seconds} seconds"),
        seconds => format!("{} minutes", (seconds + 30) / 60),
    }
}
