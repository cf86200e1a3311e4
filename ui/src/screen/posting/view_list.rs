//! How the list of postings is drawn.

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::Posting;
use super::view::say;
use super::walk::ROWS;
use crate::desk::Desk;
use crate::view::canvas::Canvas;
use crate::widget::words::spread;

/// Draws the list.
pub fn view(screen: &Posting, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk, at_work: bool) {
    let look = canvas.look;
    let all = desk.postings.as_deref();
    let known = all.unwrap_or_default();
    let len = screen.list.len(known);
    let title = match (all, len == known.len()) {
        (None, _) => "Postings".to_owned(),
        (_, true) => format!("Postings ({len})"),
        (_, false) => format!("Postings ({len} of {})", known.len()),
    };
    let mut inside = canvas.panel(area, title, at_work);
    if let Some(field) = &screen.list.search {
        let line = Rect {
            height: inside.height.min(1),
            ..inside
        };
        canvas.line(line, Span::styled("/ ", look.key));
        let text = Rect {
            x: line.x.saturating_add(2),
            width: line.width.saturating_sub(2),
            ..line
        };
        field.view(canvas, text, screen.list.typing);
        inside.y = inside.y.saturating_add(line.height);
        inside.height = inside.height.saturating_sub(line.height);
    }
    if all.is_none() {
        return say(canvas, inside, &["Your postings are being read…"]);
    }
    if known.is_empty() {
        return say(
            canvas,
            inside,
            &[
                "No posting yet.",
                "",
                "Paste a job description here, as it is. Or press a, and give its text, the path of a file or the \
                 address of its page.",
                "",
                "What it asks for is then read from it, and r reports how your resume answers it.",
            ],
        );
    }
    if len == 0 {
        return say(
            canvas,
            inside,
            &["No posting has these words.", "esc ends the search."],
        );
    }
    let counts = desk.posting().map(|posting| posting.id);
    screen
        .list
        .rows
        .view(canvas, inside, ROWS[0], len, at_work, |row, columns| {
            let Some(posting) = screen.list.at(known, row) else {
                return spread(Vec::new(), Vec::new(), 0);
            };
            let title = match posting.title.as_str() {
                "" => "(no title)",
                title => title,
            };
            let sign = match counts == Some(posting.id) {
                true => "● ",
                false => "  ",
            };
            let mut left = vec![
                Span::styled(sign, look.accent),
                Span::styled(title.to_owned(), look.text),
            ];
            if !posting.company.is_empty() {
                left.push(Span::styled(format!("  {}", posting.company), look.dim));
            }
            let day = format!(" {}", desk.day(posting.created));
            spread(
                left,
                vec![Span::styled(day, look.dim)],
                usize::from(columns),
            )
        });
}
