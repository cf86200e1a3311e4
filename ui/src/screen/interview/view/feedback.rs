//! How the feedback on an answer is drawn, and what a strong answer holds.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use upward_desk::interview::{Answer, ShownAnswer, ShownQuestion};
use upward_engine::interview::{Feedback, PartKind, State};
use upward_engine::score::Tenths;

use super::super::clock::minutes;
use super::super::practice::told;
use super::question::styled;
use crate::desk::Desk;
use crate::look::Look;
use crate::widget::bar::{bar, grade};
use crate::widget::marked::marked;
use crate::widget::words::{fill, wrap};

/// Columns of a part's name.
const NAMES: usize = 13;
/// Columns before the text of what is listed.
const SIGN: usize = 4;

/// Returns points as people read them.
pub fn points(tenths: Tenths) -> String {
    format!("{:.1}", f64::from(tenths.0) / 10.0)
}

/// Returns an answer with its feedback: what matters first.
pub fn lines(shown: &ShownAnswer, look: &Look, columns: usize, desk: &Desk) -> Vec<Line<'static>> {
    let ShownAnswer {
        answer,
        text,
        feedback,
        due,
    } = shown;
    let mut lines = styled(&answer.ask, look.heading, columns);
    lines.push(Line::default());
    lines.push(score(answer, look, columns));
    parts(&mut lines, feedback, look, columns);
    lines.push(Line::default());
    let again = format!(
        "Answered on {}{}. It is due again on {}.",
        desk.day(answer.answered),
        time(answer),
        desk.day(*due)
    );
    lines.extend(styled(&again, look.dim, columns));
    for note in &feedback.notes {
        lines.extend(styled(&note.message, look.warn, columns));
    }
    heading(&mut lines, "Points of a strong answer", look);
    for point in &feedback.points {
        let (sign, style) = state(point.state, look);
        item(&mut lines, sign, style, &point.says, look.text, columns);
        for quote in &point.quotes {
            let said = quote.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let said = format!("\u{201c}{said}\u{201d}");
            item(&mut lines, "", look.dim, &said, look.found, columns);
        }
    }
    let advice: Vec<&String> = feedback
        .parts
        .iter()
        .flat_map(|part| &part.advice)
        .collect();
    if !(advice.is_empty() && feedback.slips.is_empty()) {
        heading(&mut lines, "What would make it better", look);
    }
    for slip in &feedback.slips {
        item(&mut lines, " !", look.warn, &slip.text, look.text, columns);
        let quotes = slip
            .quotes
            .iter()
            .map(|quote| format!("\u{201c}{}\u{201d}", quote.text));
        let quotes = quotes.collect::<Vec<_>>().join(", ");
        item(&mut lines, "", look.dim, &quotes, look.dim, columns);
    }
    for text in advice {
        item(&mut lines, " +", look.key, text, look.text, columns);
    }
    heading(&mut lines, "Your answer", look);
    let quoted = feedback.points.iter().flat_map(|point| &point.quotes);
    let marks: Vec<Range<usize>> = quoted
        .map(|quote| quote.span.start..quote.span.end)
        .collect();
    lines.extend(marked(text, &marks, columns, look.text, look.found));
    heading(&mut lines, "What others get wrong here", look);
    for mistake in &feedback.mistakes {
        item(&mut lines, " -", look.dim, mistake, look.text, columns);
    }
    heading(&mut lines, "What they ask next", look);
    lines.extend(styled(&feedback.follow_up, look.text, columns));
    lines
}

/// Returns what a strong answer to a question holds.
pub fn strong(question: &ShownQuestion, look: &Look, columns: usize) -> Vec<Line<'static>> {
    let mut lines = styled(&question.ask, look.heading, columns);
    let about = format!("{}, {} minutes", told(question), question.minutes);
    lines.extend(styled(&about, look.dim, columns));
    let Some(rubric) = &question.rubric else {
        return lines;
    };
    heading(&mut lines, "Points of a strong answer", look);
    for point in &rubric.points {
        item(&mut lines, " -", look.dim, point, look.text, columns);
    }
    heading(&mut lines, "What others get wrong here", look);
    for mistake in &rubric.mistakes {
        item(&mut lines, " -", look.dim, mistake, look.text, columns);
    }
    heading(&mut lines, "What they ask next", look);
    lines.extend(styled(&rubric.follow_up, look.text, columns));
    lines
}

fn score(answer: &Answer, look: &Look, columns: usize) -> Line<'static> {
    let of = f64::from(answer.score.0) / 10.0;
    let style = grade(look, of);
    let mut spans = vec![Span::styled(fill("score", NAMES), look.heading)];
    spans.extend(bar(look, style, of / 100.0, wide(columns)));
    let said = format!(" {:>5} of 100", points(answer.score));
    spans.push(Span::styled(said, style));
    Line::from(spans)
}

fn parts(lines: &mut Vec<Line<'static>>, feedback: &Feedback, look: &Look, columns: usize) {
    for part in &feedback.parts {
        let name = match part.kind {
            PartKind::Coverage => "coverage",
            PartKind::Structure => "structure",
            PartKind::Specificity => "specificity",
            PartKind::Length => "length",
        };
        let of = f64::from(part.score.0) / 10.0;
        let mut spans = vec![Span::styled(fill(name, NAMES), look.text)];
        spans.extend(bar(look, grade(look, of), of / 100.0, wide(columns)));
        let said = format!(
            " {:>5} of {:>3.0}",
            points(part.points),
            f64::from(part.weight.0) / 10.0
        );
        spans.push(Span::styled(said, look.dim));
        lines.push(Line::from(spans));
    }
}

fn wide(columns: usize) -> usize {
    columns.saturating_sub(NAMES + 14).min(40)
}

fn state(state: State, look: &Look) -> (&'static str, Style) {
    match state {
        State::Made => ("[x]", look.good),
        State::Partly => ("[~]", look.warn),
        State::Missing => ("[ ]", look.bad),
    }
}

fn heading(lines: &mut Vec<Line<'static>>, text: &'static str, look: &Look) {
    lines.push(Line::default());
    lines.push(Line::styled(text, look.heading));
}

/// Adds text behind a sign; all its lines begin in the same column.
fn item(
    lines: &mut Vec<Line<'static>>,
    sign: &str,
    sign_style: Style,
    text: &str,
    style: Style,
    columns: usize,
) {
    let mut sign = fill(sign, SIGN);
    for line in wrap(text, columns.saturating_sub(SIGN)) {
        let blank = " ".repeat(SIGN);
        let before = Span::styled(std::mem::replace(&mut sign, blank), sign_style);
        lines.push(Line::from(vec![before, Span::styled(line, style)]));
    }
}

/// Returns how long an answer took, and whether that was longer than there was.
pub fn time(answer: &Answer) -> String {
    let Some(seconds) = answer.seconds else {
        return String::new();
    };
    let limit = u64::from(answer.minutes) * 60;
    let over = match seconds > limit {
        true => ", over the time, which costs nothing here",
        false => "",
    };
    format!(" in {} of {}{over}", minutes(seconds), minutes(limit))
}
