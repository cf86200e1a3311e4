//! The roadmap: tracks, their weeks and modules, and what is done.

mod about;
mod attach;
mod certificate;
mod keys;
mod marks;
mod piece;
mod quiz;
mod read;
mod track;
mod tree;
pub mod verb;
mod verbs;
mod view;
pub(crate) mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use upward_desk::change::{Kind, News};
use upward_desk::progress::{QuizResult, Ticked};
use upward_desk::track::{ShownModule, ShownTrack, TrackSummary};
use upward_engine::error::Error;

pub use verb::Verb;

use super::Screen;
use crate::command::Command;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::field::Field;
use crate::widget::rows::Rows;
use marks::Marks;
use quiz::Quiz;
use tree::Filter;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// Another screen leads here: the cursor goes to a module.
    Jump(String),
    /// The tracks, and the one in front.
    Road(Box<Road>),
    /// All of a module.
    Module(Box<ShownModule>),
    /// A tick, or that one was undone.
    Marked(Box<Ticked>),
    /// Evidence was attached to a module or taken from it.
    Attached(Box<Ticked>),
    /// How a quiz went.
    Graded(Box<QuizResult>),
    /// Something else is done: what is said of it, and the track that is in front then.
    Settled(String, Option<String>),
}

/// The tracks, and the one in front.
#[derive(Debug)]
pub struct Road {
    tracks: Vec<TrackSummary>,
    titles: BTreeMap<String, String>,
    shown: Option<ShownTrack>,
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Roadmap(answer)
    }
}

/// A part of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    /// The list of tracks.
    Tracks,
    /// The weeks and modules of one.
    #[default]
    Tree,
    /// What there is to say about what is under the cursor.
    Detail,
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Roadmap {
    road: Option<Road>,
    /// The track that is to be in front; none: the first that was started.
    wanted: Option<String>,
    /// The module that the cursor is to go to once its track is read.
    jump: Option<String>,
    details: BTreeMap<String, ShownModule>,
    marks: Marks,
    quiz: Option<Quiz>,
    part: Part,
    tracks_at: Rows,
    tree_at: Rows,
    detail_at: Rows,
    filter: Filter,
    search: Option<Field>,
    /// Whether letters go to the search.
    searching: bool,
    asked: bool,
    fresh: bool,
}

impl Screen for Roadmap {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        match self.fresh || self.asked {
            true => Vec::new(),
            false => self.read(),
        }
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        self.verbs().into_iter().map(Command::from).collect()
    }

    fn run(&mut self, command: Command, _desk: &Desk) -> Vec<Effect> {
        match command {
            Command::Roadmap(verb) => self.verb(verb),
            Command::Move(movement) => self.go(movement),
            _ => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, _desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Roadmap(answer) = answer else {
            return Vec::new();
        };
        match answer {
            Answer::Jump(module) => self.jump_to(module),
            Answer::Road(road) => self.take(*road),
            Answer::Module(module) => {
                let id = module.summary.standing.module.clone();
                self.details.insert(id, *module);
                Vec::new()
            }
            Answer::Marked(ticked) => self.marked(&ticked),
            Answer::Attached(ticked) => {
                self.apply(&ticked);
                Vec::new()
            }
            Answer::Graded(result) => {
                if let Some(quiz) = &mut self.quiz {
                    quiz.graded(*result);
                }
                Vec::new()
            }
            Answer::Settled(said, track) => {
                self.wanted = track.or(self.wanted.take());
                let mut effects = vec![Effect::tell(said)];
                effects.extend(self.read());
                effects
            }
        }
    }

    fn failed(&mut self, _error: &Error, _desk: &Desk) -> Vec<Effect> {
        self.marks.forget();
        self.asked = false;
        self.fresh = self.road.is_some();
        if let Some(quiz) = &mut self.quiz {
            quiz.failed();
        }
        Vec::new()
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        let kind = match news {
            News::Reset => None,
            News::Change(change) => Some(change.kind),
        };
        match kind {
            Some(Kind::Progress) => self.fresh = false,
            None | Some(Kind::Track) => {
                self.fresh = false;
                self.details.clear();
            }
            Some(_) => {}
        }
        Vec::new()
    }

    fn typing(&self) -> bool {
        self.searching || self.quiz.is_some()
    }

    fn key(&mut self, key: KeyEvent, _desk: &Desk) -> Vec<Effect> {
        match self.quiz.is_some() {
            true => self.quiz_key(key),
            false => self.search_key(key),
        }
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Effect> {
        self.paste_search(text)
    }

    fn point(&mut self, spot: Spot, _desk: &Desk) -> Vec<Effect> {
        self.clicked(spot)
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, _desk: &Desk) {
        view::view(self, canvas, area);
    }
}
