//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Bring in a resume.
    OpenResume,
    /// Add the sample.
    Sample,
    /// Keep data at a server.
    Connect,
    /// Read everything anew.
    Refresh,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "home";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::OpenResume, "open-resume", "Open my resume"),
        (Self::Sample, "sample", "Try the sample"),
        (Self::Connect, "connect", "Connect to a server"),
        (Self::Refresh, "refresh", "Refresh"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Home(verb)
    }
}
