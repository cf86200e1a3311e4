//! The terminal, as far as pictures need to know it.

use crate::look::Pictures;

/// The pixels of a cell where the terminal does not tell: half as wide as high, as most are.
pub const USUAL_CELL: (u16, u16) = (10, 20);

/// The terminal, as far as pictures need to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Its columns.
    pub columns: u16,
    /// Its rows.
    pub rows: u16,
    /// The width and height of a cell in pixels.
    pub cell: (u16, u16),
    /// How pictures are drawn.
    pub pictures: Pictures,
    /// How often it was emptied: a terminal may have forgotten the pictures it was sent before.
    pub emptied: u32,
}

impl Default for Window {
    fn default() -> Self {
        Self {
            columns: 80,
            rows: 24,
            cell: USUAL_CELL,
            pictures: Pictures::None,
            emptied: 0,
        }
    }
}
