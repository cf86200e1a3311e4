//! The screens, one folder each.

pub mod applications;
pub mod evidence;
pub mod home;
pub mod interview;
pub mod known;
pub mod place;
pub mod posting;
pub mod resume;
pub mod roadmap;
pub mod settings;
pub mod statistics;
pub mod tailor;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use upward_desk::change::News;
use upward_engine::error::Error;

pub use place::Place;

use crate::answer::Answer;
use crate::command::Command;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};

/// A page of the interface. It holds its own state, reads what all screens share in the [`Desk`], and returns what is
/// to be done as effects.
pub trait Screen {
    /// The screen comes to the front: asks for what it needs and does not have.
    fn enter(&mut self, desk: &Desk) -> Vec<Effect>;

    /// Returns the verbs that mean something now, the most useful first: the footer shows as many as fit.
    fn commands(&self, desk: &Desk) -> Vec<Command>;

    /// Does what a verb says; verbs that mean nothing now do nothing.
    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect>;

    /// Takes what it asked for. Called whether or not the screen is in front.
    fn answered(&mut self, answer: Answer, desk: &Desk) -> Vec<Effect>;

    /// What it asked for failed; the error is shown already.
    fn failed(&mut self, _error: &Error, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    /// The account changed. Called whether or not the screen is in front: one that is not in front forgets what is no
    /// longer true, and asks when it is entered.
    fn changed(&mut self, _news: &News, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    /// What all screens share is another: another resume or posting was chosen, or a list was read.
    fn refreshed(&mut self, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    /// Whether keys are text at the moment, and not verbs.
    fn typing(&self) -> bool {
        false
    }

    /// Takes a key that no verb is bound to.
    fn key(&mut self, _key: KeyEvent, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    /// Takes pasted text.
    fn paste(&mut self, _text: &str, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    /// A spot that the screen drew was clicked.
    fn point(&mut self, _spot: Spot, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    /// The interface ends: returns what must be kept first.
    fn leave(&mut self, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    /// Draws the screen.
    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk);
}
