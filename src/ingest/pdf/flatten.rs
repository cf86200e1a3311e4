//! Content streams to one plain stream per page: forms put in place, only operators of text kept.
//!
//! pdf-extract draws forms without their matrix and state, without limit, and panics on colour spaces,
//! states and operands it does not expect. It is therefore given a stream of its own that holds nothing of the
//! kind. What it does not report (font, visibility, replacement text) is noted here per shown string, in order.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use hayro_syntax::object::{Dict, MaybeRef, Name, ObjRef, Object, String as Bytes};

use super::font::Font;
use super::layers::Layers;
use super::load::{Page, Resources, number};
use super::scan::{Operand, Scanner};
use super::state::{Clip, Matrix, State};
use super::unpack::Unpacker;

mod annotation;
mod drawing;
mod paint;
mod plain;

use drawing::Drawing;
pub(super) use paint::Paint;
use paint::Path;
use plain::Plain;
pub(super) use plain::font_name;

/// Most operations of one document, forms counted as often as they are drawn.
const MAX_OPERATIONS: usize = 2_000_000;

/// What is known of one shown string.
#[derive(Debug, Clone)]
pub(super) struct Show {
    /// Page, counted from 0.
    pub page: usize,
    /// Index of its font.
    pub font: usize,
    /// Where its character codes begin in [`Flat::codes`].
    pub codes: usize,
    /// Index of the text that replaces it.
    pub actual: Option<usize>,
    /// Drawn with an outline, as programs do that have no bold font.
    pub outlined: bool,
    /// Drawn in no ink at all: invisible mode or full transparency.
    pub invisible: bool,
    /// Drawn in the colour of paper.
    pub white: bool,
    /// Drawn on a layer that is off.
    pub off: bool,
    /// What of the page it could be drawn on.
    pub clip: Clip,
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
    /// Character codes of the shown strings, one after the other.
    pub codes: Vec<u32>,
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
    /// Whether the streams hold more than is unpacked of one document.
    pub exceeded: bool,
}

/// Flattens all pages.
pub(super) fn flatten(pages: &[Page], layers: Layers) -> Flat {
    let mut walk = Walk {
        layers,
        ..Walk::default()
    };
    for page in pages {
        walk.page(page);
    }
    walk.flat.exceeded = walk.unpacker.exceeded;
    walk.flat
}

#[derive(Default)]
struct Walk<'a> {
    flat: Flat,
    /// Fonts met.
    fonts: HashMap<Place, usize>,
    /// Forms and images met.
    drawings: HashMap<ObjRef, Option<Drawing<'a>>>,
    layers: Layers,
    unpacker: Unpacker,
    operations: usize,
}

/// Where a dictionary stands: as an object of its own, or within another from this byte on.
#[derive(PartialEq, Eq, Hash)]
enum Place {
    Object(ObjRef),
    Byte(*const u8),
}

/// What is known of marked content.
#[derive(Clone, Copy, Default)]
struct Mark {
    /// Index of the text that replaces it.
    actual: Option<usize>,
    /// On a layer that is off.
    off: bool,
}

/// The state of reading one page.
#[derive(Default)]
struct Reading {
    state: State,
    saved: Vec<State>,
    /// Marked content around the current place.
    marks: Vec<Mark>,
    path: Path,
    /// Forms around the current place.
    forms: Vec<ObjRef>,
    plain: Plain,
    paints: Vec<Paint>,
}

impl<'a> Walk<'a> {
    fn page(&mut self, page: &Page<'a>) {
        let mut reading = Reading::default();
        let data = self.page_content(&page.dict);
        if data.is_empty() && page.dict.contains_key(b"Contents") {
            self.flat.broken.push(self.flat.pages.len());
        }
        self.stream(&mut reading, &data, &page.resources);
        self.annotations(&mut reading, page);
        self.flat.pages.push(reading.plain.bytes);
        self.flat.paints.push(reading.paints);
    }

    fn page_content(&mut self, page: &Dict) -> Vec<u8> {
        match page.get(b"Contents") {
            Some(Object::Stream(stream)) => self.unpacker.content(&stream),
            Some(Object::Array(parts)) => {
                let mut data = Vec::new();
                for part in parts.iter::<Object>() {
                    if let Object::Stream(stream) = part {
                        data.extend(self.unpacker.content(&stream));
                        data.push(b'\n');
                    }
                }
                data
            }
            _ => Vec::new(),
        }
    }

    fn stream(&mut self, reading: &mut Reading, data: &[u8], resources: &Resources<'a>) {
        let mut scanner = Scanner::new(data);
        let mut operands = Vec::new();
        while let Some(operator) = scanner.next(&mut operands) {
            self.operations += 1;
            if self.operations > MAX_OPERATIONS {
                let page = self.flat.pages.len();
                if self.flat.broken.last() != Some(&page) {
                    self.flat.broken.push(page);
                }
                return;
            }
            self.operation(reading, operator, &operands, resources);
        }
    }

    fn operation(
        &mut self,
        reading: &mut Reading,
        operator: &[u8],
        operands: &[Operand],
        resources: &Resources<'a>,
    ) {
        match operator {
            b"q" => reading.saved.push(reading.state),
            b"Q" => reading.restore(),
            b"cm" => reading.transform(numbers(operands)),
            b"BT" => reading.plain.move_to(reading.state.matrix),
            b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" => reading.setting(operator, operands),
            b"Td" | b"TD" => {
                if let Some([x, y]) = numbers(operands) {
                    reading.plain.move_by(x, y);
                    if operator == b"TD" {
                        reading.state.text.leading = -y;
                    }
                }
            }
            b"Tm" => {
                if let Some(matrix) = numbers(operands) {
                    reading
                        .plain
                        .move_to(Matrix(matrix).then(reading.state.matrix));
                }
            }
            b"T*" => reading.next_line(),
            b"Tr" => {
                if let Some([mode]) = numbers(operands) {
                    reading.state.mode = mode as i64;
                }
            }
            b"Tf" => self.font(reading, operands, resources),
            b"Tj" | b"TJ" => self.show(reading, operands.first()),
            b"'" => {
                reading.next_line();
                self.show(reading, operands.first());
            }
            b"\"" => {
                reading.setting(b"Tw", operands.get(..1).unwrap_or_default());
                reading.setting(b"Tc", operands.get(1..2).unwrap_or_default());
                reading.next_line();
                self.show(reading, operands.get(2));
            }
            b"BDC" | b"BMC" => {
                let mark = Mark {
                    actual: self.actual(operands, resources),
                    off: self.is_off(operands, resources),
                };
                reading.marks.push(mark);
            }
            b"EMC" => {
                reading.marks.pop();
            }
            b"gs" => self.ext_state(reading, operands, resources),
            b"g" | b"rg" | b"k" | b"cs" | b"sc" | b"scn" => {
                reading.state.colour(operator, operands)
            }
            b"Do" => self.draw(reading, operands, resources),
            b"BI" => {
                self.flat.images += 1;
                reading.paints.push(Paint::unit(&reading.state, false));
            }
            b"sh" => reading.paints.push(Paint::EVERYWHERE),
            _ => {
                let painted = reading.path.follow(operator, operands, &mut reading.state);
                reading.paints.extend(painted);
            }
        }
    }

    fn font(&mut self, reading: &mut Reading, operands: &[Operand], resources: &Resources<'a>) {
        let [Operand::Name(name), Operand::Number(size)] = operands else {
            return;
        };
        let place = match resources.fonts.get_raw::<Dict>(name) {
            Some(MaybeRef::Ref(font)) => Place::Object(font),
            Some(MaybeRef::NotRef(font)) => Place::Byte(font.data().as_ptr()),
            None => return,
        };
        let index = match self.fonts.entry(place) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let Some(font) = resources.fonts.get::<Dict>(name) else {
                    return;
                };
                self.flat.fonts.push(Font::new(&font, &mut self.unpacker));
                *new.insert(self.flat.fonts.len() - 1)
            }
        };
        reading.state.text.font = Some(index);
        reading.state.text.size = *size;
    }

    fn show(&mut self, reading: &mut Reading, operand: Option<&Operand>) {
        let Some((index, font)) = reading
            .state
            .text
            .font
            .and_then(|index| Some((index, self.flat.fonts.get(index)?)))
        else {
            return;
        };
        let parts = match operand {
            Some(Operand::Array(parts)) => parts.as_slice(),
            Some(string @ Operand::String(_)) => std::slice::from_ref(string),
            _ => return,
        };
        reading.plain.open(reading.state.text, index);
        for part in parts {
            match part {
                Operand::String(bytes) => {
                    let show =
                        reading.describe(self.flat.pages.len(), index, self.flat.codes.len());
                    self.flat.shows.push(show);
                    self.flat.codes.extend(font.codes(bytes));
                    reading.plain.string(bytes, font.is_widened());
                }
                Operand::Number(number) => reading.plain.number(*number),
                _ => {}
            }
        }
        reading.plain.close();
    }

    fn is_off(&self, operands: &[Operand], resources: &Resources<'a>) -> bool {
        match operands {
            [Operand::Name(tag), Operand::Name(name)] if tag.as_ref() == b"OC" => {
                self.layers.is_off(&resources.properties, name)
            }
            _ => false,
        }
    }

    fn actual(&mut self, operands: &[Operand], resources: &Resources<'a>) -> Option<usize> {
        let actual = match operands.get(1)? {
            Operand::Dictionary(entries) => entries.chunks(2).find_map(|entry| match entry {
                [Operand::Name(name), Operand::String(text)] if name.as_ref() == b"ActualText" => {
                    Some(text_string(text))
                }
                _ => None,
            })?,
            Operand::Name(name) => {
                let properties: Dict = resources.properties.get(name)?;
                text_string(&properties.get::<Bytes>(b"ActualText")?)
            }
            _ => return None,
        };
        self.flat.actuals.push(actual);
        Some(self.flat.actuals.len() - 1)
    }

    fn ext_state(&mut self, reading: &mut Reading, operands: &[Operand], resources: &Resources) {
        let Some(Operand::Name(name)) = operands.first() else {
            return;
        };
        let Some(stated) = resources.states.get::<Dict>(name) else {
            return;
        };
        let state = &mut reading.state;
        if let Some(opacity) = number(&stated, b"ca") {
            state.transparent = opacity <= 0.0;
            state.opaque = opacity >= 1.0;
        }
        let plain = |key: &[u8], name: &[u8]| {
            let entry: Option<Name> = stated.get(key);
            entry.is_some_and(|entry| entry.as_ref() == name)
        };
        let blended = stated.contains_key(b"BM") && !plain(b"BM", b"Normal");
        let masked = stated.contains_key(b"SMask") && !plain(b"SMask", b"None");
        if blended || masked {
            state.opaque = false;
        }
    }
}

impl Reading {
    /// Begins anew in `matrix`, whatever the content before has left open.
    fn begin(&mut self, matrix: Matrix) {
        self.state = State::default();
        self.state.matrix = matrix;
        self.saved.clear();
        self.marks.clear();
    }

    fn restore(&mut self) {
        if let Some(state) = self.saved.pop() {
            self.state = state;
        }
    }

    fn transform(&mut self, matrix: Option<[f32; 6]>) {
        if let Some(matrix) = matrix {
            self.state.matrix = Matrix(matrix).then(self.state.matrix);
        }
    }

    fn next_line(&mut self) {
        self.plain.move_by(0.0, -self.state.text.leading);
    }

    fn setting(&mut self, operator: &[u8], operands: &[Operand]) {
        let Some([amount]) = numbers(operands) else {
            return;
        };
        let text = &mut self.state.text;
        match operator {
            b"Tc" => text.spacing = amount,
            b"Tw" => text.word_spacing = amount,
            b"Tz" => text.scale = amount,
            b"TL" => text.leading = amount,
            _ => text.rise = amount,
        }
    }

    fn describe(&self, page: usize, font: usize, codes: usize) -> Show {
        Show {
            page,
            font,
            codes,
            actual: self.marks.iter().find_map(|mark| mark.actual),
            off: self.marks.iter().any(|mark| mark.off),
            clip: self.state.clip,
            outlined: self.state.mode == 2,
            invisible: matches!(self.state.mode, 3 | 7) || self.state.transparent,
            white: self.state.white && matches!(self.state.mode, 0 | 4),
            painted: self.paints.len(),
        }
    }
}

/// Returns the `N` numbers that the operands are; none where they are anything else.
fn numbers<const N: usize>(operands: &[Operand]) -> Option<[f32; N]> {
    if operands.len() != N {
        return None;
    }
    let mut found = [0.0; N];
    for (slot, operand) in found.iter_mut().zip(operands) {
        *slot = operand.number()?;
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
