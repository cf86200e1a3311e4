//! Long works: waiting in line, and so many done at a time.

mod fetching;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::Value;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use upward_desk::Caller;
use upward_desk::identity::Identity;
use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

use super::face::{FilesOf, Progress};
use super::{Envelope, Talk, guarded, is_moved, json};
use crate::dialogue::{Context, Input, Line, Running, Session};
use crate::work::{Desk, Outcome, Steps};
use fetching::Fetching;

/// How many works may wait: each waits in its person's dialogue, so this bounds patience and not memory.
const WAITING: usize = 10_000;
/// How many works may wait for files beside those that are being done: what comes is held in memory.
const FETCHING: usize = 16;

/// How long to wait before what was not available is asked for again.
const PAUSE: Duration = Duration::from_secs(1);

/// A work in line.
#[derive(Debug, Clone)]
pub struct Job {
    /// The work.
    pub running: Running,
    /// Who asked for it.
    pub person: Identity,
    /// The language of their platform, as it names it.
    pub language: Option<String>,
    /// Whose account it was begun in.
    pub(super) caller: Caller,
}

impl Job {
    /// Returns by what works are put in order.
    pub(super) fn age(&self) -> (Timestamp, Uuid) {
        (self.running.since, self.running.id)
    }
}

/// The works that wait or are being done.
#[derive(Debug)]
pub struct Works {
    most: usize,
    places: Arc<Semaphore>,
    line: Mutex<Queue>,
}

#[derive(Debug, Default)]
struct Queue {
    waiting: VecDeque<Job>,
    running: HashMap<Uuid, CancellationToken>,
}

impl Queue {
    fn add(&mut self, job: Job) {
        let id = job.running.id;
        let is_there = self.running.contains_key(&id)
            || self.waiting.iter().any(|other| other.running.id == id);
        if !is_there {
            let behind = |other: &Job| other.age() <= job.age();
            let place = self.waiting.partition_point(behind);
            self.waiting.insert(place, job);
        }
    }
}

impl Works {
    /// Returns an empty line, of which so many are done at a time.
    pub fn new(most: usize) -> Self {
        let most = most.max(1);
        Self {
            most,
            places: Arc::new(Semaphore::new(most)),
            line: Mutex::default(),
        }
    }

    /// Returns how many are being done.
    pub fn running(&self) -> usize {
        self.lock().running.len()
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the next work out of the line, with the place in which it is done.
    fn next(&self) -> Option<(Job, CancellationToken, OwnedSemaphorePermit)> {
        let mut line = self.lock();
        if line.waiting.is_empty() || line.running.len() >= self.most + FETCHING {
            return None;
        }
        let place = Arc::clone(&self.places).try_acquire_owned().ok()?;
        let job = line.waiting.pop_front()?;
        let stop = CancellationToken::new();
        line.running.insert(job.running.id, stop.clone());
        Some((job, stop, place))
    }
}

impl Talk {
    /// Returns how long the line is.
    pub(super) fn line(&self) -> Line {
        let line = self.inner.works.lock();
        Line {
            waiting: line.waiting.len(),
            full: line.waiting.len() >= WAITING,
        }
    }

    /// Puts a work in line, unless it is there. One of a chat that does not run yet is taken up when it does: before
    /// those that were asked for later.
    pub(super) fn begin(&self, job: Job) {
        if self.inner.faces.of(&job.person).is_none() {
            return;
        }
        self.inner.works.lock().add(job);
        self.dispatch();
    }

    /// Calls a work off: one that waits is not begun, one that is being done ends soon.
    pub(super) fn call_off(&self, id: Uuid) {
        let mut line = self.inner.works.lock();
        line.waiting.retain(|job| job.running.id != id);
        if let Some(stop) = line.running.get(&id) {
            stop.cancel();
        }
    }

    fn dispatch(&self) {
        while !self.stopping() {
            let Some((job, stop, place)) = self.inner.works.next() else {
                break;
            };
            let talk = self.clone();
            self.inner.tasks.spawn(async move {
                let id = job.running.id;
                talk.perform(job, stop, place).await;
                talk.inner.works.lock().running.remove(&id);
                talk.dispatch();
            });
        }
        let line = self.inner.works.lock();
        self.inner
            .figures
            .line(line.waiting.len(), line.running.len());
    }

    async fn perform(&self, job: Job, stop: CancellationToken, place: OwnedSemaphorePermit) {
        let began = Instant::now();
        let name = job.running.work.name();
        let done = async {
            match guarded(self.performed(&job, stop.clone(), place)).await {
                // What it needs has moved along.
                Err(error) if is_moved(&error) => {
                    let places = Arc::clone(&self.inner.works.places);
                    match places.acquire_owned().await {
                        Ok(place) => self.performed(&job, stop.clone(), place).await,
                        Err(_) => Err(error),
                    }
                }
                outcome => outcome,
            }
        };
        // It is begun again by the next process.
        let Some(outcome) = self.inner.stop.run_until_cancelled(done).await else {
            return;
        };
        self.inner.figures.worked(name, began.elapsed());
        if let Err(error) = &outcome {
            self.inner.figures.failed(name, &error.code);
        }
        // Whoever called it off was told, and may have left: nobody waits for it any more.
        if stop.is_cancelled() {
            return;
        }
        let input = Input::Ended {
            work: job.running.id,
            outcome: Box::new(outcome),
        };
        let named = format!("ended-{}", job.running.id);
        let input = match json(&Envelope::own(input, &job)) {
            Ok(input) => input,
            Err(error) => return tracing::error!(code = error.code, "a work's end is of no use"),
        };
        // Whatever is not kept when this process ends is done again by the next.
        while let Err(error) = self.hear_own(&job.person, &named, input.clone()).await {
            tracing::error!(code = error.code, "a work's end could not be kept");
            self.wait(PAUSE).await;
            if self.stopping() {
                return;
            }
        }
    }

    async fn performed(
        &self,
        job: &Job,
        stop: CancellationToken,
        place: OwnedSemaphorePermit,
    ) -> Result<Outcome> {
        let face = self.inner.faces.of(&job.person).ok_or_else(|| {
            Error::new(
                Kind::Unavailable,
                "no-chat",
                "this service does not run the chat that this was asked in",
            )
        })?;
        let id = job.running.id;
        // Whoever was joined with another account since has it there.
        let known = self.inner.engine.known_account(&job.person).await?;
        let caller = known.unwrap_or_else(|| job.caller.clone());
        let client = self.client(&caller).named(&format!("work-{id}"));
        let account = client.account().await?;
        let language = Context::language(&account, job.language.as_deref());
        let placed = self.inner.engine.placed(&caller, id).await?;
        let steps: Steps = {
            let (talk, face) = (self.clone(), Arc::clone(&face));
            let (route, placed, stop) = (job.running.route.clone(), placed, stop.clone());
            Box::new(move |step| {
                if stop.is_cancelled() {
                    return;
                }
                let progress = Progress {
                    work: id,
                    route: route.clone(),
                    placed: placed.clone(),
                    text: talk.words().rich(language, &step),
                };
                let face = Arc::clone(&face);
                talk.inner
                    .tasks
                    .spawn(async move { face.progress(&progress).await });
            })
        };
        let library = Arc::clone(&self.inner.library);
        let files = Fetching::new(self.clone(), FilesOf(face), place);
        let desk = Desk::new(client, Arc::new(files), library, steps, stop);
        job.running.work.clone().perform(&desk).await
    }
}

/// Whether a dialogue has works that have not ended.
pub fn are_kept(state: &Value) -> bool {
    !Session::kept(Some(state.clone())).works.is_empty()
}

/// Returns the work whose end an input tells.
pub(super) fn ended(input: &Value) -> Option<Uuid> {
    let work = input.get("input")?.get("ended")?.get("work")?;
    work.as_str()?.parse().ok()
}
