//! The fonts that every PDF embeds, from `templates/fonts/`.

use typst::foundations::Bytes;
use typst::text::Font;

use crate::error::{Error, Result};

/// The families, in the order in which they stand in for each other's gaps.
pub(super) const FAMILIES: [&str; 2] = ["Source Sans 3", "Source Serif 4"];

/// The first family's regular style.
pub(crate) const SANS: &[u8] = include_bytes!("../../templates/fonts/SourceSans3-Regular.ttf");

const FILES: [&[u8]; 8] = [
    SANS,
    include_bytes!("../../templates/fonts/SourceSans3-It.ttf"),
    include_bytes!("../../templates/fonts/SourceSans3-Bold.ttf"),
    include_bytes!("../../templates/fonts/SourceSans3-BoldIt.ttf"),
    include_bytes!("../../templates/fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../../templates/fonts/SourceSerif4-It.ttf"),
    include_bytes!("../../templates/fonts/SourceSerif4-Bold.ttf"),
    include_bytes!("../../templates/fonts/SourceSerif4-BoldIt.ttf"),
];

/// Returns the embedded fonts.
///
/// # Errors
/// Only when a shipped file is broken.
pub(super) fn embedded() -> Result<Vec<Font>> {
    FILES
        .iter()
        .map(|file| {
            Font::new(Bytes::new(*file), 0)
                .ok_or_else(|| Error::internal("font", "An embedded font is broken."))
        })
        .collect()
}

/// Whether every style of some family has a glyph for `c`.
pub(super) fn cover(fonts: &[Font], c: char) -> bool {
    FAMILIES.iter().any(|family| {
        fonts
            .iter()
            .filter(|font| font.info().family == *family)
            .all(|font| font.info().coverage.contains(u32::from(c)))
    })
}
