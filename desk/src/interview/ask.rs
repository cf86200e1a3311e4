//! Asking the next question.

use jiff::{SignedDuration, Timestamp};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::interview::{self, Bank, Filter, Needs, Past, Question};
use upward_engine::posting::Posting as Wanted;
use upward_engine::resume::Resume as Content;
use upward_store::{Order, Paging};

use super::keep::{cards, days};
use super::{Asked, Card, Next, NextQuestion, Session};
use crate::posting;
use crate::resume::{self, Resume};
use crate::tools::Tools;
use crate::work::Work;

/// How long a practice goes on after its last question.
const PAUSE: SignedDuration = SignedDuration::from_hours(3);
/// Most questions of one practice.
const MOST: usize = 100;

/// What the next question is chosen by.
#[derive(Debug)]
pub struct Preparation {
    session: Session,
    content: Option<Content>,
    wanted: Option<Wanted>,
    cards: Vec<Card>,
    now: Timestamp,
}

/// The next question, before it is asked.
#[derive(Debug, Clone)]
pub struct Chosen {
    session: Session,
    question: Question,
    skills: Vec<String>,
}

/// Returns what the next question is chosen by: the practice that goes on, or a new one.
pub fn prepare(work: &mut Work<'_, '_>, new: &NextQuestion) -> Result<Preparation> {
    let now = work.now();
    let session = match newest::<Session>(work)?.filter(|session| goes_on(session, new, now)) {
        Some(session) => session,
        None => begun(work, new)?,
    };
    let gone = |error: &Error| error.kind == Kind::NotFound && !session.asked.is_empty();
    let content = session.resume.map(|id| resume::show(work, id)).transpose();
    let wanted = session
        .posting
        .map(|id| posting::wanted(work, id))
        .transpose();
    // What was removed since it began no longer counts in a practice that goes on.
    let content = content.or_else(|error| if gone(&error) { Ok(None) } else { Err(error) })?;
    let wanted = wanted.or_else(|error| if gone(&error) { Ok(None) } else { Err(error) })?;
    Ok(Preparation {
        session,
        content: content.map(|shown| shown.content),
        wanted,
        cards: cards(work)?,
        now,
    })
}

/// Returns the next question.
///
/// # Errors
/// Not found when all that are asked for were asked in this practice.
pub fn choose(tools: &Tools, bank: &Bank, prepared: Preparation) -> Result<Chosen> {
    let Preparation {
        mut session,
        content,
        wanted,
        cards,
        now,
    } = prepared;
    let filter = session.filter.clone();
    let needs = Needs::of(filter, content.as_ref(), wanted.as_ref(), &tools.lexicon);
    let past: Vec<Past<'_>> = cards
        .iter()
        .map(|card| Past {
            question: &card.question,
            days: days(card.answered, now),
            due_in: days(now, card.due),
        })
        .collect();
    let asked: Vec<&str> = session
        .asked
        .iter()
        .map(|asked| asked.question.as_str())
        .collect();
    let choice = interview::choose(bank, &needs, &past, &asked, &tools.lexicon);
    let choice = choice.filter(|_| asked.len() < MOST).ok_or_else(|| {
        Error::new(
            Kind::NotFound,
            "no-question",
            "there is no further question of this kind in this practice",
        )
        .hint("ask for another kind, level or track, which begins a new practice")
    })?;
    let asked = Asked {
        question: choice.question.id.clone(),
        matter: choice.matter,
        why: choice.why(),
        minutes: choice.question.minutes,
        at: now,
        answer: None,
    };
    let skills = choice
        .question
        .skills
        .iter()
        .filter_map(|id| tools.lexicon.name(id));
    let skills = skills.map(str::to_owned).collect();
    let question = choice.question.clone();
    session.asked.push(asked);
    Ok(Chosen {
        session,
        question,
        skills,
    })
}

/// Asks a question: notes it in its practice.
///
/// # Errors
/// A conflict when another was asked in the same practice meanwhile.
pub fn ask(work: &mut Work<'_, '_>, chosen: &Chosen) -> Result<Next> {
    let Chosen {
        session,
        question,
        skills,
    } = chosen;
    let known = work
        .get::<Session>(&session.id)?
        .map_or(0, |known| known.asked.len());
    let Some(asked) = session
        .asked
        .last()
        .filter(|_| known + 1 == session.asked.len())
    else {
        return Err(Error::new(
            Kind::Conflict,
            "asked-elsewhere",
            "another question was asked in this practice at the same moment",
        )
        .hint("answer that one, or ask again"));
    };
    work.save(session)?;
    Ok(Next {
        session: session.id,
        number: session.asked.len(),
        asked: asked.clone(),
        ask: question.ask.clone(),
        kind: question.kind,
        difficulty: question.difficulty,
        skills: skills.clone(),
    })
}

/// Whether a practice goes on by what is asked for now.
fn goes_on(session: &Session, new: &NextQuestion, now: Timestamp) -> bool {
    let last = session
        .asked
        .last()
        .map_or(session.started, |asked| asked.at);
    let same = *new == NextQuestion::default()
        || (session.filter == filter(new)
            && new.posting == session.posting
            && (new.resume.is_none() || new.resume == session.resume));
    same && now.duration_since(last) < PAUSE
}

fn begun(work: &mut Work<'_, '_>, new: &NextQuestion) -> Result<Session> {
    let resume = match new.resume {
        Some(id) => Some(id),
        None => newest::<Resume>(work)?.map(|resume| resume.id),
    };
    Ok(Session {
        id: work.new_id(),
        filter: filter(new),
        resume,
        posting: new.posting,
        asked: Vec::new(),
        started: work.now(),
    })
}

fn filter(new: &NextQuestion) -> Filter {
    Filter {
        kind: new.kind,
        level: new.level,
        track: new.track.clone(),
    }
}

/// Returns the newest record of a table.
pub fn newest<E: upward_store::Entity>(work: &mut Work<'_, '_>) -> Result<Option<E>> {
    let paging = Paging {
        order: Order::Descending,
        ..Paging::first(1)
    };
    Ok(work.list::<E>(&(), &paging)?.items.pop())
}
