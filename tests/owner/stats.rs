//! `upward stats`: what was done comes back as numbers and pictures.

use std::fs;

use crate::home::{Home, sample};

#[test]
fn what_was_done_is_drawn_and_what_was_not_is_told_with_the_next_step() {
    let home = Home::new();
    let nothing = home.run(&["stats"]).done().stdout;
    for word in [
        "Nothing yet",
        "upward application add",
        "upward resume score",
    ] {
        assert!(nothing.contains(word), "{nothing}");
    }
    let (resume, posting) = (sample("resume.json"), sample("backend-engineer.txt"));
    home.run(&["resume", "add", &resume, "--name", "main"])
        .done();
    home.run(&["posting", "add", &posting]).done();
    home.run(&["resume", "score", "main", "--posting", "senior"])
        .done();
    home.run(&["application", "add", "--posting", "senior"])
        .done();
    let shown = home.run(&["stats"]).done().stdout;
    for word in [
        "main for Senior Backend Engineer",
        "Applications by stage",
        "saved",
    ] {
        assert!(shown.contains(word), "{shown}");
    }
    assert!(
        shown.lines().all(|line| line.chars().count() <= 80),
        "{shown}"
    );
    let told = home.run(&["stats", "--json"]).done().json();
    assert_eq!(told["totals"]["reports"], 1);
    assert!(told["modules"].is_null());
}

#[test]
fn a_part_is_written_as_a_picture_and_nothing_where_there_is_none() {
    let home = Home::new();
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let draw = |name: &str, file: &str| {
        home.run(&["stats", "--chart", name, "--out", &path(file), "--json"])
    };
    let nothing = draw("applications", "a.svg");
    assert_eq!(
        (nothing.status, nothing.error()["code"].as_str()),
        (4, Some("nothing-to-draw"))
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    home.run(&["application", "add", "--company", "Quillbank"])
        .done();
    for (file, begins) in [("a.svg", &b"<svg"[..]), ("a.png", b"\x89PNG")] {
        draw("applications", file).done();
        assert!(fs::read(path(file)).unwrap().starts_with(begins), "{file}");
    }
    let wrong = draw("applications", "a.gif");
    assert_eq!(
        (wrong.status, wrong.error()["code"].as_str()),
        (2, Some("unknown-ending"))
    );
    let wrong = home.run(&[
        "stats",
        "--from",
        "2026-11-02",
        "--to",
        "2026-11-01",
        "--json",
    ]);
    assert_eq!(
        (wrong.status, wrong.error()["code"].as_str()),
        (2, Some("range"))
    );
}
