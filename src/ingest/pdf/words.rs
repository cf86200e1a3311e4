//! Glyphs to words: what stands close together in one style on one baseline.

use super::chars::{is_private, normalised, with_hyphens};
use super::direction;
use super::flatten::Flat;
use super::glyphs::{Glyph, Glyphs, UNMAPPED};

/// Widest gap within a word, in ems.
pub(super) const WORD_GAP: f32 = 0.15;
/// The same between a letter and a figure, in ems: kerning moves them less, and a date that is pushed against the words
/// before it keeps little more.
const FIGURE_GAP: f32 = 0.1;
/// Farthest step back within a word, in ems: accents and kerning.
const STEP_BACK: f32 = 0.4;
/// Largest shift of the baseline within a word, in ems.
const SHIFT: f32 = 0.08;
/// Farthest that a glyph lies from an equal one that it is drawn over, as programs do for bold, in ems.
const DOUBLED: f32 = 0.1;
/// Narrowest soft hyphen that a person sees, in ems.
const VISIBLE: f32 = 0.1;

/// A word. Coordinates are in points from the page's left and top, growing downwards.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Word {
    /// Its characters, normalised, from left to right.
    pub text: String,
    /// Left edge.
    pub x: f32,
    /// Right edge.
    pub right: f32,
    /// Baseline.
    pub y: f32,
    /// Font size.
    pub size: f32,
    /// Bold letters.
    pub bold: bool,
    /// Slanted letters.
    pub italic: bool,
    /// Whether the file states a space before it.
    pub space: bool,
    /// Place in the order of drawing.
    pub order: usize,
}

/// A glyph turned so that its line runs to the right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    /// Left edge.
    pub x: f32,
    /// Right edge.
    pub right: f32,
    /// Baseline.
    pub y: f32,
    /// The glyph.
    pub glyph: Glyph,
}

/// Returns the widest gap, in ems, that parts no words between these two texts; a wider one is a space.
pub(super) fn widest_gap(before: &str, after: &str) -> f32 {
    let figure = after.starts_with(|c: char| c.is_ascii_digit());
    if figure && before.ends_with(char::is_alphabetic) {
        FIGURE_GAP
    } else {
        WORD_GAP
    }
}

/// Joins the glyphs of one page, in the order of drawing. `unmapped` counts glyphs without meaning.
pub(super) fn words(
    flat: &Flat,
    glyphs: &Glyphs,
    placed: &[Placed],
    unmapped: &mut u32,
) -> Vec<Word> {
    let mut joiner = Joiner::default();
    let mut rest = placed;
    while let Some((first, behind)) = rest.split_first() {
        let actual = flat
            .shows
            .get(first.glyph.show)
            .and_then(|show| show.actual);
        let Some(actual) = actual else {
            joiner.glyph(flat, first, glyphs.text(&first.glyph));
            rest = behind;
            continue;
        };
        let same = |other: &&Placed| {
            flat.shows
                .get(other.glyph.show)
                .and_then(|show| show.actual)
                == Some(actual)
        };
        let count = rest.iter().take_while(same).count();
        let (replaced, after) = rest.split_at(count);
        rest = after;
        let text = flat.actuals.get(actual).map_or("", String::as_str);
        joiner.replaced(flat, replaced, text);
    }
    joiner.end();
    *unmapped += joiner.unmapped;
    joiner.words
}

#[derive(Default)]
struct Joiner {
    words: Vec<Word>,
    current: Option<Word>,
    /// Left edge of the last glyph of `current`.
    last: f32,
    /// Whether a glyph of `current` was drawn twice.
    doubled: bool,
    space: bool,
    unmapped: u32,
}

impl Joiner {
    fn glyph(&mut self, flat: &Flat, placed: &Placed, text: &str) {
        let text = &*direction::shown_ligature(text);
        if text.chars().all(char::is_whitespace) {
            self.end();
            self.space = true;
            return;
        }
        let size = placed.glyph.size;
        if text == "\u{AD}" && placed.right - placed.x < VISIBLE * size {
            return;
        }
        let style = flat
            .shows
            .get(placed.glyph.show)
            .and_then(|show| Some((show, flat.fonts.get(show.font)?.style)));
        let Some((show, style)) = style else {
            return;
        };
        // What the file states to be text is text, whatever the font.
        let icon = style.icons && show.actual.is_none() && !text.chars().all(is_private);
        let text = if icon { "\u{E000}" } else { text };
        let (bold, italic) = (style.bold || show.outlined, style.italic);
        if let Some(word) = &mut self.current {
            let over = (placed.x - self.last).abs() < DOUBLED * size
                && (word.y - placed.y).abs() <= DOUBLED * size;
            if over && show.actual.is_none() && word.text.ends_with(text) {
                self.doubled = true;
                return;
            }
            let gap = placed.x - word.right;
            let same = word.bold == bold
                && word.italic == italic
                && (word.size - size).abs() < 0.02 * size
                && (word.y - placed.y).abs() <= SHIFT * size;
            let most = widest_gap(&word.text, text) * size;
            if same && gap <= most && gap >= -STEP_BACK * size {
                word.text.push_str(text);
                word.right = word.right.max(placed.right);
                self.last = placed.x;
                return;
            }
        }
        self.end();
        self.last = placed.x;
        self.current = Some(Word {
            text: text.to_owned(),
            x: placed.x,
            right: placed.right,
            y: placed.y,
            size,
            bold,
            italic,
            space: self.space,
            order: placed.glyph.show,
        });
        self.space = false;
    }

    /// Spreads a replacement text over the glyphs of its first line.
    fn replaced(&mut self, flat: &Flat, glyphs: &[Placed], text: &str) {
        let Some(first) = glyphs.first() else {
            return;
        };
        // An icon before the text lends its place, but not its style.
        let lettered = glyphs.iter().find(|placed| !is_icon(flat, placed));
        let styled = lettered.unwrap_or(first);
        let right = glyphs
            .iter()
            .filter(|other| (other.y - first.y).abs() < first.glyph.size)
            .fold(first.right, |right, other| right.max(other.right));
        let count = text.chars().count().max(1) as f32;
        let width = (right - first.x) / count;
        let mut x = first.x;
        for c in direction::shown(text).chars() {
            let spread = Placed {
                x,
                right: x + width,
                ..*styled
            };
            x += width;
            self.glyph(flat, &spread, c.encode_utf8(&mut [0; 4]));
        }
    }

    fn end(&mut self) {
        let Some(mut word) = self.current.take() else {
            return;
        };
        word.bold |= std::mem::take(&mut self.doubled);
        let lost = |c: char| is_private(c) || c == UNMAPPED;
        word.text = with_hyphens(normalised(&word.text));
        let count = word.text.chars().filter(|c| lost(*c)).count();
        if count > 0 {
            // One or two such glyphs that stand alone are an icon beside text, and nobody misses them.
            let alone = word.text.chars().all(lost);
            if !(alone && count <= 2) {
                self.unmapped += u32::try_from(count).unwrap_or(u32::MAX);
            }
            word.text.retain(|c| !lost(c));
        }
        if word.text.is_empty() {
            self.space = true;
        } else {
            self.words.push(word);
        }
    }
}

fn is_icon(flat: &Flat, placed: &Placed) -> bool {
    flat.shows
        .get(placed.glyph.show)
        .and_then(|show| flat.fonts.get(show.font))
        .is_some_and(|font| font.style.icons)
}
