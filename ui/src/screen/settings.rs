//! The account, where its data stands, and how this interface looks.

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
        Self::Settings(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Settings {}

impl Screen for Settings {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        Vec::new()
    }

    fn run(&mut self, command: Command, _desk: &Desk) -> Vec<Effect> {
        let Command::Settings(verb) = command else {
            return Vec::new();
        };
        match verb {
            Verb::Search => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, _desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Settings(answer) = answer else {
            return Vec::new();
        };
        match answer {}
    }

    fn view(&self, _canvas: &mut Canvas<'_>, _area: Rect, _desk: &Desk) {}
}
