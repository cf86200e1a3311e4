//! What a document could make its reader do, done by a real one: a child process that has confined
//! itself as `upward` does, and then follows the document. Each attack costs one refusal, nothing is
//! left of it, and the next document is read.
//!
//! The child is this test binary, started again for the one test `child`.
#![cfg(target_os = "linux")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

#[path = "sandbox/child.rs"]
mod child;
#[path = "sandbox/left.rs"]
mod left;
#[path = "sandbox/pool.rs"]
mod pool;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use left::Left;
use upward_engine::error::Result;
use upward_engine::ingest::ingest;
use upward_engine::sandbox::{Limits, Sandbox};
use upward_engine::text::Text;
use upward_engine::warned::Warned;

/// One test at a time: each counts the processes and descriptors of all.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A sandbox whose reader does what the document says.
fn obedient() -> Sandbox {
    itself("child::child")
}

/// This test binary, started for one ignored test.
fn itself(test: &str) -> Sandbox {
    let program = std::env::current_exe().unwrap().into_os_string();
    let arguments = ["--ignored", "--exact", "--nocapture", test];
    Sandbox {
        command: [program]
            .into_iter()
            .chain(arguments.map(OsString::from))
            .collect(),
        limits: Limits {
            wall: Duration::from_secs(30),
            answer: 1024 * 1024,
        },
    }
}

/// The sandbox of `upward`.
fn upward() -> Sandbox {
    Sandbox {
        command: vec![env!("CARGO_BIN_EXE_upward").into(), "read-document".into()],
        limits: Limits {
            wall: Duration::from_secs(60),
            ..Limits::default()
        },
    }
}

/// Gives the sandbox a document and returns what came of it: the text, or the code of the refusal.
fn outcome(sandbox: &Sandbox, document: &str) -> String {
    told(sandbox.read(document.as_bytes()))
}

fn told(read: Result<Warned<Text>>) -> String {
    read.map_or_else(|error| error.code, |text| text.value.content)
}

#[test]
fn a_reader_reports_its_confinement() {
    let _alone = alone();
    let held = upward().confinement().unwrap();
    assert!(held.limits, "{held:?}");
    // What an old kernel or a container lacks is told, and reading goes on without.
    let seccomp = fs::read_to_string("/proc/self/status").is_ok_and(|own| own.contains("Seccomp:"));
    assert_eq!(held.seccomp, seccomp, "{held:?}");
    assert_eq!(obedient().confinement().unwrap(), held);
}

#[test]
fn what_reaches_outside_is_denied() {
    let _alone = alone();
    let sandbox = obedient();
    let held = sandbox.confinement().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("private");
    fs::write(&file, "secret").unwrap();
    let file = file.to_str().unwrap();
    let other = folder.path().join("written");
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    for (attack, must) in [
        (
            format!("open {file}"),
            held.seccomp || held.landlock.is_some(),
        ),
        ("list /".to_owned(), held.seccomp || held.landlock.is_some()),
        (format!("write {}", other.display()), held.limits),
        (
            format!("delete {file}"),
            held.seccomp || held.landlock.is_some(),
        ),
        (format!("connect 127.0.0.1:{port}"), held.limits),
        ("bind 127.0.0.1:0".to_owned(), held.limits),
        ("datagram 127.0.0.1:0".to_owned(), held.limits),
        ("run /bin/true".to_owned(), held.seccomp),
        ("thread".to_owned(), held.seccomp),
        (format!("wave {}", std::process::id()), held.seccomp),
        ("raise limits".to_owned(), held.seccomp),
    ] {
        if must {
            assert_eq!(outcome(&sandbox, &attack), "denied", "{attack}: {held:?}");
        }
    }
    assert!(Path::new(file).is_file() && !other.exists());
    assert_eq!(outcome(&sandbox, "environment"), "MALLOC_ARENA_MAX");
}

#[test]
fn what_uses_too_much_or_crashes_costs_one_refusal() {
    let _alone = alone();
    let left = Left::now();
    let mut sandbox = obedient();
    for (attack, code) in [
        ("spin", "too-slow"),
        ("allocate", "too-much-memory"),
        ("overflow", "crashed"),
        ("panic", "crashed"),
        ("abort", "crashed"),
        ("babble", "sandbox"),
        ("flood", "too-much-text"),
        ("forge", "sandbox"),
    ] {
        assert_eq!(outcome(&sandbox, attack), code, "{attack}");
        assert_eq!(Left::now(), left, "{attack}");
    }
    sandbox.limits.wall = Duration::from_millis(300);
    assert_eq!(outcome(&sandbox, "sleep"), "too-slow");
    assert_eq!(Left::now(), left);
}

#[test]
fn a_reader_ends_with_its_parent() {
    let _alone = alone();
    let parent = itself("child::parent");
    let (program, arguments) = parent.command.split_first().unwrap();
    let mut parent = Command::new(program).args(arguments).spawn().unwrap();
    let reader = left::awaited(|| left::children(parent.id()).first().copied());
    parent.kill().unwrap();
    parent.wait().unwrap();
    // Where the kernel does not do it, the limit on its time does.
    left::awaited(|| (!left::runs(reader)).then_some(()));
}

#[test]
fn documents_read_as_in_process() {
    let _alone = alone();
    let left = Left::now();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus");
    let mut documents: Vec<_> = ["pdf", "resumes"]
        .iter()
        .flat_map(|folder| fs::read_dir(corpus.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    documents.sort();
    for path in documents {
        let bytes = fs::read(&path).unwrap();
        assert!(
            upward().read(&bytes) == ingest(&bytes),
            "{}",
            path.display()
        );
    }
    assert_eq!(
        upward().read(b"\x89PNG\r\n\x1a\n"),
        ingest(b"\x89PNG\r\n\x1a\n")
    );
    assert_eq!(Left::now(), left);
}
