//! Scales: which numbers and days an axis names.

use jiff::civil::Date;
use jiff::{Span, Unit};

/// Most days that are named below a chart.
const MOST_DAYS: i64 = 8;
/// Steps between named days: by days up to two weeks, then by whole months.
const DAYS: [i32; 4] = [1, 2, 7, 14];
const MONTHS: [i32; 6] = [1, 2, 3, 6, 12, 24];

const NAMES: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Returns the lowest and the highest number of a scale that holds all values, with a little room above. It begins at 0
/// where no value is below.
pub fn scale(values: impl Iterator<Item = f64>, stated: Option<(f64, f64)>) -> (f64, f64) {
    let (mut low, mut high) = stated.unwrap_or((0.0, 0.0));
    for value in values {
        low = low.min(value);
        high = high.max(value);
    }
    if stated.is_none() && high > low {
        high += (high - low) * 0.08;
    }
    (low, if high > low { high } else { low + 1.0 })
}

/// Returns a number as it is written: whole, or with one decimal.
pub fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.fract() == 0.0 {
        format!("{rounded:.0}")
    } else {
        format!("{rounded:.1}")
    }
}

/// Returns the number of a day, in which the next one has the next number.
pub fn number_of(day: Date) -> i32 {
    let start = Date::constant(1970, 1, 1);
    let span = start.until((Unit::Day, day));
    span.map_or(0, |span| span.get_days())
}

/// Returns the days to name between two, with their names, evenly stepped.
pub fn days(from: Date, to: Date) -> Vec<(Date, String)> {
    let length = i64::from(number_of(to) - number_of(from));
    if let Some(step) = DAYS
        .into_iter()
        .find(|step| length / i64::from(*step) < MOST_DAYS)
    {
        let days = stepped(from, to, Span::new().days(step));
        return days
            .map(|day| (day, format!("{} {}", day.day(), month(day))))
            .collect();
    }
    let months = length / 30;
    let step = MONTHS
        .into_iter()
        .find(|step| months / i64::from(*step) < MOST_DAYS);
    let step = step.unwrap_or_else(|| i32::try_from(months / MOST_DAYS + 1).unwrap_or(i32::MAX));
    let first = if from.day() == 1 {
        from
    } else {
        from.last_of_month().tomorrow().unwrap_or(from)
    };
    let days = stepped(first, to, Span::new().months(step));
    days.map(|day| (day, format!("{} {}", month(day), day.year())))
        .collect()
}

/// Returns the short name of a day's month.
pub fn month(day: Date) -> &'static str {
    let at = usize::from(day.month().unsigned_abs()).saturating_sub(1);
    NAMES.get(at).copied().unwrap_or_default()
}

fn stepped(from: Date, to: Date, step: Span) -> impl Iterator<Item = Date> {
    from.series(step).take_while(move |day| *day <= to)
}
