//! What fills the statistics where there is nothing to show yet.

use upward_desk::analytics::{Analytics, Part};

use super::Span;
use crate::dialogue::reply::Reply;
use crate::words::{Say, gap, say};

/// Returns what is said where nothing is known at all.
pub fn reply(span: Span, analytics: &Analytics) -> Reply {
    let earlier = analytics.totals.since.is_some() && span != Span::Year;
    let head = if earlier {
        "stats-nothing-span"
    } else {
        "stats-nothing"
    };
    let ways = analytics.missing.iter().map(|missing| way(missing.part));
    Reply::of(say(head)).lines(ways)
}

/// Returns how to fill the parts of which nothing is known, where others are.
pub fn lines(analytics: &Analytics) -> Vec<Say> {
    let ways = analytics.missing.iter().map(|missing| way(missing.part));
    let ways: Vec<Say> = ways.collect();
    if ways.is_empty() {
        return ways;
    }
    [gap(), say("stats-more")].into_iter().chain(ways).collect()
}

fn way(part: Part) -> Say {
    say(match part {
        Part::Score => "stats-empty-score",
        Part::Fixes => "stats-empty-fixes",
        Part::Modules => "stats-empty-modules",
        Part::Interviews => "stats-empty-interviews",
        Part::Coding => "stats-empty-coding",
        Part::Applications => "stats-empty-applications",
    })
}
