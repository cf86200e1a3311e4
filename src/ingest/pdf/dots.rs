//! List marks that are drawn as shapes, as browsers draw the dots of their lists.

use super::flatten::Paint;
use super::load::Page;

/// Smallest and largest size of a mark, in ems.
const SIZE: (f32, f32) = (0.12, 0.55);
/// Nearest and farthest right edge of a mark from the text, in ems.
const DISTANCE: (f32, f32) = (0.15, 2.2);
/// Largest mark of any font size that is read, in points.
const LARGEST: f32 = 16.0;

/// The small square shapes of a page, by their left, top, right and bottom edges from its top left corner.
#[derive(Default)]
pub(super) struct Dots(Vec<[f32; 4]>);

impl Dots {
    /// Finds the shapes that may be marks.
    pub(super) fn of(paints: &[Paint], page: &Page) -> Self {
        let [left, _, _, top] = page.area;
        let dots = paints
            .iter()
            .filter(|paint| !paint.white)
            .map(|paint| {
                [
                    paint.left - left,
                    top - paint.top,
                    paint.right - left,
                    top - paint.bottom,
                ]
            })
            .filter(|[left, top, right, bottom]| {
                let (width, height) = (right - left, bottom - top);
                width <= LARGEST
                    && height <= LARGEST
                    && width < 1.5 * height
                    && height < 1.5 * width
            });
        Self(dots.collect())
    }

    /// Whether a mark stands before text that begins at `x` on the baseline `y` in a font of `size`.
    pub(super) fn mark(&self, x: f32, y: f32, size: f32) -> bool {
        self.0.iter().any(|[left, top, right, bottom]| {
            let middle = f32::midpoint(*top, *bottom);
            let within =
                |(low, high): (f32, f32), value: f32| low * size <= value && value <= high * size;
            within(SIZE, right - left)
                && within(DISTANCE, x - right)
                && within((0.05, 0.7), y - middle)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_list_dots_from_icons() {
        let dots = Dots(vec![[10.0, 94.0, 13.0, 97.0], [10.0, 140.0, 20.0, 150.0]]);
        assert!(dots.mark(20.0, 99.0, 10.0));
        assert!(!dots.mark(20.0, 112.0, 10.0), "another line");
        assert!(dots.mark(33.0, 99.0, 10.0), "as browsers indent small type");
        assert!(!dots.mark(60.0, 99.0, 10.0), "far away");
        assert!(
            !dots.mark(24.0, 150.0, 10.0),
            "an icon as large as a letter"
        );
    }
}
