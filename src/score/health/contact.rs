//! Whether name, e-mail address and phone number were read.

use crate::parse::Parsed;

use super::facts::Facts;
use super::{Advice, Change, Locator, Mend, Reached, Share};

/// A third each for name, e-mail and phone.
pub(super) fn share(facts: &Facts) -> Reached {
    let found = [facts.name, facts.email, facts.phone]
        .into_iter()
        .filter(|&known| known);
    Ok(Share::new(found.count() as u64, 3))
}

pub(super) fn mends(facts: &Facts, _: &Parsed, _: &Locator) -> Vec<Mend> {
    let margins = facts.margin_lines > 0;
    let mut mends = Vec::new();
    let mut missing = |known: bool, rule: &'static str, advice: Advice, set: fn(&mut Facts)| {
        if !known {
            let mut mended = facts.clone();
            set(&mut mended);
            mends.push(Mend {
                rule,
                advice,
                mended,
                place: None,
                path: format!("basics.{rule}"),
                change: Change::Fill,
            });
        }
    };
    missing(facts.name, "name", Advice::NoName { margins }, |facts| {
        facts.name = true
    });
    missing(facts.email, "email", Advice::NoEmail { margins }, |facts| {
        facts.email = true
    });
    missing(facts.phone, "phone", Advice::NoPhone { margins }, |facts| {
        facts.phone = true
    });
    mends
}
