//! Which part of a head is what: the most plausible labels for a sequence of parts.
//!
//! Every label is one run of neighbouring parts. Each part brings evidence for each label; what parts it
//! from its neighbour says how likely both belong together. The best sequence is found by dynamic
//! programming over the parts, the label of the last part and the set of labels already used.

use super::Basis;
use super::part::{Joint, Part};

/// How many labels there are; the last stands for "none of them" and may recur.
pub(super) const LABELS: usize = 5;
/// The label of what fits nothing.
pub(super) const NONE: usize = LABELS - 1;

/// Evidence for each label.
pub(super) type Evidence = [f32; LABELS];

/// Returns the best label for every part.
pub(super) fn label(parts: &[Part], evidence: &[Evidence], recurring: &[usize]) -> Vec<usize> {
    const SETS: usize = 1 << LABELS;
    let mut best = vec![[f32::NEG_INFINITY; LABELS * SETS]; parts.len()];
    let mut back = vec![[0usize; LABELS * SETS]; parts.len()];
    for (i, (part, evidence)) in parts.iter().zip(evidence).enumerate() {
        let loosest = loosest(parts, part.piece);
        for (now, &own) in evidence.iter().enumerate() {
            if i == 0 {
                best[0][now * SETS + (1 << now)] = own + first_use(now);
                continue;
            }
            for before in 0..LABELS {
                for set in 0..SETS {
                    let score = best[i - 1][before * SETS + set];
                    if score == f32::NEG_INFINITY {
                        continue;
                    }
                    let same = now == before;
                    let used = set & (1 << now) != 0;
                    let step = match (same, used) {
                        (true, _) => stay(part.joint),
                        (false, false) => change(part.joint, loosest) + first_use(now),
                        (false, true) if now == NONE || recurring.contains(&now) => {
                            change(part.joint, loosest) - 0.3
                        }
                        (false, true) => continue,
                    };
                    let to = now * SETS + (set | (1 << now));
                    if score + step + own > best[i][to] {
                        best[i][to] = score + step + own;
                        back[i][to] = before * SETS + set;
                    }
                }
            }
        }
    }
    let Some(last) = best.last() else {
        return Vec::new();
    };
    let mut state = (0..LABELS * SETS)
        .max_by(|&a, &b| last[a].total_cmp(&last[b]))
        .unwrap_or_default();
    let mut labels = vec![NONE; parts.len()];
    for i in (0..parts.len()).rev() {
        labels[i] = state / SETS;
        state = back[i][state];
    }
    labels
}

/// Returns what tells that the parts labelled `wanted` are it: their words alone (`own`), or with them what their
/// like is elsewhere in the document (`informed`). The surest part counts.
pub(super) fn basis(
    parts: &[Part],
    labels: &[usize],
    wanted: usize,
    own: &[Evidence],
    informed: &[Evidence],
) -> Basis {
    let of = |i: usize| {
        let value = |evidence: &[Evidence]| {
            evidence
                .get(i)
                .and_then(|own| own.get(wanted))
                .copied()
                .unwrap_or_default()
        };
        let other = informed
            .get(i)
            .into_iter()
            .flat_map(|own| own.iter().enumerate())
            .filter(|(label, _)| *label != wanted)
            .map(|(_, value)| *value)
            .fold(f32::NEG_INFINITY, f32::max);
        match parts.get(i) {
            Some(part) if part.label.is_some() => Basis::Label,
            _ if value(own) >= BY_WORDS => Basis::Words,
            _ if value(informed) - other >= BY_POSITION => Basis::Position,
            _ => Basis::Guess,
        }
    };
    let labelled = labels.iter().enumerate();
    labelled
        .filter(|(_, label)| **label == wanted)
        .map(|(i, _)| of(i))
        .min()
        .unwrap_or_default()
}

/// Evidence from which on words tell a label.
const BY_WORDS: f32 = 1.8;
/// Lead over every other label from which on a part's place tells its label.
const BY_POSITION: f32 = 0.5;

/// The first two labels name the entry: nearly every head has both.
fn first_use(label: usize) -> f32 {
    if label < 2 { 0.6 } else { 0.0 }
}

/// Returns the joint that parts most in a piece: beside a dash, a comma seldom parts fields.
fn loosest(parts: &[Part], piece: usize) -> Joint {
    let joints = parts
        .iter()
        .filter(|part| part.piece == piece)
        .map(|part| part.joint);
    joints
        .filter(|&joint| joint != Joint::Cell)
        .max()
        .unwrap_or(Joint::Comma)
}

fn stay(joint: Joint) -> f32 {
    match joint {
        Joint::Space => -0.1,
        Joint::Comma => -0.2,
        Joint::Dash => -0.9,
        Joint::Bar => -1.2,
        Joint::Style => -1.2,
        Joint::Word => -2.5,
        Joint::Cell => -2.0,
    }
}

fn change(joint: Joint, loosest: Joint) -> f32 {
    match joint {
        Joint::Space | Joint::Comma if loosest > Joint::Comma => -1.3,
        Joint::Space | Joint::Comma => -0.1,
        _ => 0.0,
    }
}
