//! The parts of the screen, in the order in which one walks through them.

/// A part of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    /// The list of postings.
    #[default]
    Postings,
    /// What the posting asks for.
    Wanted,
    /// The report of the chosen resume against it.
    Report,
    /// The posting's text.
    Text,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 4] = [Self::Postings, Self::Wanted, Self::Report, Self::Text];

    /// Returns what the part is called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Postings => "Postings",
            Self::Wanted => "Requirements",
            Self::Report => "Report",
            Self::Text => "Text",
        }
    }

    /// Returns the part that comes next.
    pub fn next(self) -> Self {
        match self {
            Self::Postings => Self::Wanted,
            Self::Wanted => Self::Report,
            Self::Report => Self::Text,
            Self::Text => Self::Postings,
        }
    }

    /// Returns the part that comes before.
    pub fn previous(self) -> Self {
        match self {
            Self::Postings => Self::Text,
            Self::Wanted => Self::Postings,
            Self::Report => Self::Wanted,
            Self::Text => Self::Report,
        }
    }
}
