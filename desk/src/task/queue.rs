//! Whose task is next: in the order of asking within an account, in turns among accounts.

use std::collections::{HashMap, VecDeque};
use std::thread;

use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

/// How many tasks there may be at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Being worked on, of all accounts.
    pub running: usize,
    /// Being worked on, of one account.
    pub running_each: usize,
    /// Waiting, of all accounts.
    pub waiting: usize,
    /// Waiting, of one account.
    pub waiting_each: usize,
}

impl Default for Limits {
    /// As many as the machine has cores; two for each account; and as many waiting as a machine works off within
    /// minutes, so that who is let in does not wait in vain.
    fn default() -> Self {
        Self {
            running: thread::available_parallelism().map_or(1, usize::from),
            running_each: 2,
            waiting: 1024,
            waiting_each: 32,
        }
    }
}

/// A task and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Job {
    /// Whose.
    pub account: Uuid,
    /// Which.
    pub task: Uuid,
}

/// The tasks that wait or are being worked on in this process.
#[derive(Debug)]
pub(super) struct Queue {
    limits: Limits,
    waiting: HashMap<Uuid, VecDeque<Uuid>>,
    /// Accounts with waiting tasks, the next one first.
    turns: VecDeque<Uuid>,
    running: Vec<Job>,
    closed: bool,
}

impl Queue {
    /// Returns an empty queue.
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            waiting: HashMap::new(),
            turns: VecDeque::new(),
            running: Vec::new(),
            closed: false,
        }
    }

    /// Returns how many tasks wait.
    pub fn waiting(&self) -> usize {
        self.waiting.values().map(VecDeque::len).sum()
    }

    /// Returns how many tasks are being worked on.
    pub fn running(&self) -> usize {
        self.running.len()
    }

    /// Checks that one more task of an account may wait.
    pub fn room(&self, account: Uuid) -> Result<()> {
        let own = self.waiting.get(&account).map_or(0, VecDeque::len);
        if self.closed {
            return Err(busy("Upward is being stopped").hint("try again in a moment"));
        }
        if own >= self.limits.waiting_each {
            return Err(
                busy(format!("{own} tasks of this account are waiting already"))
                    .hint("wait until some have ended, or call some off"),
            );
        }
        if self.waiting() >= self.limits.waiting {
            return Err(busy("too many tasks are waiting").hint("try again in a few minutes"));
        }
        Ok(())
    }

    /// Adds a task behind the others of its account, unless it is here.
    pub fn push(&mut self, job: Job) {
        let waiting = self.waiting.entry(job.account).or_default();
        if waiting.contains(&job.task) || self.running.contains(&job) {
            return;
        }
        if waiting.is_empty() {
            self.turns.push_back(job.account);
        }
        waiting.push_back(job.task);
    }

    /// Takes the task to be begun now, if there is one.
    pub fn next(&mut self) -> Option<Job> {
        if self.closed || self.running.len() >= self.limits.running {
            return None;
        }
        let turn = self.turns.iter().position(|account| {
            let own = self.running.iter().filter(|job| job.account == *account);
            own.count() < self.limits.running_each
        })?;
        let account = self.turns.remove(turn)?;
        let waiting = self.waiting.get_mut(&account)?;
        let task = waiting.pop_front()?;
        if waiting.is_empty() {
            self.waiting.remove(&account);
        } else {
            self.turns.push_back(account);
        }
        let job = Job { account, task };
        self.running.push(job);
        Some(job)
    }

    /// Takes note that a task is not being worked on any more.
    pub fn finished(&mut self, job: Job) {
        self.running.retain(|running| *running != job);
    }

    /// Removes a task that waits.
    pub fn remove(&mut self, job: Job) {
        let Some(waiting) = self.waiting.get_mut(&job.account) else {
            return;
        };
        waiting.retain(|task| *task != job.task);
        if waiting.is_empty() {
            self.waiting.remove(&job.account);
            self.turns.retain(|account| *account != job.account);
        }
    }

    /// Removes all tasks of an account that wait.
    pub fn forget(&mut self, account: Uuid) {
        self.waiting.remove(&account);
        self.turns.retain(|turn| *turn != account);
    }

    /// Lets no task be begun any more.
    pub fn close(&mut self) {
        self.closed = true;
    }
}

fn busy(message: impl Into<String>) -> Error {
    Error::new(Kind::Unavailable, "busy", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits {
        running: 3,
        running_each: 2,
        waiting: 6,
        waiting_each: 4,
    };

    fn job(account: u128, task: u128) -> Job {
        Job {
            account: Uuid::from_u128(account),
            task: Uuid::from_u128(task),
        }
    }

    #[test]
    fn a_flood_of_one_account_starves_no_other() {
        let mut queue = Queue::new(LIMITS);
        for task in 1..=4 {
            queue.push(job(1, task));
        }
        queue.push(job(2, 5));
        queue.push(job(2, 6));
        let begun: Vec<_> = std::iter::from_fn(|| queue.next()).collect();
        assert_eq!(begun, [job(1, 1), job(2, 5), job(1, 2)]);
        queue.finished(job(2, 5));
        assert_eq!(queue.next(), Some(job(2, 6)));
        queue.finished(job(2, 6));
        assert_eq!(queue.next(), None, "account 1 has its two");
        queue.finished(job(1, 1));
        assert_eq!(queue.next(), Some(job(1, 3)));
    }

    #[test]
    fn a_task_is_queued_once() {
        let mut queue = Queue::new(LIMITS);
        queue.push(job(1, 1));
        queue.push(job(1, 1));
        assert_eq!(queue.next(), Some(job(1, 1)));
        queue.push(job(1, 1));
        assert_eq!((queue.next(), queue.waiting()), (None, 0));
    }

    #[test]
    fn what_does_not_fit_is_refused_and_what_is_called_off_makes_room() {
        let mut queue = Queue::new(LIMITS);
        for task in 1..=4 {
            queue.room(Uuid::from_u128(1)).unwrap();
            queue.push(job(1, task));
        }
        assert_eq!(queue.room(Uuid::from_u128(1)).unwrap_err().code, "busy");
        queue.push(job(2, 5));
        queue.push(job(2, 6));
        assert_eq!(queue.room(Uuid::from_u128(3)).unwrap_err().code, "busy");
        queue.remove(job(1, 2));
        queue.room(Uuid::from_u128(1)).unwrap();
        for task in [1, 3, 4] {
            queue.remove(job(1, task));
        }
        assert_eq!(queue.next(), Some(job(2, 5)));
        queue.close();
        assert_eq!(queue.next(), None);
        assert!(queue.room(Uuid::from_u128(3)).is_err());
    }
}
