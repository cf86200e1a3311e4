//! Simple fonts (Type 1, TrueType, Type 3): one-byte codes, every width listed.

use hayro_syntax::object::{Array, Dict, Name, Object as Stated, Stream as StatedStream};
use pdf_extract::{Dictionary, Object, Stream, dictionary};

use super::style::Style;
use super::{Coding, Font};
use crate::ingest::pdf::cmap::ToUnicode;
use crate::ingest::pdf::load::{number, number_list};
use crate::ingest::pdf::unpack::Unpacker;

/// Codes of a simple font.
const CODES: usize = 256;

/// Rebuilds a simple font.
pub(super) fn rebuild(font: &Dict, unicode: Option<ToUnicode>, unpacker: &mut Unpacker) -> Font {
    let described: Dict = font.get(b"FontDescriptor").unwrap_or_default();
    let style = Style::of(font, &described);
    let mut unicode = unicode.unwrap_or_default();
    let mut plain = dictionary! { "Type" => "Font" };
    let true_type = font.get(b"Subtype") == Some(Name::new_unescaped(b"TrueType"));
    plain.set("Subtype", if true_type { "TrueType" } else { "Type1" });
    let widths = widths(font, &described);
    plain.set("BaseFont", base_name(font, widths.is_some()));
    let standard = widths.is_none() && is_pictorial(font);
    if let Some(widths) = widths {
        plain.set("FirstChar", 0);
        plain.set("LastChar", CODES as i64 - 1);
        plain.set("Widths", widths);
    }
    let encoding = encoding(font, &mut unicode).filter(|_| !standard);
    let complete = !unicode.is_empty()
        || encoding
            .as_ref()
            .is_some_and(|found| found.as_name().is_ok());
    if let Some(encoding) = encoding {
        plain.set("Encoding", encoding);
    }
    if !complete {
        plain.set("FontDescriptor", program(&described, unpacker));
    }
    Font {
        style,
        coding: Coding::Single,
        unicode: Some(unicode).filter(|map| !map.is_empty()),
        utf16: false,
        plain,
    }
}

/// Returns all widths in thousandths of the font size, by code; none where the font states none.
fn widths(font: &Dict, described: &Dict) -> Option<Vec<Object>> {
    let stated: Array = font.get(b"Widths")?;
    let first: i32 = font.get(b"FirstChar")?;
    let missing = number(described, b"MissingWidth").unwrap_or(0.0);
    // Type 3 widths are in glyph space, which the font's own matrix scales.
    let matrix = font.get::<Array>(b"FontMatrix");
    let scale = matrix
        .and_then(|matrix| number_list(&matrix).first().copied())
        .map_or(1.0, |scale| scale.abs() * 1000.0);
    let mut listed = vec![Object::Real(missing); CODES];
    let slots = listed.iter_mut().skip(usize::try_from(first).ok()?);
    for (slot, width) in slots.zip(number_list(&stated)) {
        *slot = Object::Real(width * scale);
    }
    Some(listed)
}

/// Returns a font name that pdf-extract has metrics for, where it needs them.
fn base_name(font: &Dict, measured: bool) -> Object {
    const STANDARD: [&[u8]; 14] = [
        b"Courier",
        b"Courier-Bold",
        b"Courier-Oblique",
        b"Courier-BoldOblique",
        b"Helvetica",
        b"Helvetica-Bold",
        b"Helvetica-Oblique",
        b"Helvetica-BoldOblique",
        b"Times-Roman",
        b"Times-Bold",
        b"Times-Italic",
        b"Times-BoldItalic",
        b"Symbol",
        b"ZapfDingbats",
    ];
    if measured {
        return Object::Name(b"Plain".to_vec());
    }
    let name = name(font);
    if STANDARD.contains(&name.as_slice()) {
        return Object::Name(name);
    }
    let lower = String::from_utf8_lossy(&name).to_lowercase();
    let bold = lower.contains("bold");
    let family: &[u8] = match (lower.contains("times"), lower.contains("courier"), bold) {
        (true, _, false) => b"Times-Roman",
        (true, _, true) => b"Times-Bold",
        (_, true, _) => b"Courier",
        (_, _, true) => b"Helvetica-Bold",
        (_, _, false) => b"Helvetica",
    };
    Object::Name(family.to_vec())
}

/// Whether it is a standard font of symbols, whose built-in encoding must not be replaced.
fn is_pictorial(font: &Dict) -> bool {
    matches!(name(font).as_slice(), b"Symbol" | b"ZapfDingbats")
}

fn name(font: &Dict) -> Vec<u8> {
    font.get::<Name>(b"BaseFont")
        .map(|name| name.to_vec())
        .unwrap_or_default()
}

/// Returns the encoding in a form that pdf-extract accepts, and adds to `unicode` what it would not know.
fn encoding(font: &Dict, unicode: &mut ToUnicode) -> Option<Object> {
    let known = |name: &Name| {
        [
            b"WinAnsiEncoding".as_slice(),
            b"MacRomanEncoding",
            b"MacExpertEncoding",
        ]
        .contains(&name.as_ref())
    };
    match font.get(b"Encoding")? {
        Stated::Name(name) => known(&name).then(|| Object::Name(name.to_vec())),
        Stated::Dict(stated) => {
            let mut plain = Dictionary::new();
            if let Some(base) = stated.get::<Name>(b"BaseEncoding").filter(known) {
                plain.set("BaseEncoding", Object::Name(base.to_vec()));
            }
            let changes: Array = stated.get(b"Differences").unwrap_or_default();
            let changes = differences(&changes, unicode);
            if !changes.is_empty() {
                plain.set("Differences", changes);
            }
            (!plain.is_empty()).then_some(Object::Dictionary(plain))
        }
        _ => None,
    }
}

/// Returns the changed codes that `unicode` does not cover: looking up glyph names is slow.
fn differences(stated: &Array, unicode: &mut ToUnicode) -> Vec<Object> {
    let mut plain = Vec::new();
    let mut code = 0;
    for entry in stated.iter::<Stated>() {
        match entry {
            Stated::Number(start) => code = start.as_i64(),
            Stated::Name(name) => {
                let slot = u32::try_from(code).ok().filter(|_| code < CODES as i64);
                code = code.saturating_add(1);
                let Some(slot) = slot.filter(|slot| unicode.get(*slot).is_none()) else {
                    continue;
                };
                let name = String::from_utf8_lossy(&name);
                let base = name.split('.').next().filter(|base| !base.is_empty());
                let base = base.unwrap_or("space");
                if let Some(text) = text_of(base) {
                    unicode.fill(slot, &text);
                } else {
                    plain.push(Object::Integer(i64::from(slot)));
                    plain.push(Object::Name(base.as_bytes().to_vec()));
                }
            }
            _ => {}
        }
    }
    plain
}

/// Returns the text of glyph names that spell their code points or parts: `uni20AC`, `u1F600`, `f_f_i`.
///
/// Source: Adobe Glyph List Specification, section 2.
fn text_of(name: &str) -> Option<String> {
    if let Some((_, _)) = name.split_once('_') {
        return name
            .split('_')
            .map(|part| text_of(part).or_else(|| single(part)))
            .collect();
    }
    let digits = name
        .strip_prefix("uni")
        .or_else(|| name.strip_prefix('u'))?;
    if digits.len() < 4
        || digits.len() > 6
        || !digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    {
        return None;
    }
    let code = u32::from_str_radix(digits, 16).ok()?;
    char::from_u32(code).map(String::from)
}

fn single(name: &str) -> Option<String> {
    (name.len() == 1).then(|| name.to_owned())
}

/// Returns a descriptor with nothing but the font program, for the encoding it holds.
fn program(described: &Dict, unpacker: &mut Unpacker) -> Dictionary {
    let mut plain = Dictionary::new();
    for key in [b"FontFile".as_slice(), b"FontFile3"] {
        let Some(stream) = described.get::<StatedStream>(key) else {
            continue;
        };
        let mut own = Dictionary::new();
        match stream.dict().get::<Name>(b"Subtype") {
            Some(kind) => own.set("Subtype", Object::Name(kind.to_vec())),
            None if key == b"FontFile3" => continue,
            None => {}
        }
        plain.set(key, Stream::new(own, unpacker.content(&stream)));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::text_of;

    #[test]
    fn spells_glyph_names() {
        for (name, text) in [("uni20AC", "€"), ("u1F600", "\u{1F600}"), ("f_f_i", "ffi")] {
            assert_eq!(text_of(name).as_deref(), Some(text));
        }
        for name in ["underscore", "union", "a", "u12"] {
            assert_eq!(text_of(name), None);
        }
    }
}
