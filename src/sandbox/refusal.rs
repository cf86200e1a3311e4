//! What it means that a reader ended without an answer.

use std::process::ExitStatus;

use crate::error::{Error, Kind};

/// How Rust announces that it ends for want of memory, on standard error.
const OUT_OF_MEMORY: &[u8] = b"memory allocation of ";

/// Numbers of `SIGKILL` and `SIGXCPU`, the same on Linux and macOS.
const KILL: i32 = 9;
const TIME: i32 = 24;

/// Returns what it means that a reader ended by itself with this `status`, after it had said `noise`.
pub(super) fn ended(status: ExitStatus, noise: &[u8]) -> Error {
    if noise
        .windows(OUT_OF_MEMORY.len())
        .any(|part| part == OUT_OF_MEMORY)
    {
        return too_much_memory();
    }
    match signal(status) {
        Some(TIME) => too_slow(),
        // Its parent has not killed it, so the system has: it does that for want of memory.
        Some(KILL) => too_much_memory(),
        Some(_) => crashed(),
        None => Error::internal(
            "sandbox",
            "The process that reads documents ended without an answer.",
        )
        .hint("Run `upward doctor`, which checks it."),
    }
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

/// Without signals, a crash is told by a negative exit code.
#[cfg(not(unix))]
fn signal(status: ExitStatus) -> Option<i32> {
    status.code().filter(|code| *code < 0)
}

/// The refusal of a document on which a reader spends more time than it has.
pub(super) fn too_slow() -> Error {
    Error::refused(
        "too-slow",
        "The document takes too long to read, so it was given up.",
    )
    .hint("Save it anew from the program that made it, without pictures, best as PDF.")
}

/// The refusal of a document for which a reader needs more memory than it has.
pub(super) fn too_much_memory() -> Error {
    Error::refused(
        "too-much-memory",
        "The document takes too much memory to read, so it was given up.",
    )
    .hint("Save it anew from the program that made it, without pictures, best as PDF.")
}

/// The refusal of a document of which a reader returns more than its parent takes.
pub(super) fn too_much_text() -> Error {
    Error::refused(
        "too-much-text",
        "The document holds far more text than a resume or a posting.",
    )
    .hint("Send only the pages of the resume or the posting.")
}

/// The refusal of a document that made its reader panic or crash.
pub(super) fn crashed() -> Error {
    Error::refused(
        "crashed",
        "The document is damaged in a way that stopped its reader.",
    )
    .hint("Open it in the program that made it and save it again, best as PDF.")
}

/// The report that no reader can be started.
pub(super) fn unavailable(error: &std::io::Error) -> Error {
    Error::new(
        Kind::Unavailable,
        "sandbox",
        format!("The process that reads documents cannot be started: {error}."),
    )
    .hint("Run `upward doctor`, which checks it.")
}
