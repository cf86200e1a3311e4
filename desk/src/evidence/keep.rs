//! Keeping what came of an attempt. Whatever went wrong, the last good figures stay, with their date.

use upward_engine::error::Result;
use uuid::Uuid;

use super::attempt::{Attempt, Came, Outcome};
use super::trouble::Trouble;
use super::{Answers, Rest, Source, State, id};
use crate::work::Work;

/// Keeps what came of an attempt, and returns the source; none where that is not there any more as it was.
pub(crate) fn keep(work: &mut Work<'_, '_>, attempt: &Attempt) -> Result<Option<Uuid>> {
    let service = attempt.service;
    let source: Option<Source> = work.get(&id(service))?;
    let Some(mut source) = source.filter(|source| source.revision == attempt.revision) else {
        return Ok(None);
    };
    let now = work.now();
    source.token = attempt.token;
    source.problem = attempt.problem(&source.user, now);
    let asked = match &attempt.outcome {
        Outcome::Fresh => None,
        Outcome::Left(trouble) => {
            source.retry_after = trouble.until(now);
            None
        }
        Outcome::Failed(trouble) => {
            source.fail();
            Some(Some(*trouble))
        }
        Outcome::Came(came, answers) => {
            take(work, &mut source, came, answers)?;
            Some(came.missing)
        }
    };
    if let Some(trouble) = asked {
        source.tried = Some(now);
        source.budget = attempt.budget;
        let used_up = attempt.budget.filter(|budget| budget.left == 0);
        let used_up = used_up.map(|budget| budget.resets);
        let until = trouble.and_then(|trouble: Trouble| trouble.until(now));
        source.retry_after = until.or(used_up).filter(|until| *until > now);
        if !attempt.token {
            Rest::note(work, service, trouble)?;
        }
    }
    source.revision += 1;
    work.save(&source)?;
    Ok(Some(source.id))
}

impl Source {
    /// What was entered by hand is known as such until other figures come.
    fn fail(&mut self) {
        if self.state != State::Entered {
            self.state = State::Failing;
        }
    }
}

/// Takes figures over. Where some of them could not be fetched, whole ones that are there already are better.
fn take(
    work: &mut Work<'_, '_>,
    source: &mut Source,
    came: &Came,
    answers: &Answers,
) -> Result<()> {
    let whole = source.figures.is_some() && !source.partial;
    source.partial &= !whole;
    if came.missing.is_some() && whole {
        source.fail();
        return Ok(());
    }
    source.state = match came.missing {
        None => State::Fetched,
        Some(_) => State::Failing,
    };
    source.figures = Some(came.figures.clone());
    source.partial = came.missing.is_some();
    source.fetched = Some(work.now());
    work.put(answers)
}
