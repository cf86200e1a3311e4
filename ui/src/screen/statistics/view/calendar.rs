//! Days as a calendar: weeks side by side, from Monday down to Sunday, stronger the more was done.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_engine::progress::Day;

use super::weeks::months;
use crate::look::{Look, Tone};
use crate::view::canvas::Canvas;

/// Columns of the weekdays' names.
const NAMES: u16 = 4;
/// Columns of a week.
const STEP: u16 = 2;
/// The rows that a calendar takes: the months, the days, and what the signs mean.
pub const HEIGHT: u16 = 9;
/// Weekdays, of which every other one is named.
const WEEKDAYS: [&str; 7] = ["Mon", "", "Wed", "", "Fri", "", ""];
/// The signs where colours tell how much, and where they do not.
const SQUARES: [&str; 5] = ["·", "■", "■", "■", "■"];
const SHADES: [&str; 5] = ["·", "░", "▒", "▓", "█"];

/// Draws the days from one to another: as many weeks as there is room for, the last ones.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, days: &[Day], from: Date, to: Date) {
    let look = canvas.look;
    let counts: BTreeMap<Date, u32> = days.iter().map(|day| (day.on, day.count)).collect();
    let most = counts.values().copied().max().unwrap_or_default();
    let fit = usize::from(area.width.saturating_sub(NAMES) / STEP);
    let back = i64::from(from.weekday().since(Weekday::Monday));
    let monday = from.saturating_sub(back.days());
    let mut weeks: Vec<Date> = monday
        .series(7.days())
        .take_while(|day| *day <= to)
        .collect();
    weeks.drain(..weeks.len().saturating_sub(fit));
    let row = |at: u16| Rect {
        y: area.y + at.min(area.height),
        height: area.height.saturating_sub(at).min(1),
        ..area
    };
    let named = months(&weeks, usize::from(STEP));
    canvas.line(row(0), Span::styled(format!("    {named}"), look.dim));
    for (at, name) in (0_u16..).zip(WEEKDAYS) {
        let mut spans = vec![Span::styled(format!("{name:<4}"), look.dim)];
        for monday in &weeks {
            let day = monday.saturating_add(i64::from(at).days());
            let there = (from..=to).contains(&day);
            let count = counts.get(&day).copied().unwrap_or_default();
            spans.push(match there {
                true => sign(look, level(count, most)),
                false => Span::raw(" "),
            });
            spans.push(Span::raw(" "));
        }
        canvas.line(row(at + 1), Line::from(spans));
    }
    let mut legend = vec![Span::styled("    less ", look.dim)];
    for level in 0..SHADES.len() {
        legend.push(sign(look, level));
        legend.push(Span::raw(" "));
    }
    legend.push(Span::styled(
        format!("more, {most} a day at most"),
        look.dim,
    ));
    canvas.line(row(HEIGHT - 1), Line::from(legend));
}

/// Returns how strongly a day is drawn, from 0 to 4.
fn level(count: u32, most: u32) -> usize {
    let level = (u64::from(count) * 4).div_ceil(u64::from(most).max(1));
    usize::try_from(level).unwrap_or(4).min(4)
}

fn sign(look: &Look, level: usize) -> Span<'static> {
    let signs = match look.tone {
        Tone::None => SHADES,
        _ => SQUARES,
    };
    let sign = signs.get(level).copied().unwrap_or_default();
    Span::styled(sign, look.heat.get(level).copied().unwrap_or(look.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_busiest_day_is_strongest() {
        assert_eq!((level(0, 0), level(0, 9), level(1, 9)), (0, 0, 1));
        assert_eq!((level(9, 9), level(5, 9)), (4, 3));
    }
}
