//! The list of drafts, and what can be tailored next.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::draft::Draft;

use super::super::drafts::name;
use super::super::{Part, Tailor, apply};
use super::{below, searched};
use crate::desk::{Desk, called};
use crate::view::canvas::Canvas;
use crate::widget::words::{spread, wrap};

/// Draws the list of drafts.
pub fn list(tailor: &Tailor, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let at_work = tailor.part == Part::Drafts;
    let inside = canvas.panel(area, title(tailor), at_work);
    let look = canvas.look;
    let columns = usize::from(inside.width);
    let inside = searched(tailor, canvas, inside, at_work);
    let drafts = tailor.drafts.found(desk);
    if tailor.drafts.all.is_none() {
        return canvas.line(
            inside,
            Line::styled("Your drafts are being read…", look.dim),
        );
    }
    let next = next(desk);
    let told: Vec<Line<'_>> = wrap(&next, columns)
        .into_iter()
        .take(if drafts.is_empty() { 6 } else { 2 })
        .map(|line| Line::styled(line, look.dim))
        .collect();
    let taken = told.len();
    canvas.text(inside, told);
    if drafts.is_empty() {
        return;
    }
    let rows = below(inside, taken);
    tailor.drafts.rows.view(
        canvas,
        rows,
        "drafts",
        drafts.len(),
        at_work,
        |row, width| {
            let draft = drafts.get(row).copied();
            draft.map_or_else(Line::default, |draft| {
                line(tailor, draft, desk, look, usize::from(width))
            })
        },
    );
}

fn title(tailor: &Tailor) -> String {
    match tailor.drafts.wanted.as_str() {
        "" => "Drafts".to_owned(),
        wanted => format!("Drafts with “{wanted}”"),
    }
}

/// Says what can be tailored next, and how.
fn next(desk: &Desk) -> String {
    if desk.resumes.is_none() || desk.postings.is_none() {
        return "Your resumes and postings are being read…".to_owned();
    }
    match (desk.resume(), desk.posting()) {
        (Some(resume), Some(posting)) => {
            let posting = called(&posting.title, &posting.company);
            format!("a tailors “{}” to {posting}", resume.name)
        }
        (None, _) => {
            "Nothing to tailor yet: add a resume on Resume, and a posting on Posting.".to_owned()
        }
        (_, None) => "Add a posting on Posting, and a tailors your resume to it.".to_owned(),
    }
}

fn line(
    tailor: &Tailor,
    draft: &Draft,
    desk: &Desk,
    look: &crate::look::Look,
    columns: usize,
) -> Line<'static> {
    let is_open = tailor
        .open
        .as_ref()
        .is_some_and(|open| open.id() == draft.id);
    let mark = if is_open { "▸ " } else { "  " };
    let state = match (apply::variant(draft, desk), draft.open) {
        (Some(_), _) => Span::styled("  made", look.good),
        (None, 0) => Span::styled("  decided", look.text),
        (None, open) => Span::styled(format!("  {open} open"), look.warn),
    };
    let day = Span::styled(format!("  {}", desk.day(draft.created)), look.dim);
    let style = if is_open { look.heading } else { look.text };
    let mut name = vec![
        Span::styled(mark, look.accent),
        Span::styled(name(draft, desk), style),
    ];
    let mut resumes = desk.resumes.iter().flatten();
    if let Some(resume) = resumes.find(|resume| resume.id == draft.basis.resume) {
        name.push(Span::styled(format!("  {}", resume.name), look.dim));
    }
    spread(name, vec![state, day], columns)
}
