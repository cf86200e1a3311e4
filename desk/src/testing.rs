//! A desk for tests.

use std::sync::{Arc, Mutex};

use axum::Router;
use jiff::{SignedDuration, Timestamp};
use upward_engine::error::Result;
use upward_store::{Secret, Vault};
use uuid::Uuid;

use crate::reader::Reader;
use crate::tools::Tools;
use crate::world::{System, World};
use crate::{Caller, Client, Engine, api};

/// A clock that tests move.
#[derive(Debug)]
pub struct Clock(Mutex<Timestamp>);

impl Clock {
    /// Returns a clock that stands.
    pub fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::new("2026-11-20T12:00:00Z".parse().unwrap())))
    }

    /// Lets minutes pass.
    pub fn pass(&self, minutes: i64) {
        *self.0.lock().unwrap() += SignedDuration::from_mins(minutes);
    }
}

impl World for Clock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }

    fn id(&self) -> Uuid {
        System.id()
    }

    fn secret(&self) -> Result<[u8; 32]> {
        System.secret()
    }
}

/// Returns an empty desk in memory, as its one account sees it, and its clock.
pub fn desk() -> (Client, Arc<Clock>) {
    let (engine, clock) = opened();
    let caller = Caller::owner(ACCOUNT);
    (Client::in_process(api::router(engine), caller), clock)
}

/// Returns an empty desk in memory.
pub fn engine() -> Engine {
    opened().0
}

/// Returns the API of an empty desk in memory.
pub fn router() -> Router {
    api::router(engine())
}

const ACCOUNT: Uuid = Uuid::from_u128(1);

fn opened() -> (Engine, Arc<Clock>) {
    let vault = Vault::memory(&Secret::new([1; 32]));
    vault.keys().create(ACCOUNT).unwrap();
    let tools = Tools::new(Reader::InProcess).unwrap();
    let clock = Clock::new();
    (Engine::new(vault, tools, clock.clone()), clock)
}

/// A fictional person's resume, with all that a report looks for.
pub fn sample() -> upward_engine::resume::Resume {
    serde_json::from_str(include_str!("../../samples/resume.json")).unwrap()
}

/// A fictional job description.
pub const WANTED: &str = include_str!("../../samples/backend-engineer.txt");
