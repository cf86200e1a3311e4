//! An answer, and what it is worth.

use jiff::tz::TimeZone;
use upward_desk::interview::{NewAnswer, ShownAnswer};
use upward_engine::interview::{Made, PartKind, State as Point};

use super::{Open, Pick, State, tip};
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, gap, say};

/// How many pieces of advice are given at once.
const ADVICE: usize = 4;
/// The longest piece of advice, in characters.
const LONGEST: usize = 220;

/// Has what the person wrote marked.
pub fn said(turn: &mut Turn<'_>, open: Open, text: &str) {
    let took = turn.context.now.duration_since(open.since).as_secs();
    let took = u64::try_from(took).unwrap_or(0);
    let (text, before) = match &open.begun {
        Some((begun, seconds)) => (format!("{begun}\n{text}"), *seconds),
        None => (text.to_owned(), 0),
    };
    let new = NewAnswer {
        question: Some(open.question.clone()),
        text,
        seconds: Some(took.saturating_add(before)),
    };
    turn.attempt(
        "answer",
        move |client| async move { client.answer_question(&new).await },
        move |turn, answer| match answer {
            Ok(answer) => told(turn, open, &answer),
            Err(error) => {
                // They may answer once more.
                turn.session.flow = Flow::Interview(State::Asked(open));
                turn.fail(&error);
            }
        },
    );
}

fn told(turn: &mut Turn<'_>, open: Open, answer: &ShownAnswer) {
    let feedback = &answer.feedback;
    let mut reply = Reply::of(say("interview-score").tenths("score", feedback.score.0.into()));
    if let Some(seconds) = answer.answer.seconds {
        let minutes = usize::try_from(seconds / 60).unwrap_or(usize::MAX);
        reply = reply.line(
            say("interview-time")
                .count("minutes", minutes)
                .number("limit", answer.answer.minutes),
        );
    }
    if feedback.notes.iter().any(|note| note.code == "language") {
        reply = reply.line(say("interview-foreign"));
    }
    reply = reply.lines(points(&feedback.points)).lines(advice(answer));
    if !feedback.follow_up.is_empty() {
        let next = say("interview-follow-up").text("question", feedback.follow_up.as_str());
        reply = reply.line(gap()).line(next);
    }
    let due = answer.due.to_zoned(TimeZone::UTC).date();
    reply = reply
        .line(gap())
        .line(say("interview-returns").day("day", due));
    let Open {
        question, wanted, ..
    } = open;
    let again = Pick::Again {
        question,
        wanted: wanted.clone(),
    };
    let next = Pick::Next(wanted);
    let next = turn.choice(say("button-interview-next"), next).main();
    let again = turn.choice(say("button-interview-again"), again);
    let stop = turn.choice(say("button-interview-stop"), Pick::Stop);
    turn.reply(reply.choice(next).choice(again).choice(stop));
}

/// Returns what was covered, and what was missed.
fn points(points: &[Made]) -> Vec<Say> {
    let point = |made: &Made| {
        let key = match made.state {
            Point::Made => "interview-point-made",
            Point::Partly => "interview-point-partly",
            Point::Missing => "interview-point-missing",
        };
        say(key).text("point", brief(&made.says, LONGEST))
    };
    let (missing, covered): (Vec<&Made>, Vec<&Made>) =
        points.iter().partition(|made| made.state == Point::Missing);
    let mut lines = Vec::new();
    for (head, part) in [("interview-made", covered), ("interview-missing", missing)] {
        if !part.is_empty() {
            lines.extend([gap(), say(head)]);
            lines.extend(part.into_iter().map(point));
        }
    }
    lines
}

/// Returns how to say it better: what is wrong with the words first, then what the parts of the score lack.
fn advice(answer: &ShownAnswer) -> Vec<Say> {
    let feedback = &answer.feedback;
    let slips = feedback.slips.iter().map(tip::slip);
    // What is covered stands above, point by point.
    let parts = feedback
        .parts
        .iter()
        .filter(|part| part.kind != PartKind::Coverage)
        .flat_map(tip::part);
    let mut advice: Vec<Say> = Vec::new();
    for one in slips.chain(parts) {
        let line = say("interview-advice").say("advice", one);
        if advice.len() < ADVICE && !advice.contains(&line) {
            advice.push(line);
        }
    }
    if advice.is_empty() {
        return advice;
    }
    let mut lines = vec![gap(), say("interview-better")];
    lines.extend(advice);
    lines
}
