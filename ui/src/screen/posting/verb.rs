//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Make the report on the chosen resume and the posting.
    Report,
    /// Add a posting: its text, a file or an address.
    Add,
    /// Make the fix under the cursor.
    Fix,
    /// Say otherwise how strongly the posting asks for a term.
    Count,
    /// Add a term that was overlooked.
    AddTerm,
    /// Take the last change back.
    Undo,
    /// Lead to the place in the resume.
    InResume,
    /// Find the modules that would close the gaps.
    Learn,
    /// Tailor the resume to the posting.
    Tailor,
    /// Make an application of it.
    Apply,
    /// Choose among the reports that were made before.
    History,
    /// Search the postings.
    Search,
    /// Give the posting another title and company.
    Rename,
    /// Open the page that the posting was found on.
    Browse,
    /// Remove the posting.
    Remove,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "posting";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Report, "report", "Report"),
        (Self::Add, "add", "Add a posting"),
        (Self::Fix, "fix", "Make this fix"),
        (Self::Count, "count", "Count otherwise"),
        (Self::AddTerm, "add-term", "Add a term"),
        (Self::Undo, "undo", "Undo"),
        (Self::InResume, "in-resume", "Show in resume"),
        (Self::Learn, "learn", "What to learn"),
        (Self::Tailor, "tailor", "Tailor"),
        (Self::Apply, "apply", "Apply"),
        (Self::History, "history", "Older reports"),
        (Self::Search, "search", "Search"),
        (Self::Rename, "rename", "Rename"),
        (Self::Browse, "browse", "Open its page"),
        (Self::Remove, "remove", "Remove"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Posting(verb)
    }
}
