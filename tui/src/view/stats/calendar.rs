//! Days as a calendar: weeks side by side, from Monday down to Sunday, darker the more was done.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use upward_desk::analytics::Analytics;
use upward_engine::progress::Day;

use super::columns::months;
use crate::ink::{Ink, good, muted};
use crate::page::Page;

/// Columns of the weekdays' names.
const NAMES: usize = 6;
/// Columns of a week.
const STEP: usize = 2;
/// Weekdays, of which every other one is named.
const WEEKDAYS: [&str; 7] = ["Mon", "", "Wed", "", "Fri", "", ""];

/// Shows days from a Monday to the last one looked at: as many weeks as there is room for, the last ones.
pub fn show(page: &mut Page, days: &[Day], monday: Date, analytics: &Analytics) {
    let counts: BTreeMap<Date, u32> = days.iter().map(|day| (day.on, day.count)).collect();
    let most = counts.values().copied().max().unwrap_or_default();
    let weeks: Vec<Date> = monday
        .series(7.days())
        .take_while(|day| *day <= analytics.to)
        .collect();
    let room = page.width().saturating_sub(NAMES) / STEP;
    let weeks = weeks
        .get(weeks.len().saturating_sub(room)..)
        .unwrap_or(&weeks);
    for (row, name) in (0_i64..).zip(WEEKDAYS) {
        let mut line = muted(format!("  {name:<4}"));
        for monday in weeks {
            let day = monday.saturating_add(row.days());
            let there = (analytics.from..=analytics.to).contains(&day);
            let count = counts.get(&day).copied().unwrap_or_default();
            let sign = if there {
                shade(page, count, most)
            } else {
                Ink::from(" ")
            };
            line = line + sign + " ";
        }
        page.line(line);
    }
    let named: Vec<(Date, u32)> = weeks.iter().map(|monday| (*monday, 0)).collect();
    page.line(muted(format!("      {}", months(&named, STEP))));
    let shades = page.marks().shades.join(" ");
    page.line(muted(format!("      less {shades} more, {most} at most")));
}

fn shade(page: &Page, count: u32, most: u32) -> Ink {
    let shades = page.marks().shades;
    if count == 0 {
        return muted(shades.first().copied().unwrap_or_default());
    }
    let level = (u64::from(count) * 4).div_ceil(u64::from(most).max(1));
    let level = usize::try_from(level).unwrap_or(4).min(4);
    good(shades.get(level).copied().unwrap_or_default())
}
