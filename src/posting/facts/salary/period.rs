//! The time that an amount is paid for: "per hour", "brutto im Jahr".

use crate::posting::Period;
use crate::posting::source::Source;
use crate::text::Span;

/// How far behind an amount its period may end, in characters.
const NEAR: usize = 60;

/// Words of the time that an amount is paid for.
pub(super) const PERIODS: &[(&str, Period)] = &[
    ("per hour", Period::Hour),
    ("an hour", Period::Hour),
    ("/hour", Period::Hour),
    ("/hr", Period::Hour),
    ("/h", Period::Hour),
    ("hourly", Period::Hour),
    ("pro stunde", Period::Hour),
    ("die stunde", Period::Hour),
    ("per day", Period::Day),
    ("a day", Period::Day),
    ("/day", Period::Day),
    ("pro tag", Period::Day),
    ("per week", Period::Week),
    ("a week", Period::Week),
    ("/week", Period::Week),
    ("per month", Period::Month),
    ("a month", Period::Month),
    ("/month", Period::Month),
    ("/mo", Period::Month),
    ("monthly", Period::Month),
    ("pro monat", Period::Month),
    ("im monat", Period::Month),
    ("monatlich", Period::Month),
    ("per year", Period::Year),
    ("a year", Period::Year),
    ("/year", Period::Year),
    ("/yr", Period::Year),
    ("per annum", Period::Year),
    ("p.a.", Period::Year),
    ("pa", Period::Year),
    ("annually", Period::Year),
    ("annual", Period::Year),
    ("yearly", Period::Year),
    ("im jahr", Period::Year),
    ("pro jahr", Period::Year),
    ("jährlich", Period::Year),
];

/// Returns the period that stands directly behind an amount, and where the words of the pay end.
pub(super) fn period(source: &Source, start: usize, end: usize) -> (Option<Period>, usize) {
    let rest = source.small(Span {
        start,
        end: end.min(start + NEAR),
    });
    let mut at = 0;
    let mut found = None;
    let mut close = 0;
    while at < rest.len() {
        let here = rest[at..].trim_start();
        at = rest.len() - here.len();
        let word = PERIODS.iter().find(|(word, _)| {
            here.strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        if let Some((word, period)) = word {
            found = found.or(Some(*period));
            at += word.len();
            close = at;
            continue;
        }
        let plain = here
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        if !matches!(
            plain,
            "brutto"
                | "gross"
                | "base"
                | "euro"
                | "eur"
                | "pro"
                | "fix"
                | "plus"
                | "bonus"
                | "rata"
        ) {
            break;
        }
        at += plain.len();
        close = at;
    }
    (found, start + rest[..close].chars().count())
}
