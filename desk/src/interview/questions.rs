//! The bank as people see it.

use upward_engine::error::{Error, Kind, Result};
use upward_engine::interview::{Bank, Filter, Question};
use upward_store::{Cursor, Listed, Paging};

use super::{OfBank, Rubric, ShownQuestion};
use crate::paging::Page;

/// Returns a page of the questions, by id, without what a strong answer holds.
pub fn list(bank: &Bank, of: OfBank, paging: &Paging) -> Page<ShownQuestion> {
    let OfBank { kind, level, track } = of;
    let filter = Filter { kind, level, track };
    let behind = |question: &&Question| {
        let after = paging.after.as_ref();
        after.is_none_or(|Cursor(after)| question.id.as_bytes() > after.as_slice())
    };
    let mut found = bank
        .questions()
        .iter()
        .filter(|question| filter.admits(question))
        .filter(behind);
    let items: Vec<ShownQuestion> = found
        .by_ref()
        .take(paging.limit)
        .map(|question| ShownQuestion::of(question, false))
        .collect();
    let more = found.next().is_some();
    let last = items.last().filter(|_| more);
    Page::of(Listed {
        next: last.map(|last| Cursor(last.id.clone().into_bytes())),
        items,
    })
}

/// Returns a question of the bank.
///
/// # Errors
/// When there is none of this id.
pub fn show<'b>(bank: &'b Bank, id: &str) -> Result<&'b Question> {
    bank.get(id).ok_or_else(|| {
        Error::new(
            Kind::NotFound,
            "no-question",
            format!("there is no interview question \"{id}\""),
        )
        .hint("run 'upward interview next' to be asked one")
    })
}

impl ShownQuestion {
    /// Returns a question as people see it, with what a strong answer holds or without.
    pub fn of(question: &Question, rubric: bool) -> Self {
        let Question {
            id,
            kind,
            ask,
            skills,
            tracks,
            level,
            difficulty,
            minutes,
            follow_up,
            mistakes,
            points,
        } = question.clone();
        Self {
            id,
            kind,
            ask,
            skills,
            tracks,
            level,
            difficulty,
            minutes,
            rubric: rubric.then(|| Rubric {
                points: points.into_iter().map(|point| point.says).collect(),
                mistakes,
                follow_up,
            }),
        }
    }
}
