//! A second account tries every operation with the first one's ids: it never sees the first one's data, and never
//! changes it.

use upward_desk::Scope;
use upward_desk::identity::Identity;

use super::operations::Walk;
use super::stage::{Answer, Kept, Sent, Stage, Way};
use super::steps::{CANARY, Step, removals, steps};

/// What a path may name that belongs to no account.
const PUBLIC: [&str; 6] = ["chart", "first", "module", "question", "service", "track"];

/// Returns what the first account sees of its things.
async fn seen(walk: &Walk, way: &Way) -> Vec<(&'static str, Answer)> {
    let mut seen = Vec::new();
    for step in steps() {
        // Keys tell when they were used, and exports when they were made.
        let timed = ["account_export", "keys_list"].contains(&step.id);
        if walk.reads(&step) && !timed {
            let answer = walk.call(way, &step, None).await;
            seen.extend((answer.status == 200).then_some((step.id, answer)));
        }
    }
    seen
}

async fn tries(walk: &Walk, way: &Way, step: &Step) {
    let answer = walk.call(way, step, None).await;
    let id = step.id;
    let named = [
        "drafts_add",
        "letters_add",
        "reports_add",
        "applications_add",
        "interview_next",
    ];
    if step.at.iter().any(|at| !PUBLIC.contains(at)) || named.contains(&id) {
        let text = answer.text();
        assert!(
            matches!(answer.status, 404 | 503),
            "{id}: {} {text}",
            answer.status
        );
        assert!(!text.contains(CANARY), "{id}: {text}");
    } else if matches!((step.body)(&walk.known), Sent::None) {
        let text = answer.text();
        assert!(!text.contains(CANARY), "{id}: {text}");
        for (name, value) in &walk.known {
            let value = value.as_str().unwrap_or("-not-an-id-");
            assert!(
                value.len() < 36 || !text.contains(value),
                "{id} tells the {name}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_account_reaches_anothers() {
    let stage = Stage::new(Kept::Memory);
    let first = stage.caller(&Identity::Telegram(1)).await;
    let own = stage.router(Some(first));
    let mut walk = Walk::new();
    for step in steps() {
        walk.take(&own, &step).await;
    }
    let before = seen(&walk, &own).await;
    let [second, third] = [2, 3].map(Identity::Discord);
    let (second, third) = (stage.caller(&second).await, stage.caller(&third).await);
    stage.caller(&Identity::Local).await;
    let ways = [
        stage.router(Some(second)),
        stage.unix(),
        stage.tcp(Some((&third, &Scope::ALL))).await,
    ];
    // What brings no body of its own comes first, while the other account still holds nothing.
    for way in &ways {
        let (bare, bodies): (Vec<Step>, Vec<Step>) = steps()
            .into_iter()
            .chain(removals())
            .partition(|step| matches!((step.body)(&walk.known), Sent::None));
        for step in bare.iter().chain(&bodies) {
            tries(&walk, way, step).await;
        }
    }
    let after = seen(&walk, &own).await;
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
}
