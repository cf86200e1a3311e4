//! Dates as resumes know them: a year, often a month, seldom a day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A calendar date of which month and day may be unknown. In JSON: `2024`, `2024-03` or `2024-03-15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 1900 to 2199.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31; only where the month is known.
    pub day: Option<u8>,
}

impl Date {
    /// Returns a year without a month.
    pub const fn year(year: u16) -> Self {
        Self {
            year,
            month: None,
            day: None,
        }
    }

    /// Returns a month of a year.
    pub const fn month(year: u16, month: u8) -> Self {
        Self {
            year,
            month: Some(month),
            day: None,
        }
    }

    /// Returns the number of months since year 0; an unknown month counts as January.
    pub fn months(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month.unwrap_or(1)) - 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

/// The text is not an ISO 8601 date or a leading part of one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a date: write 2024, 2024-03 or 2024-03-15")]
pub struct NotADate(pub String);

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let fail = || NotADate(text.to_owned());
        let day_part = text.split_once('T').map_or(text, |(day, _)| day);
        let mut parts = day_part.trim().split('-');
        let mut next = |range: std::ops::RangeInclusive<u16>| match parts.next() {
            None => Ok(None),
            Some(part) => part
                .parse::<u16>()
                .ok()
                .filter(|n| range.contains(n))
                .map(Some)
                .ok_or_else(fail),
        };
        let year = next(1900..=2199)?.ok_or_else(fail)?;
        let month = next(1..=12)?.map(|m| m as u8);
        let day = next(1..=31)?.map(|d| d as u8);
        if parts.next().is_some() {
            return Err(fail());
        }
        Ok(Self { year, month, day })
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_every_precision() {
        for text in ["2024", "2024-03", "2024-03-15"] {
            let date: Date = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
        }
        assert_eq!(
            "2024-03-15T08:00:00Z".parse::<Date>().unwrap().day,
            Some(15)
        );
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "Present",
            "2024-13",
            "2024-00",
            "24",
            "2024-03-15-01",
            "0009",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
