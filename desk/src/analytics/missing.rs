//! Why there is nothing to tell of a part, and what to do about it.

use super::{Analytics, Missing, Part};

/// Returns the parts of which nothing is known.
pub fn missing(analytics: &Analytics) -> Vec<Missing> {
    let there = [
        (Part::Score, !analytics.scores.is_empty()),
        (Part::Fixes, analytics.fixes.is_some()),
        (Part::Modules, analytics.modules.is_some()),
        (Part::Interviews, analytics.interviews.is_some()),
        (Part::Coding, analytics.coding.is_some()),
        (Part::Applications, analytics.applications.is_some()),
    ];
    let nothing = there.into_iter().filter(|(_, there)| !there);
    nothing.map(|(part, _)| told(part, analytics)).collect()
}

/// Returns why there is nothing to tell of a part.
pub fn told(part: Part, analytics: &Analytics) -> Missing {
    let (what, next) = match part {
        Part::Score => (
            "no resume was scored",
            "score one with: upward resume score RESUME --posting POSTING",
        ),
        Part::Fixes => (
            "no fix was applied",
            "tailor a resume to a posting, accept what is true, and apply it",
        ),
        Part::Modules => (
            "no module was begun or finished",
            "tick one with: upward track check MODULE",
        ),
        Part::Interviews => (
            "no interview question was answered",
            "practise with: upward interview next",
        ),
        Part::Coding => (
            "no account elsewhere shows any activity",
            "connect one with: upward evidence connect github NAME",
        ),
        Part::Applications => (
            "no application was added or moved",
            "add one with: upward application add --company NAME",
        ),
    };
    Missing {
        part,
        reason: format!("{what} from {} to {}", analytics.from, analytics.to),
        next: next.to_owned(),
    }
}
