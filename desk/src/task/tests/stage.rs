//! Tasks that do as they are told, and a desk that works them off.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Kind as ErrorKind, Result};
use upward_engine::warned::Warning;
use upward_store::{Secret, Vault};
use uuid::Uuid;

use crate::reader::Reader;
use crate::resume::{self, NewResume, Origin, Reason, Resume};
use crate::task::{Context, Kind, Limits, Procedure, Runner, Task, kinds};
use crate::testing::Clock;
use crate::tools::Tools;
use crate::work::Work;
use crate::world::World;
use crate::{Caller, Client, Engine, Scope, api};

/// A task that takes until a time, and then ends as it is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Rehearsal {
    pub name: String,
    /// Minutes from the clock's beginning.
    pub until: i64,
    pub ending: Ending,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    Good,
    Bad,
    Panic,
}

impl Procedure for Rehearsal {
    type Product = String;
    type Made = Resume;
    const NAME: &'static str = "rehearsal";
    const VERSION: u16 = 1;
    const DEADLINE: Duration = Duration::from_secs(3600);

    fn check(&self, _work: &mut Work<'_, '_>) -> Result<()> {
        if self.name.is_empty() {
            return Err(Error::new(
                ErrorKind::NotFound,
                "not-found",
                "there is no such stage",
            ));
        }
        Ok(())
    }

    fn run(&self, context: &Context<'_>) -> Result<String> {
        context.step("wait", 1, 2)?;
        let until = beginning() + SignedDuration::from_mins(self.until);
        while context.read(|work| Ok(work.now()))? < until {
            thread::sleep(Duration::from_millis(1));
        }
        context.warn(vec![Warning::new("late", "it took until now")])?;
        context.step("end", 2, 2)?;
        match self.ending {
            Ending::Good => Ok(self.name.clone()),
            Ending::Bad => Err(Error::refused("bad", "this ends badly")),
            Ending::Panic => panic!("this is part of the rehearsal"),
        }
    }

    fn keep(&self, work: &mut Work<'_, '_>, product: &String) -> Result<Uuid> {
        let new = NewResume {
            name: product.clone(),
            origin: Origin::Master,
            reason: Reason::Imported,
            content: upward_engine::resume::Resume::default(),
        };
        resume::add(work, &new).map(|shown| shown.resume.id)
    }
}

/// A vault that several desks may stand on, one after the other.
pub struct Stage {
    pub vault: Arc<Vault>,
    pub clock: Arc<Clock>,
}

impl Stage {
    pub fn new() -> Self {
        let vault = Arc::new(Vault::memory(&Secret::new([1; 32])));
        for account in 1..=9 {
            vault.keys().create(Uuid::from_u128(account)).unwrap();
        }
        let clock = Clock::new();
        Self { vault, clock }
    }

    /// Returns a desk that works off `running` tasks at a time.
    pub fn desk(&self, running: usize) -> Engine {
        desk(&self.vault, self.clock.clone(), running)
    }
}

/// Returns a desk that works off `running` tasks at a time, rehearsals among them.
pub fn desk(vault: &Arc<Vault>, world: Arc<dyn World>, running: usize) -> Engine {
    let limits = Limits {
        running,
        running_each: 2,
        waiting: 40,
        waiting_each: 20,
    };
    let kinds = [kinds(), vec![Kind::of::<Rehearsal>()]].concat();
    let tools = Tools::new(Reader::InProcess).unwrap();
    let runner = Runner::new(kinds, limits);
    Engine::with_runner(vault.clone(), tools, world, runner)
}

pub fn beginning() -> Timestamp {
    Clock::new().now()
}

pub fn caller(account: u128) -> Caller {
    Caller::owner(Uuid::from_u128(account))
}

pub fn client(engine: &Engine, account: u128) -> Client {
    Client::in_process(api::router(engine.clone()), caller(account))
}

/// Returns a task that takes until so many minutes from the clock's beginning.
pub fn rehearsal(name: &str, until: i64, ending: Ending) -> Rehearsal {
    Rehearsal {
        name: name.to_owned(),
        until,
        ending,
    }
}

pub async fn start(engine: &Engine, account: u128, rehearsal: &Rehearsal) -> Result<Task> {
    engine
        .start(&caller(account), rehearsal.clone(), None)
        .await
}

/// Returns the names of an account's resumes, the oldest first.
pub async fn made(engine: &Engine, account: u128) -> Vec<String> {
    let all = |work: &mut Work<'_, '_>| work.all::<Resume>(&());
    let all = engine.run(&caller(account), Scope::Read, all).await;
    all.unwrap().into_iter().map(|resume| resume.name).collect()
}

/// Waits until a task is being worked on.
pub async fn begun(engine: &Engine, account: u128, task: &Task) {
    use futures_util::StreamExt;
    let events = engine.task_events(&caller(account), task.id, None).await;
    let mut events = Box::pin(events.unwrap().unwrap());
    while let Some(event) = events.next().await {
        if event.unwrap().1.event.name() == "step" {
            return;
        }
    }
    panic!("the task has ended");
}
