//! Link annotations to the text that they cover.

use hayro_syntax::object::{Array, Dict, Name, String as Bytes};

use super::assemble::Placement;
use super::flatten::text_string;
use super::load::{Page, rectangle};
use crate::text::{Link, Span};

/// Most links that are read of one page.
const MAX_LINKS: usize = 500;

/// Returns the links of a page, the one of this `number`, in the order of its annotations.
pub(super) fn links(page: &Page, number: u32, words: &[Placement]) -> Vec<Link> {
    let Some(annotations) = page.dict.get::<Array>(b"Annots") else {
        return Vec::new();
    };
    let own = words.iter().filter(|word| word.page == number);
    let words: Vec<Placement> = own.copied().collect();
    annotations
        .iter::<Dict>()
        .take(MAX_LINKS)
        .filter_map(|annotation| {
            let target = target(&annotation)?;
            let [left, bottom, right, top] = rectangle(&annotation, b"Rect")?;
            let [page_left, _, _, page_top] = page.area;
            let area = [
                left - page_left,
                page_top - top,
                right - page_left,
                page_top - bottom,
            ];
            Some(Link {
                span: covered(&words, area),
                target,
            })
        })
        .collect()
}

fn target(annotation: &Dict) -> Option<String> {
    let kind: Name = annotation.get(b"Subtype")?;
    if kind.as_ref() != b"Link" {
        return None;
    }
    let action: Dict = annotation.get(b"A")?;
    let address = text_string(&action.get::<Bytes>(b"URI")?).trim().to_owned();
    (!address.is_empty()).then_some(address)
}

/// Returns the characters whose middles lie in `area`: left, top, right, bottom.
fn covered(words: &[Placement], area: [f32; 4]) -> Span {
    let [left, top, right, bottom] = area;
    let mut span: Option<Span> = None;
    for word in words {
        let middle = word.y - 0.3 * word.size;
        if middle < top || middle > bottom || word.right <= left || word.x >= right {
            continue;
        }
        let count = word.span.end - word.span.start;
        let width = (word.right - word.x).max(0.01) / count.max(1) as f32;
        let index = |x: f32| ((x - word.x) / width).round().clamp(0.0, count as f32) as usize;
        let (first, last) = (
            word.span.start + index(left),
            word.span.start + index(right),
        );
        if first < last {
            let found = span.get_or_insert(Span {
                start: first,
                end: last,
            });
            found.start = found.start.min(first);
            found.end = found.end.max(last);
        }
    }
    span.unwrap_or_default()
}
