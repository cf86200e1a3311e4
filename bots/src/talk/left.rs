//! What an earlier process left to be done, in the order in which it came: where processes end often, who waits
//! longest comes first each time, and not whose account happens to be read first.

use upward_desk::Caller;
use upward_desk::identity::Identity;
use upward_engine::error::Result;
use uuid::Uuid;

use super::works::{Job, ended};
use super::{Talk, is_moved};
use crate::dialogue::Session;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

/// What is left to be done in some accounts, the oldest first.
#[derive(Debug, Default)]
struct Left {
    works: Vec<Job>,
    replies: Vec<(Uuid, Caller, Identity)>,
    inputs: Vec<(Uuid, Caller)>,
}

impl Talk {
    /// Goes on with what an earlier process left in these accounts.
    pub(super) async fn take_up(&self, callers: &[Caller]) -> Result<()> {
        let left = self.remaining(callers).await?;
        for job in left.works {
            self.begin(job);
        }
        for (_, caller, person) in left.replies {
            self.send(caller, person);
        }
        for (_, caller) in left.inputs {
            self.handle(caller);
        }
        Ok(())
    }

    async fn remaining(&self, callers: &[Caller]) -> Result<Left> {
        let mut left = Left::default();
        for caller in callers {
            match self.left_in(caller, &mut left).await {
                Err(error) if !is_moved(&error) => return Err(error),
                _ => {}
            }
        }
        left.works.sort_by_key(Job::age);
        left.replies.sort_by_key(|(id, ..)| *id);
        left.inputs.sort_by_key(|(id, _)| *id);
        Ok(left)
    }

    /// Adds what is left to be done in an account.
    async fn left_in(&self, caller: &Caller, left: &mut Left) -> Result<()> {
        let engine = &self.inner.engine;
        let heard = engine.heard(caller).await?;
        let ends = heard.iter().filter_map(|heard| ended(&heard.input));
        let ended: Vec<Uuid> = ends.collect();
        for (person, state) in engine.dialogues(caller).await? {
            let session = Session::kept(Some(state));
            let works = session.works.into_iter();
            let not_ended = works.filter(|running| !ended.contains(&running.id));
            left.works.extend(not_ended.map(|running| Job {
                running,
                person: person.clone(),
                language: session.language.clone(),
                caller: caller.clone(),
            }));
        }
        for unsent in engine.unsent(caller).await? {
            left.replies
                .push((unsent.id, caller.clone(), unsent.person));
        }
        let inputs = heard.into_iter().map(|heard| (heard.id, caller.clone()));
        left.inputs.extend(inputs);
        Ok(())
    }
}
