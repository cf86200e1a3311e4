//! Tests of the guard by cases: what must pass and what must not.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;
use crate::resume::Work;
use crate::tailor::{Edit, EditKind};

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
            .map(|breach| {
                serde_json::to_value(breach.kind)
                    .unwrap()
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect();
        // `x` stands for any kind.
        if found.is_empty() || (case[2] != "x" && !kinds.iter().any(|kind| kind == case[2])) {
            wrong.push(format!("{case:?}: {found:?}"));
        }
    }
    all_right(&wrong);
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
    all_right(&wrong);
}

/// Fails with every case that was judged wrongly.
fn all_right(wrong: &[String]) {
    let listed = wrong.join("\n");
    assert!(wrong.is_empty(), "{} wrong:\n{listed}", wrong.len());
}

/// Any text, with many of the words and signs that the guard looks at.
fn texts() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zA-ZäöüßÄÖÜ]{1,12}",
        2 => prop::sample::select(vec![
            "helped", "led", "not", "ohne", "prototype", "of", "and", "from", "to", "40", "%", "1,200", "2.5k", "03/2021", "ein",
            "führte", "dozen", "half", "a", "day", "team", "Rust", "K8s", "(", ")", ",", ";", "p99", "$", "SLO", "lead", "Millionen",
        ])
        .prop_map(str::to_owned),
        1 => r"\PC{0,6}",
        1 => any::<String>(),
    ];
    prop::collection::vec(word, 0..25).prop_map(|words| words.join(" "))
}

#[test]
fn any_two_texts_are_judged_and_a_text_holds_itself() {
    let lexicon = Lexicon::embedded();
    let outcome = TestRunner::default().run(&(texts(), texts()), |(source, proposed)| {
        judge(&source, &proposed, &lexicon);
        let own = judge(&source, &source, &lexicon);
        let empty = source.trim().is_empty();
        prop_assert!(empty || own.is_empty(), "{own:?}");
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
}

#[test]
fn a_new_word_of_any_kind_is_told() {
    let lexicon = Lexicon::embedded();
    let source = "Built the shop for a retail client with two colleagues";
    let words = prop_oneof!["[A-Z][a-z]{5,12}x", "[a-z]{6,12}x", "[1-9][0-9]{2,6}"];
    let outcome = TestRunner::default().run(&words, |word| {
        let proposed = format!("{source} and {word}");
        prop_assert!(!judge(source, &proposed, &lexicon).is_empty());
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
}

#[test]
fn edits_that_fail_are_put_aside_and_told() {
    let lexicon = Lexicon::embedded();
    let resume = Resume {
        work: vec![Work {
            highlights: vec!["Helped build the shop".into()],
            ..Work::default()
        }],
        ..Resume::default()
    };
    let edit = |proposed: &str, kind| Edit {
        path: "work[0].highlights[0]".into(),
        kind,
        original: "Helped build the shop".into(),
        proposed: proposed.into(),
        reason: String::new(),
        why: None,
        sources: vec!["work[0].highlights[0]".into()],
        accepted: true,
    };
    let edits = vec![
        edit("Built the shop", EditKind::Rewrite),
        edit("Helped with building the shop", EditKind::Rewrite),
        edit("", EditKind::Drop),
    ];
    let (kept, rejected) = screen(edits, &resume, &lexicon);
    let proposed: Vec<&str> = kept.iter().map(|edit| edit.proposed.as_str()).collect();
    assert_eq!(proposed, ["Helped with building the shop", ""]);
    assert_eq!(rejected.len(), 1);
    assert_eq!(rejected[0].proposed, "Built the shop");
    assert_eq!(
        rejected[0].breaches[0].to_string(),
        "'Built' says more than what was done"
    );
}

#[test]
fn a_source_that_is_not_there_holds_nothing_and_the_resume_goes_before_the_claim() {
    let lexicon = Lexicon::embedded();
    let resume = Resume {
        work: vec![Work {
            name: "Ferrow Payments".into(),
            position: "Engineer".into(),
            highlights: vec!["Wrote the ledger".into()],
            ..Work::default()
        }],
        ..Resume::default()
    };
    let judge = |original, proposed, sources: &[&str]| {
        let sources: Vec<String> = sources.iter().map(|&s| s.to_owned()).collect();
        let claim = Claim {
            path: "work[0].highlights[0]",
            original,
            proposed,
            sources: &sources,
        };
        breaches(&claim, &resume, &lexicon).is_empty()
    };
    assert!(judge("", "Wrote the ledger", &[]));
    assert!(!judge("Led the bank", "Led the bank", &[]));
    assert!(!judge("", "Wrote the ledger", &["work[7].highlights[0]"]));
    assert!(!judge(
        "",
        "Wrote the ledger at Ferrow Payments",
        &["work[0].highlights[0]"]
    ));
    assert!(judge(
        "",
        "Wrote the ledger at Ferrow Payments",
        &["work[0]"]
    ));
}
