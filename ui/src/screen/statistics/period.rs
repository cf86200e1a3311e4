//! The days that are looked at.

use jiff::ToSpan;
use jiff::civil::Date;
use upward_desk::analytics::Between;

/// Most days that can be looked at at once: ten years, but for a day.
const MOST: i64 = 3652;

/// The days that are looked at, until today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Period {
    /// Four weeks.
    Weeks,
    /// Three months.
    #[default]
    Months,
    /// A year.
    Year,
    /// As long as something is known.
    All,
}

impl Period {
    /// Every period, the shortest first.
    pub const ALL: [Self; 4] = [Self::Weeks, Self::Months, Self::Year, Self::All];

    /// Returns what it is called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Weeks => "4 weeks",
            Self::Months => "3 months",
            Self::Year => "a year",
            Self::All => "all time",
        }
    }

    /// Returns its place among the periods, from 0.
    pub fn index(self) -> usize {
        let at = Self::ALL.iter().position(|period| *period == self);
        at.unwrap_or_default()
    }

    /// Returns its days until `today`; `since` is the first day of which something is known.
    pub fn between(self, today: Date, since: Option<Date>) -> Between {
        let from = match self {
            Self::Weeks => Some(today.saturating_sub(27.days())),
            Self::Months => Some(today.saturating_sub(3.months()).saturating_add(1.day())),
            Self::Year => Some(today.saturating_sub(1.year()).saturating_add(1.day())),
            Self::All => since.map(|day| day.max(today.saturating_sub(MOST.days()))),
        };
        Between {
            from: from.filter(|day| *day <= today),
            to: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_end_today() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let today = day("2026-11-20");
        let from = |period: Period, since| period.between(today, since).from;
        assert_eq!(from(Period::Weeks, None), Some(day("2026-10-24")));
        assert_eq!(from(Period::Months, None), Some(day("2026-08-21")));
        assert_eq!(from(Period::Year, None), Some(day("2025-11-21")));
        assert_eq!(from(Period::All, None), None);
        let long_ago = Some(day("1999-01-01"));
        assert_eq!(from(Period::All, long_ago), Some(day("2016-11-20")));
    }
}
