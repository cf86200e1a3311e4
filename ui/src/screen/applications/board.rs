//! The applications in their columns, and the cursor among them.

use std::cmp::Reverse;

use jiff::civil::Date;
use upward_desk::application::{Application, Stage};
use uuid::Uuid;

use super::moves::Moves;
use crate::command::Move;
use crate::widget::rows::Rows;
use crate::widget::search::has;

/// The stages, in the order of the columns.
pub const STAGES: [Stage; 5] = [
    Stage::Saved,
    Stage::Applied,
    Stage::Interview,
    Stage::Offer,
    Stage::Rejected,
];

/// The applications in their columns. Made anew only when something changes, and not for each picture.
#[derive(Debug, Default)]
pub struct Board {
    /// The applications; none before they were read.
    pub all: Option<Vec<Application>>,
    /// By column, their numbers among all.
    columns: [Vec<usize>; STAGES.len()],
    /// The column of the cursor.
    pub column: usize,
    rows: [Rows; STAGES.len()],
}

impl Board {
    /// Returns how many applications a column has.
    pub fn len(&self, column: usize) -> usize {
        self.columns.get(column).map_or(0, Vec::len)
    }

    /// Returns the cursor of a column.
    pub fn rows(&self, column: usize) -> Rows {
        self.rows.get(column).copied().unwrap_or_default()
    }

    /// Returns an application by its place.
    pub fn at(&self, column: usize, row: usize) -> Option<&Application> {
        let number = self.columns.get(column)?.get(row)?;
        self.all.as_ref()?.get(*number)
    }

    /// Returns the application under the cursor.
    pub fn here(&self) -> Option<&Application> {
        self.at(self.column, self.rows(self.column).at)
    }

    /// Returns an application.
    pub fn get(&self, id: Uuid) -> Option<&Application> {
        self.all.as_ref()?.iter().find(|known| known.id == id)
    }

    /// Takes an application as it is now; none: it is gone.
    pub fn put(&mut self, id: Uuid, application: Option<Application>) {
        let Some(all) = &mut self.all else {
            return;
        };
        let at = all.iter().position(|known| known.id == id);
        match (at, application) {
            (Some(at), Some(application)) => {
                if let Some(known) = all.get_mut(at) {
                    *known = application;
                }
            }
            (Some(at), None) => {
                all.remove(at);
            }
            (None, Some(application)) => all.insert(0, application),
            (None, None) => {}
        }
    }

    /// Puts the applications into their columns, those that were moved last on top, and keeps the cursor on its own.
    pub fn sort(&mut self, moves: &Moves, wanted: &str) {
        self.sort_to(moves, wanted, self.here().map(|here| here.id));
    }

    /// Puts the applications into their columns, and the cursor on one of them.
    pub fn sort_to(&mut self, moves: &Moves, wanted: &str, to: Option<Uuid>) {
        let all = self.all.as_deref().unwrap_or_default();
        let mut columns: [Vec<usize>; STAGES.len()] = Default::default();
        for (number, application) in all.iter().enumerate() {
            let column = column(moves.stage(application));
            if let Some(column) = columns
                .get_mut(column)
                .filter(|_| says(application, wanted))
            {
                column.push(number);
            }
        }
        for column in &mut columns {
            column.sort_by_key(|number| {
                let application = all.get(*number);
                Reverse(application.map(|known| (moves.since(known), known.updated)))
            });
        }
        self.columns = columns;
        let place = to.and_then(|id| self.place(id));
        if let Some((column, row)) = place {
            self.put_cursor(column, row);
        }
        for (column, rows) in self.columns.iter().zip(&mut self.rows) {
            rows.keep(column.len());
        }
    }

    /// Puts the cursor on a card.
    pub fn put_cursor(&mut self, column: usize, row: usize) {
        self.column = column.min(STAGES.len() - 1);
        if let Some(rows) = self.rows.get_mut(self.column) {
            rows.at = row;
        }
    }

    /// Moves the cursor.
    pub fn go(&mut self, movement: Move) {
        match movement {
            Move::Left => self.column = self.column.saturating_sub(1),
            Move::Right => self.column = (self.column + 1).min(STAGES.len() - 1),
            _ => {
                let len = self.len(self.column);
                if let Some(rows) = self.rows.get_mut(self.column) {
                    rows.go(movement, len);
                }
            }
        }
    }

    fn place(&self, id: Uuid) -> Option<(usize, usize)> {
        (0..STAGES.len()).find_map(|column| {
            let mut rows = 0..self.len(column);
            let row = rows.find(|row| self.at(column, *row).is_some_and(|known| known.id == id))?;
            Some((column, row))
        })
    }
}

/// Returns the column of a stage.
pub fn column(stage: Stage) -> usize {
    let at = STAGES.iter().position(|known| *known == stage);
    at.unwrap_or_default()
}

/// Returns the day of the last move.
pub fn since(application: &Application) -> Option<Date> {
    application.history.last().map(|step| step.on)
}

/// Returns what an application is for.
pub fn name(application: &Application) -> String {
    match application.title.as_str() {
        "" => application.company.clone(),
        title => format!("{title}, {}", application.company),
    }
}

fn says(application: &Application, wanted: &str) -> bool {
    wanted.is_empty() || {
        let Application {
            title,
            company,
            notes,
            ..
        } = application;
        has(&format!("{title} {company} {notes}"), wanted)
    }
}
