//! Work elsewhere: what GitHub, LeetCode and Codeforces show.

mod act;
mod ask;
mod figures;
mod insight;
mod source;
#[cfg(test)]
mod tests;
pub mod verb;
mod view;

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use upward_desk::change::{Kind, News};
use upward_desk::evidence::{self, Source};
use upward_engine::evidence::{Figures, Service, Suggestion};

pub use verb::Verb;

use super::Screen;
use crate::command::{Command, Move};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::rows::Rows;

/// How many lines a detail has at most beside lists.
const LINES: usize = 30;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// All that is kept.
    Read(Box<Read>),
    /// An account was connected.
    Connected(Service),
    /// Figures were entered by hand.
    Entered,
    /// An account was forgotten.
    Forgotten(Service),
}

/// All that is kept of accounts elsewhere.
#[derive(Debug)]
pub struct Read {
    /// The accounts, and what they come to.
    pub evidence: evidence::Evidence,
    /// The titles of modules, by id.
    pub titles: BTreeMap<String, String>,
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Evidence(answer)
    }
}

/// A part of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    /// The accounts.
    #[default]
    Accounts,
    /// What the account under the cursor shows.
    Detail,
    /// The modules that this proves.
    Modules,
}

impl Part {
    /// Returns the part behind this one.
    fn next(self) -> Self {
        match self {
            Self::Accounts => Self::Detail,
            Self::Detail => Self::Modules,
            Self::Modules => Self::Accounts,
        }
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Evidence {
    read: Option<Box<Read>>,
    asked: bool,
    stale: bool,
    part: Part,
    /// All together first, then each service.
    accounts: Rows,
    /// The first line of the detail in sight.
    detail: Rows,
    modules: Rows,
}

impl Evidence {
    /// Returns the service under the cursor; none for all together.
    fn service(&self) -> Option<Service> {
        let at = self.accounts.at.checked_sub(1)?;
        Service::ALL.get(at).copied()
    }

    fn source(&self, service: Service) -> Option<&Source> {
        let mut sources = self.read.as_ref()?.evidence.sources.iter();
        sources.find(|source| source.service == service)
    }

    fn suggestions(&self) -> &[Suggestion] {
        let read = self.read.as_ref();
        read.map_or(&[], |read| read.evidence.suggestions.as_slice())
    }

    /// Returns how far the detail can be scrolled at most: how many lines it has depends on the width, and what is drawn
    /// stops at the last one.
    fn most(&self) -> usize {
        let source = self.service().and_then(|service| self.source(service));
        match source.and_then(|source| source.figures.as_ref()) {
            Some(Figures::Github(github)) => LINES + github.repositories.len(),
            _ => LINES,
        }
    }

    /// Returns what is under the cursor where it is a service, else the first one that something can be done with.
    fn meant(&self) -> Service {
        self.service().unwrap_or(Service::Github)
    }

    fn connected(&self) -> bool {
        let read = self.read.as_ref();
        read.is_some_and(|read| !read.evidence.sources.is_empty())
    }

    fn ask(&mut self) -> Vec<Effect> {
        self.asked = true;
        self.stale = false;
        vec![ask::read()]
    }

    fn moved(&mut self, movement: Move) -> Vec<Effect> {
        match movement {
            Move::NextPart => self.part = self.part.next(),
            Move::PreviousPart => self.part = self.part.next().next(),
            Move::Right if self.part == Part::Accounts => self.part = Part::Detail,
            Move::Left | Move::Leave => self.part = Part::Accounts,
            Move::Open => return self.open(),
            _ => match self.part {
                Part::Accounts => {
                    self.accounts.go(movement, Service::ALL.len() + 1);
                    self.detail = Rows::default();
                }
                Part::Detail => {
                    let most = self.most();
                    self.detail.go(movement, most);
                }
                Part::Modules => {
                    let len = self.suggestions().len();
                    self.modules.go(movement, len);
                }
            },
        }
        Vec::new()
    }
}

impl Screen for Evidence {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        match (self.read.is_none() || self.stale) && !self.asked {
            true => self.ask(),
            false => Vec::new(),
        }
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        let mut commands = vec![Command::Move(Move::Open)];
        let service = self.service();
        let source = service.and_then(|service| self.source(service));
        if service.is_some() {
            commands.push(Verb::Connect.into());
        }
        if self.connected() {
            commands.push(Verb::Refresh.into());
        }
        if source.is_some() || self.part == Part::Modules {
            commands.push(Verb::Browse.into());
        }
        match service {
            Some(Service::Github) if source.is_some() => commands.push(Verb::Token.into()),
            Some(Service::Leetcode) => commands.push(Verb::ByHand.into()),
            _ => {}
        }
        if source.is_some() {
            commands.push(Verb::Disconnect.into());
        }
        commands
    }

    fn run(&mut self, command: Command, _desk: &Desk) -> Vec<Effect> {
        let verb = match command {
            Command::Evidence(verb) => verb,
            Command::Move(movement) => return self.moved(movement),
            _ => return Vec::new(),
        };
        match verb {
            Verb::Connect => ask::connect(self.meant(), self.source(self.meant())),
            Verb::Token if self.source(Service::Github).is_none() => {
                ask::connect(Service::Github, None)
            }
            Verb::Token => ask::token(),
            Verb::ByHand => ask::by_hand(),
            Verb::Refresh => self.refresh(self.service()),
            Verb::RefreshAll => self.refresh(None),
            Verb::Browse => self.browse(),
            Verb::Disconnect => match self.service() {
                Some(service) if self.source(service).is_some() => ask::disconnect(service),
                _ => Vec::new(),
            },
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Evidence(answer) = answer else {
            return Vec::new();
        };
        match answer {
            Answer::Read(read) => {
                self.asked = false;
                self.modules.keep(read.evidence.suggestions.len());
                self.read = Some(read);
                match self.stale {
                    true => self.enter(desk),
                    false => Vec::new(),
                }
            }
            Answer::Connected(service) => vec![ask::refresh(Some(service))],
            Answer::Entered => {
                let mut effects = self.ask();
                effects.push(Effect::tell("your figures are kept, with today's date"));
                effects
            }
            Answer::Forgotten(service) => {
                let mut effects = self.ask();
                effects.push(Effect::tell(format!(
                    "your account on {service} is forgotten"
                )));
                effects
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
            News::Change(change) => {
                matches!(change.kind, Kind::Evidence | Kind::Progress | Kind::Track)
            }
        };
        Vec::new()
    }

    fn point(&mut self, spot: Spot, _desk: &Desk) -> Vec<Effect> {
        let (part, rows) = match spot.part {
            view::ACCOUNTS => (Part::Accounts, &mut self.accounts),
            view::MODULES => (Part::Modules, &mut self.modules),
            _ => return Vec::new(),
        };
        let again = self.part == part && rows.at == spot.row;
        rows.at = spot.row;
        self.part = part;
        match again {
            true => self.open(),
            false => Vec::new(),
        }
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        view::view(self, canvas, area, desk);
    }
}
