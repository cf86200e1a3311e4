//! Whether name, e-mail address and phone number were read.

use crate::parse::Parsed;

use super::facts::Facts;
use super::{Change, Locator, Mend, Reached, Share};

/// A third each for name, e-mail and phone.
pub(super) fn share(facts: &Facts) -> Reached {
    let found = [facts.name, facts.email, facts.phone]
        .into_iter()
        .filter(|&known| known);
    Ok(Share::new(found.count() as u64, 3))
}

pub(super) fn mends(facts: &Facts, _: &Parsed, _: &Locator) -> Vec<Mend> {
    let place = if facts.margin_lines > 0 {
        "in the body of the first page, not in the page's header or footer"
    } else {
        "at the top of the first page"
    };
    let mut mends = Vec::new();
    let mut missing = |known: bool, rule: &'static str, what: &str, set: fn(&mut Facts)| {
        if !known {
            let mut mended = facts.clone();
            set(&mut mended);
            mends.push(Mend {
                rule,
                fix: format!("Write {what} as plain text {place}; none was found."),
                mended,
                place: None,
                path: format!("basics.{rule}"),
                change: Change::Fill,
            });
        }
    };
    missing(facts.name, "name", "your name", |facts| facts.name = true);
    missing(facts.email, "email", "your e-mail address", |facts| {
        facts.email = true
    });
    missing(facts.phone, "phone", "your phone number", |facts| {
        facts.phone = true
    });
    mends
}
