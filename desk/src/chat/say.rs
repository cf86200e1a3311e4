//! Keeping what handling an input came to, and what of it was sent.

use jiff::SignedDuration;
use serde_json::Value;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Dialogue, Heard, Placed, Said, Unsent, hear};
use crate::identity::Identity;
use crate::work::Work;

/// How long it is known which message shows a work: longer than any waits in line.
const SHOWN: SignedDuration = SignedDuration::from_hours(48);

/// Returns what the service remembers of a person's dialogue; none before the first.
pub fn dialogue(work: &mut Work<'_, '_>, person: Uuid) -> Result<Option<Value>> {
    Ok(work.get::<Dialogue>(&person)?.map(|kept| kept.state))
}

/// Keeps how far the dialogue is and what is to be sent, and has the input handled: all of it or nothing. Returns
/// the replies as they are kept.
pub fn say(
    work: &mut Work<'_, '_>,
    account: Uuid,
    person: Uuid,
    said: &Said,
) -> Result<Vec<Unsent>> {
    if let Some(heard) = said.heard {
        work.remove::<Heard>(&heard)?;
    }
    work.put(&Dialogue {
        id: person,
        person: said.person.clone(),
        state: said.state.clone(),
    })?;
    hear::known(work, account)?;
    let mut unsent = Vec::with_capacity(said.replies.len());
    for value in &said.replies {
        unsent.push(reply(work, &said.person, value)?);
    }
    Ok(unsent)
}

/// Keeps one more reply until it is sent.
fn reply(work: &mut Work<'_, '_>, person: &Identity, value: &Value) -> Result<Unsent> {
    let unsent = Unsent {
        id: work.new_id(),
        person: person.clone(),
        reply: value.clone(),
        failures: 0,
    };
    work.put(&unsent)?;
    Ok(unsent)
}

/// Returns the replies that were not sent yet, the oldest first.
pub fn replies(work: &mut Work<'_, '_>) -> Result<Vec<Unsent>> {
    work.all::<Unsent>(&())
}

/// Takes note of what became of a reply: none where it is done with.
pub fn settle(work: &mut Work<'_, '_>, id: Uuid, left: Option<&Unsent>) -> Result<()> {
    match left {
        Some(unsent) => work.put(unsent),
        None => work.remove::<Unsent>(&id),
    }
}

/// Takes note of the message that shows a work from now on, and forgets those of works that ended long ago.
pub fn show(work: &mut Work<'_, '_>, of: Uuid, message: &Value) -> Result<()> {
    let now = work.now();
    for old in work.all::<Placed>(&())? {
        if now.duration_since(old.at) > SHOWN {
            work.remove::<Placed>(&old.work)?;
        }
    }
    work.put(&Placed {
        work: of,
        message: message.clone(),
        at: now,
    })
}

/// Returns the message that shows a work; none where it is not known.
pub fn placed(work: &mut Work<'_, '_>, of: Uuid) -> Result<Option<Value>> {
    Ok(work.get::<Placed>(&of)?.map(|placed| placed.message))
}

/// Returns whose dialogues the account has, and what the service remembers of each.
pub fn dialogues(work: &mut Work<'_, '_>) -> Result<Vec<(Identity, Value)>> {
    let all = work.all::<Dialogue>(&())?;
    Ok(all
        .into_iter()
        .map(|kept| (kept.person, kept.state))
        .collect())
}
