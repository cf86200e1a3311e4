//! The one thread that writes: it takes the commits that wait, writes them as one, and answers when they are durable.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender};
use std::thread::JoinHandle;
use std::time::Duration;
use std::{io, thread};

use super::fault::Fault;
use super::group::Group;
use super::health::Health;
use super::tables::Tables;
use crate::{Commit, Result, Version};

/// How many commits become durable together at most.
const COMMITS: usize = 1024;

/// How many bytes become durable together, unless one commit is larger. sled writes about three times as much for
/// them, and [`super::cleaner`] needs some of what may be written at a time.
const BYTES: usize = 128 * 1024;

/// After how long without a commit the time is used to tidy up.
const PAUSE: Duration = Duration::from_millis(50);

/// A commit that waits for its answer.
#[derive(Debug)]
struct Request {
    commit: Commit,
    size: usize,
    answer: SyncSender<Result<Version>>,
}

/// The caller's side of the writing thread, which ends when this is dropped.
#[derive(Debug)]
pub(super) struct Committer {
    queue: Option<Sender<Request>>,
    thread: Option<JoinHandle<()>>,
    health: Arc<Health>,
}

impl Committer {
    /// Starts the thread. `sync` makes durable what was written.
    ///
    /// # Errors
    /// When the machine has no thread left.
    pub(super) fn start(
        tables: Tables,
        health: Arc<Health>,
        sync: impl Fn() -> io::Result<()> + Send + 'static,
    ) -> io::Result<Self> {
        let (queue, requests) = mpsc::channel();
        let writer = Writer {
            tables,
            health: Arc::clone(&health),
            sync,
        };
        let thread = thread::Builder::new().name("store".into());
        let thread = thread.spawn(move || writer.run(&requests))?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
            health,
        })
    }

    /// Hands over a commit and blocks until it is durable or refused.
    pub(super) fn commit(&self, commit: Commit) -> Result<Version> {
        let (answer, answered) = mpsc::sync_channel(1);
        let size = size(&commit);
        let request = Request {
            commit,
            size,
            answer,
        };
        let queue = self.queue.as_ref();
        queue
            .and_then(|queue| queue.send(request).ok())
            .and_then(|()| answered.recv().ok())
            .unwrap_or_else(|| Err(self.health.fail("its writing thread ended".into())))
    }
}

impl Drop for Committer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            // It catches its panics; there is nobody to tell about another one.
            let _ = thread.join();
        }
    }
}

fn size(commit: &Commit) -> usize {
    let written = commit.write.iter();
    let written = written.map(|(key, bytes)| key.0.len() + bytes.as_ref().map_or(0, Vec::len));
    let appended = commit
        .append
        .iter()
        .map(|(log, bytes)| log.0.len() + bytes.len());
    written.chain(appended).sum()
}

/// The thread's side.
struct Writer<S> {
    tables: Tables,
    health: Arc<Health>,
    sync: S,
}

impl<S: Fn() -> io::Result<()>> Writer<S> {
    fn run(mut self, queue: &Receiver<Request>) {
        let mut next = None;
        while let Some(first) = next.take().or_else(|| self.wait(queue)) {
            let mut size = first.size;
            let mut requests = vec![first];
            while requests.len() < COMMITS {
                let Ok(request) = queue.try_recv() else { break };
                size += request.size;
                if size > BYTES {
                    next = Some(request);
                    break;
                }
                requests.push(request);
            }
            self.write(requests);
            while self.tables.cleaner.must() && self.health.check().is_ok() {
                self.clean();
            }
        }
        if self.health.check().is_ok()
            && let Err(fault) = self.tables.close()
        {
            self.health.fail(fault.sentence());
        }
    }

    /// Waits for a commit, and tidies up while there is none.
    fn wait(&mut self, queue: &Receiver<Request>) -> Option<Request> {
        while self.tables.cleaner.owes() && self.health.check().is_ok() {
            match queue.recv_timeout(PAUSE) {
                Ok(request) => return Some(request),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => self.clean(),
            }
        }
        queue.recv().ok()
    }

    fn clean(&mut self) {
        // Where this fails the store has stopped, which the next commit is told.
        let _ = self.durably(Tables::clean);
    }

    /// Writes a group, and answers each of its callers. Also who is refused hears it only now: to read again makes
    /// sense once the commit that came first can be read.
    fn write(&mut self, requests: Vec<Request>) {
        let mut callers = Vec::with_capacity(requests.len());
        let mut commits = Vec::with_capacity(requests.len());
        for request in requests {
            callers.push(request.answer);
            commits.push(request.commit);
        }
        let written = self.health.check().and_then(|()| self.group(commits));
        let answers = match written {
            Ok(answers) => answers,
            Err(error) => vec![Err(error); callers.len()],
        };
        for (caller, answer) in callers.into_iter().zip(answers) {
            // A caller that is gone needs no answer.
            let _ = caller.send(answer);
        }
    }

    fn group(&mut self, commits: Vec<Commit>) -> Result<Vec<Result<Version>>> {
        let behind = commits.iter().map(|commit| commit.behind).max();
        let reserved = self
            .tables
            .reserve(commits.len(), behind.unwrap_or_default());
        let last = reserved.map_err(|fault| self.health.fail(fault.sentence()))?;
        let mut group = Group::new(&self.tables, last);
        let commits = commits.into_iter();
        let answers: Vec<_> = commits.map(|commit| group.add(commit)).collect();
        if let Some(writes) = group.finish() {
            self.durably(|tables| tables.apply(writes))?;
        }
        Ok(answers)
    }

    /// Writes and syncs. Once this has failed, nobody knows what the disk holds, and a second try might succeed
    /// without what the first one lost: so nothing is written any more until the store is opened anew.
    fn durably(
        &mut self,
        write: impl FnOnce(&mut Tables) -> std::result::Result<(), Fault>,
    ) -> Result<()> {
        write(&mut self.tables).map_err(|fault| self.health.fail(fault.sentence()))?;
        (self.sync)().map_err(|error| {
            let why = format!("the disk did not keep a write ({error})");
            self.health.fail(why)
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    use super::*;
    use crate::{Error, Key};

    struct Bench {
        _home: tempfile::TempDir,
        committer: Committer,
    }

    fn start(sync: impl Fn() -> io::Result<()> + Send + 'static) -> Bench {
        let home = tempfile::tempdir().unwrap();
        let tables = Tables::open(home.path()).unwrap();
        let committer = Committer::start(tables, Arc::default(), sync).unwrap();
        Bench {
            _home: home,
            committer,
        }
    }

    fn put(name: &str) -> Commit {
        Commit::default().put(Key::from(name), *b"x")
    }

    #[test]
    fn nothing_is_acknowledged_before_it_is_synced() {
        let synced = Arc::new(AtomicBool::new(false));
        let sets = Arc::clone(&synced);
        let bench = start(move || {
            thread::sleep(Duration::from_millis(50));
            sets.store(true, Ordering::SeqCst);
            Ok(())
        });
        bench.committer.commit(put("a")).unwrap();
        assert!(synced.load(Ordering::SeqCst));
    }

    #[test]
    fn after_a_failed_sync_nothing_is_written_any_more() {
        let count = Arc::new(AtomicUsize::new(0));
        let counts = Arc::clone(&count);
        let bench = start(move || match counts.fetch_add(1, Ordering::SeqCst) {
            1 => Err(io::Error::from_raw_os_error(5)),
            _ => Ok(()),
        });
        bench.committer.commit(put("a")).unwrap();
        for name in ["b", "c"] {
            let refused = bench.committer.commit(put(name)).unwrap_err();
            let Error::Unavailable(why) = refused else {
                panic!("{refused}");
            };
            assert!(why.contains("did not keep a write"), "{why}");
        }
        assert_eq!(count.load(Ordering::SeqCst), 2, "it is not tried again");
    }

    #[test]
    fn what_waits_together_is_synced_together() {
        let count = Arc::new(AtomicUsize::new(0));
        let counts = Arc::clone(&count);
        let bench = start(move || {
            counts.fetch_add(1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(20));
            Ok(())
        });
        thread::scope(|scope| {
            for writer in 0..32 {
                let committer = &bench.committer;
                scope.spawn(move || committer.commit(put(&writer.to_string())).unwrap());
            }
        });
        assert!(count.load(Ordering::SeqCst) < 16);
    }
}
