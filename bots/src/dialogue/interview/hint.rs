//! Hints: one point of a strong answer after the other.

use super::{Open, State, ask};
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::say;

/// Tells a point of a strong answer; the question stays open.
pub fn tell(turn: &mut Turn<'_>, open: Open, at: usize) {
    turn.session.flow = Flow::Interview(State::Asked(open.clone()));
    let id = open.question.clone();
    turn.ask(
        "question",
        |client| async move { client.interview_question(&id, true).await },
        move |turn, question| {
            let points = question.rubric.map(|rubric| rubric.points);
            let points = points.unwrap_or_default();
            let mut reply = Reply::default();
            if let Some(point) = points.get(at) {
                reply = reply.line(
                    say("interview-hint")
                        .count("number", at + 1)
                        .count("count", points.len())
                        .text("point", point.trim_end_matches('.')),
                );
            }
            let more = (at + 1 < points.len()).then_some(at + 1);
            if more.is_none() {
                reply = reply.line(say("interview-hint-last"));
            }
            let choices = ask::choices(turn, &open, more);
            turn.reply(reply.choices(choices));
        },
    );
}
