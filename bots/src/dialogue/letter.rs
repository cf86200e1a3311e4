//! Cover letters: written, read, addressed to somebody else or in another tone, and made a document.

use serde::{Deserialize, Serialize};
use upward_desk::letter::{Request, Tone};
use upward_desk::typeset::Format;
use upward_engine::error::Result;
use uuid::Uuid;

use super::command::Field;
use super::flow::Flow;
use super::input::Command;
use super::reply::Reply;
use super::turn::Turn;
use super::{chosen, document, trouble};
use crate::words::{Language, Say, gap, say};
use crate::work::document::Subject;
use crate::work::letter::Letter;
use crate::work::{Outcome, Work, letter};

/// Most places that are named of what a paragraph rests on.
const PLACES: usize = 4;

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked whom a letter is to address.
    Manager(Letter),
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Write a letter.
    Write(Letter),
}

/// Returns what a button stands for that writes a letter.
pub fn write(resume: Uuid, posting: Uuid) -> Pick {
    Pick::Write(Letter {
        resume,
        posting,
        request: Request::default(),
    })
}

/// Begins with a command; what is typed behind it is whom to address.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    let manager = command.text(Field::Text).unwrap_or(&command.words);
    let request = Request {
        manager: manager.trim().to_owned(),
        ..Request::default()
    };
    chosen::both(turn, command, move |turn, resume, posting| {
        turn.start(Work::Letter(Letter {
            resume,
            posting,
            request,
        }));
    });
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    let State::Manager(mut letter) = state;
    text.trim().clone_into(&mut letter.request.manager);
    turn.start(Work::Letter(letter));
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    let Pick::Write(letter) = pick;
    turn.start(Work::Letter(letter));
}

/// Goes on when the work has ended.
pub fn ended(turn: &mut Turn<'_>, id: Uuid, work: Letter, outcome: Result<Outcome>) {
    match outcome {
        Ok(Outcome::Letter(made)) => {
            turn.reply(Reply::default().lines(text(&made)).at(id));
            let reply = beside(turn, &made, work);
            turn.reply(reply);
        }
        Ok(_) => {}
        Err(error) => turn.reply(Reply::default().lines(trouble::lines(&error)).at(id)),
    }
}

/// Returns the letter as it reads.
fn text(made: &letter::Outcome) -> Vec<Say> {
    let content = &made.letter.content;
    let plain = |text: &str| say("letter-text").text("text", text);
    let mut lines = vec![
        say("letter-subject").text("text", &content.subject),
        gap(),
        plain(&content.greeting),
        gap(),
    ];
    for paragraph in &content.paragraphs {
        lines.extend([plain(&paragraph.text), gap()]);
    }
    if !content.closing.is_empty() {
        lines.push(plain(&content.closing));
    }
    lines.push(plain(&content.name));
    lines
}

/// Returns what the letter rests on, and what can be done with it.
fn beside(turn: &mut Turn<'_>, made: &letter::Outcome, work: Letter) -> Reply {
    let rests = made.rests.iter().enumerate();
    let rests = rests.filter_map(|(at, places)| {
        let places = places.iter().take(PLACES).cloned();
        let all = places.reduce(|all, next| say("letter-and").say("all", all).say("next", next))?;
        let number = (at + 1).to_string();
        Some(say("letter-rests").text("number", number).say("place", all))
    });
    // Letters come in two languages only.
    let is_other = matches!(turn.context.language, Language::Es | Language::Hi);
    let mut reply = Reply::of(say("letter-read"))
        .lines(is_other.then(|| say("letter-language")))
        .line(say("letter-sources"))
        .lines(rests);
    let of = Subject::Letter(made.letter.letter.id);
    let forms = document::forms(turn, of, &[Format::Pdf, Format::Docx, Format::Txt]);
    reply = reply.choices(forms);
    let (label, tone) = match work.request.tone {
        Tone::Formal => ("letter-button-warmer", Tone::Warm),
        Tone::Warm => ("letter-button-formal", Tone::Formal),
    };
    let mut other = work.clone();
    other.request.tone = tone;
    let manager = turn.writing(
        say("letter-button-manager"),
        say("letter-manager-ask"),
        Flow::Letter(State::Manager(work)),
    );
    let other = turn.choice(say(label), Pick::Write(other));
    reply.choice(manager.below()).choice(other)
}

#[cfg(test)]
mod tests;
