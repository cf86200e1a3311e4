//! The characters of bytes, by the code page of the document or the character set of a font.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256,
    WINDOWS_1257, WINDOWS_1258,
};

/// How the bytes of a font are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    /// As the document's own.
    Document,
    /// By an encoding.
    Encoding(&'static Encoding),
    /// As glyphs of a font of symbols.
    Symbol,
}

/// Returns how a font of that `\fcharset` is read (Rich Text Format Specification 1.9.1, "Font Table").
pub(super) fn of_font(number: i32) -> Charset {
    Charset::Encoding(match number {
        2 => return Charset::Symbol,
        0 => WINDOWS_1252,
        77 => MACINTOSH,
        128 => SHIFT_JIS,
        129 | 130 => EUC_KR,
        134 => GBK,
        136 => BIG5,
        161 => WINDOWS_1253,
        162 => WINDOWS_1254,
        163 => WINDOWS_1258,
        177 => WINDOWS_1255,
        178 => WINDOWS_1256,
        186 => WINDOWS_1257,
        204 => WINDOWS_1251,
        222 => WINDOWS_874,
        238 => WINDOWS_1250,
        _ => return Charset::Document,
    })
}

/// Returns the encoding of a code page; Western European for one that is not known.
pub(super) fn of_page(number: i32) -> &'static Encoding {
    match number {
        65001 => UTF_8,
        10000 => MACINTOSH,
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 => GBK,
        949 => EUC_KR,
        950 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        _ => WINDOWS_1252,
    }
}

/// Returns the characters of bytes. Glyphs of a font of symbols stand where word processors put them, from U+F000 on.
pub(super) fn characters(bytes: &[u8], charset: Charset, document: &'static Encoding) -> String {
    let encoding = match charset {
        Charset::Symbol => {
            let glyph = |byte: &u8| match byte {
                b' '..=b'~' => char::from(*byte),
                _ => char::from_u32(0xf000 + u32::from(*byte)).unwrap_or(' '),
            };
            return bytes.iter().map(glyph).collect();
        }
        Charset::Encoding(encoding) => encoding,
        Charset::Document => document,
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
