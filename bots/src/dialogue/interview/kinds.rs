//! Which questions to ask.

use upward_desk::interview::Begun;
use upward_engine::interview::Kind;

use super::{Pick, State, Wanted, ask, begun};
use crate::dialogue::command::Field;
use crate::dialogue::flow::Flow;
use crate::dialogue::input::Command;
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::turn::Turn;
use crate::dialogue::{posting, roadmap};
use crate::words::{Say, brief, say};

/// Longer words than this are no kind of question, but something else that the person sends.
const NAME: usize = 60;

/// Begins with a command: the track may stand in its field or be typed.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    let words = command.text(Field::Track).unwrap_or(&command.words);
    let words = words.trim().to_owned();
    turn.ask(
        "tracks",
        |client| async move { client.tracks().await },
        move |turn, tracks| {
            let started = tracks.items.iter().filter(|track| track.started.is_some());
            let newest = started.max_by_key(|track| track.started);
            let track = roadmap::called(&tracks.items, &words).or(newest);
            let track = track.map(|track| track.id.clone());
            match kind_of(&words) {
                Some(kind) => ask::next(turn, Wanted { kind, track }),
                None => show(turn, track),
            }
        },
    );
}

/// Shows the kinds of questions, what is due, and the answers that were begun.
pub fn show(turn: &mut Turn<'_>, track: Option<String>) {
    turn.session.flow = Flow::Interview(State::Kinds {
        track: track.clone(),
    });
    turn.ask(
        "practice",
        |client| async move {
            let title = match &track {
                Some(id) => Some(client.track(id).await?.summary.title),
                None => None,
            };
            let due = client.interview_trend().await?.due.len();
            let begun = client.begun_answers().await?.items;
            let begun = begun::questions(&client, begun).await?;
            Ok((track, title, due, begun))
        },
        |turn, (track, title, due, begun)| {
            let mut reply = Reply::of(say("interview-kinds"));
            if let Some(title) = title {
                reply = reply.line(say("interview-track").text("track", brief(&title, 60)));
            }
            if due > 0 {
                reply = reply.line(say("interview-due").count("count", due));
            }
            let reply = with_begun(turn, reply, track.as_ref(), &begun);
            let choices = choices(turn, track);
            turn.reply(reply.line(say("interview-choose")).choices(choices));
        },
    );
}

/// Goes on with the kind that words mean.
pub fn named(turn: &mut Turn<'_>, track: Option<String>, text: &str) {
    if text.chars().count() > NAME {
        return posting::offered(turn, text);
    }
    match kind_of(text) {
        Some(kind) => ask::next(turn, Wanted { kind, track }),
        None => show(turn, track),
    }
}

fn with_begun(
    turn: &mut Turn<'_>,
    reply: Reply,
    track: Option<&String>,
    begun: &[(Begun, String)],
) -> Reply {
    if begun.is_empty() {
        return reply;
    }
    let lines = begun
        .iter()
        .map(|(_, ask)| say("interview-begun-one").text("ask", brief(ask, 120)));
    let choices: Vec<Choice> = begun
        .iter()
        .map(|(begun, ask)| {
            let pick = Pick::Continue {
                question: begun.question.clone(),
                wanted: Wanted {
                    kind: None,
                    track: track.cloned(),
                },
            };
            let label = say("button-interview-continue").text("ask", brief(ask, 16));
            turn.choice(label, pick).below().listed()
        })
        .collect();
    reply
        .line(say("interview-begun").count("count", begun.len()))
        .lines(lines)
        .choices(choices)
}

fn choices(turn: &mut Turn<'_>, track: Option<String>) -> Vec<Choice> {
    let kinds = [
        ("button-interview-due", None),
        ("button-interview-technical", Some(Kind::Technical)),
        ("button-interview-algorithms", Some(Kind::Algorithms)),
        ("button-interview-design", Some(Kind::Design)),
        ("button-interview-behavioural", Some(Kind::Behavioural)),
        ("button-interview-hr", Some(Kind::Hr)),
    ];
    let choices = kinds.into_iter().enumerate().map(|(at, (label, kind))| {
        let track = track.clone();
        let choice = turn.choice(say(label), Pick::Next(Wanted { kind, track }));
        match at {
            0 => choice.main().below(),
            1 | 3 => choice.below(),
            _ => choice,
        }
    });
    choices.collect()
}

/// Returns the kind of questions that words mean, where they mean one: none of it is whatever is due.
fn kind_of(words: &str) -> Option<Option<Kind>> {
    let words = words.trim().to_lowercase();
    let begins: [(&str, Option<Kind>); 8] = [
        ("due", None),
        ("whatever", None),
        ("tech", Some(Kind::Technical)),
        ("algo", Some(Kind::Algorithms)),
        ("behav", Some(Kind::Behavioural)),
        ("design", Some(Kind::Design)),
        ("system", Some(Kind::Design)),
        ("hr", Some(Kind::Hr)),
    ];
    begins
        .into_iter()
        .find(|(begin, _)| words.starts_with(begin))
        .map(|(_, kind)| kind)
}

/// Returns what a kind of questions is called.
pub fn name(kind: Kind) -> Say {
    say("interview-kind").word(
        "kind",
        match kind {
            Kind::Technical => "technical",
            Kind::Algorithms => "algorithms",
            Kind::Behavioural => "behavioural",
            Kind::Design => "design",
            Kind::Hr => "hr",
        },
    )
}
