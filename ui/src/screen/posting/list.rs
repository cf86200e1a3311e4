//! The list of postings: its cursor, and the search in it.

use upward_desk::posting::Posting;
use uuid::Uuid;

use crate::command::Move;
use crate::widget::field::Field;
use crate::widget::rows::Rows;
use crate::widget::search::has;

/// The list of postings.
#[derive(Debug, Default)]
pub struct List {
    /// The cursor.
    pub rows: Rows,
    /// The posting under it.
    pub on: Option<Uuid>,
    /// What is searched for.
    pub search: Option<Field>,
    /// Whether keys are text of the search.
    pub typing: bool,
    /// The numbers of the postings that the search found; none while nothing is searched for.
    found: Option<Vec<usize>>,
}

impl List {
    /// Returns how many rows it has.
    pub fn len(&self, all: &[Posting]) -> usize {
        self.found.as_ref().map_or(all.len(), Vec::len)
    }

    /// Returns the posting of a row.
    pub fn at<'a>(&self, all: &'a [Posting], row: usize) -> Option<&'a Posting> {
        match &self.found {
            Some(found) => all.get(*found.get(row)?),
            None => all.get(row),
        }
    }

    /// Moves the cursor.
    pub fn go(&mut self, movement: Move, all: &[Posting]) {
        self.rows.go(movement, self.len(all));
        self.on = self.at(all, self.rows.at).map(|posting| posting.id);
    }

    /// Puts the cursor on a row.
    pub fn put(&mut self, row: usize, all: &[Posting]) {
        self.rows.at = row;
        self.rows.keep(self.len(all));
        self.on = self.at(all, self.rows.at).map(|posting| posting.id);
    }

    /// Takes that the postings or the search are others: the cursor stays on its posting, or else where it was.
    pub fn sync(&mut self, all: &[Posting]) {
        let wanted = self.search.as_ref().map(Field::text);
        self.found = wanted
            .filter(|wanted| !wanted.trim().is_empty())
            .map(|wanted| {
                let found = all.iter().enumerate().filter(|(_, posting)| {
                    has(&format!("{} {}", posting.title, posting.company), &wanted)
                });
                found.map(|(number, _)| number).collect()
            });
        let on = self.on.and_then(|id| match &self.found {
            Some(found) => found
                .iter()
                .position(|number| all.get(*number).is_some_and(|posting| posting.id == id)),
            None => all.iter().position(|posting| posting.id == id),
        });
        match on {
            Some(row) => self.rows.at = row,
            None if self.len(all) > 0 => self.put(self.rows.at, all),
            None => {
                self.rows.at = 0;
                self.on = self.on.filter(|_| !all.is_empty());
            }
        }
    }

    /// Ends the search; the cursor stays on its posting.
    pub fn unsearch(&mut self, all: &[Posting]) {
        self.search = None;
        self.typing = false;
        self.sync(all);
    }
}
