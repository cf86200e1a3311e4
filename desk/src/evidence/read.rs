//! Reading answers that may be otherwise than they were described: what is missing is nothing, and what is unknown is left.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::Value;
use upward_engine::progress::Day;

/// Returns a whole number, however it is written.
pub(super) fn number(value: &Value) -> Option<i64> {
    match value {
        // Ratings come with decimals; beyond 2^53 none is exact, and no figure is as large.
        Value::Number(number) => number.as_i64().or_else(|| {
            let rounded = number.as_f64()?.round();
            (rounded.abs() < 9e15).then_some(rounded as i64)
        }),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// Returns a count: a whole number that is not below zero.
pub(super) fn count(value: &Value) -> Option<u32> {
    u32::try_from(number(value)?).ok()
}

/// Returns a rating.
pub(super) fn rating(value: &Value) -> Option<i32> {
    i32::try_from(number(value)?).ok()
}

/// Returns the day of a time in seconds since 1970, by Coordinated Universal Time.
pub(super) fn day(seconds: &Value) -> Option<Date> {
    let time = Timestamp::from_second(number(seconds)?).ok()?;
    Some(time.to_zoned(TimeZone::UTC).date())
}

/// Returns the day of a date or a time in text (RFC 3339).
pub(super) fn day_of(text: &Value) -> Option<Date> {
    text.as_str()?.get(..10)?.parse().ok()
}

/// Returns days, each with how often it is among these.
pub(super) fn days(all: impl IntoIterator<Item = Date>) -> Vec<Day> {
    let mut counts: BTreeMap<Date, u32> = BTreeMap::new();
    for day in all {
        *counts.entry(day).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(on, count)| Day { on, count })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_read_however_they_are_written() {
        let cases = [
            (json!(7), Some(7)),
            (json!(1523.6), Some(1524)),
            (json!("1700000000"), Some(1_700_000_000)),
            (json!(-3), Some(-3)),
            (json!(1e300), None),
            (json!("x"), None),
            (json!(null), None),
            (json!([1]), None),
        ];
        for (value, expected) in cases {
            assert_eq!(number(&value), expected, "{value}");
        }
        assert_eq!(count(&json!(-1)), None);
    }

    #[test]
    fn days_are_read_from_times_of_either_kind() {
        let day_one: Date = "2026-10-02".parse().unwrap();
        assert_eq!(day_of(&json!("2026-10-02T23:59:59Z")), Some(day_one));
        assert_eq!(day_of(&json!("2026-10-02")), Some(day_one));
        assert_eq!(day(&json!("1790985599")), Some(day_one));
        for odd in [
            json!("ä".repeat(10)),
            json!(""),
            json!(5),
            json!("2026-99-99x"),
        ] {
            assert_eq!(day_of(&odd), None, "{odd}");
        }
        assert_eq!(day(&json!(i64::MAX)), None);
    }
}
