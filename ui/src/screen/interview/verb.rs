//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Be asked the next question.
    Next,
    /// Write the answer here.
    Write,
    /// Send the answer.
    Send,
    /// Write the answer in one's own editor.
    Edit,
    /// Stop the clock, or let it go on.
    Pause,
    /// Answer a question again that was answered before.
    Again,
    /// Show what a strong answer holds.
    Strong,
    /// Choose which questions are asked and listed.
    Filter,
    /// Search what is listed.
    Search,
    /// Remove an answer.
    Remove,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "interview";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Next, "next", "Next question"),
        (Self::Write, "write", "Write the answer"),
        (Self::Send, "send", "Send the answer"),
        (Self::Edit, "edit", "Write in my editor"),
        (Self::Pause, "pause", "Stop the clock"),
        (Self::Again, "again", "Answer it again"),
        (Self::Strong, "strong", "What a strong answer holds"),
        (Self::Filter, "filter", "Choose kinds"),
        (Self::Search, "search", "Search"),
        (Self::Remove, "remove", "Remove the answer"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Interview(verb)
    }
}
