//! What accounts elsewhere show.

use std::slice;

use upward_engine::error::Result;
use upward_engine::evidence::days;
use upward_engine::progress::{Streak, streak};
use upward_engine::stats::{self, Active, Coding, Range};

use crate::evidence::Source;
use crate::work::Work;

/// Returns what accounts elsewhere show within a range, and the days in a row over all of them; each is none where they
/// show nothing.
pub fn coding(work: &mut Work<'_, '_>, range: Range) -> Result<(Option<Coding>, Option<Streak>)> {
    let today = work.day();
    let sources = work.all::<Source>(&())?;
    let active = sources.iter().filter_map(|source| {
        let figures = source.figures.as_ref()?;
        Some(Active {
            service: source.service,
            fetched: source.fetched,
            days: days(slice::from_ref(figures), today),
        })
    });
    let active: Vec<Active> = active.collect();
    let mut days = active
        .iter()
        .flat_map(|source| source.days.keys().copied())
        .peekable();
    let row = days.peek().is_some().then(|| streak(days, today));
    Ok((stats::coding(range, &active), row))
}
