//! Composite fonts (Type 0): two-byte codes, widths in list form.

use pdf_extract::{Dictionary, Document, Object, dictionary};

use super::style::{Style, descriptor};
use super::{Coding, Font, array, content, number, value};
use crate::ingest::pdf::cmap::{ToUnicode, code_width};

/// Most widths that are listed; no font has more glyphs.
const MAX_WIDTHS: usize = 65_536;

/// Rebuilds a Type 0 font over an identity map of two-byte codes.
pub(super) fn rebuild(document: &Document, font: &Dictionary, unicode: Option<ToUnicode>) -> Font {
    let nothing = Dictionary::new();
    let descendant = array(document, font, b"DescendantFonts")
        .and_then(|fonts| document.dereference(fonts.first()?).ok()?.1.as_dict().ok())
        .unwrap_or(&nothing);
    let default = value(document, descendant, b"DW")
        .and_then(number)
        .unwrap_or(1000.0);
    let mut coding = Coding::Double;
    let mut utf16 = false;
    match value(document, font, b"Encoding") {
        Some(Object::Name(name)) => {
            utf16 = name
                .windows(4)
                .any(|part| part == b"UCS2" || part == b"UTF1")
        }
        Some(Object::Stream(stream)) if code_width(&content(stream)) == Some(1) => {
            coding = Coding::Widened;
        }
        _ => {}
    }
    let plain = dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => "Plain",
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![Object::Dictionary(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => "Plain",
            "FontDescriptor" => Dictionary::new(),
            "DW" => default.round() as i64,
            "W" => widths(document, descendant),
        })],
    };
    Font {
        style: Style::of(document, font, descriptor(document, descendant)),
        coding,
        unicode,
        utf16,
        plain,
    }
}

/// Returns `/W` with each range written as a list.
fn widths(document: &Document, font: &Dictionary) -> Vec<Object> {
    let mut listed = Vec::new();
    let mut count = 0;
    let mut entries = array(document, font, b"W")
        .unwrap_or_default()
        .iter()
        .filter_map(|entry| document.dereference(entry).ok())
        .map(|(_, entry)| entry);
    while let (Some(first), Some(second)) = (entries.next().and_then(number), entries.next()) {
        let list: Vec<Object> = match second {
            Object::Array(list) => list
                .iter()
                .map(|width| {
                    let width = document
                        .dereference(width)
                        .ok()
                        .and_then(|(_, width)| number(width));
                    Object::Real(width.unwrap_or(0.0))
                })
                .collect(),
            last => {
                let (Some(last), Some(width)) = (number(last), entries.next().and_then(number))
                else {
                    break;
                };
                let length = (last - first + 1.0).clamp(0.0, MAX_WIDTHS as f32) as usize;
                vec![Object::Real(width); length.min(MAX_WIDTHS - count)]
            }
        };
        count += list.len();
        if count > MAX_WIDTHS {
            break;
        }
        listed.push(Object::Integer(first as i64));
        listed.push(Object::Array(list));
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_range_widths() {
        let font = dictionary! {
            "W" => vec![3.into(), 5.into(), 600.into(), 9.into(), vec![Object::Integer(700)].into()],
        };
        let listed = widths(&Document::new(), &font);
        let expected: Vec<Object> = vec![
            3.into(),
            vec![Object::Real(600.0); 3].into(),
            9.into(),
            vec![Object::Real(700.0)].into(),
        ];
        assert_eq!(listed, expected);
    }
}
