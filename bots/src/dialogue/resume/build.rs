//! A resume made question by question: each can be skipped, and gone back to.

use uuid::Uuid;

use super::draft::{Draft, Origin};
use super::part::{Detail, List, Part};
use super::review;
use super::value::{count, value};
use super::{Act, State};
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{Say, say};

/// What is asked before the lists, in this order.
const FIRST: [Part; 5] = [
    Part::Name,
    Part::Email,
    Part::Phone,
    Part::Place,
    Part::Headline,
];

/// Begins with the first question.
pub fn begin(turn: &mut Turn<'_>) {
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, turn.context.name.as_bytes());
    turn.session.draft = Some(Box::new(Draft {
        id,
        content: Default::default(),
        origin: Origin::Built,
        noticed: Vec::new(),
    }));
    ask(turn, id, Part::Name, Some(say("build-begins")));
}

/// Asks what comes behind a question that was answered or skipped. Behind the last one, shows the whole.
pub fn after(turn: &mut Turn<'_>, part: Part, skipped: bool) {
    let Some(draft) = &turn.session.draft else {
        return;
    };
    let id = draft.id;
    match next(part, skipped) {
        Some(part) => ask(turn, id, part, None),
        None => review::show(turn),
    }
}

/// Asks the question before one again.
pub fn before(turn: &mut Turn<'_>, part: Part) {
    let Some(draft) = &turn.session.draft else {
        return;
    };
    let id = draft.id;
    let part = previous(draft, part);
    ask(turn, id, part, None);
}

fn ask(turn: &mut Turn<'_>, draft: Uuid, part: Part, hello: Option<Say>) {
    let state = Flow::Resume(State::Asked {
        draft,
        part,
        building: true,
    });
    let said = turn
        .session
        .draft
        .as_ref()
        .map(|draft| value(&draft.content, part))
        .unwrap_or_default();
    let asks = if said.is_empty() {
        part.asks()
    } else {
        say("ask-now").say("ask", part.asks()).text("now", said)
    };
    let write = turn.writing(say("button-answer"), asks.clone(), state.clone());
    let skip = match part {
        Part::Entry {
            list,
            at,
            detail: Detail::Title,
        } if at > 0 => say(&format!("no-more-{}", list.name())),
        _ => say("button-skip"),
    };
    let skip = review::act(turn, skip, draft, Act::Skip(part));
    let mut reply = Reply::default().lines(hello).line(asks);
    reply = reply.choice(write.typed().main()).choice(skip);
    if part != Part::Name {
        reply = reply.choice(review::act(
            turn,
            say("button-back"),
            draft,
            Act::Back(part),
        ));
        reply = reply.choice(review::act(turn, say("button-enough"), draft, Act::Show));
    }
    turn.session.flow = state;
    turn.reply(reply);
}

fn title(list: List, at: usize) -> Part {
    Part::Entry {
        list,
        at,
        detail: Detail::Title,
    }
}

/// Returns the question behind one.
fn next(part: Part, skipped: bool) -> Option<Part> {
    match part {
        Part::Entry { list, at, detail } => {
            let mut behind = list.details().iter().skip_while(|one| **one != detail);
            behind.next();
            match behind.next() {
                _ if skipped && detail == Detail::Title => {
                    Some(following(&List::ALL, list).map_or(Part::Skills, |list| title(list, 0)))
                }
                Some(detail) => Some(Part::Entry {
                    list,
                    at,
                    detail: *detail,
                }),
                None => Some(title(list, at + 1)),
            }
        }
        Part::Skills => Some(Part::Summary),
        Part::Summary => None,
        part => Some(following(&FIRST, part).unwrap_or(title(List::Work, 0))),
    }
}

/// Returns the question before one; the first has none before it.
fn previous(draft: &Draft, part: Part) -> Part {
    let last = |list: List| title(list, count(&draft.content, list));
    match part {
        Part::Entry {
            list,
            at: 0,
            detail: Detail::Title,
        } => preceding(&List::ALL, list).map_or(Part::Headline, last),
        Part::Entry { list, at, detail } => {
            let before = preceding(list.details(), detail);
            let end = list.details().last().copied().unwrap_or(Detail::Title);
            Part::Entry {
                list,
                at: if before.is_none() { at - 1 } else { at },
                detail: before.unwrap_or(end),
            }
        }
        Part::Skills => last(List::Education),
        Part::Summary => Part::Skills,
        part => preceding(&FIRST, part).unwrap_or(Part::Name),
    }
}

fn following<T: Copy + PartialEq>(all: &[T], one: T) -> Option<T> {
    let mut behind = all.iter().skip_while(|other| **other != one);
    behind.next();
    behind.next().copied()
}

fn preceding<T: Copy + PartialEq>(all: &[T], one: T) -> Option<T> {
    all.iter()
        .take_while(|other| **other != one)
        .last()
        .copied()
}
