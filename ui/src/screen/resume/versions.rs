//! The versions of a resume: when and how each came about, what it changed, and bringing one back.

pub mod diff;
mod view;

use std::collections::VecDeque;
use std::time::Duration;

use upward_desk::paging::{Page, PageQuery};
use upward_desk::resume::{Reason, Resume as Kept, Version};
use uuid::Uuid;

use super::Answer;
use super::document::Document;
use crate::command::Move;
use crate::effect::Effect;
use crate::view::canvas::Spot;
use crate::widget::rows::Rows;
use diff::{Change, diff};

pub use view::view;

/// How many versions are asked for at a time.
const PAGE: u16 = 100;
/// How near the end of the list the cursor is when more are asked for.
const NEAR: usize = 30;
/// How long the cursor rests on a version before what it says is read.
const REST: Duration = Duration::from_millis(80);
/// How many versions are kept read.
const READ: usize = 24;

/// The part of the screen that is the list.
pub const LIST: &str = "versions";

/// The versions of a resume.
#[derive(Debug)]
pub struct Versions {
    /// Whose.
    pub resume: Uuid,
    /// The version that counts.
    pub present: u64,
    /// The revision at which they were listed.
    revision: u64,
    /// Those read so far, the newest first.
    pub list: Vec<Version>,
    /// Where those not read yet begin.
    next: Option<String>,
    /// Whether some are on their way.
    asking: bool,
    /// Whether any were read.
    read: bool,
    /// The one looked at.
    pub rows: Rows,
    /// With what it is compared.
    pub against: Against,
    /// Whether movements are those of what is different.
    pub in_diff: bool,
    /// The first difference in sight.
    pub first: usize,
    /// What was compared, and what is different; none before that.
    pub compared: Option<(Pair, Vec<Change>)>,
    /// What versions say, the one used last at the end.
    said: VecDeque<(u64, Document)>,
    /// What is to be compared next.
    wanted: Option<Pair>,
}

/// With what a version is compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Against {
    /// The version that it was made from.
    #[default]
    Before,
    /// The version that counts.
    Present,
}

/// Two versions: the older side, and the newer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The older side; none where there is nothing before.
    pub old: Option<u64>,
    /// The newer side.
    pub new: u64,
}

/// What the versions asked for.
#[derive(Debug)]
pub enum Told {
    /// A page of them.
    Page(Uuid, Box<Page<Version>>),
    /// The cursor rested.
    Rested,
    /// What two of them say; the older side is empty where there is nothing before.
    Said(Uuid, Pair, Vec<(u64, Document)>),
    /// What is different.
    Compared(Uuid, Pair, Vec<Change>),
}

impl Versions {
    /// Begins to read the versions of a resume.
    pub fn open(of: &Kept) -> (Self, Vec<Effect>) {
        let mut versions = Self {
            resume: of.id,
            present: of.version,
            revision: of.revision,
            list: Vec::new(),
            next: None,
            asking: false,
            read: false,
            rows: Rows::default(),
            against: Against::default(),
            in_diff: false,
            first: 0,
            compared: None,
            said: VecDeque::new(),
            wanted: None,
        };
        let effects = versions.ask();
        (versions, effects)
    }

    /// Reads the list anew, where the resume was changed.
    pub fn refresh(&mut self, of: &Kept) -> Vec<Effect> {
        if of.id != self.resume || of.revision <= self.revision {
            return Vec::new();
        }
        self.revision = of.revision;
        self.present = of.version;
        self.next = None;
        self.read = false;
        // The newest autosaved version may say something else under its old number.
        self.said.clear();
        self.ask()
    }

    /// Asks for a page.
    fn ask(&mut self) -> Vec<Effect> {
        self.asking = true;
        let (id, after) = (self.resume, self.next.clone());
        vec![Effect::ask("list the versions", move |client| async move {
            let query = PageQuery {
                after,
                limit: Some(PAGE),
            };
            let page = client.versions(id, &query).await?;
            Ok(Answer::Versions(Told::Page(id, Box::new(page))))
        })]
    }

    /// What was asked for failed.
    pub fn failed(&mut self) {
        self.asking = false;
        self.wanted = None;
    }

    /// Whether the list is still on its way.
    pub fn waits(&self) -> bool {
        !self.read
    }

    /// Takes what was asked for.
    pub fn told(&mut self, told: Told) -> Vec<Effect> {
        match told {
            Told::Page(id, page) if id == self.resume => self.page(*page),
            Told::Rested => self.look(),
            Told::Said(id, pair, said) if id == self.resume => {
                for said in said {
                    self.said.retain(|(number, _)| *number != said.0);
                    self.said.push_back(said);
                }
                while self.said.len() > READ {
                    self.said.pop_front();
                }
                self.compare(pair)
            }
            Told::Compared(id, pair, changes) if id == self.resume && self.wanted == Some(pair) => {
                self.compared = Some((pair, changes));
                self.first = 0;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn page(&mut self, page: Page<Version>) -> Vec<Effect> {
        self.asking = false;
        let looked_at = self.version().map(|version| version.number);
        if !self.read {
            self.list.clear();
        }
        self.read = true;
        self.list.extend(page.items);
        self.next = page.next;
        let at = looked_at.and_then(|number| {
            let mut list = self.list.iter();
            list.position(|version| version.number == number)
        });
        self.rows.at = at.unwrap_or(self.rows.at);
        self.rows.keep(self.list.len());
        self.look()
    }

    /// Returns the version looked at.
    pub fn version(&self) -> Option<&Version> {
        self.list.get(self.rows.at)
    }

    /// Returns what is to be compared for the version looked at.
    fn pair(&self) -> Option<Pair> {
        let version = self.version()?;
        let pair = match self.against {
            Against::Before => Pair {
                old: version.parent,
                new: version.number,
            },
            Against::Present => Pair {
                old: Some(version.number),
                new: self.present,
            },
        };
        Some(pair)
    }

    /// Looks at the version under the cursor: reads what is not read yet, and compares.
    fn look(&mut self) -> Vec<Effect> {
        let Some(pair) = self.pair() else {
            return Vec::new();
        };
        self.wanted = Some(pair);
        let known = |number: &u64| self.said.iter().any(|(known, _)| known == number);
        let both = [pair.old, Some(pair.new)];
        let mut missing: Vec<u64> = both.into_iter().flatten().filter(|n| !known(n)).collect();
        missing.dedup();
        if missing.is_empty() {
            return self.compare(pair);
        }
        let id = self.resume;
        vec![Effect::ask("read a version", move |client| async move {
            let mut said = Vec::new();
            for number in missing {
                let version = client.version(id, number).await?;
                said.push((number, Document::read(&version.content)?));
            }
            Ok(Answer::Versions(Told::Said(id, pair, said)))
        })]
    }

    fn compare(&mut self, pair: Pair) -> Vec<Effect> {
        if self.wanted != Some(pair) {
            return Vec::new();
        }
        let said = |number: u64| {
            let mut said = self.said.iter();
            said.find(|(known, _)| *known == number)
                .map(|(_, document)| document.clone())
        };
        let old = pair.old.map_or_else(|| Some(Document::empty()), said);
        let (Some(old), Some(new), id) = (old, said(pair.new), self.resume) else {
            return Vec::new();
        };
        vec![Effect::think("versions", move || {
            Answer::Versions(Told::Compared(id, pair, diff(&old, &new)))
        })]
    }

    /// Moves the cursor, or through what is different.
    pub fn go(&mut self, movement: Move) -> Vec<Effect> {
        match movement {
            Move::NextPart | Move::PreviousPart => self.in_diff = !self.in_diff,
            Move::Right => self.in_diff = true,
            Move::Left => self.in_diff = false,
            movement if self.in_diff => {
                let changes = self
                    .compared
                    .as_ref()
                    .map_or(0, |(_, changes)| changes.len());
                let mut rows = Rows { at: self.first };
                rows.go(movement, changes);
                self.first = rows.at;
            }
            movement => {
                self.rows.go(movement, self.list.len());
                return self.moved();
            }
        }
        Vec::new()
    }

    /// A row of the list was clicked.
    pub fn point(&mut self, spot: Spot) -> Vec<Effect> {
        if spot.part != LIST {
            return Vec::new();
        }
        self.in_diff = false;
        self.rows.at = spot.row;
        self.moved()
    }

    fn moved(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::after(
            "versions",
            REST,
            Answer::Versions(Told::Rested),
        )];
        if !self.asking && self.next.is_some() && self.rows.at + NEAR >= self.list.len() {
            effects.extend(self.ask());
        }
        effects
    }

    /// Compares with the other side.
    pub fn turn(&mut self) -> Vec<Effect> {
        self.against = match self.against {
            Against::Before => Against::Present,
            Against::Present => Against::Before,
        };
        self.look()
    }
}

/// Returns how a version came about, for people.
pub fn how(reason: Reason) -> &'static str {
    match reason {
        Reason::Saved => "saved",
        Reason::Autosaved => "typed",
        Reason::Imported => "imported",
        Reason::Restored => "brought back",
        Reason::Tailored => "tailored",
        Reason::Generated => "from the roadmap",
    }
}

#[cfg(test)]
mod tests;
