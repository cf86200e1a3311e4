//! Parse health: how well software other than Upward can read the document.
//!
//! A hazard that a format does not have (columns in JSON) is one that the document is free of: its points
//! are given. Each mend is judged by computing the score again with the mended facts.

mod contact;
mod facts;
mod headings;
mod layout;
mod order;
mod roles;
mod text;

use crate::parse::Parsed;
use crate::text::Text;

use super::locate::Locator;
use super::part::{Judged, Reached, part, points, unjudged};
use super::tenths::Share;
use super::{Advice, Change, Evidence, Finding, FindingKind, Fix, Part, Tenths, weights};
use facts::Facts;

/// Something to mend, and the facts as they would be then.
struct Mend {
    /// The rule, in kebab case.
    rule: &'static str,
    /// What to do.
    advice: Advice,
    /// The document once it is done.
    mended: Facts,
    /// Where in the resume.
    place: Option<Evidence>,
    /// The field or entry of the resume that it is about; empty where it is the whole document.
    path: String,
    /// What is done there.
    change: Change,
}

/// One criterion: its name, weight, how much is reached and what to mend.
struct Rule {
    id: &'static str,
    label: &'static str,
    weight: i32,
    share: fn(&Facts) -> Reached,
    mends: fn(&Facts, &Parsed, &Locator) -> Vec<Mend>,
}

const RULES: [Rule; 6] = [
    Rule {
        id: "text-layer",
        label: "Text that can be read",
        weight: weights::health::TEXT,
        share: text::share,
        mends: text::mends,
    },
    Rule {
        id: "reading-order",
        label: "Reading order",
        weight: weights::health::ORDER,
        share: order::share,
        mends: order::mends,
    },
    Rule {
        id: "contact",
        label: "Name, e-mail and phone",
        weight: weights::health::CONTACT,
        share: contact::share,
        mends: contact::mends,
    },
    Rule {
        id: "headings",
        label: "Headings that software knows",
        weight: weights::health::HEADINGS,
        share: headings::share,
        mends: headings::mends,
    },
    Rule {
        id: "roles",
        label: "Complete roles",
        weight: weights::health::ROLES,
        share: roles::share,
        mends: roles::mends,
    },
    Rule {
        id: "layout",
        label: "No tables, boxes or images",
        weight: weights::health::LAYOUT,
        share: layout::share,
        mends: layout::mends,
    },
];

/// Returns the parse health and what would raise it.
pub(super) fn health(text: &Text, parsed: &Parsed, locator: &Locator) -> (Part, Vec<Fix>) {
    let facts = Facts::new(text, parsed);
    if facts.letters == 0 {
        return (
            unjudged("The document holds no text that could be read."),
            Vec::new(),
        );
    }
    let now = total(&facts);
    let mut fixes = Vec::new();
    let mut judged = Vec::new();
    for rule in &RULES {
        let mut findings = Vec::new();
        for mend in (rule.mends)(&facts, parsed, locator) {
            let gain = total(&mend.mended) - now;
            let gain = (gain > Tenths(0)).then_some(gain);
            if let Some(gain) = gain {
                fixes.push(Fix {
                    text: mend.advice.to_string(),
                    advice: Some(mend.advice.clone()),
                    gain,
                    part: "parseHealth".to_owned(),
                    path: mend.path,
                    change: mend.change,
                });
            }
            findings.push(Finding {
                kind: FindingKind::Advice,
                term: mend.rule.to_owned(),
                topic: None,
                skill: None,
                required: false,
                posting: None,
                resume: mend.place.into_iter().collect(),
                gain,
                fix: Some(mend.advice.to_string()),
                advice: Some(mend.advice),
            });
        }
        judged.push(Judged {
            id: rule.id,
            label: rule.label,
            weight: rule.weight,
            share: (rule.share)(&facts),
            findings,
        });
    }
    (part(judged, cap(&facts)), fixes)
}

/// Returns the parse health of a document with these facts.
fn total(facts: &Facts) -> Tenths {
    let shares = RULES
        .each_ref()
        .map(|rule| (rule.weight, (rule.share)(facts).ok()));
    points(&shares, cap(facts)).total.unwrap_or_default()
}

/// Returns the most points that a document with these facts can have, where they are limited.
fn cap(facts: &Facts) -> Option<Tenths> {
    (facts.mostly_unmapped() || facts.mostly_images())
        .then_some(Tenths::points(weights::health::CAP))
}

#[cfg(test)]
mod tests;
