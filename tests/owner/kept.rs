//! The commands with memory, each from end to end.

use serde_json::Value;

use crate::home::{Home, sample};

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_resume_is_added_changed_and_brought_back() {
    let home = Home::new();
    assert!(
        home.run(&["resume", "list"])
            .done()
            .stdout
            .contains("upward resume add")
    );
    let resume = sample("resume.json");
    let added = home
        .run(&["resume", "add", &resume, "--name", "Main", "--json"])
        .done();
    let added = id(&added.json());
    let list = home.run(&["resume", "list"]).done().stdout;
    assert!(
        list.contains("Main") && list.contains(&added[..8]),
        "{list}"
    );
    for word in [added.as_str(), &added[..8], "main", "Ma"] {
        let shown = home.run(&["resume", "show", word]).done().stdout;
        assert!(shown.contains("Ferrow Payments"), "{shown}");
    }
    let edited = home
        .program(&["resume", "edit", "main", "--json"])
        .env("EDITOR", "sed -i s/Ferrow/Sparrow/")
        .output()
        .unwrap();
    let edited: Value = serde_json::from_slice(&edited.stdout).unwrap();
    assert_eq!(edited["version"], 2);
    let shown = |words: &[&str]| {
        home.run(&[&["resume", "show", "main"], words].concat())
            .done()
            .stdout
    };
    assert!(shown(&[]).contains("Sparrow Payments"));
    assert!(shown(&["--version", "1"]).contains("Ferrow Payments"));
    home.run(&["resume", "undo", "main"]).done();
    assert!(shown(&[]).contains("Ferrow Payments"));
    home.run(&["resume", "redo", "main"]).done();
    home.run(&["resume", "restore", "main", "1"]).done();
    assert!(shown(&[]).contains("Ferrow Payments"));
    let history = home
        .run(&["resume", "history", "main", "--json"])
        .done()
        .json();
    let reasons: Vec<&str> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v["reason"].as_str().unwrap())
        .collect();
    assert_eq!(reasons, ["restored", "saved", "imported"]);
    let renamed = home
        .run(&[
            "resume", "edit", "main", "--name", "Best", "--state", "final",
        ])
        .done();
    assert!(renamed.stdout.contains("Best") && renamed.stdout.contains("final"));
    home.run(&["resume", "rm", "best"]).done();
    let gone = home.run(&["resume", "show", &added, "--json"]);
    assert_eq!(
        (gone.status, gone.error()["code"].as_str()),
        (4, Some("not-found"))
    );
}

#[test]
fn an_edit_of_what_was_changed_meanwhile_is_kept_and_overwrites_nothing() {
    let home = Home::new();
    let resume = sample("resume.json");
    home.run(&["resume", "add", &resume, "--name", "main"])
        .done();
    let upward = env!("CARGO_BIN_EXE_upward");
    let editor = format!(
        "{upward} resume edit main --name other --quiet >/dev/null && sed -i s/Ferrow/Mine/"
    );
    let ran = home
        .program(&["resume", "edit", "main", "--json"])
        .env("EDITOR", editor)
        .output()
        .unwrap();
    let ran = crate::home::Ran::of(ran);
    assert_eq!(
        (ran.status, ran.error()["code"].as_str()),
        (4, Some("changed")),
        "{ran:?}"
    );
    let hints = ran.error()["hints"].to_string();
    let kept = hints
        .split("kept in ")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    assert!(
        std::fs::read_to_string(&kept)
            .unwrap()
            .contains("Mine Payments")
    );
    std::fs::remove_file(kept).unwrap();
    let shown = home.run(&["resume", "show", "other"]).done().stdout;
    assert!(shown.contains("Ferrow Payments"), "{shown}");
    let broken = home
        .program(&["resume", "edit", "other", "--json"])
        .env("EDITOR", "truncate -s 10")
        .output()
        .unwrap();
    assert_eq!(broken.status.code(), Some(3));
}

#[test]
fn a_posting_is_scored_applied_for_and_removed() {
    let home = Home::new();
    let (resume, posting) = (sample("resume.json"), sample("backend-engineer.txt"));
    home.run(&["resume", "add", &resume, "--name", "main"])
        .done();
    home.run(&["posting", "add", &posting]).done();
    let list = home.run(&["posting", "list", "--json"]).done().json();
    assert_eq!(list[0]["title"], "Senior Backend Engineer");
    let shown = home.run(&["posting", "show", "senior"]).done().stdout;
    assert!(shown.contains("PostgreSQL"), "{shown}");
    let report = home
        .run(&["resume", "score", "main", "--posting", "senior", "--json"])
        .done()
        .json();
    assert!(report["match"].as_f64().unwrap() > 50.0, "{report}");
    let report = home.run(&["resume", "score", "main"]).done().stdout;
    assert!(report.contains("Parse health"), "{report}");
    home.run(&[
        "application",
        "add",
        "--posting",
        "senior",
        "--on",
        "2026-11-01",
    ])
    .done();
    home.run(&[
        "application",
        "move",
        "senior",
        "applied",
        "--on",
        "2026-11-20",
    ])
    .done();
    let applied = home
        .run(&["application", "list", "--stage", "applied", "--json"])
        .done()
        .json();
    assert_eq!(applied[0]["history"][1]["on"], "2026-11-20");
    let none = home
        .run(&["application", "list", "--stage", "offer", "--json"])
        .done()
        .json();
    assert_eq!(none.as_array().unwrap().len(), 0);
    let shown = home.run(&["application", "show", "senior"]).done().stdout;
    assert!(shown.contains("2026-11-01  saved"), "{shown}");
    home.run(&["application", "rm", "senior"]).done();
    home.run(&["posting", "rm", "senior"]).done();
    assert_eq!(home.run(&["posting", "show", "senior"]).status, 4);
}

#[test]
fn what_is_wrong_is_told_by_the_exit_status() {
    let home = Home::new();
    home.run(&["resume", "add", &sample("resume.json"), "--name", "one"])
        .done();
    home.run(&["resume", "add", &sample("resume.json"), "--name", "one"])
        .done();
    let cases: [(&[&str], i32, &str); 6] = [
        (&["resume", "show", "two"], 4, "not-found"),
        (&["resume", "show", "one"], 4, "ambiguous"),
        (&["resume", "add", "nothing.pdf"], 4, "not-found"),
        (
            &["resume", "add", &sample("backend-engineer.txt")],
            3,
            "not-a-resume",
        ),
        (&["application", "add"], 2, "usage"),
        (&["--server", "nowhere", "resume", "list"], 2, "settings"),
    ];
    for (words, status, code) in cases {
        let words = [words, &["--json"]].concat();
        let ran = home.run(&words);
        assert_eq!(ran.status, status, "{words:?}: {ran:?}");
        assert!(!ran.stderr.is_empty() && ran.stdout.is_empty(), "{ran:?}");
        if words != ["--server", "nowhere", "resume", "list", "--json"] {
            assert_eq!(ran.error()["code"], code, "{words:?}");
        }
    }
}

#[test]
fn a_backup_brings_back_what_was_there_and_overwrites_nothing() {
    let home = Home::new();
    let resume = sample("resume.json");
    home.run(&["resume", "add", &resume, "--name", "kept"])
        .done();
    let made = home.run(&["backup", "all.backup", "--json"]).done().json();
    assert_eq!(made["accounts"], 1);
    let again = home.run(&["backup", "all.backup", "--json"]);
    assert_eq!(
        (again.status, again.error()["code"].as_str()),
        (3, Some("backup"))
    );
    home.run(&["resume", "rm", "kept"]).done();
    let refused = home.run(&["restore", "all.backup", "--json"]);
    assert_eq!(
        (refused.status, refused.error()["code"].as_str()),
        (3, Some("backup"))
    );
    home.run(&["restore", "all.backup", "--replace"]).done();
    let list = home.run(&["resume", "list", "--json"]).done().json();
    assert_eq!(list[0]["name"], "kept");
}
