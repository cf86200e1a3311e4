//! How it is drawn what a posting asks for.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use upward_desk::posting::Counts;

use super::Posting;
use super::view::say;
use super::walk::ROWS;
use super::wanted::{Asked, Row};
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::Canvas;
use crate::widget::words::{fill, spread};

/// Columns of the names of facts.
const NAMES: usize = 13;

/// Draws what the posting in hand asks for.
pub fn view(screen: &Posting, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk, at_work: bool) {
    let look = canvas.look;
    let inside = canvas.panel(area, "What it asks for", at_work);
    let Some(read) = screen.read() else {
        return missing(screen, canvas, inside, desk);
    };
    let rows = read.rows.len();
    if rows == 0 {
        let said = "No skill was read from this posting; the match rests on its title.";
        return say(canvas, inside, &[said, "", "+ adds a term that it names."]);
    }
    read.at
        .view(canvas, inside, ROWS[1], rows, at_work, |row, columns| {
            let columns = usize::from(columns);
            match read.rows.get(row) {
                Some(Row::Head(title)) => Line::styled(title.clone(), look.heading),
                Some(Row::Term(asked)) => term(look, asked, columns),
                Some(Row::Fact { name, text, .. }) => spread(
                    vec![
                        Span::styled(format!("  {}", fill(name, NAMES)), look.dim),
                        Span::styled(text.clone(), look.text),
                    ],
                    Vec::new(),
                    columns,
                ),
                None => Line::default(),
            }
        });
}

/// Says why there is no posting to be shown.
pub fn missing(screen: &Posting, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let said = match (&desk.postings, screen.list.on) {
        (Some(_), None) => ["No posting yet.", "Paste one here, or press a."],
        _ => ["The posting is being read…", ""],
    };
    say(canvas, area, &said);
}

fn term(look: &Look, asked: &Asked, columns: usize) -> Line<'static> {
    let (sign, style): (_, Style) = match asked.counts {
        Counts::Required => ("[x] ", look.text),
        Counts::Preferred => ("[+] ", look.text),
        Counts::Mentioned => ("[ ] ", look.dim),
        Counts::Dropped => ("[-] ", look.dim),
    };
    let mut left = vec![
        Span::styled(format!("  {sign}"), look.key),
        Span::styled(asked.name.clone(), style),
    ];
    if !asked.or.is_empty() {
        left.push(Span::styled(
            format!(" or {}", asked.or.join(", ")),
            look.dim,
        ));
    }
    let mut right = Vec::new();
    if let Some(years) = asked.years {
        right.push(format!("{years}+ years"));
    }
    if asked.spans.len() > 1 {
        right.push(format!("{} times", asked.spans.len()));
    }
    if asked.corrected {
        right.push("as you said".to_owned());
    }
    let right = Span::styled(format!(" {}", right.join(", ")), look.dim);
    spread(left, vec![right], columns)
}
