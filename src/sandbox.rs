//! Reading untrusted documents in a child process with limits on memory, time and size.
//!
//! A document can make a reader run out of stack or memory, which no caller in the same process
//! survives. So the reader runs as a process of its own: [`Sandbox::read`] starts it and judges how it
//! ends, [`serve()`] is what it runs. The document goes in on standard input, the answer comes back on
//! standard output, and no file, environment or address of the caller is handed over.

mod serve;
mod wire;

use std::ffi::OsString;
use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

pub use serve::serve;

use crate::error::{Error, Kind, Result};
use crate::ingest::check_size;
use crate::text::Text;
use crate::warned::Warned;

/// What a reader may use, as far as its parent enforces it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Time from start to answer.
    pub wall: Duration,
    /// Size of the answer in bytes.
    pub answer: u64,
}

impl Default for Limits {
    /// 15 seconds, beyond the 10 that the child's processor limit leaves it, and 64 MiB.
    fn default() -> Self {
        Self {
            wall: Duration::from_secs(15),
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
    /// Reads a document as [`crate::ingest::ingest`] does, in a child process.
    ///
    /// # Errors
    /// Refuses what `ingest` refuses, and what its reader did not survive (`damaged`) or did not
    /// finish within the limits (`too-complex`). Reports a reader that cannot be started as not available.
    pub fn read(&self, bytes: &[u8]) -> Result<Warned<Text>> {
        check_size(bytes.len() as u64)?;
        let mut child = self.start()?;
        let written = exchange(&mut child, bytes, self.limits);
        let answer = written.as_deref().and_then(wire::decode);
        if answer.is_some() {
            // It has nothing more to say. If it has ended already, there is nothing to stop.
            let _ = child.kill();
        }
        let status = child.wait().map_err(unavailable)?;
        match (written, answer) {
            (_, Some(answer)) => answer,
            (None, None) => Err(too_complex()),
            (Some(_), None) => Err(died(status)),
        }
    }

    fn start(&self) -> Result<Child> {
        let (program, arguments) = self
            .command
            .split_first()
            .ok_or_else(|| Error::internal("sandbox", "No program is set that reads documents."))?;
        Command::new(program)
            .args(arguments)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(unavailable)
    }
}

/// Sends the document and returns what the child writes; nothing where that takes too long or is too much.
fn exchange(child: &mut Child, bytes: &[u8], limits: Limits) -> Option<Vec<u8>> {
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || {
            if let Some(mut pipe) = stdin {
                // A reader that stops listening tells why in its answer or its end.
                let _ = pipe.write_all(bytes);
            }
        });
        scope.spawn(move || {
            let mut answer = Vec::new();
            if let Some(pipe) = stdout {
                // One byte more tells an answer that ends at the limit from one that goes on.
                let _ = pipe.take(limits.answer + 1).read_to_end(&mut answer);
            }
            let _ = send.send((answer.len() as u64 <= limits.answer).then_some(answer));
        });
        let written = receive.recv_timeout(limits.wall).ok().flatten();
        if written.is_none() {
            // Its end closes the pipes, on which the threads of this scope wait.
            let _ = child.kill();
        }
        written
    })
}

/// Returns what it means that a reader ended without an answer.
fn died(status: ExitStatus) -> Error {
    match signal(status) {
        // Abort is how Rust ends without memory or stack; the others are the limits on time and files.
        Some(ABORT | KILL | TIME) => too_complex(),
        Some(_) => Error::refused(
            "damaged",
            "The document is damaged in a way that stopped its reader.",
        )
        .hint("Open it in the program that made it and save it again, best as PDF."),
        None => Error::internal(
            "sandbox",
            "The reader of documents ended without an answer.",
        ),
    }
}

/// Numbers of `SIGABRT`, `SIGKILL` and `SIGXCPU`, the same on Linux and macOS.
const ABORT: i32 = 6;
const KILL: i32 = 9;
const TIME: i32 = 24;

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

/// Without signals, every end without an answer is one that the system forced.
#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    Some(ABORT)
}

fn too_complex() -> Error {
    Error::refused(
        "too-complex",
        "The document could not be read within the limits on time and memory.",
    )
    .hint("Save it anew from the program that made it, without large pictures, best as PDF.")
}

fn unavailable(error: std::io::Error) -> Error {
    Error::new(
        Kind::Unavailable,
        "sandbox",
        format!("The process that reads documents cannot be started: {error}."),
    )
    .hint("Run `upward doctor`, which checks it.")
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use std::io::{stdin, stdout};
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

    /// This test binary, started as the child that the test below is.
    fn this_binary() -> Sandbox {
        let program = std::env::current_exe().unwrap().into_os_string();
        let arguments = [
            "--ignored",
            "--exact",
            "--nocapture",
            "sandbox::tests::child",
        ];
        Sandbox {
            command: [program]
                .into_iter()
                .chain(arguments.map(OsString::from))
                .collect(),
            limits: Limits::default(),
        }
    }

    #[test]
    #[ignore = "runs as the child of the other tests"]
    fn child() {
        serve(stdin(), stdout()).unwrap();
    }

    #[test]
    fn reads_through_the_child_as_in_process() {
        for bytes in [
            "Ada Example\n- Žluťoučký kůň".as_bytes(),
            b"\x89PNG\r\n\x1a\n",
        ] {
            assert_eq!(this_binary().read(bytes), crate::ingest::ingest(bytes));
        }
    }

    #[test]
    fn judges_how_a_child_ends() {
        for (script, kind, code) in [
            ("kill -SEGV $$", Kind::Refused, "damaged"),
            ("kill -ABRT $$", Kind::Refused, "too-complex"),
            ("kill -XCPU $$", Kind::Refused, "too-complex"),
            ("echo usage; exit 2", Kind::Internal, "sandbox"),
            ("exec tr '\\0' x < /dev/zero", Kind::Refused, "too-complex"),
        ] {
            let error = shell(script).read(&vec![b'a'; 300_000]).unwrap_err();
            assert_eq!((error.kind, error.code.as_str()), (kind, code), "{script}");
        }
    }

    #[test]
    fn stops_a_child_that_takes_too_long() {
        let mut sandbox = shell("exec sleep 60");
        sandbox.limits.wall = Duration::from_millis(50);
        let start = Instant::now();
        let error = sandbox.read(&vec![b'a'; 300_000]).unwrap_err();
        assert_eq!(error.code, "too-complex");
        assert!(start.elapsed() < Duration::from_secs(10));
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
