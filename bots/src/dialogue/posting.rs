//! Taking a posting: pasted, sent as a file, or by its address.

pub mod likeness;
mod pasted;
mod show;
mod take;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use upward_desk::paging::PageQuery;
use upward_desk::posting::Posting;
use uuid::Uuid;

use super::chosen;
use super::command::{Field, Verb};
use super::flow::Flow;
use super::input::{Command, Given};
use super::pasted::{Kind, remember, whole};
use super::reply::{Choice, Reply};
use super::resume;
use super::turn::Turn;
use crate::words::{brief, say};
use crate::work::posting::From;
use crate::work::read;
use likeness::{Likeness, is_resume_named, likeness};
pub use pasted::{again as read_again, is_reading as is_reading_text};
pub use take::{is_read, read, take};

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked for a posting, as text, file or address.
    Awaited,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Read this as a posting.
    Take(From),
    /// Mean this kept one from now on.
    Choose(Uuid),
    /// What was sent is nothing of use; or none is to be sent after all.
    Neither,
}

/// Begins with a command.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    if let Some(file) = command.file(Field::JobFile) {
        return take(turn, From::File(file.clone()));
    }
    if command.text(Field::Job).is_some() {
        return chosen::posting(turn, command, take::mean);
    }
    let written = command.text(Field::JobText).unwrap_or(&command.words);
    if written.trim().is_empty() {
        return offer(turn);
    }
    said(turn, State::Awaited, written);
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    match (state, likeness(text)) {
        (_, Likeness::Link(link)) => take(turn, From::Link(link)),
        (State::Awaited, Likeness::Talk) => ask(turn, Reply::of(say("posting-short"))),
        (State::Awaited, _) => take(turn, From::Text(text.to_owned())),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Take(From::Text(text)) => {
            let text = whole(turn, text);
            take(turn, From::Text(text));
        }
        Pick::Take(from) => take(turn, from),
        Pick::Choose(id) => take::mean(turn, id),
        Pick::Neither => {
            turn.session.flow = Flow::Idle;
            turn.reply(Reply::of(say("posting-neither")).here());
        }
    }
}

/// Takes a file that was asked for as a posting, unless its name says that it is a resume.
pub fn given(turn: &mut Turn<'_>, file: Given) {
    if is_resume_named(&file.name) {
        return resume::given(turn, file, "");
    }
    take(turn, From::File(file));
}

/// Takes words that nobody asked for: a posting, if they look like one.
pub fn offered(turn: &mut Turn<'_>, text: &str) {
    match likeness(text) {
        Likeness::Posting => take(turn, From::Text(text.to_owned())),
        Likeness::Link(link) => take(turn, From::Link(link)),
        Likeness::Talk => turn.say(say("talk")),
        Likeness::Unsure => {
            remember(turn, text, Kind::Asked);
            let job = Pick::Take(From::Text(text.to_owned()));
            let mine = resume::Pick::Take(read::From::Text(text.to_owned()));
            let job = turn.choice(say("button-a-job"), job);
            let mine = turn.choice(say("button-my-resume"), mine);
            let neither = turn.choice(say("button-neither"), Pick::Neither);
            let reply = Reply::of(say("text-which")).choice(job).choice(mine);
            turn.reply(reply.choice(neither));
        }
    }
}

/// Offers the kept postings, and asks for a new one.
fn offer(turn: &mut Turn<'_>) {
    turn.ask(
        "postings",
        |client| async move { client.postings(&PageQuery::default()).await },
        |turn, page| {
            let reply = match page.items.as_slice() {
                [] => Reply::of(say("posting-ask")),
                _ => Reply::of(say("posting-choose")),
            };
            let choices = choices(turn, &page.items);
            ask(turn, reply.choices(choices));
        },
    );
}

/// Asks which posting words mean: one of those that were found, else of all that are kept.
pub fn which(turn: &mut Turn<'_>, words: &str, found: &[&Posting], kept: &[Posting]) {
    let (key, offered) = match found {
        [] => ("posting-unknown", kept.iter().collect()),
        several => ("done-several", several.to_vec()),
    };
    let reply = Reply::of(say(key).text("name", brief(words, 40)));
    let choices = choices(turn, offered);
    ask(turn, reply.choices(choices));
}

fn choices<'k>(turn: &mut Turn<'_>, kept: impl IntoIterator<Item = &'k Posting>) -> Vec<Choice> {
    let kept = kept.into_iter();
    kept.map(|kept| {
        let label = show::title(&kept.title, &kept.company);
        let choice = turn.choice(label, Pick::Choose(kept.id));
        choice.below().listed()
    })
    .collect()
}

/// Returns the button that takes a posting as text.
pub fn paste(turn: &mut Turn<'_>) -> Choice {
    let flow = Flow::Posting(State::Awaited);
    turn.writing(say("button-paste-job"), say("posting-ask"), flow)
}

/// Asks for a posting.
fn ask(turn: &mut Turn<'_>, reply: Reply) {
    turn.session.flow = Flow::Posting(State::Awaited);
    let paste = paste(turn);
    let how = turn.how(Verb::Job);
    turn.reply(reply.lines(how).choice(paste.typed().below()));
}
