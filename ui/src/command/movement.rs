//! Movements, the same on every screen.

use super::Command;

/// A movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the left, or out.
    Left,
    /// To the right, or in.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// To the next part of the screen.
    NextPart,
    /// To the part of the screen before.
    PreviousPart,
    /// Open what is under the cursor.
    Open,
    /// Leave what one is in.
    Leave,
}

impl super::Verb for Move {
    const SECTION: &'static str = "move";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Up, "up", "Up"),
        (Self::Down, "down", "Down"),
        (Self::Left, "left", "Left"),
        (Self::Right, "right", "Right"),
        (Self::PageUp, "page-up", "A page up"),
        (Self::PageDown, "page-down", "A page down"),
        (Self::First, "first", "To the first row"),
        (Self::Last, "last", "To the last row"),
        (
            Self::NextPart,
            "next-part",
            "To the next part of the screen",
        ),
        (
            Self::PreviousPart,
            "previous-part",
            "To the part of the screen before",
        ),
        (Self::Open, "open", "Open"),
        (Self::Leave, "leave", "Leave"),
    ];
}

impl Move {
    /// Returns where the movement leads from row `at` of `len` rows, of which a page shows `page`.
    pub fn from(self, at: usize, len: usize, page: usize) -> usize {
        let last = len.saturating_sub(1);
        let at = match self {
            Self::Up => at.saturating_sub(1),
            Self::Down => at.saturating_add(1),
            Self::PageUp => at.saturating_sub(page.max(1)),
            Self::PageDown => at.saturating_add(page.max(1)),
            Self::First => 0,
            Self::Last => last,
            _ => at,
        };
        at.min(last)
    }
}

impl From<Move> for Command {
    fn from(verb: Move) -> Self {
        Self::Move(verb)
    }
}
