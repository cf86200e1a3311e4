//! What is being done at the moment, on standard error.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A line that names the step at work; it is gone when the work is done.
#[derive(Debug)]
pub struct Progress(ProgressBar);

impl Progress {
    /// Returns a line that is shown only if `visible`.
    pub fn new(visible: bool) -> Self {
        if !visible {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new_spinner().with_style(ProgressStyle::default_spinner());
        bar.enable_steady_tick(Duration::from_millis(100));
        Self(bar)
    }

    /// Names the step that begins.
    pub fn step(&self, text: &'static str) {
        self.0.set_message(text);
    }

    /// Does work that needs the terminal for itself.
    pub fn pause<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.suspend(work)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
