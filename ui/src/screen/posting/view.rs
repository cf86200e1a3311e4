//! How the screen is drawn: what one walks through at the left, what stands behind it at the right.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::part::Part;
use super::walk::PARTS;
use super::{Posting, view_list, view_report, view_text, view_wanted};
use crate::desk::Desk;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::{cut, width};

/// From so many columns on, two parts stand side by side.
const WIDE: u16 = 100;

/// Draws the screen.
pub fn view(screen: &Posting, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let [top, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    head(screen, canvas, top, desk);
    if area.width < WIDE {
        return part(screen, screen.part, canvas, body, desk);
    }
    let share = match screen.walked {
        Part::Report => 56,
        _ => 48,
    };
    let [left, right] =
        Layout::horizontal([Constraint::Percentage(share), Constraint::Fill(1)]).areas(body);
    let beside = match (screen.part, screen.walked) {
        (Part::Postings, _) => Part::Wanted,
        _ => Part::Text,
    };
    part(screen, screen.walked, canvas, left, desk);
    part(screen, beside, canvas, right, desk);
}

fn part(screen: &Posting, part: Part, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let at_work = screen.part == part;
    match part {
        Part::Postings => view_list::view(screen, canvas, area, desk, at_work),
        Part::Wanted => view_wanted::view(screen, canvas, area, desk, at_work),
        Part::Report => view_report::view(screen, canvas, area, desk, at_work),
        Part::Text => view_text::view(screen, canvas, area, desk, at_work),
    }
}

/// Draws the parts, and what the report is about.
fn head(screen: &Posting, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let mut x = area.x.saturating_add(1);
    for (number, part) in Part::ALL.into_iter().enumerate() {
        let style = match screen.part == part {
            true => look.accent,
            false => look.dim,
        };
        let title = match screen.part == part {
            true => format!("[{}]", part.title()),
            false => format!(" {} ", part.title()),
        };
        let columns = u16::try_from(width(&title)).unwrap_or(u16::MAX);
        let place = Rect {
            x,
            width: columns.min(area.right().saturating_sub(x)),
            ..area
        };
        canvas.line(place, Span::styled(title, style));
        canvas.hit(
            place,
            Spot {
                part: PARTS,
                row: number,
            },
        );
        x = x.saturating_add(columns).saturating_add(1);
    }
    let rest = Rect {
        x,
        width: area.right().saturating_sub(x).saturating_sub(1),
        ..area
    };
    let about = about(screen, desk);
    let line = Line::styled(cut(&about, usize::from(rest.width)), look.dim);
    canvas.line(rest, line.right_aligned());
}

fn about(screen: &Posting, desk: &Desk) -> String {
    let resume = desk.resume().map(|resume| resume.name.clone());
    match (screen.hand(desk), resume) {
        (Some(posting), Some(resume)) => format!("{}, for {resume}", name(posting)),
        (Some(posting), None) => name(posting),
        (None, _) => String::new(),
    }
}

/// Returns what a posting is called.
pub fn name(posting: &upward_desk::posting::Posting) -> String {
    let title = match posting.title.as_str() {
        "" => "(no title)",
        title => title,
    };
    match posting.company.as_str() {
        "" => title.to_owned(),
        company => format!("{title}, {company}"),
    }
}

/// Says in the middle of nothing what to do next.
pub fn say(canvas: &mut Canvas<'_>, area: Rect, lines: &[&str]) {
    let look = canvas.look;
    let lines = lines.iter().enumerate().map(|(number, line)| {
        let style = if number == 0 { look.text } else { look.dim };
        Line::styled((*line).to_owned(), style)
    });
    canvas.text(area, lines.collect::<Vec<_>>());
}
