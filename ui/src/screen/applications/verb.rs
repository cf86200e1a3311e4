//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Add an application.
    Add,
    /// Move it a stage on.
    Later,
    /// Move it a stage back.
    Earlier,
    /// Move it to any stage, on any day.
    MoveTo,
    /// Move the last one back.
    Undo,
    /// Write notes.
    Notes,
    /// Write notes in one's own editor.
    Edit,
    /// Name the day on which something is due.
    Next,
    /// Correct the company and the title.
    Correct,
    /// List a document that was sent.
    Attach,
    /// Write a document that was sent to a file.
    Export,
    /// Open the posting in the browser, or a document.
    Browse,
    /// Search what is shown.
    Search,
    /// Remove it, or the document under the cursor from its list.
    Remove,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "applications";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Add, "add", "Add an application"),
        (Self::Later, "later", "A stage on"),
        (Self::Earlier, "earlier", "A stage back"),
        (Self::MoveTo, "move", "Move to a stage on a day"),
        (Self::Undo, "undo", "Undo the move"),
        (Self::Notes, "notes", "Notes"),
        (Self::Edit, "edit", "Notes in my editor"),
        (Self::Next, "next", "Next date"),
        (Self::Correct, "correct", "Correct company and title"),
        (Self::Attach, "attach", "List a document that was sent"),
        (Self::Export, "export", "Write a document to a file"),
        (Self::Browse, "open", "Open the posting or document"),
        (Self::Search, "search", "Search"),
        (Self::Remove, "remove", "Remove"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Applications(verb)
    }
}
