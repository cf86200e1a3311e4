//! How an application is drawn in a few lines, or in one.

use jiff::civil::Date;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use upward_desk::application::{Application, Stage};

use super::super::board::name;
use super::super::moves::Moves;
use crate::desk::Desk;
use crate::look::Look;
use crate::widget::words::{cut, spread};

/// How many days before it is due a day stands out.
const SOON: i64 = 3;

/// Returns a card in three lines: title, company, and the days of the last move and of what is due.
pub fn lines(
    card: &Application,
    moves: &Moves,
    look: &Look,
    columns: usize,
    desk: &Desk,
) -> [Line<'static>; 3] {
    let (first, second) = match card.title.as_str() {
        "" => (&card.company, ""),
        title => (&title.to_owned(), card.company.as_str()),
    };
    let (since, next) = days(card, moves, look, columns, desk);
    [
        Line::styled(cut(first, columns), look.text),
        Line::styled(cut(second, columns), look.dim),
        spread(vec![since], vec![next], columns),
    ]
}

/// Returns an application in one line.
pub fn row(
    card: &Application,
    moves: &Moves,
    look: &Look,
    columns: usize,
    desk: &Desk,
) -> Line<'static> {
    let left = vec![Span::styled(name(card), look.text)];
    let (since, next) = days(card, moves, look, columns, desk);
    let next = Span::styled(format!("{:>12}", next.content), next.style);
    let since = Span::styled(format!("  {}", since.content), since.style);
    spread(left, vec![since, next], columns)
}

/// Returns the days of the last move and of what is due; those of another year than this with their year.
fn days(
    card: &Application,
    moves: &Moves,
    look: &Look,
    columns: usize,
    desk: &Desk,
) -> (Span<'static>, Span<'static>) {
    let today = desk.day(desk.now);
    let short = |day: Date| match day.year() == today.year() || columns < 22 {
        true => day.strftime("%m-%d").to_string(),
        false => day.to_string(),
    };
    let since = moves.since(card).map(short).unwrap_or_default();
    let next = card.next.map_or_else(Span::default, |day| {
        let (sign, style) = due(day, today, moves.stage(card), look);
        Span::styled(format!("{sign}{}", short(day)), style)
    });
    (Span::styled(since, look.dim), next)
}

/// Returns how a day stands out on which something is due.
pub fn due(day: Date, today: Date, stage: Stage, look: &Look) -> (&'static str, Style) {
    let days = day.duration_since(today).as_hours() / 24;
    match days {
        _ if stage == Stage::Rejected => ("→ ", look.dim),
        ..0 => ("! ", look.bad),
        0..=SOON => ("→ ", look.warn),
        _ => ("→ ", look.text),
    }
}
