//! Operations on interview practice.

use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, Listing, json, query, segment};
use crate::interview::{
    Answer, Beginning, Begun, NewAnswer, Next, NextQuestion, OfBank, ShownAnswer, ShownQuestion,
    ToQuestion, Trend, WithRubric,
};
use crate::paging::{Page, PageQuery};

impl Client {
    /// Returns a page of the interview bank, by id, without what strong answers hold.
    ///
    /// # Errors
    /// As [`crate::Engine::interview_questions`].
    pub async fn interview_questions(
        &self,
        of: &OfBank,
        page: &PageQuery,
    ) -> Result<Page<ShownQuestion>> {
        let listing = Listing { filter: of, page };
        self.get(&query("/interview/questions", &listing)?).await
    }

    /// Returns a question of the bank, with what a strong answer holds where that is asked for.
    ///
    /// # Errors
    /// As [`crate::Engine::interview_question`].
    pub async fn interview_question(&self, id: &str, rubric: bool) -> Result<ShownQuestion> {
        let path = format!("/interview/questions/{}", segment(id));
        self.get(&query(&path, &WithRubric { rubric })?).await
    }

    /// Asks the next question: of the practice that goes on, or of a new one.
    ///
    /// # Errors
    /// As [`crate::Engine::next_question`].
    pub async fn next_question(&self, new: &NextQuestion) -> Result<Next> {
        self.with(Method::POST, "/interview/questions", new).await
    }

    /// Returns the answers that were begun and not sent yet.
    ///
    /// # Errors
    /// As [`crate::Engine::begun_answers`].
    pub async fn begun_answers(&self) -> Result<Page<Begun>> {
        self.get("/interview/begun").await
    }

    /// Keeps what is written so far of an answer to a question, until it is answered.
    ///
    /// # Errors
    /// As [`crate::Engine::begin_answer`].
    pub async fn begin_answer(&self, question: &str, beginning: &Beginning) -> Result<()> {
        let path = format!("/interview/begun/{}", segment(question));
        self.send(Method::PUT, &path, json(beginning)?)
            .await
            .map(|_| ())
    }

    /// Marks an answer and keeps it.
    ///
    /// # Errors
    /// As [`crate::Engine::answer_question`].
    pub async fn answer_question(&self, new: &NewAnswer) -> Result<ShownAnswer> {
        self.with(Method::POST, "/interview/answers", new).await
    }

    /// Returns a page of the account's answers, the newest first: those to a question, or all.
    ///
    /// # Errors
    /// As [`crate::Engine::interview_answers`].
    pub async fn interview_answers(
        &self,
        to: &ToQuestion,
        page: &PageQuery,
    ) -> Result<Page<Answer>> {
        let listing = Listing { filter: to, page };
        self.get(&query("/interview/answers", &listing)?).await
    }

    /// Returns an answer with its words and the feedback on them.
    ///
    /// # Errors
    /// As [`crate::Engine::interview_answer`].
    pub async fn interview_answer(&self, id: Uuid) -> Result<ShownAnswer> {
        self.get(&format!("/interview/answers/{id}")).await
    }

    /// Removes an answer; when its question is due again stays as it is.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_interview_answer`].
    pub async fn remove_interview_answer(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/interview/answers/{id}")).await
    }

    /// Returns how practice goes, and which questions are due again.
    ///
    /// # Errors
    /// As [`crate::Engine::interview_trend`].
    pub async fn interview_trend(&self) -> Result<Trend> {
        self.get("/interview/trend").await
    }
}
