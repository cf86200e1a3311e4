//! Ctrl-C: stops at once, but never halfway through writing a file.

use std::sync::{Arc, Mutex, PoisonError};
use std::{process, thread};

use signal_hook::consts::SIGINT;
use signal_hook::iterator::Signals;

use upward_engine::error::{Error, Result};

/// Exit status of a command that was interrupted.
const INTERRUPTED: i32 = 130;

/// Holds an interruption back while a file is written.
#[derive(Debug, Clone, Default)]
pub struct Interrupt {
    /// Whether somebody else answers Ctrl-C.
    gate: Arc<Mutex<bool>>,
}

impl Interrupt {
    /// Takes over Ctrl-C for this process.
    ///
    /// # Errors
    /// When the system does not allow it.
    pub fn listen() -> Result<Self> {
        let interrupt = Self::default();
        let gate = Arc::clone(&interrupt.gate);
        let mut signals = Signals::new([SIGINT]).map_err(|error| {
            Error::internal("ctrl-c", format!("Ctrl-C cannot be listened to: {error}"))
        })?;
        thread::spawn(move || {
            for _ in signals.forever() {
                let elsewhere = gate.lock().unwrap_or_else(PoisonError::into_inner);
                if !*elsewhere {
                    process::exit(INTERRUPTED);
                }
            }
        });
        Ok(interrupt)
    }

    /// Leaves Ctrl-C to somebody who ends this process in good order.
    pub fn leave(&self) {
        *self.gate.lock().unwrap_or_else(PoisonError::into_inner) = true;
    }

    /// Does work that an interruption must find either done or not begun.
    pub fn whole<T>(&self, work: impl FnOnce() -> T) -> T {
        let _gate = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        work()
    }
}
