//! The resume: edited as a form, with its live score, its versions and its pages.

pub mod import;
pub mod verb;

use ratatui::layout::Rect;

pub use import::ImportFrom;
pub use verb::Verb;

use super::Screen;
use crate::command::Command;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::Canvas;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// Another screen leads here: the cursor goes to a path such as `work[0].highlights[2]`, and to these characters.
    Jump {
        /// The path.
        path: String,
        /// The characters of its text that stand out, from and to.
        span: Option<(usize, usize)>,
    },
    /// Another screen leads here to bring in a resume.
    Import(ImportFrom),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Resume(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Resume {}

impl Screen for Resume {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        Vec::new()
    }

    fn run(&mut self, command: Command, _desk: &Desk) -> Vec<Effect> {
        let Command::Resume(verb) = command else {
            return Vec::new();
        };
        match verb {
            Verb::Search => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, _desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Resume(answer) = answer else {
            return Vec::new();
        };
        match answer {
            Answer::Jump { .. } | Answer::Import(_) => Vec::new(),
        }
    }

    fn view(&self, _canvas: &mut Canvas<'_>, _area: Rect, _desk: &Desk) {}
}
