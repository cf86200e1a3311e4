//! How practice goes, and which questions are due again.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{dim, lines, say, text};
use crate::desk::Desk;
use crate::screen::home::Home;
use crate::view::canvas::Canvas;

/// Draws how practice goes, and which questions are due again.
pub fn view(home: &Home, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let Some(practice) = &home.practice.value else {
        let said = "Your practice is being read…";
        return say(canvas, area, said);
    };
    let trend = &practice.trend;
    if trend.answers == 0 {
        let said = "No question answered yet: enter asks one.";
        return say(canvas, area, said);
    }
    let due = match trend.due.len() {
        0 => Span::styled("No card is due", look.good),
        1 => Span::styled("1 card is due: enter asks it", look.warn),
        count => Span::styled(format!("{count} cards are due: enter asks them"), look.warn),
    };
    let mut said = vec![Line::from(due)];
    said.extend(
        practice
            .due
            .iter()
            .map(|ask| text(look, format!("• {ask}"))),
    );
    if let Some(last) = trend.last {
        let before = match trend.before {
            Some(before) => format!(", {before} before"),
            None => String::new(),
        };
        let answers = trend.answers;
        let mean = format!("Lately {last} of 100{before}; answers: {answers}");
        said.insert(1, dim(look, mean));
    }
    if let Some(next) = trend.next.filter(|_| trend.due.is_empty()) {
        said.push(dim(look, format!("The next is due on {}", desk.day(next))));
    }
    lines(canvas, area, said);
}
