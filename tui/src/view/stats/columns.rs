//! Weeks side by side, each as a column.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::ink::{Ink, good, muted};
use crate::page::Page;

/// Most lines of a column.
const HIGHEST: u32 = 4;
/// Columns of the scale at the left.
const SCALE: usize = 6;
/// Widest column of a week, with the gap behind it.
const WIDEST: usize = 4;

/// Shows how many there were in each week: as many weeks as there is room for, the last ones. Below stand the
/// months.
pub fn show(page: &mut Page, weeks: &[(Date, u32)]) {
    let room = page.width().saturating_sub(SCALE);
    let Some(step) = room.checked_div(weeks.len()) else {
        return;
    };
    let step = step.clamp(2, WIDEST);
    let weeks = weeks
        .get(weeks.len().saturating_sub(room / step)..)
        .unwrap_or(weeks);
    let most = weeks
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or_default();
    if most == 0 {
        return;
    }
    let height = most.min(HIGHEST);
    for row in (0..height).rev() {
        let scale = if row + 1 == height {
            most.to_string()
        } else {
            String::new()
        };
        let cells = weeks
            .iter()
            .map(|(_, count)| cell(page, *count, most, height, row));
        let cells: Vec<Ink> = cells.map(|sign| drawn(sign, step)).collect();
        let line = Ink::from(format!("{scale:>5} "));
        page.line(cells.into_iter().fold(line, |line, cell| line + cell));
    }
    let floor = page.marks().line.repeat(weeks.len() * step - 1);
    page.line(Ink::from("    0 ") + muted(floor));
    page.line(muted(format!("      {}", months(weeks, step))));
}

/// Returns a week's sign, as wide as the week is, but for the gap. Blanks bear no style, so that lines end with what is seen.
fn drawn(sign: &str, step: usize) -> Ink {
    let wide = sign.repeat(step - 1);
    let ink = if sign == " " {
        Ink::from(wide)
    } else {
        good(wide)
    };
    ink.padded(step)
}

/// Returns the sign of a week in a row, counted from the bottom.
fn cell(page: &Page, count: u32, most: u32, height: u32, row: u32) -> &'static str {
    let eighths = u64::from(count) * u64::from(height) * 8 / u64::from(most);
    let eighths = if count > 0 { eighths.max(1) } else { 0 };
    let here = eighths.saturating_sub(8 * u64::from(row)).min(8);
    match usize::try_from(here)
        .ok()
        .and_then(|here| here.checked_sub(1))
    {
        None => " ",
        Some(level) => page.marks().levels.get(level).copied().unwrap_or(" "),
    }
}

/// Returns the names of the months, each under the first week that has most of its days in it (ISO 8601: its Thursday).
pub fn months(weeks: &[(Date, u32)], step: usize) -> String {
    let mut line = String::new();
    let mut last = None;
    for (at, (monday, _)) in weeks.iter().enumerate() {
        let month = monday.saturating_add(3.days()).first_of_month();
        if last != Some(month) && line.len() <= at * step {
            line += &" ".repeat(at * step - line.len());
            line += &month.strftime("%b ").to_string();
            last = Some(month);
        }
    }
    line.trim_end().to_owned()
}
