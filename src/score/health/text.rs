//! Whether every letter of the document has a Unicode value and can be seen.

use crate::parse::Parsed;

use super::facts::Facts;
use super::{Advice, Change, Locator, Mend, Reached, Share};

/// Per cent that text hidden from people costs: some systems take it for fraud.
const HIDDEN: i64 = 20;

/// Full where every glyph is mapped; nothing where a tenth or more is not.
pub(super) fn share(facts: &Facts) -> Reached {
    let glyphs = (facts.letters + facts.unmapped).max(1);
    let lost = (1000 * facts.unmapped).div_ceil(glyphs);
    let hidden = if facts.hidden > 0 { HIDDEN } else { 0 };
    Ok(Share::percent(
        100 - i64::try_from(lost).unwrap_or(100) - hidden,
    ))
}

pub(super) fn mends(facts: &Facts, _: &Parsed, _: &Locator) -> Vec<Mend> {
    let mut mends = Vec::new();
    if facts.unmapped > 0 {
        mends.push(Mend {
            rule: "unmapped-letters",
            advice: Advice::UnmappedLetters {
                letters: facts.unmapped,
            },
            mended: Facts {
                unmapped: 0,
                ..facts.clone()
            },
            place: None,
            path: String::new(),
            change: Change::Document,
        });
    }
    if facts.mostly_images() {
        mends.push(Mend {
            rule: "image-of-text",
            advice: Advice::ImageOfText,
            mended: Facts {
                images: 0,
                ..facts.clone()
            },
            place: None,
            path: String::new(),
            change: Change::Document,
        });
    }
    if facts.hidden > 0 {
        mends.push(Mend {
            rule: "hidden-text",
            advice: Advice::HiddenText,
            mended: Facts {
                hidden: 0,
                ..facts.clone()
            },
            place: None,
            path: String::new(),
            change: Change::Document,
        });
    }
    mends
}
