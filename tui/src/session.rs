//! What every command works with: the console, the clock, the reader of documents, and Ctrl-C.

use std::{env, fs};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use upward_desk::child;
use upward_engine::date::Date;
use upward_engine::error::Result;
use upward_engine::sandbox::Sandbox;

use crate::cli::Common;
use crate::console::Console;
use crate::interrupt::Interrupt;
use crate::progress::Progress;

/// What every command works with.
#[derive(Debug)]
pub struct Session {
    /// Where results and notes go.
    pub console: Console,
    /// Holds Ctrl-C back while a file is written.
    pub interrupt: Interrupt,
    /// Reads documents in a child process.
    pub sandbox: Sandbox,
    /// Today, by this machine's clock and time zone.
    pub today: Date,
    zone: TimeZone,
}

impl Session {
    /// Returns the session for the options given.
    ///
    /// # Errors
    /// When Ctrl-C cannot be listened to, or this program does not know where it stands.
    pub fn new(common: &Common) -> Result<Self> {
        let zone = zone();
        Ok(Self {
            console: Console::new(common),
            interrupt: Interrupt::listen()?,
            sandbox: child::sandbox()?,
            today: today(&zone),
            zone,
        })
    }

    /// Returns a time as this machine's clock shows it.
    pub fn clock(&self, time: Timestamp) -> String {
        let time = time.to_zoned(self.zone.clone());
        time.strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// Returns this machine's time zone.
    pub fn zone(&self) -> TimeZone {
        self.zone.clone()
    }

    /// Returns the line that names the step at work.
    pub fn progress(&self) -> Progress {
        Progress::new(self.console.shows_progress())
    }
}

/// Returns today's date where this machine stands.
fn today(zone: &TimeZone) -> Date {
    let now = Timestamp::now().to_zoned(zone.clone());
    Date {
        year: now.year().unsigned_abs(),
        month: Some(now.month().unsigned_abs()),
        day: Some(now.day().unsigned_abs()),
    }
}

/// Returns the time zone by the one file that states it: to look its name up among all zones, as
/// `TimeZone::system` does, takes longer than to read a resume.
fn zone() -> TimeZone {
    let by_file = env::var_os("TZ").is_none();
    let local = by_file.then(|| fs::read("/etc/localtime").ok()).flatten();
    local
        .and_then(|file| TimeZone::tzif("local", &file).ok())
        .unwrap_or_else(TimeZone::system)
}
