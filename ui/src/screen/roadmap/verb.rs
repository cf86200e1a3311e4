//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Tick the module, or take its tick away.
    Tick,
    /// Mark the module as being learned, or as not begun.
    Learning,
    /// Leave the module out, or take it in again.
    Skip,
    /// Undo the last change of a module.
    Undo,
    /// Attach what shows that the module was learned.
    Attach,
    /// Take away: a piece of evidence, or a track of one's own.
    Remove,
    /// Answer the module's quiz.
    Quiz,
    /// Open a resource or a piece of evidence in the browser.
    Browse,
    /// Copy an address.
    Copy,
    /// Show other modules: all, open, in progress, done, skipped.
    Filter,
    /// Search what is shown.
    Search,
    /// Start the track.
    Start,
    /// Leave the track.
    Stop,
    /// Set the pace and the first day of the track.
    Pace,
    /// Import a track of one's own.
    Import,
    /// Issue a certificate for the track.
    Certificate,
    /// Read the tracks anew.
    Refresh,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "roadmap";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Tick, "tick", "Tick"),
        (Self::Learning, "learning", "Learning"),
        (Self::Skip, "skip", "Skip"),
        (Self::Undo, "undo", "Undo"),
        (Self::Attach, "attach", "Attach evidence"),
        (Self::Remove, "remove", "Take away"),
        (Self::Quiz, "quiz", "Quiz"),
        (Self::Browse, "browse", "Open in browser"),
        (Self::Copy, "copy", "Copy the address"),
        (Self::Filter, "filter", "Filter"),
        (Self::Search, "search", "Search"),
        (Self::Start, "start", "Start the track"),
        (Self::Stop, "stop", "Leave the track"),
        (Self::Pace, "pace", "Pace and first day"),
        (Self::Import, "import", "Import a track"),
        (Self::Certificate, "certificate", "Certificate"),
        (Self::Refresh, "refresh", "Refresh"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Roadmap(verb)
    }
}
