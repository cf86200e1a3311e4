//! The days that are looked at.

use jiff::ToSpan;
use jiff::civil::Date;

use super::week::monday;
use crate::error::{Error, Kind, Result};

/// The weeks that are looked at where nobody says otherwise: half a year.
const USUAL: i64 = 26;
/// Most days that can be looked at: ten years.
const MOST: i32 = 3653;

/// The days that are looked at, both ends with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The first one.
    pub from: Date,
    /// The last one.
    pub to: Date,
}

impl Range {
    /// Returns the days that were asked for: by default until today, and from the Monday with which the last 26 weeks
    /// begin.
    ///
    /// # Errors
    /// Wrong usage (`range`) where the last day lies before the first one or is still to come, and for more than ten
    /// years.
    pub fn new(from: Option<Date>, to: Option<Date>, today: Date) -> Result<Self> {
        let to = to.unwrap_or(today);
        if to > today {
            return Err(wrong(format!("{to} is still to come"))
                .hint("leave the last day away to look at all days until today"));
        }
        let usual = || monday(to).saturating_sub((7 * (USUAL - 1)).days());
        let from = from.unwrap_or_else(usual);
        if from > to {
            return Err(wrong(format!(
                "the first day, {from}, comes after the last one, {to}"
            ))
            .hint("give the earlier day first"));
        }
        let days = from.until(to).map_or(i32::MAX, |span| span.get_days());
        if days >= MOST {
            return Err(
                wrong(format!("from {from} to {to} are more than ten years"))
                    .hint("look at fewer days at once"),
            );
        }
        Ok(Self { from, to })
    }

    /// Whether a day is one of them.
    pub fn has(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

fn wrong(message: String) -> Error {
    Error::new(Kind::Usage, "range", message)
}
