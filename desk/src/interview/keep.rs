//! Keeping an answer, and when its question is due again.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::interview::{Feedback, Question, Rating, recall};
use uuid::Uuid;

use super::ask::newest;
use super::begun::forget;
use super::{Answer, BY_QUESTION, Card, NewAnswer, Said, Session, ShownAnswer};
use crate::line::lines;
use crate::work::Work;

/// The longest answer, in characters: more than anybody says in an hour.
pub const LONGEST: usize = 20_000;
/// The longest time that an answer is taken to have needed, in seconds: whoever is away for a day did not think so long.
const DAY: u64 = 24 * 60 * 60;

/// Returns the words of an answer as they may be given.
///
/// # Errors
/// Refuses an empty one, and one that is too long.
pub fn text(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Err(Error::refused("empty-answer", "the answer is empty")
            .hint("say what you know, however little: a part of an answer is marked too"));
    }
    lines("the words of an answer", text.trim(), LONGEST)
}

/// Returns the id of the question that an answer is to: the one that it names, or the one that was asked last.
///
/// # Errors
/// Not found when it names none and none was asked.
pub fn asked(work: &mut Work<'_, '_>, new: &NewAnswer) -> Result<String> {
    if let Some(id) = &new.question {
        return Ok(id.clone());
    }
    let session = newest::<Session>(work)?;
    let asked = session.and_then(|session| session.asked.into_iter().next_back());
    asked.map(|asked| asked.question).ok_or_else(|| {
        Error::new(Kind::NotFound, "nothing-asked", "no question was asked yet")
            .hint("run 'upward interview next', or name the question that you answer")
    })
}

/// Keeps an answer with the feedback on it.
pub fn keep(
    work: &mut Work<'_, '_>,
    question: &Question,
    new: &NewAnswer,
    text: &str,
    feedback: &Feedback,
) -> Result<ShownAnswer> {
    let now = work.now();
    let id = work.new_id();
    let session = answered(work, &question.id, id)?;
    let since = session
        .as_ref()
        .map(|(_, at)| now.duration_since(*at).as_secs().max(0).unsigned_abs());
    let card = reviewed(work, question, feedback)?;
    let answer = Answer {
        id,
        question: question.id.clone(),
        ask: question.ask.clone(),
        kind: question.kind,
        session: session.map(|(session, _)| session),
        score: feedback.score,
        formula: feedback.version.clone(),
        seconds: new.seconds.or(since).filter(|seconds| *seconds < DAY),
        minutes: question.minutes,
        answered: now,
    };
    let said = Said {
        answer: id,
        text: text.to_owned(),
        feedback: feedback.clone(),
        due: card.due,
    };
    work.put(&said)?;
    work.save(&answer)?;
    forget(work, &question.id)?;
    Ok(said.shown(answer))
}

impl Said {
    /// Returns an answer with its words.
    pub fn shown(self, answer: Answer) -> ShownAnswer {
        ShownAnswer {
            answer,
            text: self.text,
            feedback: self.feedback,
            due: self.due,
        }
    }
}

/// Notes an answer in the last practice, where the question was asked and not answered yet; returns the practice and when it
/// was asked.
fn answered(
    work: &mut Work<'_, '_>,
    question: &str,
    answer: Uuid,
) -> Result<Option<(Uuid, Timestamp)>> {
    let Some(mut session) = newest::<Session>(work)? else {
        return Ok(None);
    };
    let open = session
        .asked
        .iter_mut()
        .rev()
        .find(|asked| asked.question == question && asked.answer.is_none());
    let Some(asked) = open else {
        return Ok(None);
    };
    asked.answer = Some(answer);
    let at = asked.at;
    work.save(&session)?;
    Ok(Some((session.id, at)))
}

/// Returns the card of a question with an answer to it, once it is kept.
fn reviewed(work: &mut Work<'_, '_>, question: &Question, feedback: &Feedback) -> Result<Card> {
    let now = work.now();
    let known = work.all_with::<Card>(BY_QUESTION, question.id.as_bytes())?;
    let known = known.into_iter().max_by_key(|card| card.answered);
    let since = known
        .as_ref()
        .map_or(0, |card| days(card.answered, now).max(0));
    let memory = known.as_ref().map(|card| card.memory);
    let next = recall(
        memory,
        u32::try_from(since).unwrap_or(u32::MAX),
        Rating::of(feedback.score),
    )?;
    let card = Card {
        id: known.map_or_else(|| work.new_id(), |card| card.id),
        question: question.id.clone(),
        memory: next.memory,
        answered: now,
        due: now + SignedDuration::from_hours(24 * i64::from(next.days)),
    };
    work.put(&card)?;
    Ok(card)
}

/// Returns the cards of all questions that were answered. Joined accounts may have two of one: the newer one counts.
pub fn cards(work: &mut Work<'_, '_>) -> Result<Vec<Card>> {
    let mut cards: BTreeMap<String, Card> = BTreeMap::new();
    for card in work.all::<Card>(&())? {
        let older = cards
            .get(&card.question)
            .is_some_and(|other| other.answered > card.answered);
        if !older {
            cards.insert(card.question.clone(), card);
        }
    }
    Ok(cards.into_values().collect())
}

/// Returns the days from one time to another, rounded: two in the same hour of two days are a day apart, though one may be
/// some minutes earlier.
pub fn days(from: Timestamp, to: Timestamp) -> i64 {
    (to.duration_since(from).as_hours() + 12).div_euclid(24)
}
