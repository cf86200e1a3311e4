//! Bytes to a PDF file: opened by hayro-syntax, decrypted, and its pages found.
//!
//! hayro-syntax reads objects when they are asked for and finds them anew where their table is broken.

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, ObjectIdentifier, Rect};
use hayro_syntax::xref::XRef;
use hayro_syntax::{LoadPdfError, Pdf};

use super::unpack::MAX_UNPACKED;
use crate::error::{Error, Result};

/// Most pages that are read. A resume has a few; a book is refused before any work is done on it.
pub(super) const MAX_PAGES: usize = 30;
/// Deepest nesting of page tree nodes that is followed.
const MAX_DEPTH: usize = 64;

/// One page: its own entries and what it inherits.
pub(super) struct Page<'a> {
    /// The page's own dictionary.
    pub dict: Dict<'a>,
    /// Named fonts, forms and states.
    pub resources: Resources<'a>,
    /// Visible area `[left, bottom, right, top]` in the page's own units.
    pub area: [f32; 4],
}

/// What content refers to by name.
#[derive(Clone, Default)]
pub(super) struct Resources<'a> {
    /// Fonts.
    pub fonts: Dict<'a>,
    /// Forms and images.
    pub objects: Dict<'a>,
    /// Graphics states.
    pub states: Dict<'a>,
    /// Properties of marked content.
    pub properties: Dict<'a>,
}

impl<'a> Resources<'a> {
    /// Returns the resources that `dict` states under `/Resources`.
    pub(super) fn of(dict: &Dict<'a>) -> Option<Self> {
        let stated: Dict = dict.get(b"Resources")?;
        let part = |key: &[u8]| stated.get::<Dict>(key).unwrap_or_default();
        Some(Self {
            fonts: part(b"Font"),
            objects: part(b"XObject"),
            states: part(b"ExtGState"),
            properties: part(b"Properties"),
        })
    }
}

/// Opens the file and removes an encryption that needs no password.
///
/// # Errors
/// `damaged` where the structure cannot be read, `encrypted` where a password is needed.
pub(super) fn file(bytes: &[u8]) -> Result<Pdf> {
    Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => encrypted(),
        LoadPdfError::Invalid => damaged(),
    })
}

/// Whether the file says where its table of objects is; without, the objects were found by search.
pub(super) fn is_sound(bytes: &[u8]) -> bool {
    const MARK: &[u8] = b"startxref";
    let stated = bytes
        .windows(MARK.len())
        .rposition(|window| window == MARK)
        .and_then(|at| bytes.get(at + MARK.len()..))
        .map(<[u8]>::trim_ascii_start);
    let digits = stated.map(|rest| rest.split(|byte| !byte.is_ascii_digit()).next());
    let offset = digits
        .flatten()
        .and_then(|digits| std::str::from_utf8(digits).ok()?.parse::<usize>().ok());
    offset
        .and_then(|offset| bytes.get(offset..))
        .map(<[u8]>::trim_ascii_start)
        .is_some_and(|table| {
            table.starts_with(b"xref") || table.first().is_some_and(u8::is_ascii_digit)
        })
}

/// Returns the pages in order.
///
/// # Errors
/// `damaged` where there is none, `too-many-pages` beyond [`MAX_PAGES`].
pub(super) fn pages(file: &Pdf) -> Result<Vec<Page<'_>>> {
    let mut walk = Walk {
        xref: file.xref(),
        seen: Vec::new(),
        pages: Vec::new(),
    };
    let root: Option<Dict> = walk.xref.get(walk.xref.root_id());
    if let Some(tree) = root.and_then(|root| root.get(b"Pages")) {
        walk.node(tree, &Inherited::default(), 0)?;
    }
    if walk.pages.is_empty() {
        walk.search(file)?;
    }
    if walk.pages.is_empty() {
        return Err(damaged());
    }
    Ok(walk.pages)
}

/// What a page takes from the nodes above it where it states nothing itself.
#[derive(Clone, Default)]
struct Inherited<'a> {
    resources: Option<Resources<'a>>,
    media: Option<[f32; 4]>,
    crop: Option<[f32; 4]>,
}

struct Walk<'a> {
    xref: &'a XRef,
    seen: Vec<ObjRef>,
    pages: Vec<Page<'a>>,
}

impl<'a> Walk<'a> {
    fn node(&mut self, dict: Dict<'a>, above: &Inherited<'a>, depth: usize) -> Result<()> {
        let Some(kids) = dict.get::<Array>(b"Kids") else {
            return self.page(dict, above);
        };
        if depth == MAX_DEPTH {
            return Ok(());
        }
        let inherited = above.within(&dict);
        for kid in kids.raw_iter() {
            match kid {
                MaybeRef::Ref(kid) if !self.seen.contains(&kid) => {
                    let Some(dict) = self.xref.get::<Dict>(ObjectIdentifier::from(kid)) else {
                        continue;
                    };
                    if dict.contains_key(b"Kids") {
                        self.seen.push(kid);
                    }
                    self.node(dict, &inherited, depth + 1)?;
                }
                MaybeRef::NotRef(Object::Dict(dict)) => self.node(dict, &inherited, depth + 1)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn page(&mut self, dict: Dict<'a>, above: &Inherited<'a>) -> Result<()> {
        if self.pages.len() == MAX_PAGES {
            return Err(too_many());
        }
        let inherited = above.within(&dict);
        self.pages.push(Page {
            area: area(&inherited),
            resources: inherited.resources.unwrap_or_default(),
            dict,
        });
        Ok(())
    }

    /// Takes every page of the file, in the order in which they stand in it.
    fn search(&mut self, file: &'a Pdf) -> Result<()> {
        for object in file.objects() {
            let page = object.into_dict().filter(|dict| {
                let kind: Option<Name> = dict.get(b"Type");
                kind.is_some_and(|kind| kind.as_ref() == b"Page")
            });
            if let Some(dict) = page {
                self.page(dict, &Inherited::default())?;
            }
        }
        Ok(())
    }
}

impl<'a> Inherited<'a> {
    fn within(&self, dict: &Dict<'a>) -> Self {
        Self {
            resources: Resources::of(dict).or_else(|| self.resources.clone()),
            media: rectangle(dict, b"MediaBox").or(self.media),
            crop: rectangle(dict, b"CropBox").or(self.crop),
        }
    }
}

/// Returns the visible area; US Letter where the file states none, as readers assume.
fn area(inherited: &Inherited) -> [f32; 4] {
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

/// Returns the finite number under `key`.
pub(super) fn number(dict: &Dict, key: &[u8]) -> Option<f32> {
    dict.get::<f32>(key).filter(|number| number.is_finite())
}

/// Returns the finite numbers of an array, 0 for what is none.
pub(super) fn number_list(array: &Array) -> Vec<f32> {
    let number = |object| match object {
        Object::Number(number) => number.as_f32(),
        _ => 0.0,
    };
    array.iter::<Object>().map(number).collect()
}

/// Returns the rectangle under `key` with its corners in order.
pub(super) fn rectangle(dict: &Dict, key: &[u8]) -> Option<[f32; 4]> {
    let Rect { x0, y0, x1, y1 } = dict.get(key)?;
    (x0 < x1 && y0 < y1).then_some([x0 as f32, y0 as f32, x1 as f32, y1 as f32])
}

pub(super) fn damaged() -> Error {
    Error::refused("damaged", "This PDF is damaged or incomplete.")
        .hint("Export it again from the program that made it, or download it again.")
        .hint("Open it in a PDF reader and print it to a new PDF.")
}

pub(super) fn bomb() -> Error {
    Error::refused(
        "bomb",
        format!(
            "This PDF unpacks to more than {} MB, which no resume does.",
            MAX_UNPACKED / 1024 / 1024
        ),
    )
    .hint("Print it to a new PDF, or export the resume again from the program in which it was written.")
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

#[cfg(test)]
mod tests {
    use super::is_sound;

    #[test]
    fn tells_where_the_table_of_objects_is() {
        for (bytes, sound) in [
            (&b"%PDF-1.4 xref 0 1 startxref\n9\n%%EOF"[..], true),
            (b"%PDF-1.5 7 0 obj startxref 9 %%EOF", true),
            (b"%PDF-1.4 xref 0 1 startxref\n8000\n%%EOF", false),
            (b"%PDF-1.4 xref 0 1 startxref\n12\n%%EOF", false),
            (b"%PDF-1.4 xref 0 1", false),
            (b"startxref", false),
        ] {
            let text = String::from_utf8_lossy(bytes);
            assert_eq!(is_sound(bytes), sound, "{text}");
        }
    }
}
