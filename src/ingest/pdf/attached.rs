//! The certificate of Upward that a file has attached (embedded files: ISO 32000-1, 7.11.4).

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Object, Stream, String as Words};

use super::unpack::Unpacker;
use crate::certificate::ATTACHED;

/// Deepest nesting of the tree of names that is followed.
const MAX_DEPTH: usize = 8;
/// Most names that are looked at.
const MAX_NAMES: usize = 100;
/// Most bytes that a certificate has.
const MAX_BYTES: usize = 16 * 1024;

/// Returns the attached certificate; none where there is none, or it is far too long to be one.
pub(super) fn certificate(file: &Pdf) -> Option<String> {
    let xref = file.xref();
    let root: Dict = xref.get(xref.root_id())?;
    let names: Dict = root.get(b"Names")?;
    let mut left = MAX_NAMES;
    let stream = find(&names.get(b"EmbeddedFiles")?, &mut left, 0)?;
    let bytes = Unpacker::default().content(&stream);
    let fits = bytes.len() <= MAX_BYTES;
    String::from_utf8(bytes).ok().filter(|_| fits)
}

fn find<'a>(node: &Dict<'a>, left: &mut usize, depth: usize) -> Option<Stream<'a>> {
    let names: Array = node.get(b"Names").unwrap_or_default();
    let mut items = names.iter::<Object>();
    while let (Some(_), Some(Object::Dict(file))) = (items.next(), items.next()) {
        *left = left.checked_sub(1)?;
        if is_named(&file) {
            return file.get::<Dict>(b"EF")?.get::<Stream>(b"F");
        }
    }
    if depth == MAX_DEPTH {
        return None;
    }
    let kids: Array = node.get(b"Kids").unwrap_or_default();
    let mut kids = kids.iter::<Dict>();
    kids.find_map(|kid| {
        *left = left.checked_sub(1)?;
        find(&kid, left, depth + 1)
    })
}

fn is_named(file: &Dict) -> bool {
    let wide: Vec<u8> = std::iter::once(0xfeff)
        .chain(ATTACHED.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    [&b"UF"[..], b"F"].iter().any(|key| {
        let name = file.get::<Words>(*key);
        name.is_some_and(|name| *name == *ATTACHED.as_bytes() || *name == *wide)
    })
}
