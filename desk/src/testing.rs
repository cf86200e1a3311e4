//! A desk for tests.

use std::sync::{Arc, Mutex};

use axum::Router;
use jiff::{SignedDuration, Timestamp};
use upward_engine::error::Result;
use upward_store::{Secret, Vault};
use uuid::Uuid;

use crate::identity::Identity;
use crate::posting::{NewPosting, NewSource};
use crate::reader::Reader;
use crate::resume::{NewResume, Origin, Reason};
use crate::task::Task;
use crate::tools::Tools;
use crate::world::{System, World};
use crate::{Caller, Client, Engine, account, api};

/// Whether documents can be made here: quick builds do without the typesetter.
pub const TYPESETS: bool = cfg!(feature = "render");

/// A clock that tests move.
#[derive(Debug)]
pub struct Clock {
    now: Mutex<Timestamp>,
    tick: Mutex<SignedDuration>,
}

impl Clock {
    /// Returns a clock that stands.
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            now: Mutex::new("2026-11-20T12:00:00Z".parse().unwrap()),
            tick: Mutex::new(SignedDuration::ZERO),
        })
    }

    /// Lets minutes pass.
    pub fn pass(&self, minutes: i64) {
        *self.now.lock().unwrap() += SignedDuration::from_mins(minutes);
    }

    /// Lets a moment pass whenever somebody looks.
    pub fn tick(&self) {
        *self.tick.lock().unwrap() = SignedDuration::from_micros(1);
    }
}

impl World for Clock {
    fn now(&self) -> Timestamp {
        let mut now = self.now.lock().unwrap();
        *now += *self.tick.lock().unwrap();
        *now
    }

    fn id(&self) -> Uuid {
        System.id()
    }

    fn secret(&self) -> Result<[u8; 32]> {
        System.secret()
    }
}

/// A desk in memory.
pub struct Desk {
    /// The engine.
    pub engine: Engine,
    /// What it keeps.
    pub vault: Arc<Vault>,
    /// Its clock.
    pub clock: Arc<Clock>,
    /// Its local account's owner.
    pub local: Caller,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

impl Desk {
    /// Returns a desk with an empty local account.
    pub fn new() -> Self {
        Self::with(Tools::new(Reader::InProcess).unwrap())
    }

    /// Returns such a desk with these tools.
    pub fn with(tools: Tools) -> Self {
        Self::made(Vault::memory(&Secret::new([1; 32])), tools)
    }

    /// Returns the desk over a vault that has no local account yet.
    pub fn over(vault: Vault) -> Self {
        Self::made(vault, Tools::new(Reader::InProcess).unwrap())
    }

    fn made(vault: Vault, tools: Tools) -> Self {
        let vault = Arc::new(vault);
        let clock = Clock::new();
        let local = Uuid::from_u128(1);
        vault.keys().create(local).unwrap();
        vault
            .transact(|tx| account::open(tx, clock.as_ref(), &Identity::Local, local))
            .unwrap();
        Self {
            engine: Engine::new(Arc::clone(&vault), tools, clock.clone()),
            vault,
            clock,
            local: Caller::owner(local),
        }
    }

    /// Returns the client of the local account.
    pub fn owner(&self) -> Client {
        Client::in_process(api::router(self.engine.clone()), self.local.clone())
    }

    /// Returns the client of an identity's account.
    pub async fn client(&self, identity: &Identity) -> Client {
        let caller = self.engine.account_of(identity).await.unwrap();
        Client::in_process(api::router(self.engine.clone()), caller)
    }
}

/// Returns a desk in memory, as its empty local account sees it, and its clock.
pub fn desk() -> (Client, Arc<Clock>) {
    let desk = Desk::new();
    (desk.owner(), desk.clock)
}

/// Returns an empty desk in memory.
pub fn engine() -> Engine {
    Desk::new().engine
}

/// Returns the API of an empty desk in memory.
pub fn router() -> Router {
    api::router(engine())
}

/// A fictional person's resume, with all that a report looks for.
pub fn sample() -> upward_engine::resume::Resume {
    serde_json::from_str(include_str!("../../samples/resume.json")).unwrap()
}

/// Keeps the sample as a resume.
pub async fn resume(desk: &Client) -> Uuid {
    let new = NewResume {
        name: String::new(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content: sample(),
    };
    desk.add_resume(&new).await.unwrap().resume.id
}

/// Keeps the job description as a posting.
pub async fn posting(desk: &Client) -> Uuid {
    let new = NewPosting {
        source: NewSource::Text(WANTED.to_owned()),
        title: String::new(),
        company: String::new(),
    };
    desk.add_posting(&new).await.unwrap().posting.id
}

/// Returns what a task made.
pub async fn made(desk: &Client, task: Task) -> Uuid {
    let task = desk.wait(task.id).await.unwrap();
    let made = task.made;
    made.unwrap_or_else(|| panic!("{task:?}")).id
}

/// A fictional job description.
pub const WANTED: &str = include_str!("../../samples/backend-engineer.txt");
