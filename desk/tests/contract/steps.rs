//! A case for every operation of an account, in an order in which each finds what it needs.

#[path = "steps/analytics.rs"]
mod analytics;
#[path = "steps/certificates.rs"]
mod certificates;
#[path = "steps/evidence.rs"]
mod evidence;
#[path = "steps/interview.rs"]
mod interview;
#[path = "steps/removals.rs"]
mod removals;
#[path = "steps/road.rs"]
mod road;

use serde_json::{Value, json};

pub use removals::removals;

use super::stage::Sent;

/// What every account of these tests writes, so that another's answers can be searched for it.
pub const CANARY: &str = "Quillfeather";
const RESUME: &str = include_str!("../../../samples/resume.json");
const POSTING: &str = include_str!("../../../samples/backend-engineer.txt");

/// What was learned from earlier answers, by name.
pub type Known = std::collections::BTreeMap<String, Value>;

/// A call of an operation.
pub struct Step {
    /// The operation.
    pub id: &'static str,
    /// Which known things its path names, in order.
    pub at: &'static [&'static str],
    /// Which known token its query bears.
    pub token: Option<&'static str>,
    /// Its body.
    pub body: fn(&Known) -> Sent,
    /// The status that it answers with.
    pub status: u16,
    /// What to learn from its answer: the name, and a pointer to it.
    pub learn: &'static [(&'static str, &'static str)],
    /// What the task made that it asks for.
    pub made: Option<&'static str>,
}

const STEP: Step = Step {
    id: "",
    at: &[],
    token: None,
    body: |_| Sent::None,
    status: 200,
    learn: &[],
    made: None,
};

/// Pages need the typesetter, which quick builds do without.
const fn typeset(status: u16, without: u16) -> u16 {
    if cfg!(feature = "render") {
        status
    } else {
        without
    }
}

fn resume() -> Value {
    let mut resume: Value = serde_json::from_str(RESUME).unwrap();
    resume["basics"]["name"] = json!(format!("Ada {CANARY}"));
    resume
}

fn document() -> Sent {
    Sent::Bytes(serde_json::to_vec(&resume()).unwrap())
}

fn posting() -> String {
    format!("{POSTING}\nAsk for {CANARY}.\n")
}

/// Returns the steps that make, read and change things.
pub fn steps() -> Vec<Step> {
    let mut steps = kept();
    steps.extend(certificates::steps());
    steps.extend(evidence::steps());
    steps.extend(interview::steps());
    steps.extend(road::steps());
    steps.extend(analytics::steps());
    steps
}

fn kept() -> Vec<Step> {
    vec![
        Step {
            id: "account_show",
            learn: &[("account", "/id")],
            ..STEP
        },
        Step {
            id: "account_change",
            body: |_| Sent::Json(json!({"name": CANARY})),
            ..STEP
        },
        Step {
            id: "keys_add",
            status: 201,
            learn: &[("key", "/id")],
            body: |_| Sent::Json(json!({"name": CANARY, "scopes": ["read"]})),
            ..STEP
        },
        Step {
            id: "keys_list",
            ..STEP
        },
        Step {
            id: "resumes_add",
            status: 201,
            learn: &[("resume", "/id"), ("revision", "/revision")],
            body: |_| Sent::Json(json!({"name": CANARY, "content": resume()})),
            ..STEP
        },
        Step {
            id: "resumes_list",
            ..STEP
        },
        Step {
            id: "resumes_show",
            at: &["resume"],
            ..STEP
        },
        Step {
            id: "resumes_save",
            at: &["resume"],
            learn: &[("revision", "/revision")],
            body: |known| {
                Sent::Json(
                    json!({"revision": known["revision"], "content": {"basics": {"name": CANARY}}}),
                )
            },
            ..STEP
        },
        Step {
            id: "resumes_versions",
            at: &["resume"],
            ..STEP
        },
        Step {
            id: "resumes_version",
            at: &["resume", "first"],
            ..STEP
        },
        Step {
            id: "resumes_undo",
            at: &["resume"],
            learn: &[("revision", "/revision")],
            body: at_revision,
            ..STEP
        },
        Step {
            id: "resumes_redo",
            at: &["resume"],
            learn: &[("revision", "/revision")],
            body: at_revision,
            ..STEP
        },
        Step {
            id: "resumes_restore",
            at: &["resume", "first"],
            learn: &[("revision", "/revision")],
            body: at_revision,
            ..STEP
        },
        Step {
            id: "resumes_import",
            status: 202,
            body: |_| document(),
            made: Some("imported"),
            ..STEP
        },
        Step {
            id: "postings_add",
            status: 201,
            learn: &[("posting", "/id")],
            body: |_| Sent::Json(json!({"source": {"text": posting()}})),
            ..STEP
        },
        Step {
            id: "postings_list",
            ..STEP
        },
        Step {
            id: "postings_show",
            at: &["posting"],
            ..STEP
        },
        Step {
            id: "postings_correct",
            at: &["posting"],
            body: |_| Sent::Json(json!({"revision": 1, "company": CANARY})),
            ..STEP
        },
        Step {
            id: "postings_import_posting",
            status: 202,
            body: |_| Sent::Bytes(posting().into_bytes()),
            made: Some("importedPosting"),
            ..STEP
        },
        Step {
            id: "reports_add",
            status: 201,
            learn: &[("report", "/id")],
            body: |known| {
                Sent::Json(json!({"resume": known["resume"], "posting": known["posting"]}))
            },
            ..STEP
        },
        Step {
            id: "reports_list",
            ..STEP
        },
        Step {
            id: "reports_show",
            at: &["report"],
            ..STEP
        },
        Step {
            id: "drafts_add",
            status: 202,
            made: Some("draft"),
            body: |known| {
                Sent::Json(json!({"resume": known["resume"], "posting": known["posting"]}))
            },
            ..STEP
        },
        Step {
            id: "drafts_list",
            ..STEP
        },
        Step {
            id: "drafts_show",
            at: &["draft"],
            learn: &[("draftRevision", "/revision")],
            ..STEP
        },
        Step {
            id: "drafts_decide",
            at: &["draft"],
            learn: &[("draftRevision", "/revision")],
            body: |known| {
                Sent::Json(json!({"revision": known["draftRevision"], "decision": "accepted"}))
            },
            ..STEP
        },
        Step {
            id: "drafts_apply",
            at: &["draft"],
            body: |known| Sent::Json(json!({"revision": known["draftRevision"]})),
            ..STEP
        },
        Step {
            id: "letters_add",
            status: 202,
            made: Some("letter"),
            body: |known| {
                Sent::Json(json!({"resume": known["resume"], "posting": known["posting"]}))
            },
            ..STEP
        },
        Step {
            id: "letters_list",
            ..STEP
        },
        Step {
            id: "letters_show",
            at: &["letter"],
            learn: &[
                ("letterContent", "/content"),
                ("letterRevision", "/revision"),
            ],
            ..STEP
        },
        Step {
            id: "letters_edit",
            at: &["letter"],
            body: |known| {
                Sent::Json(
                    json!({"revision": known["letterRevision"], "content": known["letterContent"]}),
                )
            },
            ..STEP
        },
        Step {
            id: "documents_of_resume",
            at: &["resume"],
            status: typeset(202, 503),
            made: Some("document"),
            body: |_| Sent::Json(json!({"format": "txt"})),
            ..STEP
        },
        Step {
            id: "documents_of_letter",
            at: &["letter"],
            status: typeset(202, 503),
            body: |_| Sent::Json(json!({"format": "txt"})),
            ..STEP
        },
        Step {
            id: "documents_list",
            ..STEP
        },
        Step {
            id: "documents_show",
            at: &["document"],
            status: typeset(200, 404),
            ..STEP
        },
        Step {
            id: "documents_content",
            at: &["document"],
            status: typeset(200, 404),
            ..STEP
        },
        Step {
            id: "applications_add",
            status: 201,
            learn: &[("application", "/id")],
            body: |known| Sent::Json(json!({"company": CANARY, "posting": known["posting"]})),
            ..STEP
        },
        Step {
            id: "applications_list",
            ..STEP
        },
        Step {
            id: "applications_show",
            at: &["application"],
            ..STEP
        },
        Step {
            id: "applications_edit",
            at: &["application"],
            body: |_| Sent::Json(json!({"revision": 1, "company": CANARY, "notes": "spoke"})),
            ..STEP
        },
        Step {
            id: "applications_advance",
            at: &["application"],
            body: |_| Sent::Json(json!({"revision": 2, "stage": "applied"})),
            ..STEP
        },
        Step {
            id: "tasks_list",
            learn: &[("task", "/items/0/id")],
            ..STEP
        },
        Step {
            id: "tasks_show",
            at: &["task"],
            ..STEP
        },
        Step {
            id: "tasks_events",
            at: &["task"],
            ..STEP
        },
        Step {
            id: "changes_changes",
            ..STEP
        },
        Step {
            id: "stateless_parse",
            body: |_| document(),
            ..STEP
        },
        Step {
            id: "stateless_keywords",
            body: |_| Sent::Bytes(posting().into_bytes()),
            ..STEP
        },
        Step {
            id: "stateless_score",
            body: |_| {
                Sent::Json(json!({"resume": {"json": resume()}, "posting": {"text": posting()}}))
            },
            ..STEP
        },
        Step {
            id: "stateless_render",
            status: typeset(200, 503),
            body: |_| Sent::Json(json!({"resume": {"json": resume()}, "format": "txt"})),
            ..STEP
        },
        Step {
            id: "stateless_preview",
            status: typeset(200, 503),
            body: |_| Sent::Json(json!({"resume": resume()})),
            ..STEP
        },
        Step {
            id: "account_export",
            ..STEP
        },
        Step {
            id: "account_import",
            status: 422,
            body: |_| Sent::Bytes(b"PK".to_vec()),
            ..STEP
        },
        Step {
            id: "account_add_link",
            ..STEP
        },
        Step {
            id: "account_redeem_link",
            status: 422,
            body: |_| Sent::Json(json!({"code": "AAAA-AAAA"})),
            ..STEP
        },
        Step {
            id: "account_unlink",
            at: &["identity"],
            status: 404,
            ..STEP
        },
        Step {
            id: "account_ask_deletion",
            learn: &[("deletion", "/token")],
            ..STEP
        },
    ]
}

fn at_revision(known: &Known) -> Sent {
    Sent::Json(json!({"revision": known["revision"]}))
}
