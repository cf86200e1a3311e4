//! Practice: a question, its answer and the feedback on it; the questions to choose from, and the answers so far.

mod act;
mod ask;
mod bank;
mod clock;
mod filter;
mod history;
mod keeping;
mod practice;
mod take;
#[cfg(test)]
mod tests;
pub mod verb;
mod view;

use std::cell::Cell;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use upward_desk::change::News;
use upward_desk::interview::{self, Begun, Next, ShownAnswer, ShownQuestion, Trend};
use upward_engine::error::Error;
use upward_engine::interview::Filter;
use uuid::Uuid;

pub use verb::Verb;

use super::Screen;
use super::known::Known;
use crate::command::{Command, Move};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::finder::Finder;
use bank::Bank;
use history::History;
use keeping::Keeping;
use practice::{Drafts, Open};

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// Another screen leads here: a question is asked, or the one that is due where none is named.
    Ask(Option<String>),
    /// The next question.
    Asked(Box<Next>),
    /// A question of the bank, to be answered.
    Chosen(Box<ShownQuestion>),
    /// A question with what a strong answer holds.
    Strong(Box<ShownQuestion>),
    /// The answer that was written in the person's own editor, and its question.
    Written(String, String),
    /// It is time to keep what is written.
    Keep,
    /// What is written so far is kept.
    Kept,
    /// The answers that were begun before.
    Begun(Vec<Begun>),
    /// A second has passed.
    Tick,
    /// The answer that was sent, with the feedback on it.
    Marked(Box<ShownAnswer>),
    /// An answer of the past, with the feedback on it.
    Read(Box<ShownAnswer>),
    /// An answer is gone.
    Removed(Uuid),
    /// Which questions are to be asked and listed, and whether only those that are due.
    Filter(Filter, bool),
    /// The questions of a filter.
    Questions(Filter, Vec<ShownQuestion>),
    /// How practice goes, and the answers so far.
    History(Box<Trend>, Vec<interview::Answer>),
    /// The tracks, by id and title.
    Tracks(Vec<(String, String)>),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Interview(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Interview {
    part: Part,
    /// The question that is being answered.
    open: Option<Open>,
    /// Whether letters belong to the answer.
    writing: bool,
    /// What is read at the moment; the open question lies under it.
    shown: Option<Shown>,
    /// The first line in sight of what is read.
    scroll: usize,
    /// How far one can scroll, as it was drawn last: only drawing knows how lines break.
    furthest: Cell<usize>,
    drafts: Drafts,
    keeping: Keeping,
    bank: Bank,
    history: History,
    tracks: Vec<(String, String)>,
    finder: Finder,
    questions_are: Known,
    history_is: Known,
    tracks_are: Known,
    next_is: Known,
    begun_are: Known,
}

/// The parts of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Practice,
    Questions,
    History,
}

/// What can be read.
#[derive(Debug)]
enum Shown {
    /// An answer with its feedback.
    Feedback(Box<ShownAnswer>),
    /// What a strong answer holds.
    Strong(Box<ShownQuestion>),
}

impl Screen for Interview {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.history_is.ask() {
            effects.push(ask::history());
        }
        if self.questions_are.ask() {
            effects.push(ask::questions(self.bank.filter.clone()));
        }
        if self.begun_are.ask() {
            effects.push(ask::begun());
        }
        if self.tracks_are.ask() {
            effects.push(ask::tracks());
        }
        effects
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        let mut verbs = match (self.part, &self.open, &self.shown) {
            (Part::Practice, Some(_), None) if self.writing => {
                return [Verb::Send, Verb::Pause, Verb::Edit]
                    .map(Into::into)
                    .to_vec();
            }
            (Part::Practice, Some(_), None) => vec![
                Verb::Write,
                Verb::Send,
                Verb::Next,
                Verb::Pause,
                Verb::Edit,
                Verb::Strong,
            ],
            (Part::Practice, _, Some(Shown::Feedback(_))) => {
                vec![Verb::Next, Verb::Again, Verb::Strong, Verb::Remove]
            }
            (Part::Practice, _, Some(Shown::Strong(_))) => vec![Verb::Again, Verb::Next],
            (Part::Practice, None, None) => vec![Verb::Next],
            (Part::Questions, ..) => vec![Verb::Again, Verb::Strong, Verb::Next],
            (Part::History, ..) => vec![Verb::Again, Verb::Remove, Verb::Next],
        };
        verbs.extend([Verb::Filter, Verb::Search]);
        let mut commands: Vec<Command> = verbs.into_iter().map(Into::into).collect();
        if self.part != Part::Practice {
            commands.insert(0, Move::Open.into());
        }
        commands.push(Move::NextPart.into());
        commands
    }

    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        match command {
            Command::Move(movement) => self.go(movement, desk),
            Command::Interview(verb) => self.act(verb, desk),
            _ => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            crate::answer::Answer::Interview(answer) => self.take(answer, desk),
            _ => Vec::new(),
        }
    }

    fn failed(&mut self, _error: &Error, _desk: &Desk) -> Vec<Effect> {
        self.questions_are.failed();
        self.history_is.failed();
        self.tracks_are.failed();
        self.next_is.failed();
        self.begun_are.failed();
        self.keeping.failed();
        if let Some(open) = &mut self.open {
            open.sent = false;
        }
        Vec::new()
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        self.heard(news);
        Vec::new()
    }

    fn typing(&self) -> bool {
        self.finder.typing() || self.is_writing()
    }

    fn key(&mut self, key: KeyEvent, desk: &Desk) -> Vec<Effect> {
        if self.finder.typing() {
            if self.finder.key(key) {
                self.find();
            }
        } else if self.is_writing() {
            match key.code {
                KeyCode::Esc => self.writing = false,
                KeyCode::Tab => return self.go(Move::NextPart, desk),
                KeyCode::BackTab => return self.go(Move::PreviousPart, desk),
                _ => {
                    let open = self.open.as_mut();
                    if open.is_some_and(|open| open.field.key(key)) {
                        return self.written_on();
                    }
                }
            }
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Effect> {
        if self.finder.typing() {
            if self.finder.paste(text) {
                self.find();
            }
        } else if self.is_writing()
            && let Some(open) = &mut self.open
        {
            open.field.paste(text);
            return self.written_on();
        }
        Vec::new()
    }

    fn point(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        self.pointed(spot, desk)
    }

    fn leave(&mut self, desk: &Desk) -> Vec<Effect> {
        self.keep(desk)
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        view::view(self, canvas, area, desk);
    }
}
