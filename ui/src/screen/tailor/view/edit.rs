//! The edit at work: what stands there, what is proposed, why, and on what it rests; with the score above.

use std::collections::HashMap;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::draft::{Decision, Edit, EditKind};
use upward_engine::guard::Rejected;

use super::super::open::{Open, Row};
use super::super::{Tailor, place};
use super::edits::does;
use super::flow::{differ, flow};
use super::{below, standing};
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::Canvas;
use crate::widget::words::{cut, spread};

/// Most columns of a text that is read in running lines.
const READABLE: usize = 96;

/// Draws the edit at work.
pub fn edit(tailor: &Tailor, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let Some(open) = &tailor.open else {
        let inside = canvas.panel(area, "Edit", false);
        let said =
            "Each edit is shown here, with what stands there now, what is proposed, and why.";
        return canvas.text(inside, Line::styled(said, canvas.look.dim));
    };
    let inside = canvas.panel(area, title(open), false);
    let inside = standing(tailor, open, canvas, inside, desk);
    let look = canvas.look;
    let columns = usize::from(inside.width);
    let lines = match open.chosen() {
        Some(Row::Edit(edit)) => proposal(look, open, edit, columns, usize::from(inside.height)),
        Some(Row::Rejected(rejected)) => turned_down(look, open, rejected, columns),
        None => Vec::new(),
    };
    let height = usize::from(inside.height);
    let above = open.above.min(lines.len().saturating_sub(height));
    let more = lines.len() > above + height;
    for (row, line) in lines.into_iter().skip(above).take(height).enumerate() {
        canvas.line(below(inside, row), line);
    }
    if more && height > 0 {
        let note = Span::styled(" page-down shows more", look.dim);
        let last = below(inside, height - 1);
        canvas.line(last, spread(Vec::new(), vec![note], columns));
    }
}

fn title(open: &Open) -> String {
    let edits = open.shown.edits.len();
    match open.chosen() {
        Some(Row::Edit(edit)) => format!("Edit {} of {edits}", edit.number),
        Some(Row::Rejected(_)) => "Turned down".to_owned(),
        None => "Edit".to_owned(),
    }
}

fn proposal(
    look: &Look,
    open: &Open,
    edit: &Edit,
    columns: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let room = columns.min(READABLE);
    let decided = match open.decision(edit) {
        Decision::Accepted => Span::styled("  accepted", look.good),
        Decision::Refused => Span::styled("  refused", look.bad),
        Decision::Proposed => Span::styled("  open", look.dim),
    };
    let head = format!(
        "{}: {}",
        does(edit.kind),
        place::words(&edit.path, &open.content)
    );
    let head = vec![Span::styled(head, look.heading)];
    let mut lines = vec![spread(head, vec![decided], columns), Line::default()];
    match edit.kind {
        EditKind::Order => lines.extend(order(look, edit, columns, open.above + height)),
        EditKind::Drop => {
            part(&mut lines, look, "Left out");
            let text = edit.original.replace('\n', " ");
            lines.extend(flow(vec![Span::styled(text, look.text)], room, "- "));
        }
        EditKind::Select | EditKind::Rewrite => {
            let [before, after] = differ(look, &edit.original, &edit.proposed);
            part(&mut lines, look, "Now");
            match edit.original.is_empty() {
                true => lines.push(Line::styled("- (nothing)", look.dim)),
                false => lines.extend(flow(before, room, "- ")),
            }
            lines.push(Line::default());
            part(&mut lines, look, "Proposed");
            lines.extend(flow(after, room, "+ "));
        }
    }
    lines.push(Line::default());
    part(&mut lines, look, "Why");
    lines.extend(flow(
        vec![Span::styled(edit.reason.clone(), look.text)],
        room,
        "  ",
    ));
    if !edit.sources.is_empty() && edit.kind != EditKind::Order {
        let sources = edit
            .sources
            .iter()
            .map(|path| place::words(path, &open.content));
        let sources: Vec<String> = sources.collect();
        lines.push(Line::default());
        part(&mut lines, look, "Rests on");
        lines.extend(flow(
            vec![Span::styled(sources.join("; "), look.text)],
            room,
            "  ",
        ));
    }
    lines
}

fn part(lines: &mut Vec<Line<'static>>, look: &Look, name: &'static str) {
    lines.push(Line::styled(name, look.dim));
}

/// Returns the first `most` lines of the new order, each with the place that it had before; those that come forward stand
/// out.
fn order(look: &Look, edit: &Edit, columns: usize, most: usize) -> Vec<Line<'static>> {
    let before = edit.original.lines().enumerate();
    let before: HashMap<&str, usize> = before.map(|(at, text)| (text, at)).collect();
    let mut lines = vec![Line::styled(
        "New order; in brackets where it stood",
        look.dim,
    )];
    for (number, text) in edit.proposed.lines().take(most).enumerate() {
        let was = before.get(text).copied();
        let (sign, style) = match was {
            Some(was) if was > number => ("↑", look.good),
            Some(was) if was < number => ("↓", look.dim),
            _ => (" ", look.text),
        };
        let stood = match was {
            Some(was) if was != number => format!(" ({})", was + 1),
            _ => String::new(),
        };
        let head = format!("{:>2} {sign} ", number + 1);
        let room = columns.saturating_sub(head.chars().count() + stood.len());
        lines.push(Line::from(vec![
            Span::styled(head, style),
            Span::styled(cut(text, room), style),
            Span::styled(stood, look.dim),
        ]));
    }
    lines
}

fn turned_down(
    look: &Look,
    open: &Open,
    rejected: &Rejected,
    columns: usize,
) -> Vec<Line<'static>> {
    let room = columns.min(READABLE);
    let head = place::words(&rejected.path, &open.content);
    let mut lines = vec![
        Line::styled(cut(&head, columns), look.heading),
        Line::default(),
    ];
    part(&mut lines, look, "Was proposed");
    let text = Span::styled(rejected.proposed.replace('\n', " "), look.text);
    lines.extend(flow(vec![text], room, "! "));
    lines.push(Line::default());
    part(
        &mut lines,
        look,
        "It says more than your resume does, and so it is not offered",
    );
    for breach in &rejected.breaches {
        let said = Span::styled(breach.to_string(), look.bad);
        lines.extend(flow(vec![said], room, "  "));
    }
    lines
}
