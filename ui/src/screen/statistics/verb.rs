//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Look at the next longer period.
    Longer,
    /// Look at the next shorter period.
    Shorter,
    /// Choose the period.
    Period,
    /// Write the chart to a file.
    Export,
    /// Read the figures anew.
    Refresh,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "statistics";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Period, "period", "Period"),
        (Self::Longer, "longer", "Longer"),
        (Self::Shorter, "shorter", "Shorter"),
        (Self::Export, "export", "Save as a picture"),
        (Self::Refresh, "refresh", "Read anew"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Statistics(verb)
    }
}
