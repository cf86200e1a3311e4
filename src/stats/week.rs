//! Weeks, which begin on Monday (ISO 8601).

use jiff::ToSpan;
use jiff::civil::Date;

use super::Range;

/// Returns the Monday of a day's week.
pub fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// Sums up what happened within a range, by weeks: from the week of its first day, or of the first thing that ever
/// happened where that was later, to the week of its last day. Days of these weeks outside the range do not count.
/// There are no weeks where nothing happened within the range.
pub fn by_week<T, W>(
    range: Range,
    things: &[(Date, T)],
    make: impl Fn(Date) -> W,
    mut add: impl FnMut(&mut W, &T),
) -> Vec<W> {
    let days = || things.iter().map(|(day, _)| *day);
    let first = days().min().filter(|_| days().any(|day| range.has(day)));
    let Some(first) = first else {
        return Vec::new();
    };
    let start = monday(first.max(range.from));
    let mondays = start.series(7.days());
    let mut weeks: Vec<W> = mondays
        .take_while(|day| *day <= range.to)
        .map(make)
        .collect();
    for (day, thing) in things.iter().filter(|(day, _)| range.has(*day)) {
        let days = start.until(*day).map_or(0, |span| span.get_days());
        let week = usize::try_from(days / 7).ok();
        if let Some(week) = week.and_then(|week| weeks.get_mut(week)) {
            add(week, thing);
        }
    }
    weeks
}
