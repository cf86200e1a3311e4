//! Charts of scores, learning, practice, coding and applications.

pub mod verb;

use ratatui::layout::Rect;

pub use verb::Verb;

use super::Screen;
use crate::command::Command;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::Canvas;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Statistics(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Statistics {}

impl Screen for Statistics {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        Vec::new()
    }

    fn run(&mut self, command: Command, _desk: &Desk) -> Vec<Effect> {
        let Command::Statistics(verb) = command else {
            return Vec::new();
        };
        match verb {
            Verb::Search => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, _desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Statistics(answer) = answer else {
            return Vec::new();
        };
        match answer {}
    }

    fn view(&self, _canvas: &mut Canvas<'_>, _area: Rect, _desk: &Desk) {}
}
