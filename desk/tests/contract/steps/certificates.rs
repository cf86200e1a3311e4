//! The cases of certificates.

use serde_json::json;

use super::super::stage::Sent;
use super::{CANARY, STEP, Step};

/// Returns the steps that make, read and change things.
pub fn steps() -> Vec<Step> {
    vec![
        Step {
            // Too little of the track is finished; what a certificate goes through is tested in its own room.
            id: "certificates_issue",
            status: 422,
            body: |_| Sent::Json(json!({"track": "backend", "name": CANARY})),
            ..STEP
        },
        Step {
            id: "certificates_list",
            ..STEP
        },
        Step {
            id: "certificates_document",
            at: &["code"],
            status: 404,
            ..STEP
        },
    ]
}
