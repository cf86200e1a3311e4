//! The same command twice gives the same bytes, and another program reads the same words.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::program::{Desk, sample};

#[test]
fn the_same_command_twice_gives_the_same_bytes() {
    let desk = Desk::new();
    let (resume, posting) = (sample("resume.pdf"), sample("backend-engineer.txt"));
    for (command, ending) in [
        ("tailor", "pdf"),
        ("tailor", "docx"),
        ("tailor", "png"),
        ("letter", "pdf"),
    ] {
        let out = format!("cv.{ending}");
        let words = [
            command,
            &resume,
            "--posting",
            &posting,
            "--out",
            &out,
            "--json",
        ];
        let once = || {
            let printed = desk.run(&words).done().stdout;
            (printed, fs::read(desk.path(&out)).unwrap())
        };
        assert!(once() == once(), "{command} {ending}");
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Returns what poppler reads; none where it is not installed.
fn pdftotext(path: &std::path::Path) -> Option<String> {
    let output = Command::new("pdftotext").arg(path).arg("-").output().ok()?;
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn another_program_reads_every_word_in_order() {
    let desk = Desk::new();
    let (resume, posting) = (sample("resume.pdf"), sample("backend-engineer.txt"));
    for out in ["cv.pdf", "cv.txt"] {
        desk.run(&["tailor", &resume, "--posting", &posting, "--out", out])
            .done();
    }
    let Some(read) = pdftotext(&desk.path("cv.pdf")) else {
        return;
    };
    let sent = words(&fs::read_to_string(desk.path("cv.txt")).unwrap());
    let read = words(&read);
    let mut rest = read.iter();
    for word in &sent {
        assert!(
            rest.any(|found| found == word),
            "{word} is lost or out of order in {read:?}"
        );
    }
}

#[test]
fn no_word_is_in_the_tailored_resume_that_was_not_in_the_original() {
    let desk = Desk::new();
    let resume = sample("resume.pdf");
    let original = desk.run(&["parse", "--text", &resume]).done().stdout;
    let known: BTreeSet<String> = words(&original).into_iter().collect();
    for posting in [
        "backend-engineer.txt",
        "data-engineer.txt",
        "frontend-engineer.txt",
    ] {
        let posting = sample(posting);
        desk.run(&["tailor", &resume, "--posting", &posting, "--out", "cv.txt"])
            .done();
        let tailored = fs::read_to_string(desk.path("cv.txt")).unwrap();
        let new: Vec<String> = words(&tailored)
            .into_iter()
            .filter(|word| !known.contains(word))
            .collect();
        assert!(new.is_empty(), "{posting}: {new:?}");
    }
}
