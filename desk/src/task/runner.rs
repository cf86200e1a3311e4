//! Works tasks off, each on a thread of its own, as many at a time as the limits allow.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;
use upward_engine::error::Result;
use upward_store::Paging;
use uuid::Uuid;

use super::queue::{Job, Limits, Queue};
use super::{Kind, Unfinished, run};
use crate::engine::Inner;

/// The stack of a task's thread, in bytes: what a program's first thread usually has. Layout and deeply nested
/// documents need more than the 2 MiB of other threads.
const STACK: usize = 8 << 20;

/// The nice value of a thread that works a task off; others have 0. It is set and not added to, since a thread has that
/// of the one that began it.
#[cfg(target_os = "linux")]
const LEISURE: i32 = 5;

/// What works tasks off.
#[derive(Debug)]
pub(crate) struct Runner {
    kinds: Vec<Kind>,
    queue: Mutex<Queue>,
    running: watch::Sender<usize>,
    leaving: AtomicBool,
}

impl Runner {
    /// Returns a runner of some kinds of tasks.
    pub fn new(kinds: Vec<Kind>, limits: Limits) -> Self {
        Self {
            kinds,
            queue: Mutex::new(Queue::new(limits)),
            running: watch::Sender::new(0),
            leaving: AtomicBool::new(false),
        }
    }

    /// Returns the kind of a name.
    pub(super) fn kind(&self, name: &str) -> Option<Kind> {
        self.kinds.iter().find(|kind| kind.name == name).copied()
    }

    /// Checks that one more task of an account may wait.
    ///
    /// # Errors
    /// `busy`.
    pub(super) fn room(&self, account: Uuid) -> Result<()> {
        self.lock().room(account)
    }

    /// Returns whether work is to end at its next step, to be gone on with by the next owner.
    pub fn leaving(&self) -> bool {
        self.leaving.load(Ordering::SeqCst)
    }

    /// Returns how many tasks wait or are being worked on.
    pub fn unfinished(&self) -> usize {
        let queue = self.lock();
        queue.waiting() + queue.running()
    }

    /// Returns once no task is being worked on.
    pub async fn idle(&self) {
        // The sender lives as long as this runner.
        drop(
            self.running
                .subscribe()
                .wait_for(|running| *running == 0)
                .await,
        );
    }

    /// Takes a task that was called off out of the queue.
    pub fn remove(&self, account: Uuid, task: Uuid) {
        self.lock().remove(Job { account, task });
    }

    /// Takes all tasks of an account that goes out of the queue.
    pub fn forget(&self, account: Uuid) {
        self.lock().forget(account);
    }

    /// Begins no more tasks, waits for those that run, and after `patience` has them end at their next step, for which
    /// it waits as long again. What has not ended goes on with the next owner.
    pub async fn stop(&self, patience: Duration) {
        self.lock().close();
        for _ in 0..2 {
            if timeout(patience, self.idle()).await.is_ok() {
                return;
            }
            self.leaving.store(true, Ordering::SeqCst);
        }
    }

    /// No step below can panic halfway through a change, so a poisoned lock still guards a whole queue.
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes up what an earlier owner of the store left, and returns how many tasks that is.
pub(crate) fn take_up(inner: &Arc<Inner>) -> Result<usize> {
    let mut paging = Paging::first(100);
    let mut count = 0;
    loop {
        let page = inner.house(|work| work.list::<Unfinished>(&(), &paging))?;
        count += page.items.len();
        let jobs = page.items.into_iter().map(|unfinished| Job {
            account: unfinished.account,
            task: unfinished.task,
        });
        enqueue(inner, jobs);
        match page.next {
            Some(next) => paging.after = Some(next),
            None => return Ok(count),
        }
    }
}

/// Adds tasks to the queue, and begins as many as may be begun.
pub(super) fn enqueue(inner: &Arc<Inner>, jobs: impl IntoIterator<Item = Job>) {
    let mut queue = inner.runner.lock();
    for job in jobs {
        queue.push(job);
    }
    drop(queue);
    dispatch(inner);
}

fn dispatch(inner: &Arc<Inner>) {
    loop {
        let mut queue = inner.runner.lock();
        let Some(job) = queue.next() else {
            return;
        };
        inner.runner.running.send_replace(queue.running());
        drop(queue);
        let shared = Arc::clone(inner);
        let work = move || {
            step_back();
            run::run(&shared, job);
            finished(&shared, job);
            dispatch(&shared);
        };
        let name = "task".to_owned();
        let thread = thread::Builder::new().name(name).stack_size(STACK);
        if let Err(error) = thread.spawn(work) {
            // It stays in the house's books, so that the next owner takes it up.
            tracing::error!(task = %job.task, %error, "no thread for a task");
            finished(inner, job);
        }
    }
}

fn finished(inner: &Inner, job: Job) {
    let mut queue = inner.runner.lock();
    queue.finished(job);
    inner.runner.running.send_replace(queue.running());
}

/// Has this thread, and the reader that it starts, use what others leave of the processors: whoever waits for an answer
/// of a moment comes first. Linux alone gives threads a priority of their own (sched(7)).
fn step_back() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::setpriority_process(None, LEISURE) {
        tracing::debug!(%error, "a task has the priority of everything else");
    }
}
