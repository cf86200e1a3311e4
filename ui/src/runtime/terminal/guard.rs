//! Taking the terminal over, and giving it back whatever happens.

use std::io::{self, stdout};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};
use upward_engine::error::{Error, Kind, Result};

/// The terminal, taken over for as long as this lives.
#[derive(Debug)]
pub struct Guard {
    mouse: bool,
}

impl Guard {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When the terminal does not allow it.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        let guard = Self { mouse };
        guard.take()?;
        Ok(guard)
    }

    /// Gives the terminal back while something else runs in it.
    ///
    /// # Errors
    /// When the terminal does not allow it.
    pub fn outside<T>(&self, work: impl FnOnce() -> T) -> io::Result<T> {
        give_back()?;
        let done = work();
        self.take()?;
        Ok(done)
    }

    fn take(&self) -> io::Result<()> {
        enable_raw_mode()?;
        execute!(
            stdout(),
            EnterAlternateScreen,
            EnableBracketedPaste,
            SetTitle("Upward")
        )?;
        if self.mouse {
            execute!(stdout(), EnableMouseCapture)?;
        }
        Ok(())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // Nobody is left to be told.
        let _ = give_back();
    }
}

fn give_back() -> io::Result<()> {
    let modes = execute!(
        stdout(),
        DisableMouseCapture,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    disable_raw_mode()?;
    modes
}

/// Puts this process to sleep as ctrl-z does, until it is waked.
///
/// # Errors
/// Where the system has no such thing.
pub fn sleep() -> Result<()> {
    #[cfg(unix)]
    let slept = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
    #[cfg(not(unix))]
    let slept = Err(io::Error::from(io::ErrorKind::Unsupported));
    slept.map_err(|error| {
        Error::new(
            Kind::Unavailable,
            "sleep",
            format!("Upward cannot be put to sleep here: {error}."),
        )
    })
}
