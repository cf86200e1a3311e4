//! The chosen resume and posting, with their last score and how it went.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Sparkline, Widget};
use upward_desk::analytics::Scored;
use upward_engine::score::Tenths;
use upward_engine::stats::Trend;

use super::{dim, lines, say, text};
use crate::desk::{Desk, called};
use crate::look::Look;
use crate::screen::home::Home;
use crate::view::canvas::Canvas;
use crate::widget::bar::{bar, grade};

/// Most rows of the curve.
const CURVE: u16 = 4;
/// Most columns of one score in the curve.
const POINT: usize = 4;

/// Draws the chosen resume and posting, with their last score and how it went.
pub fn view(home: &Home, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let Some(resume) = desk.resume() else {
        let said = match desk.resumes {
            None => "Your resumes are being read…",
            Some(_) => "No resume yet: 3 brings one in.",
        };
        return say(canvas, area, said);
    };
    let posting = desk.posting();
    let mut head = vec![text(look, resume.name.as_str())];
    head.push(match posting {
        Some(posting) => dim(
            look,
            format!("for {}", called(&posting.title, &posting.company)),
        ),
        None => dim(look, "No posting yet: 4 takes one."),
    });
    let Some(scores) = &home.scores.value else {
        head.push(dim(look, "The scores are being read…"));
        return lines(canvas, area, head);
    };
    let posting = posting.map(|posting| posting.id);
    let here = |scored: &&Scored| scored.resume == resume.id && scored.posting == posting;
    let found = scores.iter().find(here);
    let trend = found.and_then(|scored| scored.fit.as_ref().or(scored.parse_health.as_ref()));
    let Some(trend) = trend else {
        head.push(dim(look, "Not scored yet: enter opens the report."));
        return lines(canvas, area, head);
    };
    head.push(figures(look, trend, usize::from(area.width)));
    let taken = u16::try_from(head.len()).unwrap_or(u16::MAX);
    lines(canvas, area, head);
    if trend.points.len() < 2 {
        return;
    }
    let room = area.height.saturating_sub(taken);
    let gap = u16::from(room > 2);
    let curve = Rect {
        y: area.y.saturating_add(taken + gap),
        height: room.saturating_sub(gap).min(CURVE),
        ..area
    };
    draw(canvas, curve, trend);
}

/// Returns the last score as a number and a bar, and by how much it is better than the first.
fn figures(look: &Look, trend: &Trend, columns: usize) -> Line<'static> {
    let last = f64::from(trend.last.0) / 10.0;
    let style = grade(look, last);
    let mut spans = vec![Span::styled(
        format!("{:>5} ", trend.last.to_string()),
        style,
    )];
    spans.extend(bar(look, style, last / 100.0, (columns / 3).min(20)));
    let change = match trend.change {
        Tenths(0) => String::new(),
        change if change.0 > 0 => format!("  +{change} since the first"),
        change => format!("  {change} since the first"),
    };
    spans.push(Span::styled(change, look.dim));
    Line::from(spans)
}

/// Draws the curve of the scores: from a little below the lowest, so that one sees them differ.
fn draw(canvas: &mut Canvas<'_>, area: Rect, trend: &Trend) {
    let columns = usize::from(area.width);
    let each = (columns / trend.points.len().max(1)).clamp(1, POINT);
    let fit = columns / each;
    let seen = trend.points.iter().rev().take(fit).rev();
    let scores: Vec<i32> = seen.map(|point| point.score.0).collect();
    let floor = scores.iter().min().map_or(0, |least| (least - 100).max(0));
    let data = scores.iter().flat_map(|score| {
        let above = u64::try_from(score - floor).unwrap_or_default();
        std::iter::repeat_n(above, each)
    });
    let style = grade(canvas.look, f64::from(trend.last.0) / 10.0);
    Sparkline::default()
        .data(data)
        .style(style)
        .render(area, canvas.buffer);
}
