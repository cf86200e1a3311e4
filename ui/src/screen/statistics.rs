//! Charts of the way so far: scores, modules, coding, practice, fixes and applications.

mod export;
mod parts;
mod period;
#[cfg(test)]
mod tests;
pub mod verb;
mod view;
mod words;

use std::path::PathBuf;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use ratatui::layout::Rect;
use upward_desk::analytics::{Analytics, Part};
use upward_desk::change::{Kind, News};

pub use period::Period;
pub use verb::Verb;

use super::Screen;
use crate::command::{Command, Move};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::overlay::{Choice, Choose};
use crate::view::canvas::{Canvas, Spot};
use crate::widget::rows::Rows;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// The figures of a period.
    Read(Period, Box<Analytics>),
    /// The period was chosen.
    Chosen(Period),
    /// A chart was written to a file.
    Saved(PathBuf),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Statistics(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Statistics {
    shown: Option<Box<Analytics>>,
    period: Period,
    asked: bool,
    stale: bool,
    /// The chart at work, from 0.
    chart: usize,
    /// Whether it has the whole screen.
    large: bool,
}

impl Statistics {
    fn rows(&self) -> Rows {
        Rows { at: self.chart }
    }

    fn part(&self) -> Option<Part> {
        parts::ALL.get(self.chart).copied()
    }

    fn since(&self) -> Option<Date> {
        self.shown.as_ref().and_then(|shown| shown.totals.since)
    }

    fn ask(&mut self, desk: &Desk) -> Vec<Effect> {
        self.asked = true;
        self.stale = false;
        let period = self.period;
        let (today, since) = (today(desk), self.since());
        vec![Effect::ask("read your figures", move |client| async move {
            let mut between = period.between(today, since);
            if period == Period::All && since.is_none() {
                let known = client.analytics(&between).await?.totals.since;
                between = period.between(today, known);
            }
            let shown = client.analytics(&between).await?;
            Ok(Answer::Read(period, Box::new(shown)))
        })]
    }

    fn look_at(&mut self, period: Period, desk: &Desk) -> Vec<Effect> {
        if period == self.period {
            return Vec::new();
        }
        self.period = period;
        self.ask(desk)
    }

    fn beside(&self, steps: usize) -> Period {
        let at = self.period.index() + steps;
        let at = at.saturating_sub(1).min(Period::ALL.len() - 1);
        Period::ALL.get(at).copied().unwrap_or_default()
    }

    fn choose(&self) -> Vec<Effect> {
        let choices = Period::ALL.map(|period| Choice {
            label: period.title().to_owned(),
            detail: String::new(),
        });
        let choose = Choose::new("Which days?", choices.to_vec(), |number| {
            let chosen = Period::ALL.get(number).copied().unwrap_or_default();
            vec![Effect::Hand(Answer::Chosen(chosen).into())]
        });
        vec![Effect::open(choose.at(self.period.index()))]
    }

    fn moved(&mut self, movement: Move, desk: &Desk) -> Vec<Effect> {
        let len = parts::ALL.len();
        match movement {
            Move::Open => return self.open(desk),
            Move::Leave => self.large = false,
            Move::NextPart | Move::Right => self.chart = (self.chart + 1) % len,
            Move::PreviousPart | Move::Left => self.chart = (self.chart + len - 1) % len,
            _ => self.chart = movement.from(self.chart, len, len),
        }
        Vec::new()
    }

    /// Makes the chart at work large; where there is nothing in it, leads to where that comes from.
    fn open(&mut self, desk: &Desk) -> Vec<Effect> {
        let (Some(part), Some(shown)) = (self.part(), &self.shown) else {
            return Vec::new();
        };
        if words::words(part, shown, desk).is_empty() {
            return vec![Effect::Go(parts::source(part).0)];
        }
        self.large = !self.large;
        Vec::new()
    }
}

/// Returns the day by which the desk counts.
fn today(desk: &Desk) -> Date {
    desk.now.to_zoned(TimeZone::UTC).date()
}

impl Screen for Statistics {
    fn enter(&mut self, desk: &Desk) -> Vec<Effect> {
        match (self.shown.is_none() || self.stale) && !self.asked {
            true => self.ask(desk),
            false => Vec::new(),
        }
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        let mut commands = vec![Command::Move(Move::Open)];
        if self.large {
            commands.push(Command::Move(Move::Leave));
        }
        commands.extend([Verb::Period, Verb::Export, Verb::Refresh].map(Command::Statistics));
        commands
    }

    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        let verb = match command {
            Command::Statistics(verb) => verb,
            Command::Move(movement) => return self.moved(movement, desk),
            _ => return Vec::new(),
        };
        match verb {
            Verb::Longer => self.look_at(self.beside(2), desk),
            Verb::Shorter => self.look_at(self.beside(0), desk),
            Verb::Period => self.choose(),
            Verb::Refresh => self.ask(desk),
            Verb::Export => self.part().map_or_else(Vec::new, |part| {
                export::export(part, self.period, today(desk), self.since())
            }),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Statistics(answer) = answer else {
            return Vec::new();
        };
        match answer {
            // Another period may have been chosen since.
            Answer::Read(period, _) if period != self.period => Vec::new(),
            Answer::Read(_, shown) => {
                self.asked = false;
                self.shown = Some(shown);
                match self.stale {
                    true => self.ask(desk),
                    false => Vec::new(),
                }
            }
            Answer::Chosen(period) => self.look_at(period, desk),
            Answer::Saved(path) => {
                vec![Effect::tell(format!(
                    "the picture is in {}",
                    path.display()
                ))]
            }
        }
    }

    fn failed(&mut self, _error: &upward_engine::error::Error, _desk: &Desk) -> Vec<Effect> {
        self.asked = false;
        Vec::new()
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        self.stale |= match news {
            News::Reset => true,
            News::Change(change) => matches!(
                change.kind,
                Kind::Application
                    | Kind::Draft
                    | Kind::Evidence
                    | Kind::InterviewAnswer
                    | Kind::Progress
                    | Kind::Report
                    | Kind::Resume
                    | Kind::Track
            ),
        };
        Vec::new()
    }

    fn point(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        if spot.part != view::CHARTS {
            return Vec::new();
        }
        if self.chart == spot.row {
            return self.open(desk);
        }
        self.chart = spot.row;
        Vec::new()
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        view::view(self, canvas, area, desk);
    }
}
