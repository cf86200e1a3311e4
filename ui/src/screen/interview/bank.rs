//! The questions that one can choose from.

use std::collections::HashSet;

use upward_desk::interview::ShownQuestion;
use upward_engine::interview::Filter;

use super::practice::kind_name;
use crate::widget::rows::Rows;
use crate::widget::search::has;

/// The questions that one can choose from.
#[derive(Debug, Default)]
pub struct Bank {
    /// Which questions are asked and listed.
    pub filter: Filter,
    /// Whether only those are listed that are due again.
    pub due: bool,
    /// The questions of the filter; none before the first answer.
    pub questions: Option<Vec<ShownQuestion>>,
    /// Those that were found, by their numbers.
    pub found: Vec<usize>,
    /// The cursor among them.
    pub rows: Rows,
}

impl Bank {
    /// Returns the question of a row.
    pub fn row(&self, row: usize) -> Option<&ShownQuestion> {
        let number = self.found.get(row)?;
        self.questions.as_ref()?.get(*number)
    }

    /// Returns the question under the cursor.
    pub fn here(&self) -> Option<&ShownQuestion> {
        self.row(self.rows.at)
    }

    /// Finds again, and keeps the cursor on its question where that is still there.
    pub fn find(&mut self, wanted: &str, due: &[String]) {
        let before = self.here().map(|question| question.id.clone());
        let due: HashSet<&str> = due.iter().map(String::as_str).collect();
        let all = self.questions.as_deref().unwrap_or_default();
        let listed = |question: &ShownQuestion| {
            (!self.due || due.contains(question.id.as_str())) && says(question, wanted)
        };
        self.found = (0..all.len())
            .filter(|number| all.get(*number).is_some_and(listed))
            .collect();
        let at = before.and_then(|id| self.position(&id));
        self.rows.at = at.unwrap_or_default();
    }

    fn position(&self, id: &str) -> Option<usize> {
        (0..self.found.len()).find(|row| self.row(*row).is_some_and(|question| question.id == id))
    }
}

fn says(question: &ShownQuestion, wanted: &str) -> bool {
    wanted.is_empty() || {
        let kind = kind_name(question.kind);
        let skills = question.skills.join(" ");
        has(
            &format!("{} {} {kind} {skills}", question.ask, question.id),
            wanted,
        )
    }
}
