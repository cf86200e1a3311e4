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
    let Some((first, rest)) = scores.split_first() else {
        return Vec::new();
    };
    back.push([OUTSIDE as u8; 3]);
    let mut best = [first.sums[BEGINS] + bias, NEVER, 0];
    for score in rest {
        let (begins, from_begins) = before(&best, BEGINS);
        let (outside, from_outside) = before(&best, OUTSIDE);
        let barred = [best[BEGINS], best[INSIDE], NEVER];
        let (inside, from_inside) = before(if score.fresh { &[NEVER; 3] } else { &barred }, INSIDE);
        let [begin, go_on] = score.sums;
        best = [
            begins + begin + bias,
            (inside + go_on + bias).max(NEVER),
            outside,
        ];
        back.push([from_begins, from_inside, from_outside]);
    }
    let last = [BEGINS, INSIDE, OUTSIDE]
        .into_iter()
        .max_by_key(|l| best[*l]);
    follow(back, last.unwrap_or(OUTSIDE))
}

/// Returns the best sum with which a word of `label` can follow, and the label of the word before it; a later label wins a tie.
fn before(best: &[i32; 3], label: usize) -> (i32, u8) {
    let steps = steps();
    let mut found = (best[BEGINS] + i32::from(steps[BEGINS][label]), BEGINS as u8);
    for last in [INSIDE, OUTSIDE] {
        let sum = best[last] + i32::from(steps[last][label]);
        if sum >= found.0 {
            found = (sum, last as u8);
        }
    }
    found
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
