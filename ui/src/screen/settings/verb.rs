//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Search the rows of the part in front.
    Search,
    /// Choose what is under the cursor, or not any more.
    Toggle,
    /// Add what the part in front holds.
    Add,
    /// Remove what is under the cursor.
    Remove,
    /// Open the file of the interface.
    Edit,
    /// Copy what is shown once.
    Copy,
    /// Change the name.
    Name,
    /// Make a one-time code.
    Code,
    /// Redeem a code from elsewhere.
    Redeem,
    /// Connect to a server.
    Connect,
    /// Make a key for a program.
    NewKey,
    /// Go on to the next tone.
    NextTone,
    /// Write everything to a file.
    Export,
    /// Bring an export back.
    Import,
    /// Delete the account.
    Delete,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "settings";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Search, "search", "Search these settings"),
        (Self::Toggle, "toggle", "Choose"),
        (Self::Add, "add", "Add a key or an identity"),
        (Self::Remove, "remove", "Revoke the key, or unlink"),
        (Self::Edit, "edit", "Open the file of keys and colours"),
        (Self::Copy, "copy", "Copy the code or key shown"),
        (Self::Name, "name", "Change my name"),
        (Self::Code, "link-code", "Make a code that links a chat"),
        (Self::Redeem, "redeem-code", "Enter a code from elsewhere"),
        (Self::Connect, "connect", "Connect to a server"),
        (Self::NewKey, "new-key", "Make a key for a program"),
        (Self::NextTone, "next-tone", "Change light, dark, no colour"),
        (Self::Export, "export", "Export everything to a file"),
        (Self::Import, "import", "Bring an export back"),
        (Self::Delete, "delete-account", "Delete the account"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Settings(verb)
    }
}
