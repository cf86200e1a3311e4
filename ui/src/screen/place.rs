//! Where one can be.

/// A screen's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Where I stand.
    Home,
    /// Tracks, weeks and modules.
    Roadmap,
    /// Resumes, their versions and their pages.
    Resume,
    /// Postings and reports.
    Posting,
    /// Edits and letters.
    Tailor,
    /// Practice.
    Interview,
    /// The board of applications.
    Applications,
    /// Work elsewhere.
    Evidence,
    /// Charts.
    Statistics,
    /// The account and this program.
    Settings,
}

impl Place {
    /// Every screen, in the order of the tabs.
    pub const ALL: [Self; 10] = [
        Self::Home,
        Self::Roadmap,
        Self::Resume,
        Self::Posting,
        Self::Tailor,
        Self::Interview,
        Self::Applications,
        Self::Evidence,
        Self::Statistics,
        Self::Settings,
    ];

    /// Returns what the tab says.
    pub fn title(self) -> &'static str {
        match self {
            Self::Home => "Home",
            Self::Roadmap => "Roadmap",
            Self::Resume => "Resume",
            Self::Posting => "Posting",
            Self::Tailor => "Tailor",
            Self::Interview => "Interview",
            Self::Applications => "Applications",
            Self::Evidence => "Evidence",
            Self::Statistics => "Statistics",
            Self::Settings => "Settings",
        }
    }

    /// Returns what the tab says where all titles do not fit: together they take 80 columns.
    pub fn short(self) -> &'static str {
        match self {
            Self::Roadmap => "Road",
            Self::Posting => "Job",
            Self::Applications => "Apps",
            Self::Evidence => "Proof",
            Self::Statistics => "Stats",
            Self::Settings => "Setup",
            Self::Home | Self::Resume | Self::Tailor | Self::Interview => self.title(),
        }
    }

    /// Returns its place among the tabs, from 0.
    pub fn index(self) -> usize {
        Self::ALL
            .iter()
            .position(|place| *place == self)
            .unwrap_or(0)
    }

    /// Returns the key that leads to it: 1 to 9, and 0 for the tenth.
    pub fn digit(self) -> char {
        char::from_digit((self.index() as u32 + 1) % 10, 10).unwrap_or('0')
    }
}
