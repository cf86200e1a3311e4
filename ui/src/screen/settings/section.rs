//! The parts of the settings.

/// A part of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// Who the person is, here and elsewhere.
    #[default]
    You,
    /// Where what is kept stands.
    Data,
    /// How documents are made.
    Documents,
    /// Keys for other programs.
    Programs,
    /// How this interface looks.
    Look,
    /// Which key does what.
    Keys,
    /// All that is kept: out, in, and away.
    Everything,
}

impl Section {
    /// Every part, in order.
    pub const ALL: [Self; 7] = [
        Self::You,
        Self::Data,
        Self::Documents,
        Self::Programs,
        Self::Look,
        Self::Keys,
        Self::Everything,
    ];

    /// Returns its title.
    pub fn title(self) -> &'static str {
        match self {
            Self::You => "You",
            Self::Data => "Data",
            Self::Documents => "Documents",
            Self::Programs => "Programs",
            Self::Look => "Look",
            Self::Keys => "Keys",
            Self::Everything => "Everything",
        }
    }

    /// Returns its place among the parts, from 0.
    pub fn index(self) -> usize {
        let at = Self::ALL.iter().position(|section| *section == self);
        at.unwrap_or_default()
    }

    /// Returns the part so many steps further, and begins anew behind the last.
    pub fn further(self, steps: usize) -> Self {
        let at = (self.index() + steps) % Self::ALL.len();
        Self::ALL.get(at).copied().unwrap_or_default()
    }
}
