//! Leaving a service alone, for everybody: one that fails again and again, or that takes no more requests of this address.
//!
//! This is the circuit breaker of LeetCode, which shuts strangers out in waves: each request then makes it worse.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use upward_engine::evidence::Service;
use upward_store::Entity;
use uuid::Uuid;

use super::id;
use super::trouble::Trouble;
use crate::work::Work;

/// After so many failures in a row LeetCode is left alone.
const FAILURES: u32 = 5;
/// For so long; then one request tries it again.
const PAUSE: SignedDuration = SignedDuration::from_mins(15);

/// How a service has done lately, in the house's books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rest {
    service: Service,
    failures: u32,
    until: Option<Timestamp>,
}

impl Rest {
    /// Returns before when a service is left alone; none where it may be asked.
    pub fn read(work: &mut Work<'_, '_>, service: Service) -> Result<Option<Timestamp>> {
        let now = work.now();
        let rest: Option<Self> = work.house().get(&id(service))?;
        Ok(rest
            .and_then(|rest| rest.until)
            .filter(|until| *until > now))
    }

    /// Takes note of how a service did that was asked without a token: with one, its limits are one person's own.
    pub fn note(work: &mut Work<'_, '_>, service: Service, trouble: Option<Trouble>) -> Result<()> {
        let now = work.now();
        let before: Option<Self> = work.house().get(&id(service))?;
        let after = match trouble.filter(|trouble| trouble.is_the_services()) {
            None => None,
            Some(trouble) => {
                let failures = before.as_ref().map_or(0, |rest| rest.failures) + 1;
                let broken = service == Service::Leetcode && failures >= FAILURES;
                let pause = broken.then(|| now.saturating_add(PAUSE).unwrap_or(now));
                let until = trouble.until(now).max(pause);
                Some(Self {
                    service,
                    failures,
                    until,
                })
            }
        };
        match after {
            None if before.is_some() => work.house().remove::<Self>(&id(service)),
            Some(after) => work.house().put(&after),
            None => Ok(()),
        }
    }
}

impl Entity for Rest {
    type Id = Uuid;
    const TABLE: &'static str = "rests";

    fn id(&self) -> Uuid {
        id(self.service)
    }
}
