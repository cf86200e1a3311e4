//! From an error to what a person reads and the status that a script sees.

use std::io::Write;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use clap::error::ErrorKind;
use serde_json::json;
use sha2::{Digest, Sha256};
use upward_engine::error::{Error, Kind, Result};

use crate::cli::Stopped;
use crate::ink::{Ink, bad, bold};

/// Returns the exit status that goes with a kind of error.
pub fn status(kind: Kind) -> u8 {
    match kind {
        Kind::Internal => 1,
        Kind::Usage => 2,
        Kind::Refused => 3,
        Kind::NotFound | Kind::Conflict => 4,
        Kind::Unavailable => 5,
    }
}

/// Runs a command and reports how it ended; a panic becomes a fault with a reference.
pub fn guarded(json: bool, work: impl FnOnce() -> Result<()>) -> ExitCode {
    let seen = Arc::new(Mutex::new(String::new()));
    let note = Arc::clone(&seen);
    panic::set_hook(Box::new(move |info| {
        *note.lock().unwrap_or_else(PoisonError::into_inner) = info.to_string();
    }));
    let error = match panic::catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(error)) => error,
        Err(_) => {
            let place = seen.lock().unwrap_or_else(PoisonError::into_inner);
            let place = place.split_whitespace().collect::<Vec<_>>().join(" ");
            Error::internal("panic", format!("Upward stopped unexpectedly: {place}"))
        }
    };
    report(&error, json);
    ExitCode::from(status(error.kind))
}

/// Answers a command line that led to no command: help goes to standard output, a mistake to standard error.
pub fn stopped(stopped: &Stopped) -> ExitCode {
    let clap = &stopped.error;
    let asked = matches!(
        clap.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    if stopped.json && !asked {
        let text = clap.render().to_string();
        let said = text.split("\n\n").next().unwrap_or_default();
        let said = said.trim_start_matches("error: ").trim();
        let error = Error::new(Kind::Usage, "usage", said)
            .hint("run 'upward --help', or 'upward COMMAND --help'");
        report(&error, true);
    } else {
        // A reader that went away is no error.
        let _ = clap.print();
    }
    ExitCode::from(if asked { 0 } else { status(Kind::Usage) })
}

fn report(error: &Error, json: bool) {
    let mut hints = error.hints.clone();
    let reference = (error.kind == Kind::Internal).then(|| reference(error));
    if let Some(reference) = &reference {
        hints.push(format!(
            "this is a fault of Upward's own: please report it with the reference {reference} and this message"
        ));
    }
    let text = if json {
        let mut body = json!({
            "kind": error.kind, "code": error.code, "message": error.message, "hints": hints,
        });
        if let (Some(reference), Some(body)) = (reference, body.as_object_mut()) {
            body.insert("reference".to_owned(), json!(reference));
        }
        format!("{}\n", json!({ "error": body }))
    } else {
        let mut text = bad("error:") + " " + error.message.as_str();
        for hint in &hints {
            text = text + "\n" + bold("hint:") + " " + hint.as_str();
        }
        Ink::into_string(text) + "\n"
    };
    // When even standard error is gone, the status still tells.
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// The same fault of the same version has the same reference, so that reports of it are found together.
fn reference(error: &Error) -> String {
    let digest = Sha256::new()
        .chain_update(env!("CARGO_PKG_VERSION"))
        .chain_update(&error.code)
        .chain_update(&error.message)
        .finalize();
    digest
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02X}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_stable_and_tells_faults_apart() {
        let one = Error::internal("a", "first");
        let two = Error::internal("a", "second");
        assert_eq!(reference(&one), reference(&one.clone()));
        assert_ne!(reference(&one), reference(&two));
        assert_eq!(reference(&one).len(), 8);
    }
}
