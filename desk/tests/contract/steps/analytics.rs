//! The cases of statistics.

use super::{STEP, Step};

/// Returns the steps that make, read and change things.
pub fn steps() -> Vec<Step> {
    vec![
        Step {
            id: "analytics_show",
            ..STEP
        },
        Step {
            id: "analytics_chart",
            at: &["chart"],
            ..STEP
        },
    ]
}
