//! Every operation, over every transport, over every store.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde_json::json;
use upward_desk::Scope;
use upward_desk::identity::Identity;

use super::description::{Operation, operations};
use super::stage::{Answer, Kept, Stage, Way};
use super::steps::{Known, Step, removals, steps};

/// The operations, and what has been learned on the way.
pub struct Walk {
    operations: BTreeMap<String, Operation>,
    /// What earlier answers told.
    pub known: Known,
}

impl Walk {
    pub fn new() -> Self {
        let nothing = json!("00000000-0000-0000-0000-000000000000");
        let known = [
            ("first", json!(1)),
            ("chart", json!("modules.svg")),
            ("document", nothing),
            ("code", json!("0000-0000-0000-0000")),
            ("identity", json!("telegram:404")),
            ("module", json!("git")),
            ("service", json!("leetcode")),
            ("question", json!("linked-list-cycle")),
            ("track", json!("backend")),
        ];
        Self {
            operations: operations(),
            known: known.map(|(name, value)| (name.to_owned(), value)).into(),
        }
    }

    /// Whether an operation changes nothing.
    pub fn reads(&self, step: &Step) -> bool {
        self.operations[step.id].method == "GET"
    }

    /// Calls an operation with what is known.
    pub async fn call(&self, way: &Way, step: &Step, name: Option<&str>) -> Answer {
        let operation = &self.operations[step.id];
        let mut path = String::new();
        let mut at = step.at.iter();
        for part in operation.path.split_inclusive('/') {
            match part.starts_with('{') {
                true => {
                    let value = &self.known[*at.next().unwrap()];
                    path.push_str(value.as_str().unwrap_or(&value.to_string()));
                    path.push_str(if part.ends_with('/') { "/" } else { "" });
                }
                false => path.push_str(part),
            }
        }
        if let Some(token) = step.token {
            let token = self.known[token].as_str().unwrap();
            path.push_str(&format!("?token={token}"));
        }
        way.send(&operation.method, &path, &(step.body)(&self.known), name)
            .await
    }

    /// Calls an operation as its step expects, and learns from the answer.
    pub async fn take(&mut self, way: &Way, step: &Step) -> Answer {
        let post = self.operations[step.id].method == "POST";
        let name = post.then(|| format!("contract-{}", step.id));
        let answer = self.call(way, step, name.as_deref()).await;
        assert_eq!(answer.status, step.status, "{}: {}", step.id, answer.text());
        self.repeated(way, step, &answer, name.as_deref()).await;
        let body = answer.json();
        for (name, pointer) in step.learn {
            let value = body.pointer(pointer);
            let value = value.unwrap_or_else(|| panic!("{}: no {pointer} in {body}", step.id));
            self.known.insert((*name).to_owned(), value.clone());
        }
        if let (202, Some(name)) = (answer.status, step.made) {
            let made = made(way, body["id"].as_str().unwrap()).await;
            self.known.insert(name.to_owned(), made);
        }
        answer
    }

    /// The same request under the same name has the same answer; a secret is not told again.
    async fn repeated(&self, way: &Way, step: &Step, first: &Answer, name: Option<&str>) {
        let Some(name) = name.filter(|_| first.status < 300) else {
            return;
        };
        let again = self.call(way, step, Some(name)).await;
        match (step.id, first.status) {
            ("keys_add", _) => assert_eq!(again.json()["code"], "carried-out"),
            (id, 202) => assert_eq!(again.json()["id"], first.json()["id"], "{id}"),
            (id, _) => assert_eq!(&again, first, "{id}"),
        }
    }
}

async fn made(way: &Way, task: &str) -> serde_json::Value {
    let path = format!("/api/v1/tasks/{task}");
    for _ in 0..600 {
        let shown = way
            .send("GET", &path, &super::stage::Sent::None, None)
            .await
            .json();
        match shown["state"].as_str() {
            Some("queued" | "running") => tokio::time::sleep(Duration::from_millis(50)).await,
            _ => {
                return shown
                    .pointer("/made/id")
                    .unwrap_or_else(|| panic!("{shown}"))
                    .clone();
            }
        }
    }
    panic!("the task {task} does not end")
}

#[test]
fn every_operation_has_a_case() {
    let described = operations();
    let described: BTreeSet<&str> = described
        .iter()
        .filter(|(_, operation)| operation.needs_key)
        .map(|(id, _)| id.as_str())
        .collect();
    let all: BTreeSet<&str> = steps()
        .iter()
        .chain(&removals())
        .map(|step| step.id)
        .collect();
    let missing: Vec<_> = described.difference(&all).collect();
    assert!(
        missing.is_empty(),
        "these operations have no case: {missing:?}"
    );
    let unknown: Vec<_> = all.difference(&described).collect();
    assert!(
        unknown.is_empty(),
        "these cases have no operation: {unknown:?}"
    );
}

async fn whole_walk(way: &Way) {
    let mut walk = Walk::new();
    for step in steps().iter().chain(&removals()) {
        walk.take(way, step).await;
    }
}

async fn all_ways(kept: Kept) {
    let stage = Stage::new(kept);
    let [one, two] = [1, 2].map(Identity::Telegram);
    let caller = stage.caller(&one).await;
    whole_walk(&stage.router(Some(caller))).await;
    stage.caller(&Identity::Local).await;
    whole_walk(&stage.unix()).await;
    let caller = stage.caller(&two).await;
    whole_walk(&stage.tcp(Some((&caller, &Scope::ALL))).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_answers_over_every_transport_from_memory() {
    all_ways(Kept::Memory).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_answers_over_every_transport_from_sled() {
    all_ways(Kept::Sled).await;
}
