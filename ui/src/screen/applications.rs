//! The board of applications by stage.

mod act;
mod ask;
mod board;
mod day;
mod details;
mod moves;
mod take;
#[cfg(test)]
mod tests;
pub mod verb;
mod view;

use std::collections::{BTreeSet, HashMap};

use crossterm::event::KeyEvent;
use jiff::civil::Date;
use ratatui::layout::Rect;
use upward_desk::application::{Application, NewApplication, Stage};
use upward_desk::change::News;
use upward_desk::document::Document;
use upward_engine::error::Error;
use uuid::Uuid;

pub use verb::Verb;

use super::Screen;
use super::known::Known;
use crate::command::{Command, Move};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::finder::Finder;
use crate::widget::rows::Rows;
use ask::Export;
use board::Board;
use moves::Moves;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// Another screen leads here: the cursor goes to an application.
    Jump(Uuid),
    /// All applications.
    All(Vec<Application>),
    /// An application that changed; none when it is gone.
    Changed(Uuid, Option<Box<Application>>),
    /// An application that was added here.
    Added(Box<Application>),
    /// An application that says something else now.
    Edited(Box<Application>),
    /// It is time to send moves.
    Settle,
    /// An application that was moved.
    Moved(Box<Application>),
    /// An application is to be moved to a stage on a day.
    MoveTo(Uuid, Stage, Date),
    /// Notes were written.
    Noted(Uuid, String),
    /// An application is to be added, once the company is known.
    Add(Box<NewApplication>),
    /// What is known of a document; none when it is gone.
    Document(Uuid, Option<Box<Document>>),
    /// The documents that can be listed with an application.
    Documents(Uuid, Vec<Document>),
    /// A document was written.
    Exported(Export),
    /// A document was not written, since a file is there.
    Exists(Export),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Applications(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Applications {
    board: Board,
    moves: Moves,
    part: Part,
    /// The cursor among what the details lead to.
    links: Rows,
    finder: Finder,
    /// What is known of the documents that were sent.
    documents: HashMap<Uuid, Option<Box<Document>>>,
    /// Notes that are on their way, kept in case that they do not arrive.
    unsaved: HashMap<Uuid, String>,
    /// The application that the cursor goes to once it is there.
    jump: Option<Uuid>,
    all_are: Known,
    /// Applications that changed, and are to be read again.
    heard: BTreeSet<Uuid>,
}

/// The parts of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Board,
    Details,
}

impl Screen for Applications {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        if self.all_are.ask() {
            self.heard.clear();
            return vec![ask::all()];
        }
        let heard = std::mem::take(&mut self.heard);
        heard.into_iter().map(ask::one).collect()
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        let verbs: &[Verb] = match (self.board.here().is_some(), self.part) {
            (false, _) => &[Verb::Add, Verb::Search],
            (true, Part::Board) => &[
                Verb::Later,
                Verb::Earlier,
                Verb::Add,
                Verb::Next,
                Verb::Notes,
                Verb::MoveTo,
                Verb::Search,
                Verb::Edit,
                Verb::Correct,
                Verb::Attach,
                Verb::Export,
                Verb::Browse,
                Verb::Remove,
            ],
            (true, Part::Details) => &[
                Verb::Notes,
                Verb::Next,
                Verb::Export,
                Verb::Attach,
                Verb::Browse,
                Verb::Edit,
                Verb::Correct,
                Verb::Later,
                Verb::Earlier,
                Verb::MoveTo,
                Verb::Remove,
            ],
        };
        let mut commands: Vec<Command> = verbs.iter().map(|verb| (*verb).into()).collect();
        if self.board.here().is_some() {
            commands.insert(0, Move::Open.into());
        }
        if self.moves.can_undo() {
            commands.insert(3.min(commands.len()), Verb::Undo.into());
        }
        commands
    }

    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        match command {
            Command::Move(movement) => self.go(movement, desk),
            Command::Applications(verb) => self.act(verb, desk),
            _ => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            crate::answer::Answer::Applications(answer) => self.take(answer, desk),
            _ => Vec::new(),
        }
    }

    fn failed(&mut self, _error: &Error, _desk: &Desk) -> Vec<Effect> {
        self.all_are.failed();
        self.moves.failed();
        self.sort();
        Vec::new()
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        self.heard(news);
        Vec::new()
    }

    fn typing(&self) -> bool {
        self.finder.typing()
    }

    fn key(&mut self, key: KeyEvent, _desk: &Desk) -> Vec<Effect> {
        if self.finder.typing() && self.finder.key(key) {
            self.sort();
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Effect> {
        if self.finder.typing() && self.finder.paste(text) {
            self.sort();
        }
        Vec::new()
    }

    fn point(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        self.pointed(spot, desk)
    }

    fn leave(&mut self, _desk: &Desk) -> Vec<Effect> {
        self.moves.due().into_iter().map(ask::advance).collect()
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        view::view(self, canvas, area, desk);
    }
}
