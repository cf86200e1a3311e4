//! A module's quiz: one question at a time, and at the end what to read again.

use upward_desk::progress::{Answered, QuizAnswers, QuizResult};
use upward_desk::track::{Asked, ShownModule};

use super::{Pick, State, Subject, to_module};
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, gap, say};

/// By which letters options are chosen.
const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];
/// How many wrong answers are explained.
const EXPLAINED: usize = 4;
/// How many places to learn are named again.
const RESOURCES: usize = 2;

/// Asks the next question after these answers; when all are answered, says how it went.
pub fn ask(turn: &mut Turn<'_>, subject: Subject, given: Vec<u8>) {
    let id = subject.module.clone();
    turn.ask(
        "module",
        |client| async move { client.module(&id).await },
        move |turn, module| match module.quiz.get(given.len()) {
            Some(question) => {
                let reply = asked(turn, &subject, &module, question, given);
                turn.reply(reply.here());
            }
            None if module.quiz.is_empty() => super::module::show(turn, subject, None),
            None => finish(turn, subject, module, given),
        },
    );
}

/// Goes on with a typed answer: a letter, a number, or an option in words.
pub fn said(turn: &mut Turn<'_>, subject: Subject, given: Vec<u8>, text: &str) {
    let id = subject.module.clone();
    let text = text.trim().to_lowercase();
    turn.ask(
        "module",
        |client| async move { client.module(&id).await },
        move |turn, module| {
            let options = module.quiz.get(given.len()).map(|asked| &asked.options);
            let meant = options.and_then(|options| option(options, &text));
            let mut given = given;
            match meant {
                Some(number) => given.push(number),
                None => turn.say(say("quiz-unclear")),
            }
            ask(turn, subject, given);
        },
    );
}

/// Returns the number of the option that is meant, from 1.
fn option(options: &[String], text: &str) -> Option<u8> {
    let letters = LETTERS.iter().zip(options);
    let at = letters.enumerate().position(|(at, (letter, option))| {
        text.trim_end_matches([')', '.'])
            .eq_ignore_ascii_case(letter)
            || text == (at + 1).to_string()
            || text == option.to_lowercase()
    });
    u8::try_from(at? + 1).ok()
}

fn asked(
    turn: &mut Turn<'_>,
    subject: &Subject,
    module: &ShownModule,
    question: &Asked,
    given: Vec<u8>,
) -> Reply {
    let mut reply = Reply::of(
        say("quiz-head")
            .text("title", brief(&module.summary.title, 60))
            .count("question", given.len() + 1)
            .count("questions", module.quiz.len()),
    )
    .line(say("quiz-question").text("question", question.question.as_str()))
    .line(gap());
    for (number, (letter, option)) in (1..).zip(LETTERS.iter().zip(&question.options)) {
        reply = reply.line(
            say("quiz-option")
                .text("letter", *letter)
                .text("option", option.as_str()),
        );
        let mut with = given.clone();
        with.push(number);
        let pick = Pick::Quiz {
            subject: subject.clone(),
            given: with,
        };
        reply = reply.choice(turn.choice(say("roadmap-text").text("title", *letter), pick));
    }
    turn.session.flow = Flow::Roadmap(State::Quiz {
        subject: subject.clone(),
        given,
    });
    let back = to_module(turn, subject).below();
    reply.choice(back)
}

fn finish(turn: &mut Turn<'_>, subject: Subject, module: ShownModule, given: Vec<u8>) {
    turn.session.flow = Flow::Idle;
    let id = subject.module.clone();
    turn.ask(
        "quiz",
        |client| async move {
            client
                .answer_quiz(&id, &QuizAnswers { answers: given })
                .await
        },
        move |turn, result| {
            let mut reply = Reply::default().lines(told(&module, &result));
            let given = Vec::new();
            let again = Pick::Quiz {
                subject: subject.clone(),
                given,
            };
            if result.right < result.of {
                reply = reply.choice(turn.choice(say("button-quiz-again"), again));
            }
            let back = to_module(turn, &subject);
            turn.reply(reply.choice(back).here());
        },
    );
}

fn told(module: &ShownModule, result: &QuizResult) -> Vec<Say> {
    let key = match (result.right == result.of, result.passed) {
        (true, _) => "quiz-perfect",
        (false, true) => "quiz-passed",
        (false, false) => "quiz-failed",
    };
    let mut lines = vec![
        say(key)
            .text("title", brief(&module.summary.title, 60))
            .count("right", result.right)
            .count("of", result.of),
    ];
    let wrong: Vec<&Answered> = result
        .questions
        .iter()
        .filter(|answered| !answered.right)
        .collect();
    for answered in wrong.iter().take(EXPLAINED) {
        lines.push(gap());
        lines.push(say("quiz-wrong").text("question", answered.question.as_str()));
        lines.push(say("quiz-right").text("answer", answered.solution.as_str()));
        if !answered.why.is_empty() {
            lines.push(say("roadmap-text").text("title", brief(&answered.why, 220)));
        }
    }
    let rest = wrong.len().saturating_sub(EXPLAINED);
    if rest > 0 {
        lines.push(gap());
        lines.push(say("quiz-more-wrong").count("count", rest));
    }
    if !wrong.is_empty() && !module.resources.is_empty() {
        lines.push(gap());
        lines.push(say("quiz-read"));
        let resources = module.resources.iter().take(RESOURCES);
        lines.extend(resources.map(super::module::resource));
    }
    lines
}
