//! Applications by stage, as a funnel.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::analytics::Applications;

use crate::view::canvas::Canvas;
use crate::widget::bar::bar;
use crate::widget::words::fill;

/// Columns of the stages' names, and of the numbers behind the bars.
const NAMES: usize = 10;
const NUMBERS: usize = 5;
/// The rows that the stages take, with a blank one behind them.
pub const HEIGHT: u16 = 6;
/// From how many rows on there is a blank one behind each.
pub const ROOMY: u16 = 2 * HEIGHT + 4;

/// Draws how many applications reached each stage.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, applications: &Applications) {
    let look = canvas.look;
    let columns = usize::from(area.width).saturating_sub(NAMES + NUMBERS);
    let most = applications
        .stages
        .iter()
        .map(|at| at.passage.reached)
        .max();
    let most = most.unwrap_or_default().max(1);
    let apart = 1 + u16::from(area.height >= 2 * HEIGHT);
    for (at, y) in applications
        .stages
        .iter()
        .zip((area.top()..area.bottom()).step_by(usize::from(apart)))
    {
        let share = f64::from(at.passage.reached) / f64::from(most);
        let mut spans = vec![Span::styled(fill(at.stage.name(), NAMES), look.text)];
        spans.extend(bar(look, look.accent, share, columns));
        spans.push(Span::styled(
            format!("{:>NUMBERS$}", at.passage.reached),
            look.text,
        ));
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        canvas.line(row, Line::from(spans));
    }
}
