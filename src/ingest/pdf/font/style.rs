//! A font's look, from its names and its descriptor.

use hayro_syntax::object::{Dict, Name, Object};

use crate::ingest::pdf::load::number;

/// A font's look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::ingest::pdf) struct Style {
    /// Bold or heavier.
    pub bold: bool,
    /// Italic or oblique.
    pub italic: bool,
    /// Glyphs are pictures (icons, dingbats), whatever code they carry.
    pub icons: bool,
    /// Glyphs are drawings of this file (Type 3), whose nominal size says little.
    pub drawn: bool,
}

/// Names of fonts that hold icons only.
const ICON_FONTS: [&str; 14] = [
    "fontawesome",
    "fa-solid",
    "fa-brands",
    "fa-regular",
    "materialicons",
    "material-icons",
    "materialsymbols",
    "materialdesignicons",
    "icomoon",
    "phosphor",
    "academicons",
    "simpleicons",
    "wingdings",
    "webdings",
];

/// Descriptor flag of slanted fonts (ISO 32000-1, table 123).
const ITALIC: i32 = 1 << 6;
/// Descriptor flag of fonts to be drawn bold (ISO 32000-1, table 123).
const FORCE_BOLD: i32 = 1 << 18;

impl Style {
    /// Judges `font` by `/BaseFont` and its descriptor.
    pub(super) fn of(font: &Dict, descriptor: &Dict) -> Self {
        let name = [
            font.get(b"BaseFont"),
            font.get(b"Name"),
            descriptor.get(b"FontName"),
            descriptor.get(b"FontFamily"),
        ]
        .into_iter()
        .flatten()
        .map(|name| match name {
            Object::Name(name) => String::from_utf8_lossy(&name).to_lowercase(),
            Object::String(name) => String::from_utf8_lossy(&name).to_lowercase(),
            _ => String::new(),
        })
        .collect::<Vec<_>>()
        .join(" ");
        let flags: i32 = descriptor.get(b"Flags").unwrap_or_default();
        let number = |key: &[u8]| number(descriptor, key).unwrap_or_default();
        Self {
            bold: bold_name(&name) || flags & FORCE_BOLD != 0 || number(b"FontWeight") >= 600.0,
            italic: italic_name(&name)
                || flags & ITALIC != 0
                || number(b"ItalicAngle").abs() >= 1.0,
            icons: ICON_FONTS.iter().any(|icons| name.contains(icons)),
            drawn: font.get(b"Subtype") == Some(Name::new_unescaped(b"Type3")),
        }
    }
}

fn bold_name(name: &str) -> bool {
    const MARKS: [&str; 9] = [
        "bold", "black", "heavy", "demi", "extrabd", "-bd", "cmbx", "cmb1", "sfbx",
    ];
    MARKS.iter().any(|mark| name.contains(mark))
}

fn italic_name(name: &str) -> bool {
    const MARKS: [&str; 7] = [
        "italic", "oblique", "slanted", "cmti", "cmsl", "sfti", "-it",
    ];
    MARKS.iter().any(|mark| name.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::{bold_name, italic_name};

    #[test]
    fn judges_names() {
        for name in [
            "abcdef+cmbx10",
            "sourcesans3-semibold",
            "arial-boldmt",
            "frutiger-black",
        ] {
            assert!(bold_name(name), "{name}");
        }
        for name in ["abcdef+cmr10", "helvetica", "lato-light"] {
            assert!(!bold_name(name) && !italic_name(name), "{name}");
        }
        assert!(italic_name("ibmplexsans-italic"));
    }
}
