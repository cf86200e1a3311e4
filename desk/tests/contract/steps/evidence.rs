//! The cases of accounts elsewhere. Nobody is reached there, and what was entered by hand stays.

use serde_json::json;

use super::super::stage::Sent;
use super::{CANARY, STEP, Step};

/// Returns the steps that make, read and change things.
pub fn steps() -> Vec<Step> {
    vec![
        Step {
            id: "evidence_connect",
            at: &["service"],
            body: |_| Sent::Json(json!({"user": CANARY, "solved": {"easy": 5, "medium": 2}})),
            ..STEP
        },
        Step {
            id: "evidence_refresh",
            at: &["service"],
            status: 202,
            made: Some("evidence"),
            ..STEP
        },
        Step {
            id: "evidence_refresh_all",
            status: 202,
            made: Some("evidence"),
            ..STEP
        },
        Step {
            id: "evidence_show",
            ..STEP
        },
    ]
}
