//! Operations on interview practice.

use upward_engine::error::Result;
use upward_engine::interview::mark;
use uuid::Uuid;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::interview::{
    self, Answer, Beginning, Begun, NewAnswer, Next, NextQuestion, OfBank, ShownAnswer,
    ShownQuestion, ToQuestion, Trend,
};
use crate::paging::{Page, PageQuery};
use crate::track;

impl Engine {
    /// Returns a page of the interview bank, by id, without what strong answers hold.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn interview_questions(
        &self,
        caller: &Caller,
        of: OfBank,
        page: PageQuery,
    ) -> Result<Page<ShownQuestion>> {
        caller.may(Scope::Read)?;
        Ok(interview::questions(
            self.inner.tools.bank()?.as_ref(),
            of,
            &page.paging()?,
        ))
    }

    /// Returns a question of the bank, with what a strong answer holds where that is asked for.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn interview_question(
        &self,
        caller: &Caller,
        id: String,
        rubric: bool,
    ) -> Result<ShownQuestion> {
        caller.may(Scope::Read)?;
        let bank = self.inner.tools.bank()?;
        Ok(ShownQuestion::of(interview::question(&bank, &id)?, rubric))
    }

    /// Asks the next question: of the practice that goes on, or of a new one.
    ///
    /// # Errors
    /// Not found when the resume, posting or track is none, or no further question is asked for.
    pub async fn next_question(&self, caller: &Caller, new: NextQuestion) -> Result<Next> {
        if let Some(next) = self.recall(caller, Scope::Write).await? {
            return Ok(next);
        }
        let brought = self.inner.tools.library()?;
        let prepared = self
            .run(caller, Scope::Write, move |work| {
                if let Some(id) = &new.track {
                    track::library(work, &brought)?.track(id)?;
                }
                interview::prepare(work, &new)
            })
            .await?;
        let chosen = self
            .compute(caller, Scope::Write, move |tools| {
                interview::choose(tools, tools.bank()?.as_ref(), prepared)
            })
            .await?;
        self.once(caller, Scope::Write, move |work| {
            interview::ask(work, &chosen)
        })
        .await
    }

    /// Returns the answers that were begun and not sent yet.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn begun_answers(&self, caller: &Caller) -> Result<Page<Begun>> {
        let items = self.run(caller, Scope::Read, interview::begun).await?;
        Ok(Page { items, next: None })
    }

    /// Keeps what is written so far of an answer to a question, until it is answered.
    ///
    /// # Errors
    /// Not found when there is no such question; refuses what is too long.
    pub async fn begin_answer(
        &self,
        caller: &Caller,
        question: String,
        beginning: Beginning,
    ) -> Result<()> {
        interview::question(self.inner.tools.bank()?.as_ref(), &question)?;
        self.run(caller, Scope::Write, move |work| {
            interview::begin(work, question.clone(), beginning.clone())
        })
        .await
    }

    /// Marks an answer and keeps it; its question is due again by how good it was.
    ///
    /// # Errors
    /// Refuses an empty answer and one that is too long; not found when the question is none, or none was asked.
    pub async fn answer_question(&self, caller: &Caller, new: NewAnswer) -> Result<ShownAnswer> {
        if let Some(shown) = self.recall(caller, Scope::Write).await? {
            return Ok(shown);
        }
        let text = interview::text(&new.text)?;
        let to = new.clone();
        let id = self
            .run(caller, Scope::Write, move |work| {
                interview::asked(work, &to)
            })
            .await?;
        let bank = self.inner.tools.bank()?;
        let question = interview::question(&bank, &id)?.clone();
        let (question, text, feedback) = self
            .compute(caller, Scope::Write, move |tools| {
                let feedback = mark(&question, &text, &tools.lexicon);
                Ok((question, text, feedback))
            })
            .await?;
        self.once(caller, Scope::Write, move |work| {
            interview::keep(work, &question, &new, &text, &feedback)
        })
        .await
    }

    /// Returns a page of the account's answers, the newest first: those to a question, or all.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn interview_answers(
        &self,
        caller: &Caller,
        to: ToQuestion,
        page: PageQuery,
    ) -> Result<Page<Answer>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            interview::list(work, &to, &paging)
        })
        .await
    }

    /// Returns an answer with its words and the feedback on them.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn interview_answer(&self, caller: &Caller, id: Uuid) -> Result<ShownAnswer> {
        self.run(caller, Scope::Read, move |work| interview::show(work, id))
            .await
    }

    /// Removes an answer; when its question is due again stays as it is.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_interview_answer(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| {
            interview::remove(work, id)
        })
        .await
    }

    /// Returns how practice goes, and which questions are due again.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn interview_trend(&self, caller: &Caller) -> Result<Trend> {
        self.run(caller, Scope::Read, interview::trend).await
    }
}
