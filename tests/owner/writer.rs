//! A process that writes at full speed, and tells what was acknowledged.
//!
//! It is this test's own program, started with `UPWARD_TEST_WRITER` in its environment.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::runtime::Runtime;
use upward_desk::owner::{Program, Reach, Starter};
use upward_desk::resume::{NewResume, Origin, Reason, SaveResume};
use upward_desk::task::Import;
use upward_desk::{Client, Home};
use upward_engine::error::{Kind, Result};
use upward_engine::resume::Resume;
use uuid::Uuid;

/// What a writer was told is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledged {
    /// `resume` or `task`.
    pub kind: String,
    /// Which one.
    pub id: Uuid,
    /// The resume's revision, or 0.
    pub revision: u64,
}

/// Starts a writer on a data folder, which writes what it is told to `notes`.
pub fn start(home: &Path, name: &str, notes: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "writer::writes_until_it_is_stopped",
            "--nocapture",
        ])
        .env("UPWARD_TEST_WRITER", name)
        .env("UPWARD_TEST_HOME", home)
        .env("UPWARD_TEST_NOTES", notes)
        .stdout(Stdio::null())
        .stdin(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Returns what a writer noted.
pub fn noted(notes: &Path) -> Vec<Acknowledged> {
    let lines = BufReader::new(File::open(notes).unwrap()).lines();
    lines
        .map(|line| {
            let line = line.unwrap();
            let mut words = line.split(' ');
            Acknowledged {
                kind: words.next().unwrap().to_owned(),
                id: words.next().unwrap().parse().unwrap(),
                revision: words.next().unwrap().parse().unwrap(),
            }
        })
        .collect()
}

/// Returns the client of a data folder.
pub fn client(home: &Path) -> Client {
    let words = ["serve", "--json", "--detached", "--idle", "60", "--home"];
    let starter = Starter {
        program: PathBuf::from(env!("CARGO_BIN_EXE_upward")),
        words: words.map(Into::into).to_vec(),
        key: None,
    };
    let home = Home::at(home).unwrap();
    Client::owner(Reach::new(home, Program::this("test"), Some(starter)))
}

#[test]
fn writes_until_it_is_stopped() {
    let Ok(name) = std::env::var("UPWARD_TEST_WRITER") else {
        return;
    };
    let variable = |name: &str| PathBuf::from(std::env::var_os(name).unwrap());
    let mut notes = OpenOptions::new()
        .append(true)
        .create(true)
        .open(variable("UPWARD_TEST_NOTES"))
        .unwrap();
    let client = client(&variable("UPWARD_TEST_HOME"));
    let runtime = Runtime::new().unwrap();
    let (sender, stopped) = std::sync::mpsc::channel::<()>();
    std::thread::spawn(move || {
        // Its end is the sign to stop.
        let _ = std::io::stdin().read_line(&mut String::new());
        drop(sender);
    });
    let running = || stopped.try_recv() == Err(std::sync::mpsc::TryRecvError::Empty);
    let mut number = 0;
    while running() {
        number += 1;
        let label = format!("{name}-{number}");
        let begun = Instant::now();
        if let Err(error) = runtime.block_on(write(&client, &label, &mut notes)) {
            assert_eq!(error.kind, Kind::Unavailable, "{error:?}");
            writeln!(
                std::io::stderr(),
                "{label} after {:?}: {}",
                begun.elapsed(),
                error.message
            )
            .unwrap();
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// Adds a resume, changes it, and imports another by a task. Notes each as soon as it is acknowledged.
async fn write(client: &Client, label: &str, notes: &mut File) -> Result<()> {
    let mut note = |kind: &str, id: Uuid, revision: u64| {
        writeln!(notes, "{kind} {id} {revision}").unwrap();
    };
    let mut content = Resume::default();
    content.basics.name = label.to_owned();
    let new = NewResume {
        name: label.to_owned(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content: content.clone(),
    };
    let added = client.add_resume(&new).await?.resume;
    note("resume", added.id, added.revision);
    content.basics.summary = "Changed once.".to_owned();
    let change = SaveResume {
        revision: added.revision,
        name: None,
        state: None,
        content: Some(content),
        reason: Reason::Saved,
    };
    let saved = client.save_resume(added.id, &change).await?.resume;
    note("resume", saved.id, saved.revision);
    let text = format!(
        "{label} Example\nengineer@example.com\n\nExperience\nEngineer, Acme, 2020 - 2024\nBuilt it\n"
    );
    let import = Import {
        name: Some(format!("imported {label}")),
    };
    let task = client.import_resume(&import, Bytes::from(text)).await?;
    note("task", task.id, 0);
    Ok(())
}
