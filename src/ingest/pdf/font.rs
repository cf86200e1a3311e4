//! Fonts: what the layout wants to know of one, and a plain copy of it that pdf-extract reads without mishap.
//!
//! pdf-extract 0.12 misreads the range form of `/W`, ignores the matrix of Type 3 fonts, stumbles over
//! unusual encodings and decodes maps slowly. So it is given rebuilt fonts with every width listed,
//! and `/ToUnicode` is read here.

use hayro_syntax::object::{Dict, Name, Stream};
use pdf_extract::Dictionary;

use super::cmap::ToUnicode;
use super::unpack::Unpacker;

mod composite;
mod simple;
mod style;

pub(super) use style::Style;

/// How a string is cut into character codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    /// One byte each.
    Single,
    /// One byte each in the file, two in the rebuilt font.
    Widened,
    /// Two bytes each.
    Double,
}

/// A font as the layout sees it.
pub(super) struct Font {
    /// Its look.
    pub style: Style,
    /// How its strings are cut into codes.
    pub coding: Coding,
    /// Its own map from codes to text.
    pub unicode: Option<ToUnicode>,
    /// Whether codes are UTF-16 themselves where the map has none.
    pub utf16: bool,
    /// The copy for pdf-extract.
    pub plain: Dictionary,
}

impl Font {
    /// Rebuilds `font`.
    pub(super) fn new(font: &Dict, unpacker: &mut Unpacker) -> Self {
        let unicode = font
            .get::<Stream>(b"ToUnicode")
            .map(|stream| ToUnicode::parse(&unpacker.content(&stream)))
            .filter(|map| !map.is_empty());
        let composite = font.get(b"Subtype") == Some(Name::new_unescaped(b"Type0"));
        if composite && font.contains_key(b"DescendantFonts") {
            composite::rebuild(font, unicode, unpacker)
        } else {
            simple::rebuild(font, unicode, unpacker)
        }
    }

    /// Returns the codes of a shown string.
    pub(super) fn codes<'a>(&self, bytes: &'a [u8]) -> impl Iterator<Item = u32> + 'a {
        let width = if self.coding == Coding::Double { 2 } else { 1 };
        bytes.chunks_exact(width).map(|code| {
            code.iter()
                .fold(0, |sum, byte| (sum << 8) | u32::from(*byte))
        })
    }

    /// Whether each byte of a shown string becomes two for the rebuilt font.
    pub(super) fn is_widened(&self) -> bool {
        self.coding == Coding::Widened
    }

    /// Returns the text of `code` as far as the font's own map has it.
    pub(super) fn text(&self, code: u32) -> Option<&str> {
        self.unicode.as_ref().and_then(|map| map.get(code))
    }
}
