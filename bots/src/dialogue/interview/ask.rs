//! Asking a question.

use upward_desk::interview::{Next, NextQuestion};
use upward_engine::interview::{Difficulty, Matter};

use super::{Open, Pick, State, Wanted, kinds};
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::turn::Turn;
use crate::words::{Say, gap, say};

/// Asks the next question.
pub fn next(turn: &mut Turn<'_>, wanted: Wanted) {
    let new = NextQuestion {
        kind: wanted.kind,
        track: wanted.track.clone(),
        posting: turn.session.posting,
        ..NextQuestion::default()
    };
    turn.attempt(
        "question",
        move |client| async move {
            match client.next_question(&new).await {
                // The posting was removed since it was used.
                Err(error) if error.code != "no-question" && new.posting.is_some() => {
                    let new = NextQuestion {
                        posting: None,
                        ..new
                    };
                    client.next_question(&new).await
                }
                next => next,
            }
        },
        move |turn, next| match next {
            Ok(next) => {
                let head = say("interview-head")
                    .count("number", next.number)
                    .say("kind", kinds::name(next.kind))
                    .say("difficulty", difficulty(next.difficulty))
                    .number("minutes", next.asked.minutes);
                let why = why(&next);
                show(
                    turn,
                    &next.asked.question,
                    &next.ask,
                    wanted,
                    vec![head],
                    vec![why],
                );
            }
            Err(error) if error.code == "no-question" => {
                let track = wanted.track;
                let kinds = turn.choice(say("button-interview-kinds"), Pick::Kinds { track });
                let stop = turn.choice(say("button-interview-stop"), Pick::Stop);
                let all = Reply::of(say("interview-all-asked"));
                turn.reply(all.choice(kinds).choice(stop));
            }
            Err(error) => turn.fail(&error),
        },
    );
}

/// Asks a question once more.
pub fn again(turn: &mut Turn<'_>, question: String, wanted: Wanted) {
    turn.ask(
        "question",
        |client| async move { client.interview_question(&question, false).await },
        move |turn, question| {
            let head = say("interview-head-again")
                .say("kind", kinds::name(question.kind))
                .say("difficulty", difficulty(question.difficulty))
                .number("minutes", question.minutes);
            show(
                turn,
                &question.id,
                &question.ask,
                wanted,
                vec![head],
                Vec::new(),
            );
        },
    );
}

/// Returns the buttons below an open question.
pub fn choices(turn: &mut Turn<'_>, open: &Open, hint: Option<usize>) -> Vec<Choice> {
    let asked = Flow::Interview(State::Asked(open.clone()));
    let write = turn.writing(
        say("button-interview-answer"),
        say("interview-write"),
        asked,
    );
    let mut choices = vec![write.typed()];
    if let Some(at) = hint {
        let open = open.clone();
        choices.push(turn.choice(say("button-interview-hint"), Pick::Hint { open, at }));
    }
    let other = Pick::Next(open.wanted.clone());
    choices.push(turn.choice(say("button-interview-other"), other).below());
    choices.push(turn.choice(say("button-interview-stop"), Pick::Stop));
    choices
}

/// Returns how hard a question is.
fn difficulty(difficulty: Difficulty) -> Say {
    say("interview-difficulty").word(
        "difficulty",
        match difficulty {
            Difficulty::Easy => "easy",
            Difficulty::Medium => "medium",
            Difficulty::Hard => "hard",
        },
    )
}

fn why(next: &Next) -> Say {
    say("interview-matter").word(
        "matter",
        match next.asked.matter {
            Matter::Due => "due",
            Matter::Gap => "gap",
            Matter::Posting => "posting",
            Matter::Resume => "resume",
            Matter::Track => "track",
            Matter::General => "general",
        },
    )
}

fn show(
    turn: &mut Turn<'_>,
    question: &str,
    ask: &str,
    wanted: Wanted,
    above: Vec<Say>,
    below: Vec<Say>,
) {
    let open = Open {
        question: question.to_owned(),
        since: turn.context.now,
        wanted,
        begun: None,
    };
    turn.session.flow = Flow::Interview(State::Asked(open.clone()));
    let choices = choices(turn, &open, Some(0));
    turn.reply(
        Reply::default()
            .lines(above)
            .line(say("interview-question").text("ask", ask))
            .lines(below)
            .line(gap())
            .line(say("interview-answer"))
            .choices(choices),
    );
}
