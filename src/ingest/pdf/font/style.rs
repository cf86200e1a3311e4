//! A font's look, from its names and its descriptor.

use pdf_extract::{Dictionary, Document, Object};

use super::{dictionary, number, value};

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
const ITALIC: i64 = 1 << 6;
/// Descriptor flag of fonts to be drawn bold (ISO 32000-1, table 123).
const FORCE_BOLD: i64 = 1 << 18;

impl Style {
    /// Judges `font` by `/BaseFont` and its descriptor.
    pub(super) fn of(
        document: &Document,
        font: &Dictionary,
        descriptor: Option<&Dictionary>,
    ) -> Self {
        let name = [
            font.get(b"BaseFont"),
            font.get(b"Name"),
            descriptor.map_or(Ok(&Object::Null), |found| found.get(b"FontName")),
            descriptor.map_or(Ok(&Object::Null), |found| found.get(b"FontFamily")),
        ]
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_name().or_else(|_| name.as_str()).ok())
        .map(|name| String::from_utf8_lossy(name).to_lowercase())
        .collect::<Vec<_>>()
        .join(" ");
        let flags = descriptor
            .and_then(|found| value(document, found, b"Flags"))
            .and_then(|flags| flags.as_i64().ok())
            .unwrap_or(0);
        let number_of = |key: &[u8]| {
            descriptor
                .and_then(|found| value(document, found, key))
                .and_then(number)
                .unwrap_or(0.0)
        };
        Self {
            bold: bold_name(&name) || flags & FORCE_BOLD != 0 || number_of(b"FontWeight") >= 600.0,
            italic: italic_name(&name)
                || flags & ITALIC != 0
                || number_of(b"ItalicAngle").abs() >= 1.0,
            icons: ICON_FONTS.iter().any(|icons| name.contains(icons)),
            drawn: font.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Type3"),
        }
    }
}

/// Returns the descriptor of `font`.
pub(super) fn descriptor<'a>(
    document: &'a Document,
    font: &'a Dictionary,
) -> Option<&'a Dictionary> {
    dictionary(document, font, b"FontDescriptor")
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
