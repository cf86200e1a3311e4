//! The answers so far, how practice goes, and what is due.

use upward_desk::interview::{Answer, Trend};
use uuid::Uuid;

use super::practice::kind_name;
use crate::widget::rows::Rows;
use crate::widget::search::has;

/// The answers so far, and how practice goes.
#[derive(Debug, Default)]
pub struct History {
    /// The answers, the newest first; none before they were read.
    pub answers: Option<Vec<Answer>>,
    /// How practice goes; none before it was read.
    pub trend: Option<Trend>,
    /// Those that were found, by their numbers.
    pub found: Vec<usize>,
    /// The cursor among them.
    pub rows: Rows,
}

impl History {
    /// Returns the answer of a row.
    pub fn row(&self, row: usize) -> Option<&Answer> {
        let number = self.found.get(row)?;
        self.answers.as_ref()?.get(*number)
    }

    /// Returns the answer under the cursor.
    pub fn here(&self) -> Option<&Answer> {
        self.row(self.rows.at)
    }

    /// Returns the questions that are due again.
    pub fn due(&self) -> &[String] {
        self.trend.as_ref().map_or(&[], |trend| &trend.due)
    }

    /// Takes an answer that was just marked.
    pub fn add(&mut self, answer: Answer) {
        let known = self.answers.get_or_insert_default();
        if known.iter().all(|known| known.id != answer.id) {
            known.insert(0, answer);
        }
    }

    /// Forgets an answer that is gone.
    pub fn forget(&mut self, id: Uuid) {
        if let Some(known) = &mut self.answers {
            known.retain(|answer| answer.id != id);
        }
    }

    /// Finds again, and keeps the cursor on its answer where that is still there.
    pub fn find(&mut self, wanted: &str) {
        let before = self.here().map(|answer| answer.id);
        let all = self.answers.as_deref().unwrap_or_default();
        let says = |answer: &Answer| {
            let kind = kind_name(answer.kind);
            wanted.is_empty()
                || has(
                    &format!("{} {} {kind}", answer.ask, answer.question),
                    wanted,
                )
        };
        self.found = (0..all.len())
            .filter(|number| all.get(*number).is_some_and(says))
            .collect();
        let at = (0..self.found.len())
            .find(|row| self.row(*row).map(|answer| answer.id) == before && before.is_some());
        self.rows.at = at.unwrap_or(self.rows.at);
        self.rows.keep(self.found.len());
    }
}
