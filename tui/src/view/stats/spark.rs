//! Scores in one line.

use upward_engine::score::Tenths;
use upward_engine::stats::Trend;

use crate::ink::{Ink, muted};
use crate::page::Page;
use crate::view::draft::change;
use crate::view::score::points;

/// Most signs of a line; the last scores are drawn.
const MOST: usize = 24;
/// The least span, in tenths, from the bottom of the line to its top: small changes shall look small.
const SPAN: i32 = 100;

/// Returns how a score went: from the first to the last, by how much, the best, and all of them drawn.
pub fn trend(page: &Page, trend: &Trend) -> Ink {
    let scores: Vec<Tenths> = trend.points.iter().map(|point| point.score).collect();
    if scores.len() < 2 {
        return Ink::from(format!("{:>5}", points(trend.last)));
    }
    let arrow = page.marks().arrow;
    let (first, last) = (points(trend.first), points(trend.last));
    Ink::from(format!("{first:>5} {arrow} {last:>5}  "))
        + change(trend.first, trend.last).padded(5)
        + muted(format!("  best {:>5}  ", points(trend.best)))
        + line(page, &scores)
}

fn line(page: &Page, scores: &[Tenths]) -> Ink {
    let shown = scores
        .get(scores.len().saturating_sub(MOST)..)
        .unwrap_or(scores);
    let least = shown.iter().map(|score| score.0).min().unwrap_or_default();
    let most = shown.iter().map(|score| score.0).max().unwrap_or_default();
    let low = least.min(most - SPAN).max(0);
    let span = (most - low).max(SPAN);
    let levels = page.marks().levels;
    let sign = |score: &Tenths| {
        let level = usize::try_from((score.0 - low) * 7 / span).unwrap_or_default();
        levels.get(level).copied().unwrap_or_default()
    };
    Ink::from(shown.iter().map(sign).collect::<String>())
}
