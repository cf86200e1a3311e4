//! How fast a person learns, and when they will have finished, told honestly: from what they did, not from what was planned.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

use super::{Marks, Standing, State};
use crate::track::{Library, Track};

/// The days that a measured pace looks back on.
const WINDOW: i64 = 28;

/// The days after which what was done tells more than what was planned.
const FIRST: i64 = 7;

/// The finish dates further away than this are told as none: ten years.
const FURTHEST: u32 = 3650;

/// How fast a person learns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Pace {
    /// Tenths of an hour of finished modules in a week.
    pub tenths_per_week: u32,
    /// What it rests on.
    pub basis: PaceBasis,
    /// Hours of modules that are still to be finished.
    pub remaining_hours: u32,
    /// The day on which they will be at this pace; none where nothing was finished for four weeks.
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish: Option<Date>,
}

/// What a pace rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum PaceBasis {
    /// The hours that the track plans for a week, or the person does: there is not yet a week to measure.
    Planned,
    /// What was finished in the last four weeks, or since the start.
    Measured,
    /// Nothing was finished in that time, so no date would be honest.
    Stalled,
}

/// Returns how fast a person goes through a track that they started on a day with so many hours a week in mind.
///
/// Only modules with a mark of their own count as finished work; what was learned elsewhere took no time here.
pub fn pace(
    track: &Track,
    library: &Library,
    marks: &Marks,
    standings: &[Standing],
    started: Date,
    planned: u16,
    today: Date,
) -> Pace {
    let days = days(started, today).clamp(0, WINDOW);
    let since = today.saturating_sub(days.days());
    let recent = library.of_track(track).filter(|module| {
        let mark = marks.get(&module.id);
        mark.is_some_and(|mark| mark.state == State::Done && mark.since >= since)
    });
    let hours: u32 = recent.map(|module| u32::from(module.hours)).sum();
    let remaining = remaining(library, standings);
    let (tenths, basis) = match u32::try_from(days) {
        Ok(days) if i64::from(days) >= FIRST && hours > 0 => {
            (hours * 70 / days, PaceBasis::Measured)
        }
        Ok(days) if i64::from(days) >= FIRST => (0, PaceBasis::Stalled),
        _ => (10 * u32::from(planned), PaceBasis::Planned),
    };
    Pace {
        tenths_per_week: tenths,
        basis,
        remaining_hours: remaining,
        finish: after(today, remaining, tenths),
    }
}

/// Returns the unfinished modules of a track in order, each with the day on which it will be finished at a pace, given
/// in tenths of an hour in a week; none for all where the pace tells none.
pub fn forecast<'a>(
    library: &Library,
    standings: &'a [Standing],
    tenths_per_week: u32,
    today: Date,
) -> Vec<(&'a str, Option<Date>)> {
    let mut hours = 0;
    let open = standings.iter().filter(|standing| open(standing));
    open.map(|standing| {
        hours += hours_of(library, &standing.module);
        (
            standing.module.as_str(),
            after(today, hours, tenths_per_week),
        )
    })
    .collect()
}

fn remaining(library: &Library, standings: &[Standing]) -> u32 {
    let open = standings.iter().filter(|standing| open(standing));
    open.map(|standing| hours_of(library, &standing.module))
        .sum()
}

fn open(standing: &Standing) -> bool {
    matches!(standing.state, State::Pending | State::Learning)
}

fn hours_of(library: &Library, module: &str) -> u32 {
    library
        .module(module)
        .map_or(0, |module| u32::from(module.hours))
}

/// Returns the day by which so many hours are done.
fn after(today: Date, hours: u32, tenths_per_week: u32) -> Option<Date> {
    let days = (hours * 70).checked_add(tenths_per_week.checked_sub(1)?)? / tenths_per_week;
    (days <= FURTHEST).then(|| today.saturating_add(i64::from(days).days()))
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to)
        .map_or(0, |span: Span| span.get_days().into())
}
