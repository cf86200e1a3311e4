//! Whether text stands where every reader looks: in no table, box, image or margin, and unspaced.

use crate::parse::Parsed;

use super::facts::Facts;
use super::{Advice, Change, Locator, Mend, Reached, Share};

/// One hazard: its rule, per cent that it costs, whether it is there, what mends it, and the mended facts.
struct Hazard {
    rule: &'static str,
    cost: i64,
    there: fn(&Facts) -> bool,
    advice: Advice,
    mend: fn(&mut Facts),
}

const HAZARDS: [Hazard; 5] = [
    Hazard {
        rule: "tables",
        cost: 30,
        there: |facts| facts.tables > 0,
        advice: Advice::Tables,
        mend: |facts| facts.tables = 0,
    },
    Hazard {
        rule: "text-boxes",
        cost: 30,
        there: |facts| facts.text_boxes > 0,
        advice: Advice::TextBoxes,
        mend: |facts| facts.text_boxes = 0,
    },
    Hazard {
        rule: "spaced-letters",
        cost: 30,
        there: |facts| facts.spaced,
        advice: Advice::SpacedLetters,
        mend: |facts| facts.spaced = false,
    },
    Hazard {
        rule: "margins",
        cost: 20,
        there: |facts| facts.margin_lines > 0,
        advice: Advice::Margins,
        mend: |facts| facts.margin_lines = 0,
    },
    Hazard {
        rule: "images",
        cost: 10,
        there: |facts| facts.images > 0,
        advice: Advice::Images,
        mend: |facts| facts.images = 0,
    },
];

/// Full without hazards; each costs its part.
pub(super) fn share(facts: &Facts) -> Reached {
    let cost: i64 = HAZARDS
        .iter()
        .filter(|hazard| (hazard.there)(facts))
        .map(|hazard| hazard.cost)
        .sum();
    Ok(Share::percent(100 - cost))
}

pub(super) fn mends(facts: &Facts, _: &Parsed, _: &Locator) -> Vec<Mend> {
    HAZARDS
        .iter()
        .filter(|hazard| (hazard.there)(facts))
        .map(|hazard| {
            let mut mended = facts.clone();
            (hazard.mend)(&mut mended);
            Mend {
                rule: hazard.rule,
                advice: hazard.advice.clone(),
                mended,
                place: None,
                path: String::new(),
                change: Change::Document,
            }
        })
        .collect()
}
