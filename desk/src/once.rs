//! Requests that are carried out once, however often they arrive: their answers are kept for a day.
//!
//! The answer is written in the transaction that does the work, so there is no moment at which one is kept and the
//! other not: after a crash the same request either finds its answer or is carried out. Of two at once, the slower
//! one's transaction does not fit any more; it runs again, and finds the answer. What was refused wrote nothing, and
//! is judged anew.

#[cfg(test)]
mod tests;

use jiff::{SignedDuration, Timestamp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use upward_engine::error::{Error, Kind, Result};
use upward_store::{Entity, Paging};
use uuid::Uuid;

use crate::work::Work;

/// How long answers are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// How many answers that are no longer kept are removed with each new one: more than come in, so that they do not pile up.
const FORGOTTEN: usize = 4;

/// A caller's name for a request, and what they asked under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Once {
    name: Uuid,
    request: Uuid,
}

/// An answer that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Answered {
    name: Uuid,
    request: Uuid,
    at: Timestamp,
    answer: Value,
}

impl Once {
    /// Returns the name for a request of these parts; only hashes of both are kept.
    pub fn new<'a>(name: &[u8], request: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut parts = blake3::Hasher::new();
        for part in request {
            parts.update(blake3::hash(part).as_bytes());
        }
        Self {
            name: short(blake3::hash(name)),
            request: short(parts.finalize()),
        }
    }

    /// Carries out an operation: once, where the request has a name.
    ///
    /// # Errors
    /// Refuses (`other-request`) another request of the same name; what `operation` reports.
    pub(crate) fn perhaps<T: Serialize + DeserializeOwned>(
        once: Option<Self>,
        work: &mut Work<'_, '_>,
        operation: impl FnOnce(&mut Work<'_, '_>) -> Result<T>,
    ) -> Result<T> {
        match once {
            Some(once) => once.or(work, operation),
            None => operation(work),
        }
    }

    /// Returns what `operation` answered when the request was carried out, or carries it out now.
    /// As [`Once::perhaps`], for an answer that is a secret and so is not kept.
    ///
    /// # Errors
    /// A conflict (`carried-out`) when it was answered before; else as [`Once::perhaps`].
    pub(crate) fn untold<T>(
        once: Option<Self>,
        work: &mut Work<'_, '_>,
        operation: impl FnOnce(&mut Work<'_, '_>) -> Result<T>,
    ) -> Result<T> {
        let mut told = None;
        Self::perhaps(once, work, |work| {
            told = Some(operation(work)?);
            Ok(())
        })?;
        told.ok_or_else(|| {
            Error::new(
                Kind::Conflict,
                "carried-out",
                "this request was carried out before, and its answer is shown only once",
            )
            .hint("undo what it made, and ask anew under another Idempotency-Key")
        })
    }

    /// Returns what was answered when the request was carried out, if it was.
    ///
    /// # Errors
    /// Refuses (`other-request`) another request of the same name.
    pub(crate) fn recall<T: DeserializeOwned>(self, work: &mut Work<'_, '_>) -> Result<Option<T>> {
        let now = work.now();
        let today = day(now);
        for day in [today, today.saturating_sub(1)] {
            let answered = work.get::<Answered>(&(day, self.name))?;
            if let Some(answered) = answered.filter(|it| now.duration_since(it.at) < KEPT) {
                return answered.again(self.request).map(Some);
            }
        }
        Ok(None)
    }

    fn or<T: Serialize + DeserializeOwned>(
        self,
        work: &mut Work<'_, '_>,
        operation: impl FnOnce(&mut Work<'_, '_>) -> Result<T>,
    ) -> Result<T> {
        if let Some(answer) = self.recall(work)? {
            return Ok(answer);
        }
        let now = work.now();
        let today = day(now);
        let value = operation(work)?;
        work.put(&Answered {
            name: self.name,
            request: self.request,
            at: now,
            answer: serde_json::to_value(&value).map_err(unwritten)?,
        })?;
        for old in work.list::<Answered>(&(), &Paging::first(FORGOTTEN))?.items {
            if day(old.at).saturating_add(1) < today {
                work.remove::<Answered>(&old.id())?;
            }
        }
        Ok(value)
    }
}

impl Answered {
    fn again<T: DeserializeOwned>(self, request: Uuid) -> Result<T> {
        if self.request != request {
            return Err(Error::new(
                Kind::Refused,
                "other-request",
                "another request was made under this Idempotency-Key within the last 24 hours",
            )
            .hint("give each request a key of its own, such as a new UUID"));
        }
        serde_json::from_value(self.answer).map_err(unwritten)
    }
}

/// Days come first, so that the oldest are found at the front.
impl Entity for Answered {
    type Id = (u64, Uuid);
    const TABLE: &'static str = "answered";

    fn id(&self) -> Self::Id {
        (day(self.at), self.name)
    }
}

/// Returns the number of a day.
fn day(at: Timestamp) -> u64 {
    u64::try_from(at.as_second() / 86_400).unwrap_or_default()
}

fn short(hash: blake3::Hash) -> Uuid {
    let (half, _) = hash.as_bytes().split_at(16);
    Uuid::from_slice(half).unwrap_or_default()
}

fn unwritten(error: serde_json::Error) -> Error {
    Error::internal("answer", format!("an answer cannot be kept: {error}"))
}
