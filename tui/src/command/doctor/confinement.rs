//! What keeps the process that reads documents from all else on this machine, a line for each layer.

use upward_engine::sandbox::{MEMORY, SECONDS};

use super::{Check, State};
use crate::session::Session;

/// Asks such a process what holds it. Says nothing where none can be asked: that is told already.
pub fn checks(session: &Session) -> Vec<Check> {
    let Ok(held) = session.sandbox.confinement() else {
        return Vec::new();
    };
    vec![
        layer(
            "limits",
            held.limits.then(|| {
                format!(
                    "that process has {} MB of memory and {SECONDS} s of processor time, and opens no file",
                    MEMORY / (1024 * 1024)
                )
            }),
            "this system holds that process to a limit on time only",
        ),
        layer(
            "landlock",
            held.landlock.map(|version| {
                format!("the kernel keeps files and network from it (Landlock {version})")
            }),
            "this system has no Landlock, which would keep files from it",
        ),
        layer(
            "seccomp",
            held.seccomp
                .then(|| "the kernel allows it memory and its pipe, and no other call".to_owned()),
            "this system has no seccomp, which would keep all else from it",
        ),
    ]
}

fn layer(name: &'static str, held: Option<String>, missing: &str) -> Check {
    match held {
        Some(detail) => Check {
            name,
            state: State::Works,
            detail,
            next: None,
        },
        None => Check {
            name,
            state: State::Limited,
            detail: missing.to_owned(),
            next: Some("read files of strangers on Linux 5.13 or later".to_owned()),
        },
    }
}
