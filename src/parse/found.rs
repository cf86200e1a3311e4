//! Where a field stands in the text and how sure it is that it is this field.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// What tells that a text is the field it is read as, from the strongest to the weakest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// The document names the field: a label before it, or a key of JSON Resume.
    Label,
    /// It has the form of such a field and of no other: an address, a number, a date, a link's target.
    Pattern,
    /// It stands in a section or list in which all else is such a field too.
    Section,
    /// Words that such fields bear are in it: a title's, a school's, a known town.
    Words,
    /// It stands where, and is set as, such fields are in this document.
    Position,
    /// Nothing tells it but that it can hardly be anything else.
    #[default]
    Guess,
}

impl Basis {
    /// Returns how many of a hundred fields read on this basis are right, as `tests/scripts/confidence.py` counted them
    /// over 360 resumes of some 30 designs whose truth is known. Labels are too few to count; they stand above.
    pub fn confidence(self) -> u8 {
        match self {
            Self::Label => 99,
            Self::Pattern => 98,
            Self::Section => 97,
            Self::Words => 95,
            Self::Position => 90,
            Self::Guess => 65,
        }
    }

    /// Whether a person should look at the field before relying on it.
    pub fn is_doubtful(self) -> bool {
        self == Self::Guess
    }
}

/// Where a field stands in the text as read, and on what it was read as that field. In JSON `start`, `end`,
/// `confidence` (percent, see [`Basis::confidence`]) and `basis`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Found {
    /// From its first character to its last; of a text put together from several places, all that lies between too.
    pub span: Span,
    /// What tells that it is this field.
    pub basis: Basis,
}

/// As it stands in JSON.
#[derive(Serialize, Deserialize)]
struct Written {
    start: usize,
    end: usize,
    #[serde(default)]
    confidence: u8,
    basis: Basis,
}

impl From<Found> for Written {
    fn from(Found { span, basis }: Found) -> Self {
        Self {
            start: span.start,
            end: span.end,
            confidence: basis.confidence(),
            basis,
        }
    }
}

impl From<Written> for Found {
    fn from(
        Written {
            start, end, basis, ..
        }: Written,
    ) -> Self {
        let span = Span { start, end };
        Self { span, basis }
    }
}
