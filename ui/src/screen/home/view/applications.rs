//! Applications by stage, and what is due next.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::application::{Application, Stage};

use super::{lines, say};
use crate::desk::Desk;
use crate::look::Look;
use crate::screen::home::Home;
use crate::view::canvas::Canvas;
use crate::widget::bar::bar;
use crate::widget::words::{fill, spread};

const STAGES: [Stage; 5] = [
    Stage::Saved,
    Stage::Applied,
    Stage::Interview,
    Stage::Offer,
    Stage::Rejected,
];

/// Draws how many applications stand at which stage, and what is due next.
pub fn view(home: &Home, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let Some(all) = &home.applications.value else {
        let said = "Your applications are being read…";
        return say(canvas, area, said);
    };
    if all.is_empty() {
        let said = "No application yet: enter opens the board.";
        return say(canvas, area, said);
    }
    let columns = usize::from(area.width);
    let counts = STAGES.map(|stage| (stage, all.iter().filter(|one| one.stage == stage).count()));
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let mut said = Vec::new();
    if usize::from(area.height) < STAGES.len() {
        let counts = counts
            .iter()
            .map(|(stage, count)| format!("{} {count}", stage.name()));
        said.push(Line::from(Span::styled(
            counts.collect::<Vec<_>>().join(", "),
            look.text,
        )));
        said.splice(0..0, due(look, all, desk));
        return lines(canvas, area, said);
    }
    for (stage, count) in counts {
        let mut left = vec![Span::styled(fill(stage.name(), 11), look.text)];
        let room = columns.saturating_sub(16).min(30);
        let share = count as f64 / most.max(1) as f64;
        left.extend(bar(look, look.accent, share, room));
        let count = Span::styled(format!(" {count:>3}"), look.text);
        said.push(spread(left, vec![count], columns.min(room + 15)));
    }
    said.extend(due(look, all, desk));
    lines(canvas, area, said);
}

/// Returns the application of which something is due first, today or later.
fn due(look: &Look, all: &[Application], desk: &Desk) -> Option<Line<'static>> {
    let today = desk.day(desk.now);
    let coming = all.iter().filter_map(|one| Some((one.next?, one)));
    let (day, next) = coming
        .filter(|(day, _)| *day >= today)
        .min_by_key(|(day, _)| *day)?;
    Some(Line::from(vec![
        Span::styled(format!("{day}  "), look.warn),
        Span::styled(
            format!("{}, {}", next.company, next.stage.name()),
            look.text,
        ),
    ]))
}
