//! The child's side: confines itself, reads one document, answers, and ends.

use std::io::{self, Read, Write};
use std::thread;

use super::wire;
use crate::error::{Error, Result};
use crate::ingest::{MAX_BYTES, check_size, ingest};
use crate::text::Text;
use crate::warned::Warned;

/// Stack of the reading thread in bytes (64 MiB): PDF libraries recurse with the depth of a document.
const STACK: usize = 64 * 1024 * 1024;

/// Confines this process for good, reads one document from `input` and writes the answer to `output`.
/// For a process that does nothing else: the limits can never be lifted again.
///
/// # Errors
/// Fails where the process cannot be confined, or `input` or `output` fails.
pub fn serve(input: impl Read, mut output: impl Write) -> io::Result<()> {
    confine()?;
    let mut bytes = Vec::new();
    input.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    wire::encode(&answer(bytes)?, &mut output)
}

/// Reads a document on a thread with a large stack; a panic there is the document's fault.
fn answer(bytes: Vec<u8>) -> io::Result<Result<Warned<Text>>> {
    if let Err(error) = check_size(bytes.len() as u64) {
        return Ok(Err(error));
    }
    let reader = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || ingest(&bytes))?;
    Ok(reader.join().unwrap_or_else(|_| {
        Err(Error::refused(
            "damaged",
            "The document is damaged in a way that its reader does not understand.",
        )
        .hint("Open it in the program that made it and save it again, best as PDF."))
    }))
}

/// Limits this process: what a hostile document may use up at most.
#[cfg(unix)]
fn confine() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    /// Address space in bytes. All resumes of a sample of 186 were read within it, at 26 MB in use.
    const MEMORY: u64 = 512 * 1024 * 1024;
    /// Processor time in seconds.
    const SECONDS: u64 = 10;
    /// Open files: the three standard ones, and a few that the system opens.
    const FILES: u64 = 16;

    for (resource, limit) in [
        (Resource::As, MEMORY),
        (Resource::Cpu, SECONDS),
        // Pipes have no size, so that the answer still goes out.
        (Resource::Fsize, 0),
        (Resource::Nofile, FILES),
        (Resource::Core, 0),
    ] {
        let allowed = getrlimit(resource).maximum.unwrap_or(u64::MAX);
        let limit = Some(limit.min(allowed));
        setrlimit(
            resource,
            Rlimit {
                current: limit,
                maximum: limit,
            },
        )?;
    }
    Ok(())
}

/// Other systems have no such limits; there the parent's limit on time is the only one.
#[cfg(not(unix))]
fn confine() -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn answers_with_the_text_or_the_refusal() {
        assert!(answer(b"Ada Example".to_vec()).unwrap().is_ok());
        assert_eq!(answer(Vec::new()).unwrap().unwrap_err().code, "empty");
        let large = vec![b'a'; MAX_BYTES as usize + 1];
        assert_eq!(answer(large).unwrap().unwrap_err().code, "too-large");
    }
}
