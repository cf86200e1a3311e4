//! The cases of interview practice.

use serde_json::json;

use super::super::stage::Sent;
use super::{CANARY, STEP, Step};

/// Returns the steps that make, read and change things.
pub fn steps() -> Vec<Step> {
    vec![
        Step {
            id: "interview_questions",
            ..STEP
        },
        Step {
            id: "interview_question",
            at: &["question"],
            ..STEP
        },
        Step {
            id: "interview_next",
            status: 201,
            body: |known| {
                Sent::Json(json!({"resume": known["resume"], "posting": known["posting"]}))
            },
            ..STEP
        },
        Step {
            id: "interview_begin",
            at: &["question"],
            status: 204,
            body: |_| Sent::Json(json!({"text": CANARY, "seconds": 5})),
            ..STEP
        },
        Step {
            id: "interview_begun",
            ..STEP
        },
        Step {
            id: "interview_answer",
            status: 201,
            learn: &[("answer", "/id")],
            body: |_| Sent::Json(json!({"question": "linked-list-cycle", "text": CANARY})),
            ..STEP
        },
        Step {
            id: "interview_answers",
            ..STEP
        },
        Step {
            id: "interview_show",
            at: &["answer"],
            ..STEP
        },
        Step {
            id: "interview_trend",
            ..STEP
        },
    ]
}
