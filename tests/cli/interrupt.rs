//! Ctrl-C while `upward` works.
#![cfg(unix)]

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::program::{Desk, sample};

#[test]
fn an_interrupted_command_says_so_and_leaves_nothing() {
    let desk = Desk::new();
    let words = [
        "tailor",
        "-",
        "--posting",
        &sample("backend-engineer.txt"),
        "--out",
        "cv.pdf",
    ];
    let mut child = Command::new(env!("CARGO_BIN_EXE_upward"))
        .args(words)
        .current_dir(desk.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // Standard input stays open, so the command waits for the rest of the resume.
    let mut resume = child.stdin.take().unwrap();
    resume.write_all(b"Ada Example\n").unwrap();
    thread::sleep(Duration::from_millis(500));
    let killed = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(killed.success());
    let status = child.wait().unwrap();
    assert_eq!(status.code(), Some(130));
    assert!(desk.names().is_empty());
    drop(resume);
}
