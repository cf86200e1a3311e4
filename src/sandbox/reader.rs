//! The parent's side: one child process, from its start until it is gone.

use std::ffi::OsString;
use std::io::{self, PipeReader, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::wire::Answer;
use super::{Limits, refusal, wire};
use crate::error::{Error, Result};

/// How often is looked whether a child that said nothing has ended. It mostly has by the second look.
const LOOK: Duration = Duration::from_millis(1);

/// A child process that waits for a document. It is killed and reaped when this is dropped.
#[derive(Debug)]
pub(super) struct Reader {
    child: Child,
    /// Both its standard output and standard error: what it says on its end tells why it ended.
    output: PipeReader,
}

impl Reader {
    /// Starts a child. On Linux it ends with the thread that started it.
    ///
    /// # Errors
    /// Not available, where it cannot be started.
    pub(super) fn start(command: &[OsString]) -> Result<Self> {
        let (program, arguments) = command
            .split_first()
            .ok_or_else(|| Error::internal("sandbox", "No program is set that reads documents."))?;
        let mut command = Command::new(program);
        command
            .args(arguments)
            .env_clear()
            // glibc would have the memory of its reading thread grow page by page, a call for each.
            .env("MALLOC_ARENA_MAX", "1")
            .stdin(Stdio::piped());
        // Ctrl-C in a terminal is for the parent, which stops its children.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let started = io::pipe().and_then(|(output, said)| {
            command.stdout(said.try_clone()?).stderr(said);
            let child = command.spawn()?;
            Ok(Self { child, output })
        });
        started.map_err(|error| refusal::unavailable(&error))
    }

    /// Returns whether the child still waits for its document.
    pub(super) fn waits(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Gives the child its one document and returns its answer.
    ///
    /// # Errors
    /// What it means that there is none.
    pub(super) fn read(&mut self, bytes: &[u8], limits: Limits) -> Result<Answer> {
        let until = Instant::now() + limits.wall;
        let said = self.exchange(bytes, limits).ok_or_else(refusal::too_slow)?;
        if said.len() as u64 > limits.answer {
            return Err(refusal::too_much_text());
        }
        if let Some(answer) = wire::decode(&said) {
            return Ok(answer);
        }
        let status = self.end(until).ok_or_else(refusal::too_slow)?;
        Err(refusal::ended(status, &said))
    }

    /// Sends the document and returns what the child says, up to one byte more than the limit;
    /// nothing where that takes too long.
    fn exchange(&mut self, bytes: &[u8], limits: Limits) -> Option<Vec<u8>> {
        let Self { child, output } = self;
        let input = child.stdin.take();
        let (send, receive) = mpsc::channel();
        thread::scope(|scope| {
            scope.spawn(|| {
                // Nobody waits any more if it took too long.
                let _ = send.send(converse(input, output, bytes, limits.answer));
            });
            let said = receive.recv_timeout(limits.wall).ok();
            if said.is_none() {
                // Its end closes the pipes, on which the thread of this scope waits.
                kill(child);
            }
            said
        })
    }

    /// Waits for the child to end by itself.
    fn end(&mut self, until: Instant) -> Option<ExitStatus> {
        loop {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some(status);
            }
            if Instant::now() >= until {
                return None;
            }
            thread::sleep(LOOK);
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        kill(&mut self.child);
        let _ = self.child.wait();
    }
}

/// Kills a child, and what it may have started where nothing keeps it from that.
fn kill(child: &mut Child) {
    #[cfg(unix)]
    if let Ok(None) = child.try_wait() {
        use rustix::process::{Pid, Signal, kill_process_group};
        let _ = kill_process_group(Pid::from_child(child), Signal::KILL);
    }
    let _ = child.kill();
}

/// Sends everything, then takes what comes back: the answer, or all until one byte beyond `limit`.
fn converse(input: Option<ChildStdin>, output: &PipeReader, bytes: &[u8], limit: u64) -> Vec<u8> {
    if let Some(mut pipe) = input {
        // A reader that stops listening tells why in its answer or its end.
        let _ = pipe.write_all(bytes);
    }
    wire::take(output, limit + 1)
}
