//! How the questions to choose from and the answers so far are drawn.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::clock::minutes;
use super::super::practice::{kind_name, told};
use super::super::{Interview, Known, Part, filter};
use super::feedback::{points, time};
use super::question::styled;
use crate::desk::Desk;
use crate::view::canvas::Canvas;
use crate::widget::bar::grade;
use crate::widget::words::spread;

/// Returns the title of the questions, with how many there are.
pub fn questions_title(screen: &Interview) -> String {
    match screen.bank.questions {
        Some(_) => format!("Questions {}", screen.bank.found.len()),
        None => "Questions".to_owned(),
    }
}

/// Returns the title of the answers, with how many there are.
pub fn answers_title(screen: &Interview) -> String {
    match screen.history.answers {
        Some(_) => format!("Answers {}", screen.history.found.len()),
        None => "Answers".to_owned(),
    }
}

/// Draws the questions to choose from.
pub fn questions(screen: &Interview, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let bank = &screen.bank;
    let area = above(screen, canvas, area);
    if bank.found.is_empty() {
        let said = match (&bank.questions, bank.due) {
            (None, _) => "The questions are being read…",
            (Some(_), true) => "Nothing is due again. Press f for other questions.",
            (Some(_), false) => {
                "No question is like that. Press f for others, esc to clear a search."
            }
        };
        return canvas.text(area, styled(said, look.dim, usize::from(area.width)));
    }
    let due = screen.history.due();
    let focused = screen.part == Part::Questions;
    let len = bank.found.len();
    bank.rows
        .view(canvas, area, "questions", len, focused, |row, width| {
            let Some(question) = bank.row(row) else {
                return Line::default();
            };
            let sign = if screen.drafts.has(&question.id) {
                Span::styled("✎ ", look.accent)
            } else if due.contains(&question.id) {
                Span::styled("! ", look.warn)
            } else {
                Span::raw("  ")
            };
            let left = vec![sign, Span::styled(question.ask.clone(), look.text)];
            let kind = format!(" {:>11}", kind_name(question.kind));
            let right = match width {
                60.. => format!("{kind} {:>2} min", question.minutes),
                _ => kind,
            };
            spread(
                left,
                vec![Span::styled(right, look.dim)],
                usize::from(width),
            )
        });
}

/// Draws the answers so far.
pub fn answers(screen: &Interview, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let history = &screen.history;
    let area = above(screen, canvas, area);
    if history.found.is_empty() {
        let said = match &history.answers {
            None => "Your answers are being read…",
            Some(all) if all.is_empty() => {
                "You have not answered anything yet. Press n to be asked a question."
            }
            Some(_) => "No answer is like that. Esc clears the search.",
        };
        return canvas.text(area, styled(said, look.dim, usize::from(area.width)));
    }
    let focused = screen.part == Part::History;
    let len = history.found.len();
    history
        .rows
        .view(canvas, area, "answers", len, focused, |row, width| {
            let Some(answer) = history.row(row) else {
                return Line::default();
            };
            let day = format!("{} ", desk.day(answer.answered));
            let left = vec![
                Span::styled(day, look.dim),
                Span::styled(answer.ask.clone(), look.text),
            ];
            let style = grade(look, f64::from(answer.score.0) / 10.0);
            let mut right = vec![Span::styled(format!(" {:>5}", points(answer.score)), style)];
            if width >= 60 {
                let took = answer.seconds.map(minutes).unwrap_or_default();
                right.insert(0, Span::styled(format!(" {took:>6}"), look.dim));
            }
            spread(left, right, usize::from(width))
        });
}

/// Draws the question under the cursor in full.
pub fn question_here(screen: &Interview, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let inside = canvas.panel(area, "Question", false);
    let Some(question) = screen.bank.here() else {
        return;
    };
    let columns = usize::from(inside.width);
    let mut lines = styled(&question.ask, look.heading, columns);
    lines.push(Line::default());
    lines.extend(styled(&told(question), look.dim, columns));
    let answers = screen.history.answers.as_deref().unwrap_or_default();
    let before = answers
        .iter()
        .filter(|answer| answer.question == question.id);
    let scores: Vec<String> = before.map(|answer| points(answer.score)).collect();
    let mut said = format!("{} minutes to answer.", question.minutes);
    if !scores.is_empty() {
        said += &format!(" Answered before, the last first: {}.", scores.join(", "));
    }
    if screen.history.due().contains(&question.id) {
        said += " It is due again.";
    }
    lines.extend(styled(&said, look.dim, columns));
    if screen.drafts.has(&question.id) {
        lines.extend(styled(
            "You began an answer: it is still there.",
            look.accent,
            columns,
        ));
    }
    lines.push(Line::default());
    lines.push(keys(canvas, "enter", "answer it"));
    lines.push(keys(canvas, "v", "see what a strong answer holds"));
    canvas.text(inside, lines);
}

/// Draws the answer under the cursor in short.
pub fn answer_here(screen: &Interview, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let inside = canvas.panel(area, "Answer", false);
    let Some(answer) = screen.history.here() else {
        return;
    };
    let columns = usize::from(inside.width);
    let mut lines = styled(&answer.ask, look.heading, columns);
    lines.push(Line::default());
    let style = grade(look, f64::from(answer.score.0) / 10.0);
    lines.push(Line::styled(
        format!("{} of 100", points(answer.score)),
        style,
    ));
    let said = format!(
        "{}, answered on {}{}.",
        kind_name(answer.kind),
        desk.clock(answer.answered),
        time(answer)
    );
    lines.extend(styled(&said, look.dim, columns));
    lines.push(Line::default());
    lines.push(keys(canvas, "enter", "read it with its feedback"));
    lines.push(keys(canvas, "a", "answer the question again"));
    canvas.text(inside, lines);
}

fn keys(canvas: &Canvas<'_>, key: &str, does: &'static str) -> Line<'static> {
    Line::from(vec![
        Span::styled(format!("{key:<7}"), canvas.look.key),
        Span::styled(does, canvas.look.text),
    ])
}

/// Draws the search and the filter above a list; returns what is left.
fn above(screen: &Interview, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let mut rest = area;
    let row = |rest: Rect| Rect {
        height: rest.height.min(1),
        ..rest
    };
    let below = |rest: Rect| Rect {
        y: rest.y.saturating_add(1).min(rest.bottom()),
        height: rest.height.saturating_sub(1),
        ..rest
    };
    if screen.finder.is_open() {
        screen.finder.view(canvas, row(rest));
        rest = below(rest);
    }
    let only = filter::words(&screen.bank.filter, screen.bank.due, &screen.tracks);
    if screen.part != Part::History && !only.is_empty() {
        let reading = match screen.questions_are {
            Known::Asked => " …",
            Known::Stale | Known::Fresh => "",
        };
        let said = format!("only: {only}{reading}");
        canvas.line(row(rest), Line::styled(said, canvas.look.warn));
        rest = below(rest);
    }
    rest
}
