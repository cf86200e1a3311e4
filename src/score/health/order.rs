//! Whether a plain reading from top to bottom gives the right order.

use crate::parse::Parsed;

use super::facts::Facts;
use super::{Advice, Change, Locator, Mend, Reached, Share};

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
    let (rule, advice) = if facts.columns > 1 {
        (
            "columns",
            Advice::Columns {
                columns: facts.columns,
            },
        )
    } else if facts.reordered {
        ("drawing-order", Advice::DrawingOrder)
    } else {
        return Vec::new();
    };
    vec![Mend {
        rule,
        advice,
        mended,
        place: None,
        path: String::new(),
        change: Change::Document,
    }]
}
