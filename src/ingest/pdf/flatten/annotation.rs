//! Annotations that show text of their own: what was typed into a form's fields, and free text.

use hayro_syntax::object::{Array, Dict, Name, Stream};

use super::drawing::{Drawing, Form};
use super::{Matrix, Reading, Walk};
use crate::ingest::pdf::load::{Page, rectangle};

/// Most annotations of one page that are looked at.
const MAX_ANNOTATIONS: usize = 1000;
/// Flags of annotations that are not shown: hidden, not viewed (ISO 32000-1, table 165).
const UNSHOWN: i32 = 1 << 1 | 1 << 5;

impl<'a> Walk<'a> {
    /// Draws the fields and free texts of a page where it shows them.
    pub(super) fn annotations(&mut self, reading: &mut Reading, page: &Page<'a>) {
        let annotations: Array = page.dict.get(b"Annots").unwrap_or_default();
        for annotation in annotations.iter::<Dict>().take(MAX_ANNOTATIONS) {
            if is_text(&annotation) {
                self.appearance(reading, &annotation, page);
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
