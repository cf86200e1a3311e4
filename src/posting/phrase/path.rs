//! The best labels of a sentence's words: the path of the highest sum (Viterbi).

use super::weights::steps;

/// What a word is: the first of a phrase, a later one, or none of one. The order is that of the weights.
const BEGINS: usize = 0;
const INSIDE: usize = 1;
const OUTSIDE: usize = 2;
/// What no path takes.
const NEVER: i32 = i32::MIN / 4;

/// How much speaks for a word beginning a phrase and for going on with one, against being in none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Score {
    /// For the two.
    pub sums: [i32; 2],
    /// Whether it cannot go on with a phrase.
    pub fresh: bool,
}

/// Returns the phrases of the best path, as ranges of words; `bias` speaks for each word being in one.
pub(super) fn phrases(scores: &[Score], bias: i32, back: &mut Vec<[u8; 3]>) -> Vec<(usize, usize)> {
    back.clear();
    let mut best = [0, NEVER, 0];
    for (at, score) in scores.iter().enumerate() {
        let mut next = [0; 3];
        let mut from = [OUTSIDE as u8; 3];
        for label in [BEGINS, INSIDE, OUTSIDE] {
            let barred = |before: usize| label == INSIDE && (score.fresh || before == OUTSIDE);
            let sum = |before: usize| match (at, barred(before)) {
                (0, _) => best[label],
                (_, true) => NEVER,
                _ => best[before] + i32::from(steps()[before][label]),
            };
            let last = [BEGINS, INSIDE, OUTSIDE]
                .into_iter()
                .max_by_key(|before| sum(*before))
                .unwrap_or(OUTSIDE);
            from[label] = last as u8;
            next[label] = sum(last) + score.sums.get(label).map_or(0, |own| own + bias);
        }
        best = next;
        back.push(from);
    }
    let last = [BEGINS, INSIDE, OUTSIDE]
        .into_iter()
        .max_by_key(|l| best[*l]);
    follow(back, last.unwrap_or(OUTSIDE))
}

/// Returns the phrases on the path that ends with `label`.
fn follow(back: &[[u8; 3]], mut label: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut end = back.len();
    for (at, from) in back.iter().enumerate().rev() {
        match label {
            BEGINS => found.push((at, end)),
            OUTSIDE => {}
            _ => {
                label = usize::from(from[label]);
                continue;
            }
        }
        end = at;
        label = usize::from(from[label]);
    }
    found.reverse();
    found
}
