//! Reading answers.

use upward_engine::error::Result;
use upward_store::Paging;
use uuid::Uuid;

use super::{Answer, BY_QUESTION, Said, ShownAnswer, ToQuestion};
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's answers, the newest first: those to a question, or all.
pub fn list(work: &mut Work<'_, '_>, to: &ToQuestion, paging: &Paging) -> Result<Page<Answer>> {
    let listed = match &to.question {
        Some(question) => work.with(BY_QUESTION, question.as_bytes(), paging),
        None => work.list(&(), paging),
    };
    listed.map(Page::of)
}

/// Returns an answer with its words and the feedback on them.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<ShownAnswer> {
    let answer: Answer = work.need(&id, "answer")?;
    let said: Said = work.need(&id, "answer")?;
    Ok(said.shown(answer))
}
