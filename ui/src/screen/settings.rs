//! The account, where its data stands, and how this interface looks.

mod act;
mod data;
mod documents;
mod everything;
mod keys;
mod look;
mod programs;
mod row;
mod section;
mod take;
#[cfg(test)]
mod tests;
pub mod verb;
mod view;
mod you;

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use upward_desk::account::{Confirmation, Shown};
use upward_desk::change::{Kind, News};
use upward_desk::key::{Key, Made};
use upward_desk::link::Code;
use uuid::Uuid;

pub use verb::Verb;

use super::Screen;
use crate::command::{Command, Move};
use crate::config::Config;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::runtime::Server;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::finder::Finder;
use crate::widget::rows::Rows;
use crate::widget::search::has;
use row::{Act, Mark, Row};
use section::Section;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// A code was made.
    Code(Code),
    /// This account was joined into another one.
    Joined(Box<Shown>),
    /// A server answers to a key.
    Answers(Server),
    /// The tracks that there are: id and title.
    Tracks(Vec<(String, String)>),
    /// All keys.
    Keys(Vec<Key>),
    /// A key was made.
    Made(Box<Made>),
    /// A key was revoked.
    Revoked(Uuid),
    /// The person's file of the interface was edited.
    Edited(String),
    /// It was written; what to say then.
    Written(String),
    /// Everything was written to a file.
    Exported(PathBuf),
    /// So many records were brought back.
    Imported(u64),
    /// The deletion was asked for; what will be gone, in words.
    Asked(Confirmation, String),
    /// The account is deleted.
    Deleted,
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Settings(answer)
    }
}

/// What is shown once, and can be copied.
#[derive(Debug)]
enum Once {
    /// A one-time code.
    Code(Code),
    /// A key.
    Key(Box<Made>),
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Settings {
    section: Section,
    rows: Rows,
    config: Option<Config>,
    keys: Option<Vec<Key>>,
    asked: bool,
    once: Option<Once>,
    search: Finder,
}

impl Settings {
    /// Takes note of how the interface looks, and listens to keys, from now on.
    pub(crate) fn wear(&mut self, config: Config) {
        self.config = Some(config);
    }

    /// Returns in a sentence that the person's file has faults; none where it has none.
    pub(crate) fn notice(&self) -> Option<String> {
        self.config.as_ref().and_then(Config::notice)
    }

    /// Returns the rows of the part in front that the search leaves.
    fn shown(&self, desk: &Desk) -> Vec<Row> {
        let config = self.config.as_ref();
        let mut rows = match self.section {
            Section::You => you::rows(desk),
            Section::Data => data::rows(desk),
            Section::Documents => documents::rows(desk),
            Section::Programs => programs::rows(self.keys.as_deref(), desk),
            Section::Look => config.map(look::rows).unwrap_or_default(),
            Section::Keys => config.map(keys::rows).unwrap_or_default(),
            Section::Everything => everything::rows(desk),
        };
        if self.search.is_open() {
            let wanted = self.search.wanted();
            rows.retain(|row| {
                let text = format!("{} {} {}", row.label, row.value, row.help);
                row.mark != Mark::Heading && has(&text, &wanted)
            });
        }
        rows
    }

    fn go(&mut self, section: Section) -> Vec<Effect> {
        if section != self.section {
            self.section = section;
            self.rows = Rows::default();
            self.search.clear();
            self.once = None;
        }
        let ask = section == Section::Programs && self.keys.is_none() && !self.asked;
        self.asked |= ask;
        ask.then(programs::ask).into_iter().collect()
    }

    fn moved(&mut self, movement: Move, desk: &Desk) -> Vec<Effect> {
        match movement {
            Move::NextPart | Move::Right => self.go(self.section.further(1)),
            Move::PreviousPart | Move::Left => {
                self.go(self.section.further(Section::ALL.len() - 1))
            }
            Move::Open => self.open(desk),
            Move::Leave => {
                self.search.clear();
                self.once = None;
                Vec::new()
            }
            _ => {
                self.rows.go(movement, self.shown(desk).len());
                Vec::new()
            }
        }
    }
}

impl Screen for Settings {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        self.go(self.section)
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        let mut verbs = Vec::new();
        if self.once.is_some() {
            verbs.push(Verb::Copy);
        }
        verbs.extend(match self.section {
            Section::You => [Verb::Add, Verb::Remove].as_slice(),
            Section::Programs => &[Verb::Add, Verb::Remove],
            Section::Look | Section::Keys => &[Verb::Edit],
            Section::Everything => &[Verb::Export],
            Section::Data | Section::Documents => &[],
        });
        verbs.push(Verb::Search);
        let mut commands = vec![Command::Move(Move::Open)];
        commands.extend(verbs.into_iter().map(Command::Settings));
        commands
    }

    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        let verb = match command {
            Command::Settings(verb) => verb,
            Command::Move(movement) => return self.moved(movement, desk),
            _ => return Vec::new(),
        };
        match verb {
            Verb::Search => {
                self.search.open();
                Vec::new()
            }
            Verb::Toggle => self.toggle(desk),
            Verb::Add if self.section == Section::Programs => programs::new(),
            Verb::Add if self.section == Section::You => you::code(),
            Verb::Add => Vec::new(),
            Verb::Remove => self.remove(desk),
            Verb::Edit if self.section == Section::Look => self.with_config(look::edit),
            Verb::Edit => self.at(Section::Keys, Act::File, desk),
            Verb::Copy => self.copy(),
            Verb::Name => self.at(Section::You, Act::Name, desk),
            Verb::Code => self.at(Section::You, Act::Code, desk),
            Verb::Redeem => self.at(Section::You, Act::Redeem, desk),
            Verb::Connect => self.at(Section::Data, Act::Connect, desk),
            Verb::NewKey => self.at(Section::Programs, Act::NewKey, desk),
            Verb::NextTone => self.with_config(|config| look::tone(config, look::next(config))),
            Verb::Export => self.at(Section::Everything, Act::Export, desk),
            Verb::Import => self.at(Section::Everything, Act::Import, desk),
            Verb::Delete => self.at(Section::Everything, Act::Delete, desk),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            crate::answer::Answer::Settings(answer) => self.take(answer, desk),
            _ => Vec::new(),
        }
    }

    fn failed(&mut self, _error: &upward_engine::error::Error, _desk: &Desk) -> Vec<Effect> {
        self.asked = false;
        Vec::new()
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        let stale = match news {
            News::Reset => true,
            News::Change(change) => change.kind == Kind::Key,
        };
        if !stale || self.keys.is_none() {
            return Vec::new();
        }
        vec![programs::ask()]
    }

    fn typing(&self) -> bool {
        self.search.typing()
    }

    fn key(&mut self, key: KeyEvent, desk: &Desk) -> Vec<Effect> {
        if !self.search.typing() {
            return Vec::new();
        }
        let movement = match key.code {
            KeyCode::Up => Move::Up,
            KeyCode::Down => Move::Down,
            _ => {
                if self.search.key(key) {
                    self.rows = Rows::default();
                }
                return Vec::new();
            }
        };
        self.rows.go(movement, self.shown(desk).len());
        Vec::new()
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Effect> {
        if self.search.typing() && self.search.paste(text) {
            self.rows = Rows::default();
        }
        Vec::new()
    }

    fn point(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        match spot.part {
            view::SECTIONS => {
                let section = Section::ALL.get(spot.row).copied();
                section.map_or_else(Vec::new, |section| self.go(section))
            }
            view::ROWS if self.rows.at == spot.row => self.open(desk),
            view::ROWS => {
                self.rows.at = spot.row;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        view::view(self, canvas, area, desk);
    }
}
