//! How practice goes.

use upward_engine::error::Result;
use upward_engine::interview::{Kind, VERSION};
use upward_engine::score::Tenths;

use super::keep::cards;
use super::{Answer, KindTrend, Trend};
use crate::work::Work;

/// How many answers a mean is made of.
const MEAN: usize = 10;

/// Returns how practice goes: only scores of the present formula can be compared.
pub fn trend(work: &mut Work<'_, '_>) -> Result<Trend> {
    let mut answers = work.all::<Answer>(&())?;
    answers.retain(|answer| answer.formula == VERSION);
    answers.sort_by_key(|answer| std::cmp::Reverse(answer.answered));
    let scores: Vec<Tenths> = answers.iter().map(|answer| answer.score).collect();
    let kinds = Kind::ALL.into_iter().filter_map(|kind| {
        let of_kind = answers.iter().filter(|answer| answer.kind == kind);
        let scores: Vec<Tenths> = of_kind.map(|answer| answer.score).collect();
        Some(KindTrend {
            kind,
            answers: scores.len(),
            last: mean(scores.iter().take(MEAN))?,
        })
    });
    let now = work.now();
    let mut cards = cards(work)?;
    cards.sort_by_key(|card| card.due);
    Ok(Trend {
        answers: scores.len(),
        last: mean(scores.iter().take(MEAN)),
        before: mean(scores.iter().skip(MEAN).take(MEAN)),
        kinds: kinds.collect(),
        next: cards
            .iter()
            .find(|card| card.due > now)
            .map(|card| card.due),
        due: cards
            .into_iter()
            .filter(|card| card.due <= now)
            .map(|card| card.question)
            .collect(),
    })
}

/// Returns how many questions are due again.
pub fn due(work: &mut Work<'_, '_>) -> Result<u32> {
    let now = work.now();
    let due = cards(work)?.into_iter().filter(|card| card.due <= now);
    Ok(u32::try_from(due.count()).unwrap_or(u32::MAX))
}

fn mean<'s>(scores: impl ExactSizeIterator<Item = &'s Tenths>) -> Option<Tenths> {
    let count = i32::try_from(scores.len())
        .ok()
        .filter(|count| *count > 0)?;
    let sum: Tenths = scores.copied().sum();
    Some(Tenths((sum.0 + count / 2) / count))
}
