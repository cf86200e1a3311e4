//! The child's side: confines itself, reads one document, answers, and ends.

use std::io::{self, Read, Write};
use std::sync::mpsc;
use std::thread;

use super::wire::{self, Answer};
use super::{Confinement, confine, refusal};
use crate::error::Result;
use crate::ingest::MAX_BYTES;
use crate::text::Text;
use crate::warned::Warned;

/// Stack of the reading thread in bytes (64 MiB): PDF libraries recurse with the depth of a document.
const STACK: usize = 64 * 1024 * 1024;

/// Confines this process for good, takes one document from `input`, reads it by `ingest` and writes
/// the answer to `output`. For a process that does nothing else: the confinement is never lifted again,
/// and leaves it its standard streams and nothing more.
///
/// # Errors
/// Fails where the reading thread cannot be started, or `input` or `output` fails.
pub fn serve(
    ingest: impl FnOnce(&[u8]) -> Result<Warned<Text>> + Send,
    input: impl Read,
    mut output: impl Write,
) -> io::Result<()> {
    let landlock = confine::files();
    let answer = thread::scope(|scope| {
        let (send, document) = mpsc::channel::<Vec<u8>>();
        let (begun, ready) = mpsc::channel();
        // Before the rest of the confinement, which keeps it from starting any, or from finishing its start.
        let reader = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, move || {
                begun.send(()).ok()?;
                Some(ingest(&document.recv().ok()?))
            })?;
        // An error here is one of the thread, which tells by its end.
        let _ = ready.recv();
        let confinement = Confinement {
            landlock,
            limits: confine::limits(),
            seccomp: confine::system_calls(),
        };
        let mut bytes = Vec::new();
        // One byte more tells a document at the limit from a larger one.
        input.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        let _ = send.send(bytes);
        // It has no result where it panicked, and a panic is the document's fault.
        let text = reader.join().ok().flatten();
        let text = text.unwrap_or_else(|| Err(refusal::crashed()));
        io::Result::Ok(Answer { confinement, text })
    })?;
    wire::encode(&answer, &mut output)
}
