//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Search what is shown.
    Search,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "settings";
    const ALL: &'static [(Self, &'static str, &'static str)] =
        &[(Self::Search, "search", "Search")];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Settings(verb)
    }
}
