//! Bytes to a PDF document: decrypted, and its pages found.

use pdf_extract::{Dictionary, Document, Error as PdfError, Object, ObjectId};

use super::repair;
use crate::error::{Error, Result};

/// Most pages that are read. A resume has a few; a book is refused before any work is done on it.
pub(super) const MAX_PAGES: usize = 30;
/// Deepest nesting of page tree nodes that is followed.
const MAX_DEPTH: usize = 64;

/// One page: its own entries and what it inherits.
pub(super) struct Page<'a> {
    /// The page's own dictionary.
    pub dict: &'a Dictionary,
    /// Named fonts, forms and states.
    pub resources: Option<&'a Dictionary>,
    /// Visible area `[left, bottom, right, top]` in the page's own units.
    pub area: [f32; 4],
}

/// A document, and how it was come by.
pub(super) struct Loaded {
    /// The document, decrypted.
    pub document: Document,
    /// Whether its table of objects had to be made anew.
    pub repaired: bool,
}

/// Reads the file's structure and removes an encryption that needs no password.
///
/// # Errors
/// `damaged` where the structure cannot be read, `encrypted` where a password is needed.
pub(super) fn document(bytes: &[u8]) -> Result<Loaded> {
    match load(bytes) {
        Ok(document) if document.page_iter().next().is_some() => Ok(Loaded {
            document,
            repaired: false,
        }),
        Err(error) if error.code == "encrypted" => Err(error),
        _ => Ok(Loaded {
            document: load(&repair::repaired(bytes).ok_or_else(damaged)?)?,
            repaired: true,
        }),
    }
}

fn load(bytes: &[u8]) -> Result<Document> {
    let mut document = Document::load_mem(bytes).map_err(|error| match error {
        PdfError::Decryption(_)
        | PdfError::InvalidPassword
        | PdfError::UnsupportedSecurityHandler(_) => encrypted(),
        _ => damaged(),
    })?;
    if document.is_encrypted() {
        document.decrypt("").map_err(|_| encrypted())?;
    }
    Ok(document)
}

/// Returns the pages in order.
///
/// # Errors
/// `damaged` where there is no page tree, `too-many-pages` beyond [`MAX_PAGES`].
pub(super) fn pages(document: &Document) -> Result<Vec<Page<'_>>> {
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages"))
        .and_then(Object::as_reference)
        .map_err(|_| damaged())?;
    let mut walk = Walk {
        document,
        seen: Vec::new(),
        pages: Vec::new(),
    };
    walk.node(root, Inherited::default(), 0)?;
    if walk.pages.is_empty() {
        return Err(damaged());
    }
    Ok(walk.pages)
}

/// What a page takes from the nodes above it where it states nothing itself.
#[derive(Clone, Copy, Default)]
struct Inherited<'a> {
    resources: Option<&'a Dictionary>,
    media: Option<[f32; 4]>,
    crop: Option<[f32; 4]>,
}

struct Walk<'a> {
    document: &'a Document,
    seen: Vec<ObjectId>,
    pages: Vec<Page<'a>>,
}

impl<'a> Walk<'a> {
    fn node(&mut self, id: ObjectId, above: Inherited<'a>, depth: usize) -> Result<()> {
        let Ok(dict) = self.document.get_dictionary(id) else {
            return Ok(());
        };
        let inherited = Inherited {
            resources: dictionary(self.document, dict, b"Resources").or(above.resources),
            media: rectangle(self.document, dict, b"MediaBox").or(above.media),
            crop: rectangle(self.document, dict, b"CropBox").or(above.crop),
        };
        let Some(kids) = array(self.document, dict, b"Kids") else {
            if self.pages.len() == MAX_PAGES {
                return Err(too_many());
            }
            self.pages.push(Page {
                dict,
                resources: inherited.resources,
                area: area(inherited),
            });
            return Ok(());
        };
        if depth == MAX_DEPTH || self.seen.contains(&id) {
            return Ok(());
        }
        self.seen.push(id);
        for kid in kids {
            if let Ok(kid) = kid.as_reference() {
                self.node(kid, inherited, depth + 1)?;
            }
        }
        Ok(())
    }
}

/// Returns the visible area; US Letter where the file states none, as readers assume.
fn area(inherited: Inherited) -> [f32; 4] {
    const LETTER: [f32; 4] = [0.0, 0.0, 612.0, 792.0];
    let media = inherited.media.unwrap_or(LETTER);
    let Some(crop) = inherited.crop else {
        return media;
    };
    let both = [
        media[0].max(crop[0]),
        media[1].max(crop[1]),
        media[2].min(crop[2]),
        media[3].min(crop[3]),
    ];
    if both[0] < both[2] && both[1] < both[3] {
        both
    } else {
        media
    }
}

/// Returns the dictionary under `key`, references followed; a stream counts by its dictionary.
pub(super) fn dictionary<'a>(
    document: &'a Document,
    dict: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    match value(document, dict, key)? {
        Object::Dictionary(found) => Some(found),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// Returns the array under `key`, references followed.
pub(super) fn array<'a>(
    document: &'a Document,
    dict: &'a Dictionary,
    key: &[u8],
) -> Option<&'a [Object]> {
    value(document, dict, key)?
        .as_array()
        .ok()
        .map(Vec::as_slice)
}

/// Returns the object under `key`, references followed.
pub(super) fn value<'a>(
    document: &'a Document,
    dict: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Object> {
    let object = dict.get(key).ok()?;
    document.dereference(object).ok().map(|(_, object)| object)
}

/// Returns the finite number that `object` is.
pub(super) fn number(object: &Object) -> Option<f32> {
    object.as_float().ok().filter(|number| number.is_finite())
}

/// Returns the rectangle under `key` with its corners in order.
pub(super) fn rectangle(document: &Document, dict: &Dictionary, key: &[u8]) -> Option<[f32; 4]> {
    let corners = array(document, dict, key)?;
    let mut numbers = corners
        .iter()
        .filter_map(|corner| number(document.dereference(corner).ok()?.1));
    let [a, b, c, d] = [
        numbers.next()?,
        numbers.next()?,
        numbers.next()?,
        numbers.next()?,
    ];
    let found = [a.min(c), b.min(d), a.max(c), b.max(d)];
    (found[0] < found[2] && found[1] < found[3]).then_some(found)
}

pub(super) fn damaged() -> Error {
    Error::refused("damaged", "This PDF is damaged or incomplete.")
        .hint("Export it again from the program that made it, or download it again.")
        .hint("Open it in a PDF reader and print it to a new PDF.")
}

fn encrypted() -> Error {
    Error::refused("encrypted", "This PDF is protected by a password.")
        .hint("Save a copy without a password and use that.")
}

fn too_many() -> Error {
    Error::refused(
        "too-many-pages",
        format!("This PDF has more than {MAX_PAGES} pages."),
    )
    .hint("Use a file that holds only the resume.")
}
