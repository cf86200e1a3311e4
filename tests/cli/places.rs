//! Where documents go: by the ending, whole or not at all.

use std::fs;

use crate::program::{Desk, sample};

#[test]
fn every_ending_gives_its_format() {
    let desk = Desk::new();
    let resume = sample("resume.json");
    for (name, start) in [
        ("cv.pdf", "%PDF-"),
        ("cv.docx", "PK\u{3}\u{4}"),
        ("cv.md", "# Ilse Marchetti"),
        ("cv.txt", "Ilse Marchetti"),
        ("cv.json", "{"),
        ("cv.png", "\u{FFFD}PNG"),
        ("CV.PDF", "%PDF-"),
    ] {
        desk.run(&["render", &resume, "--out", name]).done();
        let bytes = fs::read(desk.path(name)).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with(start), "{name}: {:?}", text.get(..20));
    }
}

#[test]
fn what_is_there_is_replaced_and_nothing_stays_beside() {
    let desk = Desk::new();
    desk.put("cv.txt", "old");
    desk.run(&["render", &sample("resume.json"), "--out", "cv.txt"])
        .done();
    let text = fs::read_to_string(desk.path("cv.txt")).unwrap();
    assert!(text.contains("Ilse Marchetti"), "{text}");
    assert_eq!(desk.names(), ["cv.txt"]);
}

#[test]
fn a_place_that_cannot_be_used_is_refused_before_any_work() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folder.pdf")).unwrap();
    fs::copy(sample("resume.json"), desk.path("cv.json")).unwrap();
    let before = desk.names();
    for (out, status, code) in [
        ("missing/cv.pdf", 4, "no-folder"),
        ("cv.odt", 2, "unknown-ending"),
        ("cv", 2, "unknown-ending"),
        ("folder.pdf", 2, "out-not-a-file"),
        ("./cv.json", 2, "out-is-input"),
    ] {
        let ran = desk.run(&["render", "cv.json", "--out", out, "--json"]);
        assert_eq!(
            (ran.status, ran.code().as_str()),
            (status, code),
            "{out}: {ran:?}"
        );
        assert_eq!(desk.names(), before, "{out}");
    }
    let ran = desk.run(&["render", "cv.json", "--out", "cv.odt"]);
    for ending in [".pdf", ".docx", ".md", ".txt", ".json", ".png"] {
        assert!(ran.stderr.contains(ending), "{}", ran.stderr);
    }
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_reported_and_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;

    let desk = Desk::new();
    let folder = desk.path("closed");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    // The superuser may write everywhere, so there is nothing to report.
    if fs::write(folder.join("probe"), "").is_err() {
        let words = [
            "render",
            &sample("resume.json"),
            "--out",
            "closed/cv.pdf",
            "--json",
        ];
        let ran = desk.run(&words);
        assert_eq!((ran.status, ran.code().as_str()), (5, "unwritable"));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
}
