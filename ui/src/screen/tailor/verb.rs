//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Tailor the chosen resume to the chosen posting.
    Begin,
    /// Accept the edit under the cursor.
    Accept,
    /// Refuse it.
    Refuse,
    /// Accept it where it is not, and refuse it where it is.
    Toggle,
    /// Accept every edit of its kind.
    AcceptKind,
    /// Refuse every edit of its kind.
    RefuseKind,
    /// Accept every edit.
    AcceptAll,
    /// Refuse every edit.
    RefuseAll,
    /// Take the last decision back.
    Undo,
    /// Decide again as before the undoing.
    Redo,
    /// Make the resume with the accepted edits.
    Apply,
    /// Export the resume, or the letter where one is at it.
    Export,
    /// Write a letter.
    Letter,
    /// Edit the letter in the person's own editor.
    Edit,
    /// Choose among the letters for the posting.
    Letters,
    /// Choose the look of documents.
    Theme,
    /// Choose how many pages they may fill.
    Pages,
    /// Add the resume, the posting and the documents to the applications.
    File,
    /// Copy the path of the file that was exported last.
    Copy,
    /// Open that file.
    Open,
    /// Remove the draft, or the letter where one is at it.
    Remove,
    /// Search the drafts, or the edits.
    Search,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "tailor";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Begin, "begin", "Tailor the resume to the posting"),
        (Self::Accept, "accept", "Accept edit"),
        (Self::Refuse, "refuse", "Refuse edit"),
        (Self::Toggle, "toggle", "Accept or refuse edit"),
        (
            Self::AcceptKind,
            "accept-kind",
            "Accept all edits of this kind",
        ),
        (
            Self::RefuseKind,
            "refuse-kind",
            "Refuse all edits of this kind",
        ),
        (Self::AcceptAll, "accept-all", "Accept all edits"),
        (Self::RefuseAll, "refuse-all", "Refuse all edits"),
        (Self::Undo, "undo", "Take the last decision back"),
        (Self::Redo, "redo", "Decide as before undoing"),
        (Self::Apply, "apply", "Make the tailored resume"),
        (Self::Export, "export", "Export a document"),
        (Self::Letter, "letter", "Write a letter"),
        (Self::Edit, "edit", "Edit the letter in $EDITOR"),
        (Self::Letters, "letters", "Choose another letter"),
        (Self::Theme, "theme", "Choose the look of documents"),
        (Self::Pages, "pages", "Choose the number of pages"),
        (Self::File, "file", "Add to the applications"),
        (Self::Copy, "copy", "Copy the exported file's path"),
        (Self::Open, "open", "Open the exported file"),
        (Self::Remove, "remove", "Remove"),
        (Self::Search, "search", "Search"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Tailor(verb)
    }
}
