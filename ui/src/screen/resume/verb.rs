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
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Resume(verb)
    }
}
