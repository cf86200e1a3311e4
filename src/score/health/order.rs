//! Whether a plain reading from top to bottom gives the right order.

use crate::parse::Parsed;

use super::facts::Facts;
use super::{Change, Locator, Mend, Reached, Share};

/// Per cent that drawing in another order than reading costs.
const REORDERED: i64 = 25;

/// Full for one column, half for two, a quarter for more.
pub(super) fn share(facts: &Facts) -> Reached {
    let columns = match facts.columns {
        0 | 1 => 100,
        2 => 50,
        _ => 25,
    };
    let reordered = if facts.reordered { REORDERED } else { 0 };
    Ok(Share::percent(columns - reordered))
}

pub(super) fn mends(facts: &Facts, _: &Parsed, _: &Locator) -> Vec<Mend> {
    let mended = Facts {
        columns: facts.columns.min(1),
        reordered: false,
        ..facts.clone()
    };
    let (rule, fix) = if facts.columns > 1 {
        (
            "columns",
            format!(
                "Set the document in one column; readers that go line by line mix its {} columns.",
                facts.columns
            ),
        )
    } else if facts.reordered {
        (
            "drawing-order",
            "The file stores its text in another order than it shows it; export it again from its source.".to_owned(),
        )
    } else {
        return Vec::new();
    };
    vec![Mend {
        rule,
        fix,
        mended,
        place: None,
        path: String::new(),
        change: Change::Document,
    }]
}
