//! Where I stand: the first screen.

mod activity;
mod kept;
mod read;
mod tile;
pub mod verb;
mod view;
mod welcome;

#[cfg(test)]
mod tests;

use ratatui::layout::Rect;
use upward_desk::analytics::Scored;
use upward_desk::application::Application;
use upward_desk::change::News;
use upward_engine::error::Error;
use uuid::Uuid;

pub use verb::Verb;

use super::Screen;
use crate::command::{Command, Move};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::rows::Rows;
use kept::Kept;
use read::{Practice, Road};
use tile::Tile;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// How far the tracks are.
    Road(Box<Road>),
    /// How the scores went, the last one first.
    Scores(Vec<Scored>),
    /// How practice goes.
    Practice(Box<Practice>),
    /// The applications.
    Applications(Vec<Application>),
    /// The sample is there: its resume and its posting.
    Sample(Uuid, Uuid),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Home(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Home {
    road: Kept<Road>,
    scores: Kept<Vec<Scored>>,
    practice: Kept<Practice>,
    applications: Kept<Vec<Application>>,
    at: Tile,
    /// What is chosen on the first start.
    choice: Rows,
    /// Whether the sample is on its way.
    sampling: bool,
}

impl Screen for Home {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        self.ask()
    }

    fn commands(&self, desk: &Desk) -> Vec<Command> {
        let verbs: &[Verb] = match self.is_new(desk) {
            true => &[Verb::OpenResume, Verb::Sample, Verb::Connect],
            false => &[Verb::Refresh],
        };
        let mut commands = vec![Move::Open.into()];
        commands.extend(verbs.iter().copied().map(Command::from));
        commands
    }

    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        let new = self.is_new(desk);
        match command {
            Command::Move(movement) if new => self.choose(movement),
            Command::Move(Move::Open) => self.open(self.at),
            Command::Move(movement) => {
                self.at = self.at.beside(movement);
                Vec::new()
            }
            Command::Home(verb) => self.verb(verb, new),
            _ => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, _desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Home(answer) = answer else {
            return Vec::new();
        };
        match answer {
            Answer::Road(road) => self.road.take(*road),
            Answer::Scores(scores) => self.scores.take(scores),
            Answer::Practice(practice) => self.practice.take(*practice),
            Answer::Applications(applications) => self.applications.take(applications),
            Answer::Sample(resume, posting) => return self.sampled(resume, posting),
        }
        self.ask()
    }

    fn failed(&mut self, _error: &Error, _desk: &Desk) -> Vec<Effect> {
        self.road.failed();
        self.scores.failed();
        self.practice.failed();
        self.applications.failed();
        self.sampling = false;
        Vec::new()
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        self.outdate(news);
        Vec::new()
    }

    fn point(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        self.clicked(spot, self.is_new(desk))
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        view::view(self, canvas, area, desk);
    }
}
