//! Forms and images: what `Do` draws.

use std::rc::Rc;

use hayro_syntax::object::{Array, Name, ObjRef, Stream};

use super::{Mark, Paint, Path, Reading, Walk};
use crate::ingest::pdf::load::{Resources, number_list, rectangle};
use crate::ingest::pdf::scan::Operand;

/// Deepest nesting of forms that is followed.
const MAX_DEPTH: usize = 16;
/// Operations that the drawing of a form counts for besides its own.
const FORM_COST: usize = 200;

/// What `Do` draws.
#[derive(Clone)]
pub(super) enum Drawing<'a> {
    Image {
        /// Whether it leaves nothing to be seen of what it covers.
        solid: bool,
    },
    Form(Rc<Form<'a>>),
}

/// A form: content with a place and resources of its own.
pub(super) struct Form<'a> {
    content: Vec<u8>,
    /// From its space to that of what draws it.
    pub matrix: Option<[f32; 6]>,
    /// Its bounds in its own space.
    pub bounds: Option<[f32; 4]>,
    /// On a layer that is off.
    off: bool,
    resources: Option<Resources<'a>>,
}

impl<'a> Walk<'a> {
    pub(super) fn draw(
        &mut self,
        reading: &mut Reading,
        operands: &[Operand],
        resources: &Resources<'a>,
    ) {
        let Some(Operand::Name(name)) = operands.first() else {
            return;
        };
        let Some(place) = resources.objects.get_ref(name) else {
            return;
        };
        match self.drawn(place, || resources.objects.get(name)) {
            Some(Drawing::Image { solid }) => {
                self.flat.images += 1;
                reading.paints.push(Paint::unit(&reading.state, solid));
            }
            Some(Drawing::Form(form)) => self.form(reading, place, &form, resources),
            None => {}
        }
    }

    /// Returns the drawing at `place`, which `stream` reads where it was not met before.
    pub(super) fn drawn(
        &mut self,
        place: ObjRef,
        stream: impl FnOnce() -> Option<Stream<'a>>,
    ) -> Option<Drawing<'a>> {
        if let Some(known) = self.drawings.get(&place) {
            return known.clone();
        }
        let drawing = stream().and_then(|stream| self.drawing(&stream));
        self.drawings.insert(place, drawing.clone());
        drawing
    }

    fn drawing(&mut self, stream: &Stream<'a>) -> Option<Drawing<'a>> {
        let dict = stream.dict();
        match dict.get::<Name>(b"Subtype")?.as_ref() {
            b"Image" => Some(Drawing::Image {
                solid: [b"SMask".as_slice(), b"Mask", b"ImageMask", b"OC"]
                    .iter()
                    .all(|key| !dict.contains_key(*key)),
            }),
            b"Form" => Some(Drawing::Form(Rc::new(Form {
                content: self.unpacker.content(stream),
                matrix: dict
                    .get::<Array>(b"Matrix")
                    .and_then(|matrix| number_list(&matrix).try_into().ok()),
                bounds: rectangle(dict, b"BBox"),
                off: self.layers.is_off(dict, b"OC"),
                resources: Resources::of(dict),
            }))),
            _ => None,
        }
    }

    /// Draws a form in the current state.
    pub(super) fn form(
        &mut self,
        reading: &mut Reading,
        place: ObjRef,
        form: &Form<'a>,
        resources: &Resources<'a>,
    ) {
        if reading.forms.len() == MAX_DEPTH || reading.forms.contains(&place) {
            return;
        }
        self.operations += FORM_COST;
        reading.forms.push(place);
        let depth = reading.saved.len();
        reading.saved.push(reading.state);
        reading.transform(form.matrix);
        if let Some([left, bottom, right, top]) = form.bounds {
            let area = [left, bottom, right - left, top - bottom].map(Operand::Number);
            let mut path = Path::default();
            for (operator, operands) in [
                (b"re".as_slice(), area.as_slice()),
                (b"W", &[]),
                (b"n", &[]),
            ] {
                path.follow(operator, operands, &mut reading.state);
            }
        }
        let marks = reading.marks.len();
        reading.marks.push(Mark {
            off: form.off,
            ..Mark::default()
        });
        let own = form.resources.as_ref().unwrap_or(resources);
        self.stream(reading, &form.content, own);
        while reading.saved.len() > depth {
            reading.restore();
        }
        reading.marks.truncate(marks);
        reading.forms.pop();
    }
}
