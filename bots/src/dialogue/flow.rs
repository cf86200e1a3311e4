//! What a person can be in the middle of, and what buttons stand for: one flow a file, joined here.

use serde::{Deserialize, Serialize};

use super::command::Verb;
use super::input::Command;
use super::reply::Reply;
use super::turn::Turn;
use super::{
    answer, cancel, certificate, delete, document, done, evidence, export, help, history,
    interview, letter, link, mode, posting, privacy, resume, roadmap, settings, start, stats,
};
use crate::words::{Say, say};

/// What the person is in the middle of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Flow {
    /// Nothing.
    #[default]
    Idle,
    /// Of `resume`.
    Resume(resume::State),
    /// Of `posting`.
    Posting(posting::State),
    /// Of `letter`.
    Letter(letter::State),
    /// Of `roadmap`.
    Roadmap(roadmap::State),
    /// Of `interview`.
    Interview(interview::State),
    /// Of `evidence`.
    Evidence(evidence::State),
    /// Of `certificate`.
    Certificate(certificate::State),
    /// Of `link`.
    Link(link::State),
    /// Of `delete`.
    Delete(delete::State),
}

/// What a button stands for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// A command.
    Begin(Verb),
    /// Ask for words, which then reach a flow.
    Write {
        /// What to ask.
        asks: Say,
        /// The flow.
        flow: Box<Flow>,
    },
    /// Of `resume`.
    Resume(resume::Pick),
    /// Of `posting`.
    Posting(posting::Pick),
    /// Of `answer`.
    Answer(answer::Pick),
    /// Of `letter`.
    Letter(letter::Pick),
    /// Of `document`.
    Document(document::Pick),
    /// Of `roadmap`.
    Roadmap(roadmap::Pick),
    /// Of `done`.
    Done(done::Pick),
    /// Of `mode`.
    Mode(mode::Pick),
    /// Of `interview`.
    Interview(interview::Pick),
    /// Of `evidence`.
    Evidence(evidence::Pick),
    /// Of `stats`.
    Stats(stats::Pick),
    /// Of `certificate`.
    Certificate(certificate::Pick),
    /// Of `history`.
    History(history::Pick),
    /// Of `link`.
    Link(link::Pick),
    /// Of `settings`.
    Settings(settings::Pick),
    /// Of `delete`.
    Delete(delete::Pick),
}

impl From<Verb> for Pick {
    fn from(verb: Verb) -> Self {
        Self::Begin(verb)
    }
}

impl From<resume::Pick> for Pick {
    fn from(pick: resume::Pick) -> Self {
        Self::Resume(pick)
    }
}

impl From<posting::Pick> for Pick {
    fn from(pick: posting::Pick) -> Self {
        Self::Posting(pick)
    }
}

impl From<answer::Pick> for Pick {
    fn from(pick: answer::Pick) -> Self {
        Self::Answer(pick)
    }
}

impl From<letter::Pick> for Pick {
    fn from(pick: letter::Pick) -> Self {
        Self::Letter(pick)
    }
}

impl From<document::Pick> for Pick {
    fn from(pick: document::Pick) -> Self {
        Self::Document(pick)
    }
}

impl From<roadmap::Pick> for Pick {
    fn from(pick: roadmap::Pick) -> Self {
        Self::Roadmap(pick)
    }
}

impl From<done::Pick> for Pick {
    fn from(pick: done::Pick) -> Self {
        Self::Done(pick)
    }
}

impl From<mode::Pick> for Pick {
    fn from(pick: mode::Pick) -> Self {
        Self::Mode(pick)
    }
}

impl From<interview::Pick> for Pick {
    fn from(pick: interview::Pick) -> Self {
        Self::Interview(pick)
    }
}

impl From<evidence::Pick> for Pick {
    fn from(pick: evidence::Pick) -> Self {
        Self::Evidence(pick)
    }
}

impl From<stats::Pick> for Pick {
    fn from(pick: stats::Pick) -> Self {
        Self::Stats(pick)
    }
}

impl From<certificate::Pick> for Pick {
    fn from(pick: certificate::Pick) -> Self {
        Self::Certificate(pick)
    }
}

impl From<history::Pick> for Pick {
    fn from(pick: history::Pick) -> Self {
        Self::History(pick)
    }
}

impl From<link::Pick> for Pick {
    fn from(pick: link::Pick) -> Self {
        Self::Link(pick)
    }
}

impl From<settings::Pick> for Pick {
    fn from(pick: settings::Pick) -> Self {
        Self::Settings(pick)
    }
}

impl From<delete::Pick> for Pick {
    fn from(pick: delete::Pick) -> Self {
        Self::Delete(pick)
    }
}

/// Begins with a command. A resume that waits to be confirmed is saved first, where the command has to do with resumes.
pub(super) fn begin(turn: &mut Turn<'_>, command: &Command) {
    // Whoever wants something else wants no more what they wanted before.
    if command.verb.is_goal() || command.verb == Verb::Cancel {
        turn.session.wanted = None;
    }
    if !resume::needs_saved(command.verb) {
        return begun(turn, command);
    }
    let command = command.clone();
    resume::settle(turn, move |turn| begun(turn, &command));
}

fn begun(turn: &mut Turn<'_>, command: &Command) {
    match command.verb {
        Verb::Start => start::begin(turn, command),
        Verb::Help => help::begin(turn, command),
        Verb::Resume => resume::begin(turn, command),
        Verb::Job => posting::begin(turn, command),
        Verb::Score | Verb::Tailor => answer::begin(turn, command),
        Verb::Letter => letter::begin(turn, command),
        Verb::Roadmap => roadmap::begin(turn, command),
        Verb::Done => done::begin(turn, command),
        Verb::Mode => mode::begin(turn, command),
        Verb::Interview => interview::begin(turn, command),
        Verb::Evidence => evidence::begin(turn, command),
        Verb::Stats => stats::begin(turn, command),
        Verb::Certificate => certificate::begin(turn, command),
        Verb::History => history::begin(turn, command),
        Verb::Link => link::begin(turn, command),
        Verb::Settings => settings::begin(turn, command),
        Verb::Privacy => privacy::begin(turn, command),
        Verb::Export => export::begin(turn, command),
        Verb::Delete => delete::begin(turn, command),
        Verb::Cancel => cancel::begin(turn, command),
    }
}

/// Goes on with what the person wrote in the middle of a flow.
pub(super) fn said(turn: &mut Turn<'_>, flow: Flow, text: &str) {
    match flow {
        Flow::Idle => posting::offered(turn, text),
        Flow::Resume(state) => resume::said(turn, state, text),
        Flow::Posting(state) => posting::said(turn, state, text),
        Flow::Letter(state) => letter::said(turn, state, text),
        Flow::Roadmap(state) => roadmap::said(turn, state, text),
        Flow::Interview(state) => interview::said(turn, state, text),
        Flow::Evidence(state) => evidence::said(turn, state, text),
        Flow::Certificate(state) => certificate::said(turn, state, text),
        Flow::Link(state) => link::said(turn, state, text),
        Flow::Delete(state) => delete::said(turn, state, text),
    }
}

/// Goes on with a button.
pub(super) fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Begin(verb) => begin(turn, &Command::of(verb)),
        Pick::Write { asks, flow } => {
            let leave = match &*flow {
                Flow::Resume(state) => resume::leave(turn, state),
                _ => turn.choice(say("button-cancel"), Verb::Cancel),
            };
            turn.session.flow = *flow;
            turn.reply(Reply::of(asks).choice(leave));
        }
        Pick::Resume(pick) => resume::picked(turn, pick),
        Pick::Posting(pick) => posting::picked(turn, pick),
        Pick::Answer(pick) => answer::picked(turn, pick),
        Pick::Letter(pick) => letter::picked(turn, pick),
        Pick::Document(pick) => document::picked(turn, pick),
        Pick::Roadmap(pick) => roadmap::picked(turn, pick),
        Pick::Done(pick) => done::picked(turn, pick),
        Pick::Mode(pick) => mode::picked(turn, pick),
        Pick::Interview(pick) => interview::picked(turn, pick),
        Pick::Evidence(pick) => evidence::picked(turn, pick),
        Pick::Stats(pick) => stats::picked(turn, pick),
        Pick::Certificate(pick) => certificate::picked(turn, pick),
        Pick::History(pick) => history::picked(turn, pick),
        Pick::Link(pick) => link::picked(turn, pick),
        Pick::Settings(pick) => settings::picked(turn, pick),
        Pick::Delete(pick) => delete::picked(turn, pick),
    }
}
