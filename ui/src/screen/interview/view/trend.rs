//! How the way that practice goes is drawn.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Sparkline, Widget};
use upward_desk::interview::Trend;

use super::super::history::History;
use super::super::practice::kind_name;
use super::feedback::points;
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::Canvas;
use crate::widget::bar::{bar, grade};
use crate::widget::words::{fill, spread};

/// Columns of a kind's name.
const NAMES: usize = 12;

/// Draws how practice goes: the mean, the scores in order, and as far as there is room what the questions were about.
pub fn view(history: &History, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let inside = canvas.panel(area, "How it goes", false);
    let row = |y: u16| Rect {
        y: inside.y.saturating_add(y).min(inside.bottom()),
        height: u16::from(y < inside.height),
        ..inside
    };
    let columns = usize::from(inside.width);
    let Some(trend) = &history.trend else {
        return canvas.line(
            row(0),
            Line::styled("Your practice is being read…", look.dim),
        );
    };
    canvas.line(row(0), mean(trend, look, columns));
    let due = match (trend.due.len(), trend.next) {
        (0, Some(next)) => format!("Nothing is due before {}.", desk.day(next)),
        (0, None) => "Each question you answer comes back when it is due.".to_owned(),
        (1, _) => "! One question is due again.".to_owned(),
        (due, _) => format!("! {due} questions are due again."),
    };
    let style = if trend.due.is_empty() {
        look.dim
    } else {
        look.warn
    };
    canvas.line(row(1), Line::styled(due, style));
    let height = inside.height.saturating_sub(2).min(2);
    let chart = Rect { height, ..row(2) };
    let answers = history.answers.as_deref().unwrap_or_default();
    let scores = answers.iter().take(columns).rev();
    let scores: Vec<u64> = scores
        .map(|answer| u64::from(answer.score.0.max(1).unsigned_abs()))
        .collect();
    Sparkline::default()
        .data(&scores)
        .max(1000)
        .style(look.accent)
        .render(chart, canvas.buffer);
    for (y, of) in (5..).zip(&trend.kinds) {
        let share = f64::from(of.last.0) / 10.0;
        let mut spans = vec![Span::styled(fill(kind_name(of.kind), NAMES), look.text)];
        let wide = columns.saturating_sub(NAMES + 7);
        spans.extend(bar(look, grade(look, share), share / 100.0, wide));
        spans.push(Span::styled(format!(" {:>5}", points(of.last)), look.text));
        canvas.line(row(y), Line::from(spans));
    }
}

fn mean(trend: &Trend, look: &Look, columns: usize) -> Line<'static> {
    let Some(last) = trend.last else {
        return Line::styled("No answer is marked yet.", look.dim);
    };
    let left = vec![
        Span::styled(points(last), grade(look, f64::from(last.0) / 10.0)),
        Span::styled(
            format!(" of 100, the last {}", trend.answers.min(10)),
            look.text,
        ),
    ];
    let right = trend.before.map(|before| {
        let sign = match last.cmp(&before) {
            std::cmp::Ordering::Greater => "▲",
            std::cmp::Ordering::Equal => "=",
            std::cmp::Ordering::Less => "▼",
        };
        Span::styled(format!(" {sign} from {}", points(before)), look.dim)
    });
    spread(left, right.into_iter().collect(), columns)
}
