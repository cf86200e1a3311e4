//! A calendar: how much was done on each day of a year.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use plotters::element::Rectangle;
use plotters::style::Color;
use plotters::style::text_anchor::{HPos, VPos};

use super::look::Colours;
use super::svg::{Area, Drawn, HEAD, SIDE, SMALL, WIDTH, style};
use super::{Frame, Svg, axis};
use crate::error::Result;

const HEIGHT: u32 = 226;
/// Weeks that are shown: a year, and the one that is not full.
const WEEKS: i32 = 53;
/// Side of a day's square, and its distance from the next.
const SQUARE: i32 = 11;
const STEP: i32 = 13;
/// Where the squares begin: behind the names of weekdays, below those of months.
const LEFT: i32 = SIDE + 36;
const TOP: i32 = HEAD + 24;

/// Draws the year up to a day: a square for each, darker the more was done on it.
///
/// # Errors
/// Only by a fault of Upward's own.
pub fn calendar(frame: &Frame, days: &BTreeMap<Date, u32>, until: Date) -> Result<Svg> {
    let monday = i32::from(until.weekday().to_monday_zero_offset());
    let start = until.saturating_sub(((WEEKS - 1) * 7 + monday).days());
    let shown = days.range(start..=until).filter(|(_, count)| **count > 0);
    let (active, sum) = shown.fold((0_u32, 0_u64), |(days, sum), (_, count)| {
        (days + 1, sum + u64::from(*count))
    });
    let told = format!(
        "{sum}{} on {active} days between {start} and {until}.",
        frame.unit
    );
    Svg::draw(frame, HEIGHT, &told, |area| {
        draw(area, frame, days, (start, until))
    })
}

fn draw(
    area: &Area<'_>,
    frame: &Frame,
    days: &BTreeMap<Date, u32>,
    (start, until): (Date, Date),
) -> Drawn {
    let colours = frame.look.colours();
    let most = days.range(start..=until).map(|(_, count)| *count).max();
    let most = most.unwrap_or_default();
    let mut month = None;
    for (at, day) in (0..).zip(start.series(1.day()).take_while(|day| *day <= until)) {
        let (week, row) = (at / 7, at % 7);
        let corner = (LEFT + week * STEP, TOP + row * STEP);
        let count = days.get(&day).copied().unwrap_or_default();
        square(area, corner, level(count, most), &colours)?;
        // A month is named above the first week that begins in it.
        if row == 0 && month != Some(day.month()) {
            let crowded = month.is_none() && day.day() > 14;
            if !crowded && week < WEEKS - 2 {
                let text = style(SMALL - 1.0, colours.muted, HPos::Left, VPos::Bottom);
                area.draw_text(axis::month(day), &text, (corner.0, TOP - 6))?;
            }
            month = Some(day.month());
        }
    }
    for (row, name) in [(0, "Mon"), (2, "Wed"), (4, "Fri")] {
        let text = style(SMALL - 1.0, colours.muted, HPos::Left, VPos::Center);
        area.draw_text(name, &text, (SIDE, TOP + row * STEP + SQUARE / 2))?;
    }
    legend(area, &colours)
}

/// Returns which colour a day has: of five, the first for nothing, the others for quarters of the most.
fn level(count: u32, most: u32) -> usize {
    if count == 0 {
        return 0;
    }
    let quarter = (u64::from(count) * 4).div_ceil(u64::from(most).max(1));
    usize::try_from(quarter.clamp(1, 4)).unwrap_or(4)
}

fn square(area: &Area<'_>, (x, y): (i32, i32), level: usize, colours: &Colours) -> Drawn {
    let colour = colours.heat.get(level).copied().unwrap_or(colours.grid);
    let corners = [(x, y), (x + SQUARE, y + SQUARE)];
    area.draw(&Rectangle::new(corners, colour.filled()))
}

fn legend(area: &Area<'_>, colours: &Colours) -> Drawn {
    let y = TOP + 7 * STEP + 20;
    let right = WIDTH as i32 - SIDE - 34;
    let left = right - 5 * STEP - 4;
    let middle = y + SQUARE / 2;
    let less = style(SMALL - 1.0, colours.muted, HPos::Right, VPos::Center);
    area.draw_text("less", &less, (left - 4, middle))?;
    for (level, x) in (0..5).zip((left..).step_by(13)) {
        square(area, (x, y), level, colours)?;
    }
    let more = style(SMALL - 1.0, colours.muted, HPos::Left, VPos::Center);
    area.draw_text("more", &more, (right, middle))
}
