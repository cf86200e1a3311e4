//! The cases of what takes things away, which come last.

use super::{STEP, Step, typeset};

/// Returns the steps that take things away.
pub fn removals() -> Vec<Step> {
    vec![
        Step {
            id: "evidence_disconnect",
            at: &["service"],
            status: 204,
            ..STEP
        },
        Step {
            id: "tracks_remove",
            at: &["own"],
            status: 204,
            ..STEP
        },
        Step {
            id: "tracks_stop",
            at: &["track"],
            status: 204,
            ..STEP
        },
        Step {
            id: "tasks_cancel",
            at: &["task"],
            status: 409,
            ..STEP
        },
        Step {
            id: "interview_remove",
            at: &["answer"],
            status: 204,
            ..STEP
        },
        Step {
            id: "certificates_revoke",
            at: &["code"],
            status: 404,
            ..STEP
        },
        Step {
            id: "applications_remove",
            at: &["application"],
            status: 204,
            ..STEP
        },
        Step {
            id: "documents_remove",
            at: &["document"],
            status: typeset(204, 404),
            ..STEP
        },
        Step {
            id: "letters_remove",
            at: &["letter"],
            status: 204,
            ..STEP
        },
        Step {
            id: "drafts_remove",
            at: &["draft"],
            status: 204,
            ..STEP
        },
        Step {
            id: "reports_remove",
            at: &["report"],
            status: 204,
            ..STEP
        },
        Step {
            id: "postings_remove",
            at: &["posting"],
            status: 204,
            ..STEP
        },
        Step {
            id: "resumes_remove",
            at: &["resume"],
            status: 204,
            ..STEP
        },
        Step {
            id: "keys_revoke",
            at: &["key"],
            status: 204,
            ..STEP
        },
        Step {
            id: "account_delete",
            token: Some("deletion"),
            status: 204,
            ..STEP
        },
    ]
}
