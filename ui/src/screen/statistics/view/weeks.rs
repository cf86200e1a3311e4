//! Weeks side by side, each as a bar.

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::Span;
use ratatui::widgets::{Bar, BarChart, Widget};

use crate::view::canvas::Canvas;

/// Columns of the scale at the left.
const SCALE: u16 = 5;
/// The widest bar of a week.
const WIDEST: u16 = 6;

/// Draws how many there were in each week, by its Monday: as many weeks as fit, the last ones. Below stand the months.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, weeks: &[(Date, u32)]) {
    let look = canvas.look;
    if area.width <= SCALE || area.height < 3 {
        return;
    }
    let room = area.width - SCALE;
    let count = u16::try_from(weeks.len()).unwrap_or(u16::MAX).max(1);
    let (width, gap) = match room / count {
        0 | 1 => (1, 0),
        step => ((step - 1).min(WIDEST), 1),
    };
    let step = width + gap;
    let fit = usize::from(room / step);
    let weeks = weeks
        .get(weeks.len().saturating_sub(fit)..)
        .unwrap_or(weeks);
    let most = weeks.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let height = area.height - 1;
    canvas.line(area, Span::styled(format!("{most:>4}"), look.dim));
    let zero = Rect {
        y: area.y + height - 1,
        height: 1,
        ..area
    };
    canvas.line(zero, Span::styled("   0", look.dim));
    let bars: Vec<Bar<'_>> = weeks
        .iter()
        .map(|(_, count)| Bar::new(u64::from(*count)).text_value(""))
        .collect();
    let place = Rect {
        x: area.x + SCALE,
        width: room,
        height,
        ..area
    };
    BarChart::vertical(bars)
        .bar_width(width)
        .bar_gap(gap)
        .max(u64::from(most.max(1)))
        .bar_style(look.series[0])
        .render(place, canvas.buffer);
    let named = Rect {
        y: area.y + height,
        height: 1,
        ..place
    };
    let mondays: Vec<Date> = weeks.iter().map(|(monday, _)| *monday).collect();
    let named_months = months(&mondays, usize::from(step));
    canvas.line(named, Span::styled(named_months, look.dim));
}

/// Returns the names of the months, each above or below the first week that has most of its days in it (ISO 8601: its
/// Thursday), where a week takes `step` columns.
pub fn months(mondays: &[Date], step: usize) -> String {
    let mut line = String::new();
    let mut last = None;
    for (at, monday) in mondays.iter().enumerate() {
        let month = monday.saturating_add(3.days()).first_of_month();
        if last != Some(month) && line.len() <= at * step {
            line += &" ".repeat(at * step - line.len());
            line += &month.strftime("%b ").to_string();
            last = Some(month);
        }
    }
    line.trim_end().to_owned()
}
