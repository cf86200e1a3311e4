//! Plain streams to placed characters, by pdf-extract and our own output device.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::{
    Dictionary, Document, MediaBox, Object, OutputDev, OutputError, Stream, Transform, dictionary,
    output_doc_page,
};

use super::flatten::{Flat, font_name};
use super::font::{Coding, Font};

/// A placed glyph. Coordinates are in the units of the page, growing upwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// Index of its shown string.
    pub show: usize,
    /// Its text; [`UNMAPPED`] where the file does not say.
    pub text: Piece,
    /// Start of its baseline.
    pub start: (f32, f32),
    /// End of its advance on the baseline.
    pub end: (f32, f32),
    /// Height of the font, in points.
    pub size: f32,
}

/// A range of bytes of [`Glyphs::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    start: usize,
    end: usize,
}

/// Stands for a glyph of which the file does not say what it means.
pub(super) const UNMAPPED: char = char::REPLACEMENT_CHARACTER;

/// All glyphs of a document in the order of drawing.
#[derive(Default)]
pub(super) struct Glyphs {
    /// The glyphs.
    pub list: Vec<Glyph>,
    text: String,
}

impl Glyphs {
    /// Returns the text of `glyph`.
    pub(super) fn text(&self, glyph: &Glyph) -> &str {
        self.text
            .get(glyph.text.start..glyph.text.end)
            .unwrap_or_default()
    }

    /// Appends text and returns where it stands.
    pub(super) fn add_text(&mut self, text: &str) -> Piece {
        let start = self.text.len();
        self.text.push_str(text);
        Piece {
            start,
            end: self.text.len(),
        }
    }
}

/// Draws all pages. Pages that cannot be drawn are added to `flat.broken`; the others are whole.
pub(super) fn draw(flat: &mut Flat) -> Glyphs {
    let pages = std::mem::take(&mut flat.pages);
    let mut glyphs = Glyphs::default();
    // One stream for all pages, so that a font is read once for the whole document.
    for programs in [Programs::Kept, Programs::Dropped] {
        if run(flat, pages.concat(), 0, programs, &mut glyphs) {
            return glyphs;
        }
        glyphs = Glyphs::default();
    }
    let mut first = 0;
    for (index, page) in pages.into_iter().enumerate() {
        if !run(flat, page, first, Programs::Dropped, &mut glyphs) {
            flat.broken.push(index);
        }
        first += flat.shows.iter().filter(|show| show.page == index).count();
    }
    glyphs
}

/// Draws `content`, the first of whose shown strings is `first`. Returns whether it came to its end.
fn run(
    flat: &Flat,
    content: Vec<u8>,
    first: usize,
    programs: Programs,
    glyphs: &mut Glyphs,
) -> bool {
    let document = document(flat, content, programs);
    let mut device = Device {
        flat,
        programs,
        glyphs,
        next: first,
        at: 0,
    };
    // pdf-extract panics on what it does not expect; what it has put out until then is sound.
    catch_unwind(AssertUnwindSafe(|| {
        output_doc_page(&document, &mut device, 1)
    }))
    .is_ok_and(|result| result.is_ok())
}

/// What becomes of the font programs whose own encoding names the letters of their font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Programs {
    /// They are read.
    Kept,
    /// They are left out, since pdf-extract stumbles over one: what only they would tell stays unmapped.
    Dropped,
}

/// Whether `font` leaves it to its program what its codes mean.
fn asks_program(font: &Font) -> bool {
    font.coding == Coding::Single && font.plain.has(PROGRAM)
}

/// Key of what holds a font program.
const PROGRAM: &[u8] = b"FontDescriptor";

/// Returns a document of one page that draws `content` with the rebuilt fonts.
fn document(flat: &Flat, content: Vec<u8>, programs: Programs) -> Document {
    let mut fonts = Dictionary::new();
    for (index, font) in flat.fonts.iter().enumerate() {
        let mut plain = font.plain.clone();
        if programs == Programs::Dropped && asks_program(font) {
            plain.remove(PROGRAM);
        }
        fonts.set(font_name(index), plain);
    }
    let mut document = Document::new();
    let contents = document.add_object(Stream::new(Dictionary::new(), content));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => pages,
        "Contents" => contents,
        "MediaBox" => vec![Object::Integer(0), Object::Integer(0), Object::Integer(612), Object::Integer(792)],
        "Resources" => dictionary! { "Font" => fonts }
    });
    document.set_object(
        pages,
        dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(page)] },
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    document
}

/// Collects glyphs.
struct Device<'a> {
    flat: &'a Flat,
    programs: Programs,
    glyphs: &'a mut Glyphs,
    /// Index of the shown string to come.
    next: usize,
    /// Index of the character code to come.
    at: usize,
}

impl OutputDev for Device<'_> {
    fn begin_page(
        &mut self,
        _: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        spacing: f64,
        size: f64,
        decoded: &str,
    ) -> Result<(), OutputError> {
        let flat = self.flat;
        let Some(show) = self
            .next
            .checked_sub(1)
            .and_then(|index| flat.shows.get(index))
        else {
            return Ok(());
        };
        let code = flat.codes.get(self.at).copied().unwrap_or(0);
        self.at = self.at.saturating_add(1);
        let font = flat.fonts.get(show.font);
        let utf16 = font
            .is_some_and(|font| font.utf16)
            .then(|| char::from_u32(code))
            .flatten();
        let mut buffer = [0; 4];
        let unread = self.programs == Programs::Dropped && font.is_some_and(asks_program);
        let text = match (font.and_then(|font| font.text(code)), utf16) {
            (Some(text), _) => text,
            (None, Some(unit)) => &*unit.encode_utf8(&mut buffer),
            (None, None) if unread => "",
            (None, None) => decoded,
        };
        let text = if text.is_empty() || text.chars().all(|c| c == '\0') {
            UNMAPPED.encode_utf8(&mut [0; 4]).to_owned()
        } else {
            text.to_owned()
        };
        let is_space = text.chars().all(char::is_whitespace);
        let advance = if is_space {
            width * size + spacing
        } else {
            tracked(width * size, spacing, size)
        };
        let text = self.glyphs.add_text(&text);
        self.glyphs.list.push(Glyph {
            show: self.next - 1,
            text,
            start: (place.m31 as f32, place.m32 as f32),
            end: (
                (place.m31 + place.m11 * advance) as f32,
                (place.m32 + place.m12 * advance) as f32,
            ),
            size: (place.m21.hypot(place.m22) * size.abs()) as f32,
        });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.at = self
            .flat
            .shows
            .get(self.next)
            .map_or(usize::MAX, |show| show.codes);
        self.next += 1;
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

/// Widest letter spacing that counts as part of a glyph, in ems; what is wider parts words.
const TRACKING: f64 = 0.6;

/// Returns the advance of a glyph with the letter spacing that belongs to it.
fn tracked(width: f64, spacing: f64, size: f64) -> f64 {
    if (0.0..=TRACKING * size).contains(&spacing) {
        width + spacing
    } else {
        width
    }
}
