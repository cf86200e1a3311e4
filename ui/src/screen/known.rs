//! Whether what a screen shows is known.

/// How far something is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Known {
    /// It is not, or not any more.
    #[default]
    Stale,
    /// It is on its way.
    Asked,
    /// It is.
    Fresh,
}

impl Known {
    /// Tells whether to ask, and notes that it was.
    pub fn ask(&mut self) -> bool {
        let stale = *self == Self::Stale;
        if stale {
            *self = Self::Asked;
        }
        stale
    }

    /// Notes that it came; what became untrue on its way stays so.
    pub fn came(&mut self) {
        if *self == Self::Asked {
            *self = Self::Fresh;
        }
    }

    /// Notes that it did not come.
    pub fn failed(&mut self) {
        if *self == Self::Asked {
            *self = Self::Stale;
        }
    }
}
