//! The weeks and modules of the track in front, as far as the filter and the search leave them.

use upward_desk::track::{ModuleSummary, ShownTrack};
use upward_engine::progress::State;
use upward_engine::track::Week;

use super::Roadmap;
use crate::widget::search::has;

/// Which modules are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those that are still to be finished.
    Open,
    /// Those that are being learned.
    Learning,
    /// Those that are finished.
    Done,
    /// Those that are left out.
    Skipped,
}

impl Filter {
    /// Returns its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::Learning => "in progress",
            Self::Done => "done",
            Self::Skipped => "skipped",
        }
    }

    /// Returns the filter that follows.
    pub fn next(self) -> Self {
        match self {
            Self::All => Self::Open,
            Self::Open => Self::Learning,
            Self::Learning => Self::Done,
            Self::Done => Self::Skipped,
            Self::Skipped => Self::All,
        }
    }

    fn passes(self, state: State) -> bool {
        match self {
            Self::All => true,
            Self::Open => matches!(state, State::Pending | State::Learning),
            Self::Learning => state == State::Learning,
            Self::Done => state == State::Done,
            Self::Skipped => state == State::Skipped,
        }
    }
}

/// A row of the tree.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// A week, by its number from 1.
    Week(usize, &'a Week),
    /// A module.
    Module(&'a ModuleSummary),
}

impl Row<'_> {
    /// Returns what a row is told by, so that the cursor stays on it while the rows around it change.
    fn key(&self) -> String {
        match self {
            Self::Week(number, _) => number.to_string(),
            Self::Module(module) => module.standing.module.clone(),
        }
    }
}

impl Roadmap {
    /// Returns the rows of the tree.
    pub(super) fn rows(&self) -> Vec<Row<'_>> {
        let Some(track) = self.shown() else {
            return Vec::new();
        };
        let wanted = self.wanted_text();
        let mut rows = Vec::new();
        for (at, week) in track.plan.iter().enumerate() {
            let modules = week.modules.iter().filter_map(|id| module(track, id));
            let found = modules.filter(|module| {
                let text = || format!("{} {}", module.title, module.skills.join(" "));
                self.filter.passes(self.state(module))
                    && (wanted.is_empty() || has(&text(), &wanted))
            });
            let before = rows.len();
            rows.push(Row::Week(at + 1, week));
            rows.extend(found.map(Row::Module));
            if rows.len() == before + 1 {
                rows.truncate(before);
            }
        }
        rows
    }

    /// Returns the row under the cursor.
    pub(super) fn row(&self) -> Option<Row<'_>> {
        self.rows().get(self.tree_at.at).copied()
    }

    /// Returns the module under the cursor.
    pub(super) fn module(&self) -> Option<&ModuleSummary> {
        match self.row()? {
            Row::Module(module) => Some(module),
            Row::Week(..) => None,
        }
    }

    /// Returns how far a module is, with what the person said of it a moment ago.
    pub(super) fn state(&self, module: &ModuleSummary) -> State {
        let standing = &module.standing;
        self.marks.state(&standing.module).unwrap_or(standing.state)
    }

    /// Changes what decides on the rows, and keeps the cursor on the row that it is on.
    pub(super) fn rearrange(&mut self, change: impl FnOnce(&mut Self)) {
        let before = self.row().map(|row| row.key());
        change(self);
        let rows = self.rows();
        let len = rows.len();
        let found = before.and_then(|key| rows.iter().position(|row| row.key() == key));
        let first = rows.iter().position(|row| matches!(row, Row::Module(_)));
        drop(rows);
        match (found, first) {
            (Some(at), _) => self.tree_at.at = at,
            (None, Some(first)) => self.tree_at.at = self.tree_at.at.max(first),
            (None, None) => {}
        }
        self.tree_at.keep(len);
    }

    /// Puts the cursor on a module; tells whether it is there.
    pub(super) fn point_to(&mut self, module: &str) -> bool {
        let rows = self.rows();
        let found = rows
            .iter()
            .position(|row| matches!(row, Row::Module(found) if found.standing.module == module));
        let Some(at) = found else {
            return false;
        };
        self.tree_at.at = at;
        self.detail_at.at = 0;
        true
    }
}

/// Returns a module of a track.
pub fn module<'a>(track: &'a ShownTrack, id: &str) -> Option<&'a ModuleSummary> {
    track
        .standing
        .iter()
        .find(|module| module.standing.module == id)
}
