//! Reading untrusted documents in a child process that can do nothing but read them.
//!
//! A document can make a reader run out of stack or memory, which no caller in the same process
//! survives; and who finds a fault in a reader must find nothing behind it. So the reader runs as a
//! process of its own: [`Sandbox::read`] starts it and judges how it ends, [`serve()`] is what it
//! runs. The document goes in on standard input, the answer comes back on standard output, and no
//! file, environment or address of the caller is handed over. Each process reads one document and
//! ends, so that nothing of one person's can reach another's; a [`Pool`] starts them ahead of time.

mod confine;
mod pool;
mod reader;
mod refusal;
mod serve;
mod wire;

use std::ffi::OsString;
use std::time::Duration;

pub use confine::{Confinement, MEMORY, SECONDS};
pub use pool::Pool;
pub use serve::serve;

use crate::error::Result;
use crate::ingest::check_size;
use crate::text::Text;
use crate::warned::Warned;
use reader::Reader;

/// What a reader may use, as far as its parent enforces it. What it enforces on itself is in
/// [`MEMORY`] and [`SECONDS`]; the size of a document is in [`crate::ingest::MAX_BYTES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Time from the document to the answer.
    pub wall: Duration,
    /// Size of the answer in bytes.
    pub answer: u64,
}

impl Default for Limits {
    /// 8 seconds: beyond the 5 of processor time that the child allows itself, so that a busy machine
    /// refuses nobody, and below the 10 for which a person waits. 64 MiB: a document of
    /// [`crate::ingest::MAX_BYTES`] that is all text fits, and the parent is not made to hold more.
    fn default() -> Self {
        Self {
            wall: Duration::from_secs(8),
            answer: 64 * 1024 * 1024,
        }
    }
}

/// A reader of documents in a child process.
#[derive(Debug, Clone)]
pub struct Sandbox {
    /// The program to start and its arguments; it must run [`serve()`].
    pub command: Vec<OsString>,
    /// What it may use.
    pub limits: Limits,
}

impl Sandbox {
    /// Reads a document as [`crate::ingest::ingest`] does, in a child process. Blocks until the child
    /// has ended; the child ends at once should this process end, or the thread that called.
    ///
    /// # Errors
    /// Refuses what `ingest` refuses, and what its reader did not survive (`crashed`) or did not
    /// finish within the limits (`too-slow`, `too-much-memory`, `too-much-text`). Reports a reader that
    /// cannot be started as not available.
    pub fn read(&self, bytes: &[u8]) -> Result<Warned<Text>> {
        check_size(bytes.len() as u64)?;
        Reader::start(&self.command)?.read(bytes, self.limits)?.text
    }

    /// Returns what holds a reader on this machine, as a reader itself reports it.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn confinement(&self) -> Result<Confinement> {
        let answer = Reader::start(&self.command)?.read(b"Upward", self.limits)?;
        Ok(answer.confinement)
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::error::Kind;
    use std::time::Instant;

    fn shell(script: &str) -> Sandbox {
        Sandbox {
            command: ["/bin/sh", "-c", script].map(OsString::from).to_vec(),
            limits: Limits {
                wall: Duration::from_secs(5),
                answer: 1024 * 1024,
            },
        }
    }

    #[test]
    fn judges_how_a_child_ends() {
        for (script, kind, code) in [
            ("kill -SEGV $$", Kind::Refused, "crashed"),
            ("kill -ABRT $$", Kind::Refused, "crashed"),
            ("kill -XCPU $$", Kind::Refused, "too-slow"),
            ("kill -KILL $$", Kind::Refused, "too-much-memory"),
            (
                "echo 'memory allocation of 99 bytes failed' >&2; kill -ABRT $$",
                Kind::Refused,
                "too-much-memory",
            ),
            ("echo usage; exit 2", Kind::Internal, "sandbox"),
            (
                "exec tr '\\0' x < /dev/zero",
                Kind::Refused,
                "too-much-text",
            ),
        ] {
            let error = shell(script).read(&vec![b'a'; 300_000]).unwrap_err();
            assert_eq!((error.kind, error.code.as_str()), (kind, code), "{script}");
        }
    }

    #[test]
    fn stops_a_child_that_takes_too_long_and_what_it_started() {
        for script in [
            "exec sleep 60",
            "sleep 60 & sleep 60",
            "exec sleep 60 >&- 2>&-",
        ] {
            let mut sandbox = shell(script);
            sandbox.limits.wall = Duration::from_millis(50);
            let start = Instant::now();
            let error = sandbox.read(&vec![b'a'; 300_000]).unwrap_err();
            assert_eq!(error.code, "too-slow", "{script}");
            assert!(start.elapsed() < Duration::from_secs(5), "{script}");
        }
    }

    #[test]
    fn reports_a_child_that_cannot_start() {
        let sandbox = Sandbox {
            command: vec!["/no/such/program".into()],
            limits: Limits::default(),
        };
        assert_eq!(sandbox.read(b"x").unwrap_err().kind, Kind::Unavailable);
        assert_eq!(sandbox.read(b"").unwrap_err().code, "empty");
    }
}
