//! The letter: to whom, its text, and on what the paragraph under the cursor rests.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::letter::{Page, markdown};
use super::super::{Part, Tailor, place};
use super::below;
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::{cut, spread, wrap};

/// Most columns of a text that is read in running lines.
const READABLE: usize = 96;

/// Draws the letter.
pub fn letter(tailor: &Tailor, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let at_work = tailor.part == Part::Letter;
    let inside = canvas.panel(area, "Letter", at_work);
    let look = canvas.look;
    let Some(page) = &tailor.letter.page else {
        let said = match (&tailor.letter.all, tailor.posting(desk)) {
            (_, None) => "A letter needs a resume and a posting: choose them with R and P.",
            (None, _) => "Your letters are being read…",
            (Some(all), _) if !all.is_empty() => "The letter is being read…",
            (Some(_), _) => "No letter yet: w writes one from your own lines for this posting.",
        };
        return canvas.text(inside, Line::styled(said, look.dim));
    };
    let columns = usize::from(inside.width);
    let head = to(page);
    canvas.line(inside, Line::styled(cut(&head, columns), look.dim));
    let foot = foot(page, columns);
    let rows = u16::try_from(foot.len()).unwrap_or(u16::MAX);
    let field = below(inside, 2);
    let field = Rect {
        height: field.height.saturating_sub(rows.saturating_add(1)),
        ..field
    };
    canvas.hit(
        field,
        Spot {
            part: "letter",
            row: 0,
        },
    );
    match tailor.letter.typing {
        true => page.field.view(canvas, field, true),
        false => read(page, canvas, field, at_work),
    }
    let end = below(inside, usize::from(inside.height.saturating_sub(rows)));
    let mut lines: Vec<Line<'_>> = foot
        .into_iter()
        .map(|line| Line::styled(line, look.dim))
        .collect();
    lines.push(state(look, tailor, page, columns));
    let end = Rect {
        y: end.y.saturating_sub(1),
        height: end.height.saturating_add(1),
        ..end
    };
    canvas.text(end, lines);
}

/// Draws the letter to be read, with a mark beside the paragraph under the cursor.
fn read(page: &Page, canvas: &mut Canvas<'_>, area: Rect, at_work: bool) {
    let look = canvas.look;
    let (at, _) = page.field.cursor();
    let room = usize::from(area.width).saturating_sub(2).min(READABLE);
    let mut lines = Vec::new();
    let mut first = 0;
    for (number, text) in page.field.text().lines().enumerate() {
        let here = at_work && number == at;
        let mark = if here { "▌ " } else { "  " };
        if number == at {
            first = lines.len();
        }
        let style = if text.starts_with("# ") {
            look.heading
        } else {
            look.text
        };
        let said = match wrap(text, room) {
            said if said.is_empty() => vec![String::new()],
            said => said,
        };
        lines.extend(said.into_iter().map(|said| {
            Line::from(vec![
                Span::styled(mark, look.accent),
                Span::styled(said, style),
            ])
        }));
    }
    let height = usize::from(area.height);
    let above = first
        .saturating_sub(height / 2)
        .min(lines.len().saturating_sub(height));
    for (row, line) in lines.into_iter().skip(above).take(height).enumerate() {
        canvas.line(below(area, row), line);
    }
}

/// Returns whom the letter addresses, and where and when it is written.
fn to(page: &Page) -> String {
    let content = &page.shown.content;
    let date = content
        .date
        .map(|date| date.to_string())
        .unwrap_or_default();
    let mut parts = vec![format!("To {}", content.recipient.join(", "))];
    parts.extend([content.location.clone(), date]);
    parts.retain(|part| !part.is_empty() && part != "To ");
    parts.join("  ·  ")
}

/// Returns on what the paragraph under the cursor rests.
fn foot(page: &Page, columns: usize) -> Vec<String> {
    let Some(resume) = &page.resume else {
        return vec!["The resume that it was written of is gone.".to_owned()];
    };
    let text = page.field.text();
    let now = markdown::read(&text, &page.shown.content);
    let (line, _) = page.field.cursor();
    let at = markdown::paragraph_at(&text, line, &now);
    let said = match at.and_then(|at| now.paragraphs.get(at)) {
        None => return Vec::new(),
        Some(paragraph) if paragraph.sources.is_empty() => {
            "Nothing of your resume: these are words of courtesy, or your own.".to_owned()
        }
        Some(paragraph) => {
            let words = paragraph.sources.iter();
            let words: Vec<String> = words.map(|path| place::words(path, resume)).collect();
            format!("Rests on {}", words.join("; "))
        }
    };
    wrap(&said, columns).into_iter().take(3).collect()
}

/// Returns whether the letter is saved, and how it is edited.
fn state(look: &Look, tailor: &Tailor, page: &Page, columns: usize) -> Line<'static> {
    let count = page.field.text().split_whitespace().count();
    let saved = match (&page.theirs, page.is_unsaved()) {
        (Some(_), _) => Span::styled("changed elsewhere, too: ctrl-s decides", look.bad),
        (None, true) => Span::styled("not saved yet", look.warn),
        (None, false) => Span::styled("saved", look.good),
    };
    let how = match tailor.letter.typing {
        true => "esc ends typing",
        false => "enter types, e opens your editor",
    };
    let left = vec![saved, Span::styled(format!("  {how}"), look.dim)];
    spread(
        left,
        vec![Span::styled(format!("  {count} words"), look.dim)],
        columns,
    )
}
