//! Standard output and standard error: results, warnings and notes.

use std::io::{self, IsTerminal, Write};

use serde::Serialize;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::warned::Warning;

use crate::cli::Common;
use crate::ink::{Ink, bold, clean};
use crate::page::{Marks, Page};

/// Widest page in columns: longer lines are hard to read.
const WIDEST: usize = 100;
/// Width in columns where there is no terminal to ask.
const USUAL: usize = 80;
/// Narrowest page in columns: below it, lines break rather than words.
const NARROWEST: usize = 40;

/// Where results and notes go.
#[derive(Debug)]
pub struct Console {
    json: bool,
    quiet: bool,
    width: usize,
    marks: Marks,
}

impl Console {
    /// Returns the console for the options given.
    pub fn new(common: &Common) -> Self {
        if common.no_color {
            anstream::ColorChoice::Never.write_global();
        }
        let width = if io::stdout().is_terminal() {
            textwrap::termwidth().clamp(NARROWEST, WIDEST)
        } else {
            USUAL
        };
        Self {
            json: common.json,
            quiet: common.quiet,
            width,
            marks: marks(),
        }
    }

    /// Returns whether results are printed as JSON.
    pub fn json(&self) -> bool {
        self.json
    }

    /// Returns the width of a page in columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Returns whether the terminal shows Unicode signs.
    pub fn unicode(&self) -> bool {
        self.marks == Marks::UNICODE
    }

    /// Returns whether a person sees and types here, and nothing was asked for programs.
    pub fn is_seen(&self) -> bool {
        !self.json && io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Returns whether progress may be shown: only to a terminal, and unless told to be quiet.
    pub fn shows_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// Prints a result: as one JSON value, or laid out for people.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    pub fn show(&self, value: &impl Serialize, view: impl FnOnce(&mut Page)) -> Result<()> {
        if self.json {
            let json = serde_json::to_string_pretty(value).map_err(|error| {
                Error::internal(
                    "json",
                    format!("The result cannot be written as JSON: {error}"),
                )
            })?;
            self.write(&(json + "\n"))
        } else {
            let mut page = Page::new(self.width, self.marks);
            view(&mut page);
            self.write(&page.finish())
        }
    }

    /// Prints text as it is; on a terminal without what could steer it.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    pub fn text(&self, text: &str) -> Result<()> {
        if io::stdout().is_terminal() {
            self.write(&clean(text))
        } else {
            self.write(text)
        }
    }

    /// Prints warnings about the named input on standard error.
    pub fn warn(&self, name: &str, warnings: &[Warning]) {
        for warning in warnings {
            self.aside(bold("warning:") + " " + format!("{name}: {}", warning.message));
        }
    }

    /// Prints a note on standard error.
    pub fn note(&self, text: impl Into<Ink>) {
        self.aside(text.into());
    }

    /// Lays out what a person is asked about, on standard error.
    pub fn question(&self, view: impl FnOnce(&mut Page)) {
        let mut page = Page::new(self.width, self.marks);
        view(&mut page);
        self.put(&page.finish());
    }

    /// Asks for an answer, on standard error.
    pub fn prompt(&self, text: impl Into<Ink>) {
        self.put(text.into().as_str());
    }

    fn put(&self, text: &str) {
        let mut err = anstream::stderr();
        // Without a terminal, reading the answer fails next.
        let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
    }

    fn aside(&self, text: Ink) {
        if !self.quiet {
            // A note that nobody reads is no reason to stop.
            let _ = writeln!(anstream::stderr(), "{}", text.as_str());
        }
    }

    fn write(&self, text: &str) -> Result<()> {
        let mut out = anstream::stdout();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            // The reader has seen enough, as in `upward score ... | head`.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Err(error) => Err(Error::new(
                Kind::Unavailable,
                "stdout",
                format!("Standard output cannot be written to: {error}"),
            )),
            Ok(()) => Ok(()),
        }
    }
}

/// Only a locale that is named and is not UTF-8 asks for ASCII; many containers name none and show UTF-8 well.
fn marks() -> Marks {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    match named.map(|value| value.to_lowercase()) {
        Some(locale) if !locale.contains("utf-8") && !locale.contains("utf8") => Marks::ASCII,
        _ => Marks::UNICODE,
    }
}
