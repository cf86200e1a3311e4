//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Add an entry or an item.
    Add,
    /// Delete what is under the cursor.
    Delete,
    /// Double what is under the cursor.
    Duplicate,
    /// Move what is under the cursor up.
    Raise,
    /// Move what is under the cursor down.
    Lower,
    /// Go a step back.
    Undo,
    /// Go a step forth.
    Redo,
    /// Open what is under the cursor in the person's editor.
    Editor,
    /// Copy the text under the cursor.
    Copy,
    /// Find a text.
    Search,
    /// Begin an empty resume.
    New,
    /// Call the resume otherwise.
    Rename,
    /// Say that the resume is ready, or a draft again.
    Final,
    /// Delete the resume.
    Remove,
    /// Read the resume anew.
    Refresh,
    /// Import a document.
    ImportFile,
    /// Import text.
    ImportText,
    /// Keep what was imported.
    Keep,
    /// Make a resume from the roadmap.
    Generate,
    /// Look at the versions.
    Versions,
    /// Compare a version with what counts, or with the one before.
    Compare,
    /// Bring a version back.
    Restore,
    /// Show the page beside the form, or hide it.
    Page,
    /// Show the page as text, or as a picture.
    AsText,
    /// Go to the next page.
    NextPage,
    /// Go to the page before.
    PreviousPage,
    /// Choose the look of the page.
    Theme,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "resume";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Add, "add", "Add"),
        (Self::Delete, "delete", "Delete"),
        (Self::Duplicate, "duplicate", "Duplicate"),
        (Self::Raise, "raise", "Move up"),
        (Self::Lower, "lower", "Move down"),
        (Self::Undo, "undo", "Undo"),
        (Self::Redo, "redo", "Redo"),
        (Self::Editor, "editor", "Edit in $EDITOR"),
        (Self::Copy, "copy", "Copy the text"),
        (Self::Search, "search", "Find in this resume"),
        (Self::New, "new", "New resume"),
        (Self::Rename, "rename", "Rename the resume"),
        (Self::Final, "final", "Mark as final, or draft again"),
        (Self::Remove, "remove", "Delete the resume"),
        (Self::Refresh, "refresh", "Read the resume anew"),
        (Self::ImportFile, "import-file", "Open a document"),
        (Self::ImportText, "import-text", "Paste a resume"),
        (Self::Keep, "keep", "Keep it"),
        (Self::Generate, "generate", "Make a resume from the roadmap"),
        (Self::Versions, "versions", "Versions"),
        (
            Self::Compare,
            "compare",
            "Compare with the present, or the one before",
        ),
        (Self::Restore, "restore", "Bring it back"),
        (Self::Page, "page", "Page"),
        (Self::AsText, "as-text", "Page as text or as picture"),
        (Self::NextPage, "next-page", "Next page"),
        (Self::PreviousPage, "previous-page", "Page before"),
        (Self::Theme, "theme", "Look of the page"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Resume(verb)
    }
}
