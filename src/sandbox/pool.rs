//! Readers started ahead of time, for a service that reads many documents.
//!
//! Every reader still reads one document and ends: one that a hostile document has taken over would
//! otherwise see the documents of other people. What a pool saves is the wait for a process to start;
//! and it bounds how many documents are read at once, and how many wait.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use super::{Reader, Sandbox, refusal};
use crate::error::{Error, Kind, Result};
use crate::ingest::check_size;
use crate::text::Text;
use crate::warned::Warned;

/// Readers that wait for documents. Documents are read in the order in which they come.
/// Dropping a pool ends its readers and threads.
#[derive(Debug)]
pub struct Pool {
    /// None only while it is dropped.
    jobs: Option<Sender<Job>>,
    workers: Vec<JoinHandle<()>>,
    /// Documents that are read or wait.
    inside: AtomicUsize,
    /// The most of them.
    most: usize,
}

/// A document, and where its text is awaited.
#[derive(Debug)]
struct Job {
    bytes: Vec<u8>,
    text: Sender<Result<Warned<Text>>>,
}

impl Pool {
    /// Starts a pool of `readers`, best as many as [`thread::available_parallelism`] says, for which
    /// `waiting` documents may wait; each document takes some hundredths of a second.
    ///
    /// # Errors
    /// Not available, where no threads can be started. A reader that cannot be started is reported to
    /// who needs it.
    pub fn start(sandbox: &Sandbox, readers: NonZeroUsize, waiting: usize) -> Result<Self> {
        let (jobs, queue) = channel();
        let queue = Arc::new(Mutex::new(queue));
        let workers = (0..readers.get())
            .map(|_| {
                let (sandbox, queue) = (sandbox.clone(), Arc::clone(&queue));
                thread::Builder::new().spawn(move || work(&sandbox, &queue))
            })
            .collect::<std::io::Result<_>>()
            .map_err(|error| refusal::unavailable(&error))?;
        Ok(Self {
            jobs: Some(jobs),
            workers,
            inside: AtomicUsize::new(0),
            most: readers.get().saturating_add(waiting),
        })
    }

    /// Reads a document as [`Sandbox::read`] does. Blocks until it is read; async code calls it on a
    /// thread for blocking work.
    ///
    /// # Errors
    /// As [`Sandbox::read`]; and not available (`busy`) where too many documents wait already.
    pub fn read(&self, bytes: Vec<u8>) -> Result<Warned<Text>> {
        check_size(bytes.len() as u64)?;
        let before = self.inside.fetch_add(1, Ordering::Relaxed);
        let text = if before < self.most {
            self.queue(bytes)
        } else {
            Err(busy())
        };
        self.inside.fetch_sub(1, Ordering::Relaxed);
        text
    }

    fn queue(&self, bytes: Vec<u8>) -> Result<Warned<Text>> {
        let (text, read) = channel();
        let sent = self
            .jobs
            .as_ref()
            .map(|jobs| jobs.send(Job { bytes, text }));
        match (sent, read.recv()) {
            (Some(Ok(())), Ok(text)) => text,
            _ => Err(Error::internal(
                "pool",
                "The readers of documents have stopped.",
            )),
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.jobs = None;
        for worker in self.workers.drain(..) {
            // One that panicked has ended as well.
            let _ = worker.join();
        }
    }
}

/// Has a reader wait, gives it the next document, and starts over.
fn work(sandbox: &Sandbox, queue: &Mutex<Receiver<Job>>) {
    loop {
        let mut reader = Reader::start(&sandbox.command);
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else {
            return;
        };
        if !reader.as_mut().is_ok_and(Reader::waits) {
            // What ended it while it waited was not this document.
            reader = Reader::start(&sandbox.command);
        }
        let text = match &mut reader {
            Ok(reader) => reader
                .read(&job.bytes, sandbox.limits)
                .and_then(|answer| answer.text),
            Err(error) => Err(error.clone()),
        };
        // Who waited may be gone.
        let _ = job.text.send(text);
    }
}

fn busy() -> Error {
    Error::new(
        Kind::Unavailable,
        "busy",
        "Too many documents are being read at the moment.",
    )
    .hint("Try again in some seconds.")
}
