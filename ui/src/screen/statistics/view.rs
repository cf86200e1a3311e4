//! How statistics are drawn.

mod calendar;
mod lines;
mod stages;
mod weeks;

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::analytics::{Analytics, Part};
use upward_engine::stats::Trend;

use super::{Statistics, parts, words};
use crate::desk::Desk;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::{cut, spread, wrap};

/// The charts, for the mouse.
pub const CHARTS: &str = "charts";

/// From which size on all charts stand side by side.
const GRID: (u16, u16) = (100, 33);
/// Columns and rows of charts then.
const COLUMNS: usize = 2;
const ROWS: usize = 3;
/// How wide the list of charts is otherwise.
const LIST: u16 = 29;

/// Draws the screen.
pub fn view(statistics: &Statistics, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let top = Rect {
        height: area.height.min(1),
        ..area
    };
    let body = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    let Some(analytics) = &statistics.shown else {
        return canvas.line(top, Span::styled(" Reading your figures…", canvas.look.dim));
    };
    heading(statistics, canvas, top, analytics);
    if statistics.large {
        return chart(statistics, canvas, body, statistics.chart, desk);
    }
    if area.width >= GRID.0 && area.height >= GRID.1 {
        return grid(statistics, canvas, body, desk);
    }
    let list = Rect {
        width: LIST,
        ..body
    };
    let rest = Rect {
        x: body.x + LIST,
        width: body.width - LIST,
        ..body
    };
    names(statistics, canvas, list, analytics);
    chart(statistics, canvas, rest, statistics.chart, desk);
}

/// Draws the days that are looked at, and all that was ever done.
fn heading(statistics: &Statistics, canvas: &mut Canvas<'_>, area: Rect, analytics: &Analytics) {
    let look = canvas.look;
    let left = vec![
        Span::styled(format!(" {}", statistics.period.title()), look.accent),
        Span::styled(
            format!("  {} to {}", analytics.from, analytics.to),
            look.dim,
        ),
    ];
    let totals = analytics.totals;
    let right = match totals.since {
        Some(since) => format!(
            "since {since}: {} modules, {} scores ",
            totals.modules, totals.reports
        ),
        None => String::new(),
    };
    let columns = usize::from(area.width);
    let right = cut(&right, columns.saturating_sub(38));
    let line = spread(left, vec![Span::styled(right, look.dim)], columns);
    canvas.line(area, line);
}

fn grid(statistics: &Statistics, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let share = |all: u16, of: usize, at: usize| -> u16 {
        let edge = usize::from(all) * at / of.max(1);
        u16::try_from(edge).unwrap_or(u16::MAX)
    };
    for at in 0..parts::ALL.len() {
        let (row, column) = (at / COLUMNS, at % COLUMNS);
        let (x, y) = (
            share(area.width, COLUMNS, column),
            share(area.height, ROWS, row),
        );
        let place = Rect {
            x: area.x + x,
            y: area.y + y,
            width: share(area.width, COLUMNS, column + 1) - x,
            height: share(area.height, ROWS, row + 1) - y,
        };
        chart(statistics, canvas, place, at, desk);
    }
}

fn names(statistics: &Statistics, canvas: &mut Canvas<'_>, area: Rect, analytics: &Analytics) {
    let inside = canvas.panel(area, "Statistics", true);
    let look = canvas.look;
    statistics.rows().view(
        canvas,
        inside,
        CHARTS,
        parts::ALL.len(),
        true,
        |row, columns| {
            parts::ALL.get(row).map_or_else(Line::default, |part| {
                let left = vec![Span::styled(parts::title(*part), look.text)];
                let number = format!(" {}", parts::number(*part, analytics));
                let right = vec![Span::styled(number, look.dim)];
                spread(left, right, usize::from(columns))
            })
        },
    );
}

/// Draws a chart in its frame, and below it what it shows in words.
fn chart(statistics: &Statistics, canvas: &mut Canvas<'_>, area: Rect, at: usize, desk: &Desk) {
    let (Some(part), Some(analytics)) = (parts::ALL.get(at), &statistics.shown) else {
        return;
    };
    let inside = canvas.panel(area, parts::title(*part), at == statistics.chart);
    canvas.hit(
        area,
        Spot {
            part: CHARTS,
            row: at,
        },
    );
    let look = canvas.look;
    let columns = usize::from(inside.width);
    let told = words::words(*part, analytics, desk);
    if told.is_empty() {
        let (place, what) = parts::source(*part);
        let text = format!(
            "Nothing in these days. Enter leads to {}: {what}.",
            place.title()
        );
        return canvas.text(inside, Line::styled(text, look.dim));
    }
    let series = match *part {
        Part::Score => words::drawn(&analytics.scores).len().min(lines::MOST),
        _ => 0,
    };
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (number, text) in told.iter().enumerate() {
        let (sign, style) = match series {
            2.. if number < series => lines::sign(look, number),
            _ => ("", look.text),
        };
        let wrapped = wrap(&format!("{sign}{text}"), columns).into_iter();
        lines.extend(wrapped.map(|line| Line::styled(line, style)));
    }
    let wanted = match *part {
        Part::Coding => calendar::HEIGHT + 1,
        Part::Applications if inside.height < stages::ROOMY => stages::HEIGHT,
        Part::Applications => 2 * stages::HEIGHT,
        _ => inside.height - inside.height / 3,
    };
    let least = inside.height.saturating_sub(wanted).max(1);
    lines.truncate(usize::from(least));
    let taken = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let rest = inside.height.saturating_sub(taken);
    let place = Rect {
        height: match *part {
            Part::Coding | Part::Applications => rest.min(wanted),
            _ => rest,
        },
        ..inside
    };
    draw(*part, canvas, place, analytics, desk);
    for (line, y) in lines.into_iter().zip(place.bottom()..inside.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..inside
        };
        canvas.line(row, line);
    }
}

fn draw(part: Part, canvas: &mut Canvas<'_>, area: Rect, analytics: &Analytics, desk: &Desk) {
    match part {
        Part::Score => lines::draw(canvas, area, &words::drawn(&analytics.scores), desk),
        Part::Interviews => {
            let trend = analytics.interviews.as_ref();
            let trend: Vec<&Trend> = trend.map(|one| &one.practice.trend).into_iter().collect();
            lines::draw(canvas, area, &trend, desk);
        }
        Part::Fixes => {
            let fixes = analytics.fixes.iter().flat_map(|fixes| &fixes.weeks);
            let shown: Vec<(Date, u32)> = fixes.map(|week| (week.from, week.edits)).collect();
            weeks::draw(canvas, area, &shown);
        }
        Part::Modules => {
            let weeks = analytics.modules.iter().flat_map(|learned| &learned.weeks);
            let shown: Vec<(Date, u32)> = weeks.map(|week| (week.from, week.modules)).collect();
            weeks::draw(canvas, area, &shown);
        }
        Part::Coding => {
            if let Some(coding) = &analytics.coding {
                calendar::draw(canvas, area, &coding.days, analytics.from, analytics.to);
            }
        }
        Part::Applications => {
            if let Some(applications) = &analytics.applications {
                stages::draw(canvas, area, applications);
            }
        }
    }
}
