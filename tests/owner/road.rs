//! Learning along a track, through the command line only.

use serde_json::Value;

use crate::home::Home;

fn state<'a>(track: &'a Value, module: &str) -> &'a str {
    let standing = track["standing"].as_array().unwrap();
    let found = standing.iter().find(|one| one["module"] == module);
    found.unwrap()["state"].as_str().unwrap()
}

#[test]
fn a_track_is_started_ticked_and_left() {
    let home = Home::new();
    let run = |words: &[&str]| home.run(&[words, &["--json"]].concat()).done().json();
    let ran = home.run(&["track", "show", "--json"]);
    assert_eq!(
        (ran.status, &ran.error()["code"]),
        (2, &"which-track".into())
    );
    let started = run(&["track", "start", "back", "--hours", "10"]);
    assert_eq!(started["pace"]["tenthsPerWeek"], 100);
    let shown = run(&["track", "show"]);
    assert_eq!(shown["id"], "backend");

    let ticked = run(&["track", "check", "command-l", "git", "--on", "2026-01-05"]);
    assert_eq!(ticked[1]["module"]["module"], "git");
    assert_eq!(ticked[1]["tracks"][0]["share"]["done"], 2);
    assert!(ticked[1]["resume"]["highlights"][0].is_string(), "{ticked}");
    let shown = run(&["track", "show"]);
    assert_eq!(
        (state(&shown, "git"), state(&shown, "http")),
        ("done", "pending")
    );
    let page = home.run(&["track", "show"]).done().stdout;
    assert!(
        page.contains("[x] git") && page.contains("[ ] http"),
        "{page}"
    );
    assert!(
        page.lines().all(|line| line.chars().count() <= 80),
        "{page}"
    );

    run(&["track", "learn", "http"]);
    run(&["track", "skip", "networking"]);
    run(&["track", "uncheck", "git"]);
    let shown = run(&["track", "show", "backend"]);
    let states = ["git", "http", "networking"].map(|module| state(&shown, module));
    assert_eq!(states, ["pending", "learning", "skipped"]);
    run(&["track", "undo"]);
    assert_eq!(state(&run(&["track", "show"]), "git"), "done");
    let progress = run(&["track", "progress"]);
    assert_eq!(progress["history"][0]["on"], "2026-01-05");
    assert!(
        home.run(&["track", "progress"])
            .done()
            .stdout
            .contains("2026-01-05    2")
    );

    run(&["track", "stop", "backend"]);
    let list = run(&["track", "list"]);
    assert!(
        list.as_array()
            .unwrap()
            .iter()
            .all(|track| track["started"].is_null())
    );
    assert_eq!(home.run(&["track", "stop", "backend"]).status, 4);
}

#[test]
fn what_shows_a_module_is_attached_with_its_kind() {
    let home = Home::new();
    let run = |words: &[&str]| home.run(&[words, &["--json"]].concat()).done().json();
    let repository = "https://github.com/ada/log-digger";
    let ticked = run(&["track", "check", "git", "--evidence", repository]);
    let evidence = &ticked[0]["module"]["evidence"];
    assert_eq!(
        (&evidence[0]["kind"], &evidence[0]["url"]),
        (&"repository".into(), &repository.into())
    );
    run(&[
        "track",
        "attach",
        "git",
        "--title",
        "Quillbank Academy: Git",
    ]);
    let words = [
        "track",
        "attach",
        "git",
        "https://example.org/a",
        "--kind",
        "certificate",
    ];
    let attached = run(&words);
    let kinds: Vec<&str> = attached["module"]["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["repository", "certificate", "certificate"]);
    let detached = home.run(&["track", "detach", "git", "1"]).done().stdout;
    assert!(!detached.contains("log-digger"), "{detached}");
    assert!(
        detached.contains("Evidence 2: certificate, https://example.org/a"),
        "{detached}"
    );
    let shown = home.run(&["track", "module", "git"]).done().stdout;
    assert!(
        shown.contains("Quillbank Academy") && shown.contains("Steps"),
        "{shown}"
    );
    let refused = home.run(&["track", "check", "http", "--evidence", "nonsense", "--json"]);
    assert_eq!(
        (refused.status, &refused.error()["code"]),
        (3, &"address".into())
    );
    let module = run(&["track", "module", "http"]);
    assert_eq!(module["state"], "pending", "nothing is ticked by halves");
}

#[test]
fn a_quiz_is_printed_answered_and_attached() {
    let home = Home::new();
    let quiz = home.run(&["track", "quiz", "git", "--json"]).done().json();
    let questions = quiz.as_array().unwrap();
    let printed = home.run(&["track", "quiz", "git"]).done().stdout;
    assert!(printed.contains("--answers N,N"), "{printed}");
    let ones = vec!["1"; questions.len()].join(",");
    let answer =
        |numbers: &str| home.run(&["track", "quiz", "git", "--answers", numbers, "--json"]);
    let first = answer(&ones).done().json();
    let right: Vec<String> = questions
        .iter()
        .zip(first["questions"].as_array().unwrap())
        .map(|(asked, answered)| {
            let options = asked["options"].as_array().unwrap();
            let at = options.iter().position(|one| *one == answered["solution"]);
            (at.unwrap() + 1).to_string()
        })
        .collect();
    let passed = answer(&right.join(",")).done().json();
    assert_eq!(passed["passed"], true);
    let shown = home.run(&["track", "module", "git"]).done().stdout;
    assert!(shown.contains("quiz passed"), "{shown}");
    assert_eq!(answer("1").status, 2);
    assert_eq!(answer("9,9,9,9,9").status, 2);
}

#[test]
fn a_wrong_name_is_told_with_near_ones() {
    let home = Home::new();
    let cases: [(&[&str], i32, &str, &str); 5] = [
        (&["track", "show", "bakend"], 4, "no-track", "backend is"),
        (
            &["track", "module", "graphq-api"],
            4,
            "no-module",
            "graphql-api is",
        ),
        (
            &["track", "check", "python"],
            4,
            "ambiguous",
            "python-basics is",
        ),
        (
            &["track", "check", "git", "--on", "2999-01-01"],
            3,
            "future",
            "leave the day away",
        ),
        (
            &["track", "start", "backend", "--hours", "0"],
            2,
            "hours",
            "",
        ),
    ];
    for (words, status, code, hint) in cases {
        let ran = home.run(&[words, &["--json"]].concat());
        let error = ran.error();
        assert_eq!(
            (ran.status, error["code"].as_str()),
            (status, Some(code)),
            "{words:?}"
        );
        assert!(error["hints"].to_string().contains(hint), "{error}");
    }
    let ran = home.run(&["track", "check", "git"]).done();
    assert!(
        ran.stderr.contains("note: git builds on command-line"),
        "{ran:?}"
    );
}

#[test]
fn a_check_list_is_imported_learned_and_exported() {
    let home = Home::new();
    let run = |words: &[&str]| home.run(&[words, &["--json"]].concat()).done().json();
    let list = "# Piano\n\n## Reading\n\n- [x] Notes\n- [ ] Rhythm\n  - Skills: Git, Knitting\n";
    std::fs::write(home.beside("piano.md"), list).unwrap();
    let ran = home.run(&["track", "import", "piano.md"]).done();
    assert!(
        ran.stdout.contains("modules: 2, of these ticked: 1"),
        "{ran:?}"
    );
    assert!(ran.stderr.contains("Knitting"), "{ran:?}");
    assert_eq!(home.run(&["track", "import", "piano.md"]).status, 4);
    run(&["track", "start", "piano"]);
    let ticked = run(&["track", "check", "rhythm"]);
    assert_eq!(ticked[0]["module"]["module"], "own-piano.rhythm");
    assert_eq!(ticked[0]["tracks"][0]["share"]["percent"], 100.0);

    let text = home.run(&["track", "export", "piano"]).done().stdout;
    assert!(text.contains("- [x] Rhythm"), "{text}");
    run(&["track", "export", "piano", "--out", "piano.yaml"]);
    run(&["track", "rm", "piano"]);
    assert_eq!(home.run(&["track", "show", "own-piano"]).status, 4);
    let yaml = std::fs::read_to_string(home.beside("piano.yaml")).unwrap();
    assert!(yaml.contains("state: done"), "{yaml}");
    let back = run(&["track", "import", "piano.yaml", "--name", "Piano again"]);
    assert_eq!(
        (&back["id"], &back["ticked"]),
        (&"own-piano-again".into(), &2.into())
    );
    let exported = run(&["track", "export", "piano"]);
    assert!(
        exported["text"]
            .as_str()
            .unwrap()
            .starts_with("# Piano again")
    );

    for (words, status, code) in [
        (&["track", "rm", "backend"][..], 3, "brought"),
        (&["track", "import", "none.md"], 4, "not-found"),
        (
            &["track", "export", "backend", "--out", "no/where.md"],
            4,
            "no-folder",
        ),
    ] {
        let ran = home.run(&[words, &["--json"]].concat());
        assert_eq!(
            (ran.status, ran.error()["code"].as_str()),
            (status, Some(code)),
            "{ran:?}"
        );
    }
}
