//! Annotations that show text of their own: what was typed into a form's fields, and free text.

use std::borrow::Cow;

use hayro_syntax::object::{Array, Dict, FromBytes, Name, Stream, String as Bytes};

use super::drawing::{Drawing, Form};
use super::{Mark, Matrix, Place, Reading, Walk, text_string};
use crate::ingest::pdf::font::Font;
use crate::ingest::pdf::load::{Page, rectangle};
use crate::ingest::pdf::scan::Operand;

/// Most annotations of one page that are looked at.
const MAX_ANNOTATIONS: usize = 1000;
/// Largest size at which the value of a field is set, in points.
const SIZE: f32 = 10.0;
/// Flags of annotations that are not shown: hidden, not viewed (ISO 32000-1, table 165).
const UNSHOWN: i32 = 1 << 1 | 1 << 5;

impl<'a> Walk<'a> {
    /// Draws the fields and free texts of a page where it shows them.
    pub(super) fn annotations(&mut self, reading: &mut Reading, page: &Page<'a>) {
        let annotations: Array = page.dict.get(b"Annots").unwrap_or_default();
        for annotation in annotations.iter::<Dict>().take(MAX_ANNOTATIONS) {
            if is_text(&annotation) {
                let shown = self.appearance(reading, &annotation, page);
                shown.or_else(|| self.value(reading, &annotation));
            }
        }
    }

    /// Draws what an annotation looks like. Buttons look like one of several states, which say nothing.
    fn appearance(
        &mut self,
        reading: &mut Reading,
        annotation: &Dict<'a>,
        page: &Page<'a>,
    ) -> Option<()> {
        let looks: Dict = annotation.get(b"AP")?;
        let place = looks.get_ref(b"N")?;
        let drawing = self.drawn(place, || looks.get::<Stream>(b"N"));
        let Some(Drawing::Form(form)) = drawing else {
            return None;
        };
        reading.begin(fitted(&form, rectangle(annotation, b"Rect")?)?);
        self.form(reading, place, &form, &page.resources);
        Some(())
    }

    /// Sets the value of a field that has no look of its own, as readers do: they make one when they open the file.
    fn value(&mut self, reading: &mut Reading, field: &Dict) -> Option<()> {
        let parent: Dict = field.get(b"Parent").unwrap_or_default();
        let kind: Name = field.get(b"FT").or_else(|| parent.get(b"FT"))?;
        if !matches!(kind.as_ref(), b"Tx" | b"Ch") || field.contains_key(b"AP") {
            return None;
        }
        let value: Bytes = field.get(b"V").or_else(|| parent.get(b"V"))?;
        let value = text_string(&value);
        let [left, bottom, right, top] = rectangle(field, b"Rect")?;
        let size = (0.7 * (top - bottom)).min(SIZE);
        let font = self.field_font();
        let lines = value
            .split(['\r', '\n'])
            .filter(|line| !line.trim().is_empty());
        for (index, line) in lines.enumerate() {
            let place = [1.0, 0.0, 0.0, 1.0, left, top - size * (1.1 + index as f32)];
            reading.begin(Matrix(place));
            reading.plain.move_to(reading.state.matrix);
            reading.state.text.font = Some(font);
            reading.state.text.size = size;
            self.flat.actuals.push(line.to_owned());
            reading.marks.push(Mark {
                actual: Some(self.flat.actuals.len() - 1),
                ..Mark::default()
            });
            // What stands for it is as long as the text, for it to be placed; but no longer than its field.
            let most = ((right - left) / (0.5 * size)).max(1.0) as usize;
            let length = line.chars().count().min(most);
            self.show(
                reading,
                Some(&Operand::String(Cow::Owned(vec![b'n'; length]))),
            );
        }
        Some(())
    }

    /// Returns the font in which values are set.
    fn field_font(&mut self) -> usize {
        const HELVETICA: &[u8] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
        let Self {
            fonts,
            flat,
            unpacker,
            ..
        } = self;
        *fonts
            .entry(Place::Byte(HELVETICA.as_ptr()))
            .or_insert_with(|| {
                let font = Dict::from_bytes(HELVETICA).unwrap_or_default();
                flat.fonts.push(Font::new(&font, unpacker));
                flat.fonts.len() - 1
            })
    }
}

fn is_text(annotation: &Dict) -> bool {
    let kind: Option<Name> = annotation.get(b"Subtype");
    let flags: i32 = annotation.get(b"F").unwrap_or_default();
    kind.is_some_and(|kind| matches!(kind.as_ref(), b"Widget" | b"FreeText"))
        && flags & UNSHOWN == 0
}

/// Returns the map that fits the bounds of a form into `area` (ISO 32000-1, 12.5.5).
fn fitted(form: &Form, area: [f32; 4]) -> Option<Matrix> {
    let matrix = form.matrix.map_or(Matrix::IDENTITY, Matrix);
    let [left, bottom, right, top] = form.bounds?;
    let corners = [(left, bottom), (right, bottom), (left, top), (right, top)];
    let corners = corners.map(|(x, y)| matrix.point(x, y));
    let span = |of: fn(&(f32, f32)) -> f32| {
        let values = corners.iter().map(of);
        let low = values.clone().fold(f32::MAX, f32::min);
        (low, values.fold(f32::MIN, f32::max))
    };
    let ((x, x_end), (y, y_end)) = (span(|corner| corner.0), span(|corner| corner.1));
    let (across, up) = (
        (area[2] - area[0]) / (x_end - x),
        (area[3] - area[1]) / (y_end - y),
    );
    (across.is_finite() && up.is_finite()).then_some(Matrix([
        across,
        0.0,
        0.0,
        up,
        area[0] - x * across,
        area[1] - y * up,
    ]))
}
