//! Tests of the guard by cases: what must pass and what must not.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;
use crate::resume::Work;

const FORGED: &str = include_str!("../../tests/data/guard-forged.tsv");
const HONEST: &str = include_str!("../../tests/data/guard-honest.tsv");

fn cases(data: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = data.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect())
}

fn judge(sources: &str, proposed: &str, lexicon: &Lexicon) -> Vec<Breach> {
    let highlights: Vec<String> = sources.split(" || ").map(str::to_owned).collect();
    let paths: Vec<String> = (0..highlights.len())
        .map(|i| format!("work[0].highlights[{i}]"))
        .collect();
    let resume = Resume {
        work: vec![Work {
            highlights,
            ..Work::default()
        }],
        ..Resume::default()
    };
    let claim = Claim {
        path: "work[0].highlights[0]",
        original: "",
        proposed,
        sources: &paths,
    };
    breaches(&claim, &resume, lexicon)
}

#[test]
fn no_forged_text_passes_and_each_is_told_by_its_kind() {
    let lexicon = Lexicon::embedded();
    let mut wrong = Vec::new();
    for case in cases(FORGED) {
        let found = judge(case[0], case[1], &lexicon);
        let kinds: Vec<String> = found
            .iter()
            .map(|breach| serde_json::to_value(breach.kind).unwrap().as_str().unwrap().to_owned())
            .collect();
        if !kinds.iter().any(|kind| kind == case[2]) {
            wrong.push(format!("{case:?}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn honest_texts_pass() {
    let lexicon = Lexicon::embedded();
    let mut wrong = Vec::new();
    for case in cases(HONEST) {
        let found = judge(case[0], case[1], &lexicon);
        if !found.is_empty() {
            wrong.push(format!("{case:?}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
