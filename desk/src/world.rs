//! What the desk takes from outside: the time, new ids and secrets. Tests hand in their own.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use upward_engine::date::Date;
use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

/// The source of everything that differs from one run to the next.
pub trait World: fmt::Debug + Send + Sync {
    /// Returns the time.
    fn now(&self) -> Timestamp;

    /// Returns the day as resumes know days, by Coordinated Universal Time.
    fn today(&self) -> Date {
        let day = self.now().to_zoned(TimeZone::UTC).date();
        Date {
            year: day.year().unsigned_abs(),
            month: Some(day.month().unsigned_abs()),
            day: Some(day.day().unsigned_abs()),
        }
    }

    /// Returns an id that no other record has; later ids sort behind earlier ones.
    fn id(&self) -> Uuid;

    /// Returns 32 bytes that nobody can guess.
    ///
    /// # Errors
    /// When the system gives no randomness.
    fn secret(&self) -> Result<[u8; 32]>;
}

/// This machine's clock and randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct System;

impl World for System {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn secret(&self) -> Result<[u8; 32]> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| {
            Error::new(
                Kind::Unavailable,
                "no-randomness",
                format!("the system gives no randomness: {error}"),
            )
        })?;
        Ok(bytes)
    }
}
