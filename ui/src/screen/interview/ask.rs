//! What the screen asks the desk.

use upward_desk::interview::{
    Beginning, NewAnswer, NextQuestion, OfBank, ShownQuestion, ToQuestion,
};
use upward_desk::paging::PageQuery;
use upward_engine::interview::Filter;
use uuid::Uuid;

use super::Answer;
use crate::desk::Desk;
use crate::effect::Effect;

/// How many items are asked for at a time.
const PAGE: u16 = 200;

/// Asks for the next question, by what is chosen.
pub fn next(filter: &Filter, desk: &Desk) -> Effect {
    let new = NextQuestion {
        kind: filter.kind,
        level: filter.level,
        track: filter.track.clone(),
        resume: desk.resume().map(|resume| resume.id),
        posting: desk.posting().map(|posting| posting.id),
    };
    Effect::ask("ask the next question", |client| async move {
        let next = client.next_question(&new).await?;
        Ok(Answer::Asked(Box::new(next)))
    })
}

/// Asks for a question of the bank, to be answered.
pub fn question(id: String) -> Effect {
    Effect::ask("read the question", |client| async move {
        let question = client.interview_question(&id, false).await?;
        Ok(Answer::Chosen(Box::new(question)))
    })
}

/// Asks what a strong answer to a question holds.
pub fn strong(id: String) -> Effect {
    Effect::ask("read what a strong answer holds", |client| async move {
        let question = client.interview_question(&id, true).await?;
        Ok(Answer::Strong(Box::new(question)))
    })
}

/// Asks which answers were begun before.
pub fn begun() -> Effect {
    Effect::ask("read what you began to answer", |client| async move {
        Ok(Answer::Begun(client.begun_answers().await?.items))
    })
}

/// Keeps what is written so far of an answer.
pub fn keep(question: String, beginning: Beginning) -> Effect {
    Effect::ask("keep what you write", |client| async move {
        client.begin_answer(&question, &beginning).await?;
        Ok(Answer::Kept)
    })
}

/// Sends an answer.
pub fn send(new: NewAnswer) -> Effect {
    Effect::ask("mark your answer", |client| async move {
        let shown = client.answer_question(&new).await?;
        Ok(Answer::Marked(Box::new(shown)))
    })
}

/// Asks for an answer with the feedback on it.
pub fn answer(id: Uuid) -> Effect {
    Effect::ask("read the answer", move |client| async move {
        let shown = client.interview_answer(id).await?;
        Ok(Answer::Read(Box::new(shown)))
    })
}

/// Removes an answer.
pub fn remove(id: Uuid) -> Effect {
    Effect::ask("remove the answer", move |client| async move {
        client.remove_interview_answer(id).await?;
        Ok(Answer::Removed(id))
    })
}

/// Asks for all questions of a filter.
pub fn questions(filter: Filter) -> Effect {
    Effect::ask("list the questions", |client| async move {
        let of = OfBank {
            kind: filter.kind,
            level: filter.level,
            track: filter.track.clone(),
        };
        let (mut all, mut after): (Vec<ShownQuestion>, _) = (Vec::new(), None);
        loop {
            let page = client.interview_questions(&of, &page(after)).await?;
            all.extend(page.items);
            after = page.next;
            if after.is_none() {
                return Ok(Answer::Questions(filter, all));
            }
        }
    })
}

/// Asks for the answers so far, and how practice goes.
pub fn history() -> Effect {
    Effect::ask("list your answers", |client| async move {
        let trend = client.interview_trend().await?;
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let to = ToQuestion::default();
            let page = client.interview_answers(&to, &page(after)).await?;
            all.extend(page.items);
            after = page.next;
            if after.is_none() {
                return Ok(Answer::History(Box::new(trend), all));
            }
        }
    })
}

/// Asks which tracks there are, to choose questions of one.
pub fn tracks() -> Effect {
    Effect::ask("list the tracks", |client| async move {
        let tracks = client.tracks().await?.items;
        let named = tracks.into_iter().map(|track| (track.id, track.title));
        Ok(Answer::Tracks(named.collect()))
    })
}

fn page(after: Option<String>) -> PageQuery {
    PageQuery {
        after,
        limit: Some(PAGE),
    }
}
