//! Interview practice: a question, the feedback on an answer, and how it goes.

use upward_desk::interview::{Answer, Next, ShownAnswer, Trend};
use upward_engine::interview::{Difficulty, Feedback, Kind, PartKind, State};

use crate::ink::{Ink, bad, bold, good, muted};
use crate::page::Page;
use crate::view::score::points;
use crate::view::table;

/// Columns of a part's name, and of a bar.
const LABELS: usize = 16;
const BAR: usize = 20;
/// Most answers that a history shows.
const SHOWN: usize = 20;

/// Shows a question as it is asked.
pub fn asked(page: &mut Page, next: &Next) {
    page.gap();
    page.paragraph(bold(&next.ask));
    page.gap();
    let skills = next.skills.join(", ");
    let about = [kind(next.kind), difficulty(next.difficulty), &skills];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    page.paragraph(muted(about.join(", ")));
    page.paragraph(muted(&next.asked.why));
    let minutes = next.asked.minutes;
    let time = format!("Question {}: you have {minutes} minutes. ", next.number);
    page.paragraph(time + "Answer with: upward interview answer");
}

/// Shows what an answer is worth, and why.
pub fn feedback(page: &mut Page, shown: &ShownAnswer) {
    let ShownAnswer {
        answer,
        feedback,
        due,
        ..
    } = shown;
    page.gap();
    let score = bold(format!("{} of 100", points(answer.score)));
    page.line(Ink::default() + score + "  " + page.bar(answer.score.0, 1000, BAR) + time(answer));
    parts(page, feedback);
    made(page, feedback);
    let advice: Vec<&String> = feedback
        .parts
        .iter()
        .flat_map(|part| &part.advice)
        .collect();
    if !(advice.is_empty() && feedback.slips.is_empty()) {
        page.heading("What would make it better");
    }
    for slip in &feedback.slips {
        let quotes = slip
            .quotes
            .iter()
            .map(|quote| format!("\"{}\"", quote.text));
        let quotes = quotes.collect::<Vec<_>>().join(", ");
        page.item(Ink::from(format!("{} ", slip.text)) + muted(quotes));
    }
    for text in advice {
        page.item(text);
    }
    page.heading("What others get wrong here");
    for mistake in &feedback.mistakes {
        page.item(mistake);
    }
    page.heading("What they ask next");
    page.paragraph(&feedback.follow_up);
    page.gap();
    for note in &feedback.notes {
        page.paragraph(muted(&note.message));
    }
    page.paragraph(muted(format!(
        "The question is due again on {}.",
        day(*due)
    )));
}

/// Shows the answers so far and how they went.
pub fn history(page: &mut Page, trend: &Trend, answers: &[Answer]) {
    if answers.is_empty() {
        page.line("No answers here. Be asked a question with: upward interview next");
        return;
    }
    let rows: Vec<_> = answers
        .iter()
        .take(SHOWN)
        .map(|answer| {
            let minutes = answer.seconds.map_or_else(String::new, clock);
            let over = if is_over(answer) { " over" } else { "" };
            [
                day(answer.answered),
                answer.question.clone(),
                kind(answer.kind).to_owned(),
                points(answer.score),
                minutes + over,
            ]
        })
        .collect();
    table::show(page, ["day", "question", "kind", "score", "time"], 1, &rows);
    if let Some(last) = trend.last {
        page.heading("How it goes");
        let before = trend.before.map_or_else(String::new, |before| {
            format!(", after {} of the ten before", points(before))
        });
        let count = trend.answers.min(10);
        page.paragraph(format!(
            "{} is the mean of the last {count}{before}.",
            points(last)
        ));
        for of in &trend.kinds {
            let label = format!("  {}", kind(of.kind));
            let bar = page.bar(of.last.0, 1000, BAR);
            page.row(
                &label,
                LABELS,
                Ink::from(format!("{:>5}  ", points(of.last))) + bar,
            );
        }
    }
    page.gap();
    match (trend.due.len(), trend.next) {
        (0, Some(next)) => page.paragraph(format!("Nothing is due before {}.", day(next))),
        (0, None) => {}
        (1, _) => page.paragraph("One question is due again: upward interview next"),
        (due, _) => page.paragraph(format!(
            "{due} questions are due again: upward interview next"
        )),
    }
}

fn parts(page: &mut Page, feedback: &Feedback) {
    for part in &feedback.parts {
        let name = match part.kind {
            PartKind::Coverage => "  coverage",
            PartKind::Structure => "  structure",
            PartKind::Specificity => "  specificity",
            PartKind::Length => "  length",
        };
        let of = format!("{:>5} of {:>5}  ", points(part.points), points(part.weight));
        let bar = page.bar(part.points.0, part.weight.0, BAR);
        page.row(name, LABELS, Ink::from(of) + bar);
    }
}

fn made(page: &mut Page, feedback: &Feedback) {
    page.heading("Points of a strong answer");
    for point in &feedback.points {
        let state = match point.state {
            State::Made => good("made"),
            State::Partly => muted("partly"),
            State::Missing => bad("missing"),
        };
        page.hanging((Ink::from("  ") + state).padded(11), &point.says);
        for quote in &point.quotes {
            let text = quote.text.split_whitespace().collect::<Vec<_>>().join(" ");
            page.hanging(Ink::from(" ".repeat(11)), muted(format!("\"{text}\"")));
        }
    }
}

/// Returns how long an answer took, and whether that was longer than there was.
fn time(answer: &Answer) -> Ink {
    let Some(seconds) = answer.seconds else {
        return Ink::default();
    };
    let of = format!(
        "  {} of {}",
        clock(seconds),
        clock(u64::from(answer.minutes) * 60)
    );
    let over = if is_over(answer) {
        ", over the time (which costs nothing here)"
    } else {
        ""
    };
    muted(of + over)
}

fn is_over(answer: &Answer) -> bool {
    answer
        .seconds
        .is_some_and(|seconds| seconds > u64::from(answer.minutes) * 60)
}

fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn day(time: jiff::Timestamp) -> String {
    time.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Algorithms => "algorithms",
        Kind::Design => "design",
        Kind::Technical => "technical",
        Kind::Behavioural => "behavioural",
        Kind::Hr => "hr",
    }
}

fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "easy",
        Difficulty::Medium => "medium",
        Difficulty::Hard => "hard",
    }
}
