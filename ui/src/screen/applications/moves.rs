//! Moves that are shown before the desk knows of them, and how to take moves back.
//!
//! Moves are sent after a moment: who leads a card over three columns means the last one, and only that becomes part of
//! its history.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use upward_desk::application::{Application, Stage};
use uuid::Uuid;

use super::board::since;

/// Moves that the desk does not know of yet, and those that can be taken back.
#[derive(Debug, Default)]
pub struct Moves {
    wanted: HashMap<Uuid, (Stage, Date)>,
    sent: HashSet<Uuid>,
    past: Vec<(Uuid, Stage)>,
}

/// A move to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Which application.
    pub id: Uuid,
    /// The stage that it comes to.
    pub stage: Stage,
    /// On which day.
    pub on: Date,
}

impl Moves {
    /// Returns the stage at which an application is shown.
    pub fn stage(&self, application: &Application) -> Stage {
        let wanted = self.wanted.get(&application.id);
        wanted.map_or(application.stage, |(stage, _)| *stage)
    }

    /// Returns the day on which it came there.
    pub fn since(&self, application: &Application) -> Option<Date> {
        let wanted = self.wanted.get(&application.id);
        wanted.map(|(_, on)| *on).or_else(|| since(application))
    }

    /// Moves an application, and notes how to take that back.
    pub fn put(&mut self, application: &Application, stage: Stage, on: Date) {
        self.past.push((application.id, self.stage(application)));
        self.want(application, stage, on);
    }

    /// Notes a move that the desk is told of by itself, so that it can be taken back.
    pub fn note(&mut self, application: &Application) {
        self.past.push((application.id, self.stage(application)));
    }

    /// Whether there is a move to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Returns the last move's application and the stage that it was at.
    pub fn last(&mut self) -> Option<(Uuid, Stage)> {
        self.past.pop()
    }

    /// Moves an application without noting how to take that back.
    pub fn want(&mut self, application: &Application, stage: Stage, on: Date) {
        if application.stage == stage && !self.sent.contains(&application.id) {
            self.wanted.remove(&application.id);
        } else {
            self.wanted.insert(application.id, (stage, on));
        }
    }

    /// Returns the moves that are to be sent now, and takes them for sent.
    pub fn due(&mut self) -> Vec<Due> {
        let mut due = Vec::new();
        for (id, (stage, on)) in &self.wanted {
            if self.sent.insert(*id) {
                let (id, stage, on) = (*id, *stage, *on);
                due.push(Due { id, stage, on });
            }
        }
        due
    }

    /// The desk has moved an application; tells whether it is to be moved again.
    pub fn done(&mut self, application: &Application) -> bool {
        self.sent.remove(&application.id);
        let there = |(stage, _): &(Stage, Date)| *stage == application.stage;
        if self.wanted.get(&application.id).is_some_and(there) {
            self.wanted.remove(&application.id);
        }
        self.wanted.contains_key(&application.id)
    }

    /// A move failed: everything is shown again as the desk has it.
    pub fn failed(&mut self) {
        for id in self.sent.drain() {
            self.wanted.remove(&id);
            self.past.retain(|(known, _)| *known != id);
        }
    }

    /// Forgets an application that is gone.
    pub fn forget(&mut self, id: Uuid) {
        self.wanted.remove(&id);
        self.sent.remove(&id);
        self.past.retain(|(known, _)| *known != id);
    }
}
