//! What the owner logs, at its most talkative: nothing of what people keep. Nor do its files hold any of it in the open.

use std::fs;

use rustix::process::Signal;

use crate::home::{Home, Ran};
use crate::scan::scan;

const RESUME: &str = r#"{"basics": {"name": "Canaria Canary", "label": "Backend Engineer", "email": "canary@canary.example",
    "phone": "+44 20 7946 0000", "summary": "Keeps canaries in mines."}, "work": [{"name": "Canary Wharf Lamps", "position":
    "Engineer", "startDate": "2020-01", "highlights": ["Cut the canaries' feed bill by 30 % with Rust and PostgreSQL."]}]}"#;

const POSTING: &str = "Backend Engineer\nCanary Mines Ltd\n\nRequirements\n- 3 years of Rust\n- PostgreSQL\n\nYour duties\n- \
                       You keep the canary service running.\n";

#[test]
fn nothing_of_a_person_is_logged_or_stands_in_the_open() {
    let home = Home::new();
    let (resume, posting) = (home.beside("resume.json"), home.beside("posting.txt"));
    fs::write(&resume, RESUME).unwrap();
    fs::write(&posting, POSTING).unwrap();
    let run = |words: &[&str]| {
        let mut program = home.program(words);
        program
            .env("UPWARD_LOG", "trace")
            .env("UPWARD_LOG_FORMAT", "json");
        Ran::of(program.output().unwrap())
    };
    run(&["resume", "add", resume.to_str().unwrap()]).done();
    run(&["posting", "add", posting.to_str().unwrap()]).done();
    run(&["resume", "score", "Canaria", "--posting", "Backend"]).done();
    run(&["resume", "show", "no such canary"]);
    run(&[
        "application",
        "add",
        "--posting",
        "Backend",
        "--notes",
        "canary",
    ])
    .done();
    let code = run(&["account", "link", "--json"]).done().json();
    let key = run(&["key", "new", "canary", "--json"]).done().json();
    let export = home.beside("canary.zip");
    run(&["account", "export", export.to_str().unwrap()]).done();
    home.signal(Signal::TERM).unwrap();
    home.wait_gone();

    let log = fs::read_to_string(home.path().join("owner.log")).unwrap();
    assert!(log.lines().count() > 10, "{log}");
    let first = log.lines().next().unwrap();
    assert!(
        serde_json::from_str::<serde_json::Value>(first).is_ok(),
        "{first}"
    );
    let all = String::from_utf8_lossy(&scan(home.path())).to_lowercase();
    let secrets = [
        code["code"].as_str().unwrap(),
        key["token"].as_str().unwrap(),
    ];
    // Four digits of the number stand in a time or in sealed bytes now and then.
    let words = ["canar", "20 7946 0000", "442079460000"];
    for word in words.into_iter().chain(secrets) {
        assert!(!all.contains(&word.to_lowercase()), "{word}");
    }
}
