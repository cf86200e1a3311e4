//! Composite fonts (Type 0): two-byte codes, widths in list form.

use hayro_syntax::object::{Array, Dict, Object as Stated};
use pdf_extract::{Dictionary, Object, dictionary};

use super::style::Style;
use super::{Coding, Font};
use crate::ingest::pdf::cmap::{ToUnicode, code_width};
use crate::ingest::pdf::load::{number, number_list};
use crate::ingest::pdf::unpack::Unpacker;

/// Most widths that are listed; no font has more glyphs.
const MAX_WIDTHS: usize = 65_536;

/// Rebuilds a Type 0 font over an identity map of two-byte codes.
pub(super) fn rebuild(font: &Dict, unicode: Option<ToUnicode>, unpacker: &mut Unpacker) -> Font {
    let descendants: Array = font.get(b"DescendantFonts").unwrap_or_default();
    let descendant: Dict = descendants.iter().next().unwrap_or_default();
    let default = number(&descendant, b"DW").unwrap_or(1000.0);
    let mut coding = Coding::Double;
    let mut utf16 = false;
    match font.get(b"Encoding") {
        Some(Stated::Name(name)) => {
            utf16 = name
                .windows(4)
                .any(|part| part == b"UCS2" || part == b"UTF1");
        }
        Some(Stated::Stream(stream)) if code_width(&unpacker.content(&stream)) == Some(1) => {
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
            "W" => widths(&descendant),
        })],
    };
    Font {
        style: Style::of(font, &descendant.get(b"FontDescriptor").unwrap_or_default()),
        coding,
        unicode,
        utf16,
        plain,
    }
}

/// Returns `/W` with each range written as a list.
fn widths(font: &Dict) -> Vec<Object> {
    let stated: Array = font.get(b"W").unwrap_or_default();
    let mut entries = stated.iter::<Stated>();
    let mut listed = Vec::new();
    let mut count = 0;
    while let (Some(Stated::Number(first)), Some(second)) = (entries.next(), entries.next()) {
        let first = first.as_i64();
        let list = match second {
            Stated::Array(list) => number_list(&list),
            Stated::Number(last) => {
                let Some(Stated::Number(width)) = entries.next() else {
                    break;
                };
                let length = last.as_i64().saturating_sub(first).saturating_add(1);
                let length = usize::try_from(length).unwrap_or(0);
                vec![width.as_f32(); length.min(MAX_WIDTHS - count)]
            }
            _ => break,
        };
        count += list.len();
        if count > MAX_WIDTHS {
            break;
        }
        listed.push(Object::Integer(first));
        listed.push(
            list.into_iter()
                .map(Object::Real)
                .collect::<Vec<_>>()
                .into(),
        );
    }
    listed
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::FromBytes;

    use super::*;

    #[test]
    fn lists_range_widths() {
        let font = Dict::from_bytes(b"<< /W [3 5 600 9 [700] 4 null] >>").unwrap_or_default();
        let expected: Vec<Object> = vec![
            3.into(),
            vec![Object::Real(600.0); 3].into(),
            9.into(),
            vec![Object::Real(700.0)].into(),
        ];
        assert_eq!(widths(&font), expected);
    }
}
