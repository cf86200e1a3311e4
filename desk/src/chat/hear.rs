//! Taking note of what came, once.

use jiff::Timestamp;
use serde_json::Value;
use upward_engine::error::Result;
use upward_store::{Entity, Owner, Paging, Result as StoreResult, Tx};
use uuid::Uuid;

use super::{Came, Dialogue, Heard, Talking, Unsent};
use crate::identity::Identity;
use crate::work::Work;

/// How many days names are kept: platforms deliver again for a day at most (core.telegram.org/bots/api#getupdates:
/// "Incoming updates are stored on the server until the bot receives them either way, but they will not be kept
/// longer than 24 hours").
const DAYS: u64 = 2;
/// How many names that are no longer kept are removed with each new one: more than come in, so that they do not pile
/// up.
const FORGOTTEN: usize = 4;

/// Keeps an input until it is handled. None where one of this name came before.
pub fn hear(
    work: &mut Work<'_, '_>,
    account: Uuid,
    person: &Identity,
    name: &[u8],
    input: &Value,
) -> Result<Option<Heard>> {
    let name = short(name);
    let today = day(work.now());
    for day in today.saturating_sub(DAYS)..=today {
        if work.get::<Came>(&(day, name))?.is_some() {
            return Ok(None);
        }
    }
    for old in work.list::<Came>(&(), &Paging::first(FORGOTTEN))?.items {
        if old.day + DAYS < today {
            work.remove::<Came>(&(old.day, old.name))?;
        }
    }
    let heard = Heard {
        id: work.new_id(),
        person: person.clone(),
        at: work.now(),
        input: input.clone(),
    };
    work.put(&Came { day: today, name })?;
    work.put(&heard)?;
    known(work, account)?;
    Ok(Some(heard))
}

/// Notes in the house's books that the account has conversations.
pub fn known(work: &mut Work<'_, '_>, account: Uuid) -> Result<()> {
    let mut house = work.house();
    match house.get::<Talking>(&account)? {
        Some(_) => Ok(()),
        None => house.put(&Talking { account }),
    }
}

/// Forgets in the house's books that the account has conversations, unless something is left to be done in them: an
/// input, a reply, or what `is_busy` says of what the service remembers of a dialogue. Returns whether it was forgotten.
pub fn fall_silent(
    work: &mut Work<'_, '_>,
    account: Uuid,
    is_busy: fn(&Value) -> bool,
) -> Result<bool> {
    let is_busy = !work.all::<Heard>(&())?.is_empty()
        || !work.all::<Unsent>(&())?.is_empty()
        || work
            .all::<Dialogue>(&())?
            .iter()
            .any(|kept| is_busy(&kept.state));
    if !is_busy {
        forget(&mut work.house(), account)?;
    }
    Ok(!is_busy)
}

/// Takes note, when a record of a table has moved to an account, that this one has conversations now.
pub fn moved(tx: &mut Tx<'_>, table: &str, account: Uuid) -> StoreResult<()> {
    if [Heard::TABLE, Unsent::TABLE, Dialogue::TABLE].contains(&table) {
        tx.put(Owner::House, &Talking { account })?;
    }
    Ok(())
}

/// Forgets in the house's books that an account had conversations.
pub fn forget(house: &mut Work<'_, '_>, account: Uuid) -> Result<()> {
    house.remove::<Talking>(&account)
}

/// Returns the inputs that were not handled yet, the oldest first.
pub fn inputs(work: &mut Work<'_, '_>) -> Result<Vec<Heard>> {
    work.all::<Heard>(&())
}

fn day(at: Timestamp) -> u64 {
    u64::try_from(at.as_second() / 86_400).unwrap_or_default()
}

fn short(name: &[u8]) -> Uuid {
    let hash = blake3::hash(name);
    let (half, _) = hash.as_bytes().split_at(16);
    Uuid::from_slice(half).unwrap_or_default()
}
