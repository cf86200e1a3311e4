//! `--json`: one value on standard output, in the shapes that programs rely on.

use serde_json::Value;

use crate::program::{Desk, sample};

fn run(words: &[&str]) -> Value {
    Desk::new()
        .run(&[words, &["--json"]].concat())
        .done()
        .json()
}

fn has(value: &Value, fields: &[&str]) {
    for field in fields {
        assert!(value.get(field).is_some(), "{field} in {value}");
    }
}

#[test]
fn every_command_prints_one_value() {
    let (resume, posting) = (sample("resume.json"), sample("backend-engineer.txt"));
    let cases: [&[&str]; 13] = [
        &[],
        &["parse", &resume],
        &["keywords", &posting],
        &["score", &resume, "--posting", &posting],
        &["tailor", &resume, "--posting", &posting],
        &["letter", &resume, "--posting", &posting],
        &["render", &resume],
        &["themes"],
        &["locales"],
        &["tracks"],
        &["doctor"],
        &["completions", "fish"],
        &["man"],
    ];
    for words in cases {
        run(words);
    }
}

#[test]
fn parse_gives_json_resume() {
    let resume = run(&["parse", &sample("resume.pdf")]);
    assert_eq!(resume["basics"]["name"], "Ilse Marchetti");
    assert_eq!(resume["work"][0]["startDate"], "2021-09");
    assert_eq!(resume["work"][0]["highlights"].as_array().unwrap().len(), 8);
    let fields = &resume["meta"]["upward"]["fields"];
    has(&fields["work[0].name"], &["start", "end", "basis"]);
    assert!(fields["basics.email"]["confidence"].as_u64() > Some(90));
}

#[test]
fn keywords_have_kinds_groups_and_places() {
    let keywords = run(&["keywords", &sample("backend-engineer.txt")]);
    has(&keywords, &["title", "company", "years", "degree", "terms"]);
    assert_eq!(keywords["years"], 5);
    let terms = keywords["terms"].as_array().unwrap();
    for term in terms {
        has(
            term,
            &["text", "skill", "kind", "group", "start", "end", "weight"],
        );
    }
    let group = |skill: &str| {
        let found = terms
            .iter()
            .find(|term| term["skill"] == skill && term["kind"] == "must");
        found.unwrap_or_else(|| panic!("{skill} in {keywords}"))["group"].clone()
    };
    assert!(!group("rust").is_null());
    assert_eq!(group("rust"), group("go"));
}

/// Points in whole tenths, so that sums are exact.
fn tenths(value: &Value) -> i64 {
    (value.as_f64().unwrap() * 10.0).round() as i64
}

#[test]
fn a_report_has_its_shape_and_its_parts_sum_to_the_score() {
    let report = run(&[
        "score",
        &sample("resume.pdf"),
        "--posting",
        &sample("frontend-engineer.txt"),
    ]);
    has(
        &report,
        &["version", "parseHealth", "match", "gaps", "fixes"],
    );
    for part in ["parseHealth", "match"] {
        let criteria = report[part]["criteria"].as_array().unwrap();
        let judged = criteria
            .iter()
            .filter(|criterion| !criterion["score"].is_null());
        let sum: i64 = judged.map(|criterion| tenths(&criterion["score"])).sum();
        assert_eq!(sum, tenths(&report[part]["score"]), "{part}");
        for criterion in criteria {
            has(criterion, &["id", "label", "weight", "score", "findings"]);
            for finding in criterion["findings"].as_array().unwrap() {
                has(
                    finding,
                    &[
                        "kind", "term", "skill", "required", "posting", "resume", "gain", "fix",
                    ],
                );
            }
        }
    }
    for fix in report["fixes"].as_array().unwrap() {
        has(fix, &["text", "gain"]);
    }
}

#[test]
fn a_tailoring_has_its_shape() {
    let outcome = run(&[
        "tailor",
        &sample("resume.pdf"),
        "--posting",
        &sample("data-engineer.txt"),
    ]);
    has(
        &outcome,
        &[
            "before", "after", "edits", "rejected", "document", "verified",
        ],
    );
    has(&outcome["document"], &["path", "sha256", "pages"]);
    assert_eq!(outcome["document"]["pages"], 1);
    assert_eq!(outcome["verified"]["passed"], true);
    assert_eq!(outcome["verified"]["missing"], Value::Array(Vec::new()));
    let edits = outcome["edits"].as_array().unwrap();
    assert!(!edits.is_empty());
    for edit in edits {
        has(
            edit,
            &[
                "path", "kind", "original", "proposed", "reason", "sources", "accepted",
            ],
        );
        assert_ne!(edit["reason"], "");
    }
}

#[test]
fn choosing_and_ordering_alone_never_lowers_the_match() {
    let resume = sample("resume.pdf");
    for posting in [
        "backend-engineer.txt",
        "data-engineer.txt",
        "frontend-engineer.txt",
    ] {
        let posting = sample(posting);
        let outcome = run(&["tailor", &resume, "--posting", &posting, "--pages", "2"]);
        let score = |when: &str| tenths(&outcome[when]["match"]["score"]);
        assert!(score("after") >= score("before"), "{posting}");
    }
}

#[test]
fn errors_are_json_too() {
    let desk = Desk::new();
    for (words, status, kind) in [
        (&["parse", "missing.pdf"][..], 4, "notFound"),
        (&["parse", "."], 3, "refused"),
        (&["parse"], 2, "usage"),
        (&["man", "nothing"], 4, "notFound"),
    ] {
        let ran = desk.run(&[words, &["--json"]].concat());
        assert_eq!((ran.status, ran.stdout.as_str()), (status, ""), "{ran:?}");
        let error: Value = serde_json::from_str(&ran.stderr).unwrap();
        assert_eq!(error["error"]["kind"], kind);
        has(&error["error"], &["message", "hints", "code"]);
    }
}
