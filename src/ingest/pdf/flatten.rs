//! Content streams to one plain stream per page: forms put in place, only operators of text kept.
//!
//! pdf-extract draws forms without their matrix and state, without limit, and panics on colour spaces,
//! states and operands it does not expect. It is therefore given a stream of its own that holds nothing of the
//! kind. What it does not report (font, visibility, replacement text) is noted here per shown string, in order.

use std::collections::HashMap;

use pdf_extract::content::{Content, Operation};
use pdf_extract::{Dictionary, Document, Object, Stream};

use super::font::{Font, content};
use super::load::{Page, array, dictionary, number, value};
use super::state::{Matrix, State};

mod paint;

pub(super) use paint::Paint;
use paint::Path;

/// Deepest nesting of forms that is followed.
const MAX_DEPTH: usize = 16;
/// Most operations of one document, forms counted as often as they are drawn.
const MAX_OPERATIONS: usize = 1_000_000;

/// What is known of one shown string.
#[derive(Debug, Clone)]
pub(super) struct Show {
    /// Page, counted from 0.
    pub page: usize,
    /// Index of its font.
    pub font: usize,
    /// Its bytes as the file has them.
    pub bytes: Vec<u8>,
    /// Index of the text that replaces it.
    pub actual: Option<usize>,
    /// Drawn with an outline, as programs do that have no bold font.
    pub outlined: bool,
    /// Drawn in no ink at all: invisible mode or full transparency.
    pub invisible: bool,
    /// Drawn in the colour of paper.
    pub white: bool,
    /// How many things had been painted on the page before it.
    pub painted: usize,
}

/// The plain form of a document's pages.
#[derive(Default)]
pub(super) struct Flat {
    /// Plain content stream of each page.
    pub pages: Vec<Vec<u8>>,
    /// Shown strings in the order of the operations.
    pub shows: Vec<Show>,
    /// Fonts, by the index that their names in the operations bear.
    pub fonts: Vec<Font>,
    /// Replacement texts.
    pub actuals: Vec<String>,
    /// What was painted, per page.
    pub paints: Vec<Vec<Paint>>,
    /// Images drawn.
    pub images: u32,
    /// Pages, counted from 0, of which not everything could be read.
    pub broken: Vec<usize>,
}

/// Flattens all pages.
pub(super) fn flatten(document: &Document, pages: &[Page]) -> Flat {
    let mut walk = Walk {
        document,
        flat: Flat::default(),
        known: HashMap::new(),
        operations: 0,
    };
    for page in pages {
        walk.page(page);
    }
    walk.flat
}

struct Walk<'a> {
    document: &'a Document,
    flat: Flat,
    /// Fonts met, by the place of their dictionary.
    known: HashMap<*const Dictionary, usize>,
    operations: usize,
}

/// The state of reading one page.
#[derive(Default)]
struct Reading {
    state: State,
    saved: Vec<State>,
    /// Marked content around the current place, with replacement text where stated.
    marks: Vec<Option<usize>>,
    path: Path,
    /// Forms around the current place.
    forms: Vec<*const Stream>,
    operations: Vec<Operation>,
    paints: Vec<Paint>,
}

impl<'a> Walk<'a> {
    fn page(&mut self, page: &Page<'a>) {
        let mut reading = Reading::default();
        // All pages come into one stream; none may leave its state to the next.
        reading.operations.push(Operation::new("q", Vec::new()));
        let data = self.page_content(page.dict);
        let nothing = Dictionary::new();
        match Content::decode(&data) {
            Ok(decoded) => {
                // The dictionary of a page without resources holds no fonts, so nothing refers to it later.
                let resources = page.resources.unwrap_or(&nothing);
                self.stream(&mut reading, decoded.operations, resources);
            }
            Err(_) => self.flat.broken.push(self.flat.pages.len()),
        }
        for _ in 0..=reading.saved.len() {
            reading.operations.push(Operation::new("Q", Vec::new()));
        }
        let mut plain = Content {
            operations: reading.operations,
        }
        .encode()
        .unwrap_or_default();
        plain.push(b'\n');
        self.flat.pages.push(plain);
        self.flat.paints.push(reading.paints);
    }

    fn page_content(&mut self, page: &Dictionary) -> Vec<u8> {
        let document = self.document;
        let single = value(document, page, b"Contents").and_then(|object| object.as_stream().ok());
        if let Some(stream) = single {
            return content(stream);
        }
        let parts = array(document, page, b"Contents").unwrap_or_default();
        let mut data = Vec::new();
        for part in parts {
            if let Ok((_, Object::Stream(stream))) = document.dereference(part) {
                data.extend(content(stream));
                data.push(b'\n');
            }
        }
        data
    }

    fn stream(
        &mut self,
        reading: &mut Reading,
        operations: Vec<Operation>,
        resources: &Dictionary,
    ) {
        for operation in operations {
            self.operations += 1;
            if self.operations > MAX_OPERATIONS {
                let page = self.flat.pages.len();
                if self.flat.broken.last() != Some(&page) {
                    self.flat.broken.push(page);
                }
                return;
            }
            self.operation(reading, operation, resources);
        }
    }

    fn operation(&mut self, reading: &mut Reading, operation: Operation, resources: &Dictionary) {
        match operation.operator.as_str() {
            "q" => {
                reading.saved.push(reading.state);
                reading.operations.push(operation);
            }
            "Q" => {
                if let Some(state) = reading.saved.pop() {
                    reading.state = state;
                    reading.operations.push(operation);
                }
            }
            "cm" => reading.transform(operation),
            "BT" | "ET" | "T*" => reading.keep::<0>(operation),
            "Tc" | "Tw" | "Tz" | "TL" | "Ts" => reading.keep::<1>(operation),
            "Td" | "TD" => reading.keep::<2>(operation),
            "Tm" => reading.keep::<6>(operation),
            "Tr" => {
                if let Some(mode) = operation.operands.first().and_then(number) {
                    reading.state.mode = mode as i64;
                }
            }
            "Tf" => self.font(reading, &operation, resources),
            "Tj" | "TJ" | "'" | "\"" => self.show(reading, operation),
            "BDC" | "BMC" => {
                let mark = self.mark(&operation, resources);
                reading.marks.push(mark);
            }
            "EMC" => {
                reading.marks.pop();
            }
            "gs" => self.ext_state(reading, &operation, resources),
            "g" | "rg" | "k" | "cs" | "sc" | "scn" => reading.state.colour(&operation),
            "Do" => self.draw(reading, &operation, resources),
            "BI" => {
                self.flat.images += 1;
                reading.paints.push(Paint::unit(reading.state.matrix));
            }
            "sh" => reading.paints.push(Paint::EVERYWHERE),
            _ => {
                if let Some(paint) = reading.path.follow(&operation, &reading.state) {
                    reading.paints.push(paint);
                }
            }
        }
    }

    fn font(&mut self, reading: &mut Reading, operation: &Operation, resources: &Dictionary) {
        let [Object::Name(name), size] = operation.operands.as_slice() else {
            return;
        };
        let Some(size) = number(size) else {
            return;
        };
        let Some(found) = dictionary(self.document, resources, b"Font")
            .and_then(|fonts| dictionary(self.document, fonts, name))
        else {
            return;
        };
        let index = *self.known.entry(found).or_insert_with(|| {
            self.flat.fonts.push(Font::new(self.document, found));
            self.flat.fonts.len() - 1
        });
        reading.state.font = Some(index);
        reading.operations.push(Operation::new(
            "Tf",
            vec![Object::Name(font_name(index)), Object::Real(size)],
        ));
    }

    fn show(&mut self, reading: &mut Reading, operation: Operation) {
        let Operation { operator, operands } = operation;
        let mut operands = operands.into_iter();
        if operator == "\"" {
            for setting in ["Tw", "Tc"] {
                if let Some(amount) = operands.next().as_ref().and_then(number) {
                    reading
                        .operations
                        .push(Operation::new(setting, vec![Object::Real(amount)]));
                }
            }
        }
        if operator == "'" || operator == "\"" {
            reading.operations.push(Operation::new("T*", Vec::new()));
        }
        let Some(font) = reading.state.font else {
            return;
        };
        let shown = match operands.next() {
            Some(Object::Array(parts)) => parts,
            Some(string @ Object::String(..)) => vec![string],
            _ => return,
        };
        let mut parts = Vec::with_capacity(shown.len());
        for part in shown {
            match part {
                Object::String(bytes, format) => {
                    let Some(used) = self.flat.fonts.get(font) else {
                        continue;
                    };
                    parts.push(Object::String(used.recoded(bytes.clone()), format));
                    let show = reading.describe(self.flat.pages.len(), font, bytes);
                    self.flat.shows.push(show);
                }
                other => parts.extend(number(&other).map(Object::Real)),
            }
        }
        reading
            .operations
            .push(Operation::new("TJ", vec![Object::Array(parts)]));
    }

    fn mark(&mut self, operation: &Operation, resources: &Dictionary) -> Option<usize> {
        let properties = match operation.operands.get(1)? {
            Object::Dictionary(inline) => inline,
            Object::Name(name) => dictionary(self.document, resources, b"Properties")
                .and_then(|named| dictionary(self.document, named, name))?,
            _ => return None,
        };
        let stated = value(self.document, properties, b"ActualText")?
            .as_str()
            .ok()?;
        self.flat.actuals.push(text_string(stated));
        Some(self.flat.actuals.len() - 1)
    }

    fn ext_state(&mut self, reading: &mut Reading, operation: &Operation, resources: &Dictionary) {
        let opacity = match operation.operands.first() {
            Some(Object::Name(name)) => dictionary(self.document, resources, b"ExtGState")
                .and_then(|states| dictionary(self.document, states, name))
                .and_then(|state| value(self.document, state, b"ca"))
                .and_then(number),
            _ => None,
        };
        if let Some(opacity) = opacity {
            reading.state.transparent = opacity <= 0.0;
        }
    }

    fn draw(&mut self, reading: &mut Reading, operation: &Operation, resources: &Dictionary) {
        let Some(Object::Name(name)) = operation.operands.first() else {
            return;
        };
        let Some(Object::Stream(form)) = dictionary(self.document, resources, b"XObject")
            .and_then(|objects| value(self.document, objects, name))
        else {
            return;
        };
        match form.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Image") => {
                self.flat.images += 1;
                reading.paints.push(Paint::unit(reading.state.matrix));
            }
            Ok(b"Form") => self.form(reading, form, resources),
            _ => {}
        }
    }

    fn form(&mut self, reading: &mut Reading, form: &Stream, resources: &Dictionary) {
        let place: *const Stream = form;
        if reading.forms.len() == MAX_DEPTH || reading.forms.contains(&place) {
            return;
        }
        let Ok(decoded) = Content::decode(&content(form)) else {
            return;
        };
        reading.forms.push(place);
        let depth = reading.saved.len();
        reading.saved.push(reading.state);
        reading.operations.push(Operation::new("q", Vec::new()));
        if let Some(matrix) = array(self.document, &form.dict, b"Matrix") {
            reading.transform(Operation::new("cm", matrix.to_vec()));
        }
        let own = dictionary(self.document, &form.dict, b"Resources").unwrap_or(resources);
        self.stream(reading, decoded.operations, own);
        while reading.saved.len() > depth
            && let Some(state) = reading.saved.pop()
        {
            reading.state = state;
            reading.operations.push(Operation::new("Q", Vec::new()));
        }
        reading.forms.pop();
    }
}

impl Reading {
    /// Keeps an operation of `N` numbers; drops one that is malformed.
    fn keep<const N: usize>(&mut self, operation: Operation) {
        if numbers::<N>(&operation).is_some() {
            self.operations.push(operation);
        }
    }

    fn transform(&mut self, operation: Operation) {
        if let Some(matrix) = numbers::<6>(&operation) {
            self.state.matrix = Matrix(matrix).then(self.state.matrix);
            self.operations.push(operation);
        }
    }

    fn describe(&self, page: usize, font: usize, bytes: Vec<u8>) -> Show {
        Show {
            page,
            font,
            bytes,
            actual: self.marks.iter().flatten().next().copied(),
            outlined: self.state.mode == 2,
            invisible: matches!(self.state.mode, 3 | 7) || self.state.transparent,
            white: self.state.white && matches!(self.state.mode, 0 | 4),
            painted: self.paints.len(),
        }
    }
}

/// Returns the name that the font of `index` bears in the plain streams.
pub(super) fn font_name(index: usize) -> Vec<u8> {
    format!("F{index}").into_bytes()
}

fn numbers<const N: usize>(operation: &Operation) -> Option<[f32; N]> {
    if operation.operands.len() != N {
        return None;
    }
    let mut found = [0.0; N];
    for (slot, operand) in found.iter_mut().zip(&operation.operands) {
        *slot = number(operand)?;
    }
    Some(found)
}

/// Returns a PDF text string: UTF-16 or UTF-8 with their marks, else single bytes.
pub(super) fn text_string(bytes: &[u8]) -> String {
    if let Some(utf16) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        let units: Vec<u16> = utf16
            .chunks_exact(2)
            .map(|pair| {
                pair.iter()
                    .fold(0, |unit, byte| (unit << 8) | u16::from(*byte))
            })
            .collect();
        return String::from_utf16_lossy(&units);
    }
    if let Some(utf8) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return String::from_utf8_lossy(utf8).into_owned();
    }
    bytes.iter().map(|byte| char::from(*byte)).collect()
}
