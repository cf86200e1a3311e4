//! Which glyphs a person can see, and how the lines of a page run.

use super::flatten::{Flat, Paint};
use super::glyphs::{Glyph, Glyphs};
use super::load::Page;
use super::words::Placed;

/// Text below this size is taken for hidden, in points.
const TINY: f32 = 4.0;
/// Smallest width and height of what is looked at as a cover of text, in points.
const COVER: (f32, f32) = (6.0, 4.0);

/// The glyphs of a page, sorted by sight.
#[derive(Default)]
pub(super) struct Sight {
    /// What can be seen, by direction of the lines: the most frequent first.
    pub seen: Vec<Vec<Placed>>,
    /// What cannot, joined as drawn.
    pub hidden: Vec<String>,
}

/// Sorts the glyphs of one page.
pub(super) fn sort(
    flat: &Flat,
    glyphs: &Glyphs,
    list: &[Glyph],
    index: usize,
    page: &Page,
) -> Sight {
    let paints = flat.paints.get(index).map_or(&[][..], Vec::as_slice);
    let covers = Covers::of(paints);
    let sizes = list.iter().map(|glyph| glyph.size);
    let mut sizes: Vec<f32> = sizes.filter(|size| *size >= TINY).collect();
    sizes.sort_by(f32::total_cmp);
    let usual = sizes.get(sizes.len() / 2).copied().unwrap_or(0.0);
    // A scanned page with recognised text draws all of it invisibly over the picture or under it: that is its text.
    let recognised = !paints.is_empty()
        && list.iter().all(|glyph| {
            flat.shows
                .get(glyph.show)
                .is_some_and(|show| show.invisible)
        });
    let mut sight = Sight::default();
    let mut directions: [Vec<Placed>; 4] = Default::default();
    let mut last_hidden = usize::MAX;
    let mut last_seen: Option<&Glyph> = None;
    for glyph in list {
        let finite = [
            glyph.start.0,
            glyph.start.1,
            glyph.end.0,
            glyph.end.1,
            glyph.size,
        ];
        if !finite
            .iter()
            .all(|value| value.is_finite() && value.abs() < 1e6)
            || glyph.size <= 0.0
        {
            continue;
        }
        let tiny = glyph.size < TINY && glyph.size < 0.5 * usual && !is_drawn(flat, glyph);
        let inkless = !recognised && is_inkless(flat, glyph, paints);
        // White text that runs beyond its ground is an accident of layout.
        let strays = last_seen.is_some_and(|last| goes_on(last, glyph));
        let unseen = inkless || is_cut_off(flat, glyph);
        let hidden = tiny
            || is_off(glyph, page)
            || is_on_hidden_layer(flat, glyph)
            || (!recognised && covers.hide(flat, glyph))
            || (unseen && !strays);
        if hidden {
            if last_hidden != glyph.show {
                sight.hidden.push(String::new());
            }
            last_hidden = glyph.show;
            if let Some(text) = sight.hidden.last_mut() {
                text.push_str(glyphs.text(glyph));
            }
            continue;
        }
        last_seen = Some(glyph);
        let (direction, placed) = turn(glyph, page);
        if let Some(list) = directions.get_mut(direction) {
            list.push(placed);
        }
    }
    sight.hidden.retain(|text| !text.trim().is_empty());
    sight.seen = directions
        .into_iter()
        .filter(|list| !list.is_empty())
        .collect();
    sight.seen.sort_by_key(|list| std::cmp::Reverse(list.len()));
    sight
}

/// Whether `next` is the next letter of a word.
fn goes_on(last: &Glyph, next: &Glyph) -> bool {
    let (dx, dy) = (next.start.0 - last.end.0, next.start.1 - last.end.1);
    dx.hypot(dy) < 0.12 * next.size && (next.size - last.size).abs() < 0.1 * next.size
}

fn is_drawn(flat: &Flat, glyph: &Glyph) -> bool {
    flat.shows
        .get(glyph.show)
        .and_then(|show| flat.fonts.get(show.font))
        .is_some_and(|font| font.style.drawn)
}

fn is_on_hidden_layer(flat: &Flat, glyph: &Glyph) -> bool {
    flat.shows.get(glyph.show).is_some_and(|show| show.off)
}

/// Whether the glyph's middle lies outside of what can be painted on, with half an em to spare.
fn is_cut_off(flat: &Flat, glyph: &Glyph) -> bool {
    let (x, y) = middle(glyph);
    let height = 0.25 * glyph.size;
    flat.shows
        .get(glyph.show)
        .is_some_and(|show| show.clip.is_outside((x, y + height), 0.5 * glyph.size))
}

/// What is painted over other things and hides them, by its place in the order of painting.
struct Covers<'a>(Vec<(usize, &'a Paint)>);

impl<'a> Covers<'a> {
    fn of(paints: &'a [Paint]) -> Self {
        let covers = paints.iter().enumerate().filter(|(_, paint)| {
            let (width, height) = (paint.right - paint.left, paint.top - paint.bottom);
            paint.opaque && width >= COVER.0 && height >= COVER.1
        });
        Self(covers.collect())
    }

    /// Whether all of the glyph lies under what was painted behind it.
    fn hide(&self, flat: &Flat, glyph: &Glyph) -> bool {
        let Some(show) = flat.shows.get(glyph.show) else {
            return false;
        };
        let behind = self.0.partition_point(|(index, _)| *index < show.painted);
        let ((left, bottom), (right, top)) = (glyph.start, glyph.end);
        let height = 0.4 * glyph.size;
        self.0
            .get(behind..)
            .unwrap_or_default()
            .iter()
            .any(|(_, paint)| paint.covers(left, bottom) && paint.covers(right, top + height))
    }
}

/// Whether the glyph's middle lies outside the page, with an em to spare.
fn is_off(glyph: &Glyph, page: &Page) -> bool {
    let [left, bottom, right, top] = page.area;
    let (x, y) = middle(glyph);
    let spare = glyph.size;
    x < left - spare || x > right + spare || y < bottom - spare || y > top + spare
}

/// Whether the glyph leaves no trace: no ink, or white on nothing but paper.
fn is_inkless(flat: &Flat, glyph: &Glyph, paints: &[Paint]) -> bool {
    let Some(show) = flat.shows.get(glyph.show) else {
        return false;
    };
    if !show.invisible && !show.white {
        return false;
    }
    let (x, y) = middle(glyph);
    let y = y + 0.25 * glyph.size;
    // Skia draws bold that a font lacks as shapes, and the text invisibly over them.
    let shape = |paint: &&Paint| paint.covers(x, y) && paint.top - paint.bottom < 2.0 * glyph.size;
    let white = match (show.invisible, paints.iter().find(shape)) {
        (false, _) => show.white,
        (true, Some(shape)) => shape.white,
        (true, None) => return true,
    };
    let ground = paints.get(..show.painted).unwrap_or_default();
    white
        && !ground
            .iter()
            .any(|paint| !paint.white && paint.covers(x, y))
}

fn middle(glyph: &Glyph) -> (f32, f32) {
    (
        (glyph.start.0 + glyph.end.0) / 2.0,
        (glyph.start.1 + glyph.end.1) / 2.0,
    )
}

/// Turns the page so that the glyph's line runs to the right; returns the quarter turns.
fn turn(glyph: &Glyph, page: &Page) -> (usize, Placed) {
    let [left, bottom, right, top] = page.area;
    let (dx, dy) = (glyph.end.0 - glyph.start.0, glyph.end.1 - glyph.start.1);
    let (direction, x, end, y) = if dx.abs() >= dy.abs() && dx >= 0.0 {
        (
            0,
            glyph.start.0 - left,
            glyph.end.0 - left,
            top - glyph.start.1,
        )
    } else if dy.abs() > dx.abs() && dy > 0.0 {
        (
            1,
            glyph.start.1 - bottom,
            glyph.end.1 - bottom,
            glyph.start.0 - left,
        )
    } else if dx.abs() >= dy.abs() {
        (
            2,
            right - glyph.start.0,
            right - glyph.end.0,
            glyph.start.1 - bottom,
        )
    } else {
        (
            3,
            top - glyph.start.1,
            top - glyph.end.1,
            right - glyph.start.0,
        )
    };
    let placed = Placed {
        x,
        right: end,
        y,
        glyph: *glyph,
    };
    (direction, placed)
}
