//! Scores over time, as lines.

use jiff::Timestamp;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::Span;
use ratatui::widgets::{Axis, Chart, Dataset, GraphType, Widget};
use upward_engine::stats::Trend;

use crate::desk::Desk;
use crate::look::{Look, Tone};
use crate::view::canvas::Canvas;

/// Most lines in one chart.
pub const MOST: usize = 4;
/// How the lines are drawn where there are no colours to tell them apart, and the signs of that.
const MARKERS: [(Marker, &str); MOST] = [
    (Marker::Braille, "⠒ "),
    (Marker::Dot, "• "),
    (Marker::HalfBlock, "▀ "),
    (Marker::Bar, "▄ "),
];

/// Returns the sign of a line of the chart, and its style.
pub fn sign(look: &Look, number: usize) -> (&'static str, Style) {
    let style = look.series.get(number).copied().unwrap_or(look.text);
    let sign = match look.tone {
        Tone::None => MARKERS.get(number).map_or("", |(_, sign)| *sign),
        _ => "━ ",
    };
    (sign, style)
}

/// Draws how scores from 0 to 100 went, the first few of them.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, trends: &[&Trend], desk: &Desk) {
    let look = canvas.look;
    let points: Vec<Vec<(f64, f64)>> = trends.iter().map(|trend| points(trend)).collect();
    let all = trends.iter().flat_map(|trend| &trend.points);
    let (Some(first), Some(last)) = (
        all.clone().map(|point| point.at).min(),
        all.map(|point| point.at).max(),
    ) else {
        return;
    };
    let sets = points
        .iter()
        .zip(look.series)
        .zip(MARKERS)
        .map(|((points, style), (marker, _))| {
            let marker = match look.tone {
                _ if points.len() == 1 => Marker::Dot,
                Tone::None => marker,
                _ => Marker::Braille,
            };
            Dataset::default()
                .data(points)
                .style(style)
                .marker(marker)
                .graph_type(GraphType::Line)
        });
    let mut bounds = [seconds(first), seconds(last)];
    if bounds[0] >= bounds[1] {
        // A single score stands in the middle.
        bounds = [bounds[0] - 1.0, bounds[0] + 1.0];
    }
    let label = |text: String| Span::styled(text, look.dim);
    let days = match desk.day(first) == desk.day(last) {
        true => vec![label(desk.day(first).to_string()), label(String::new())],
        false => vec![
            label(desk.day(first).to_string()),
            label(desk.day(last).to_string()),
        ],
    };
    let heights = ["0", "50", "100"].map(|height| label(height.to_owned()));
    Chart::new(sets.collect())
        .style(look.text)
        .legend_position(None)
        .x_axis(
            Axis::default()
                .bounds(bounds)
                .labels(days)
                .style(look.border),
        )
        .y_axis(
            Axis::default()
                .bounds([0.0, 100.0])
                .labels(heights)
                .style(look.border),
        )
        .render(area, canvas.buffer);
}

fn points(trend: &Trend) -> Vec<(f64, f64)> {
    let points = trend.points.iter();
    points
        .map(|point| (seconds(point.at), f64::from(point.score.0) / 10.0))
        .collect()
}

fn seconds(at: Timestamp) -> f64 {
    at.as_second() as f64
}
