//! The cases of tracks and progress.

use serde_json::json;

use super::super::stage::Sent;
use super::{CANARY, STEP, Step};

/// Returns the steps that make, read and change things.
pub fn steps() -> Vec<Step> {
    vec![
        Step {
            id: "tracks_list",
            ..STEP
        },
        Step {
            id: "tracks_show",
            at: &["track"],
            ..STEP
        },
        Step {
            id: "tracks_start",
            at: &["track"],
            body: |_| Sent::Json(json!({"hoursPerWeek": 8})),
            ..STEP
        },
        Step {
            id: "tracks_modules",
            ..STEP
        },
        Step {
            id: "tracks_module",
            at: &["module"],
            ..STEP
        },
        Step {
            id: "tracks_add",
            status: 201,
            learn: &[("own", "/id")],
            body: |_| {
                let text = format!("# {CANARY}\n\n- [x] Scales of {CANARY}\n");
                Sent::Json(json!({"text": text, "format": "md"}))
            },
            ..STEP
        },
        Step {
            id: "tracks_export",
            at: &["own"],
            ..STEP
        },
        Step {
            id: "progress_mark",
            at: &["module"],
            body: |_| Sent::Json(json!({"state": "done"})),
            ..STEP
        },
        Step {
            id: "progress_attach",
            at: &["module"],
            body: |_| Sent::Json(json!({"kind": "link", "title": CANARY})),
            ..STEP
        },
        Step {
            id: "resumes_generate",
            body: |known| {
                Sent::Json(json!({
                    "user_id": known["account"], "mode": "analyzer", "resume_id": known["resume"],
                    "posting_id": known["posting"],
                }))
            },
            ..STEP
        },
        Step {
            id: "progress_show",
            ..STEP
        },
        Step {
            id: "progress_quiz",
            at: &["module"],
            body: |_| Sent::Json(json!({"answers": []})),
            status: 400,
            ..STEP
        },
        Step {
            id: "progress_detach",
            at: &["module", "first"],
            ..STEP
        },
        Step {
            id: "progress_undo",
            ..STEP
        },
    ]
}
