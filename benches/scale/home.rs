//! Homes full of accounts.

use std::future::Future;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;
use std::{env, fs};

use jiff::Timestamp;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;
use upward_desk::identity::Identity;
use upward_desk::reader::Reader;
use upward_desk::resume::{NewResume, Origin, Reason};
use upward_desk::tools::Tools;
use upward_desk::world::System;
use upward_desk::{Caller, Engine};
use upward_engine::error::Result;
use upward_engine::resume::Resume;
use upward_store::home::{self, Opened, Options, Present};
use upward_store::{Contents, Probe, Progress, Vault};
use uuid::Uuid;

/// Who write at the same time while a home is filled: their commits become durable together.
const WRITERS: u64 = 64;
const RESUMES: usize = 3;
/// The ids of an account and its resumes, as they stand in the list beside a home.
const ROW: usize = 16 * (1 + RESUMES);

/// A home that is open.
pub struct Filled {
    pub engine: Engine,
    runtime: Runtime,
    ids: Vec<u8>,
    step: u64,
}

impl Filled {
    pub fn open(accounts: u64) -> Self {
        Self {
            engine: engine(open(accounts).vault),
            runtime: Runtime::new().unwrap(),
            ids: fs::read(list(accounts)).unwrap(),
            step: 0,
        }
    }

    /// Returns one of all resumes, each as likely as the next.
    pub fn any(&mut self) -> (Caller, Uuid) {
        self.step += 1;
        let hash = blake3::hash(&self.step.to_be_bytes());
        let number = u64::from_be_bytes(*hash.as_bytes().first_chunk().unwrap()) as usize;
        let row = number % (self.ids.len() / ROW);
        self.resume(row, number / 7 % RESUMES)
    }

    pub fn read_all(&self) {
        for row in 0..self.ids.len() / ROW {
            for place in 0..RESUMES {
                let (caller, id) = self.resume(row, place);
                self.wait(self.engine.resume(&caller, id));
            }
        }
    }

    pub fn wait<T>(&self, operation: impl Future<Output = Result<T>>) -> T {
        self.runtime.block_on(operation).unwrap()
    }

    fn resume(&self, row: usize, place: usize) -> (Caller, Uuid) {
        let mut ids = self.ids[row * ROW..][..ROW].chunks(16);
        let mut id = |place| Uuid::from_slice(ids.nth(place).unwrap()).unwrap();
        (Caller::owner(id(0)), id(place))
    }
}

pub fn place(accounts: u64) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scale-{accounts}"))
}

fn list(accounts: u64) -> PathBuf {
    place(accounts).with_extension("ids")
}

pub fn open(accounts: u64) -> Opened {
    let command = vec![env::current_exe().unwrap().into(), "probe".into()];
    let options = Options {
        key: None,
        probe: Some(Probe::new(command)),
        now: Timestamp::now(),
    };
    home::open(&place(accounts), &options, &mut go).unwrap()
}

pub fn fill(accounts: u64) {
    if list(accounts).exists() {
        return;
    }
    let _ = fs::remove_dir_all(place(accounts));
    let begun = Instant::now();
    let engine = engine(open(accounts).vault);
    let runtime = Runtime::new().unwrap();
    let mut ids = Vec::new();
    runtime.block_on(async {
        let mut writers = JoinSet::new();
        for writer in 0..WRITERS {
            let engine = engine.clone();
            writers.spawn(async move {
                let mut ids = Vec::new();
                for number in (0..accounts).filter(|number| number % WRITERS == writer) {
                    add(&engine, number, &mut ids).await.unwrap();
                }
                ids
            });
        }
        while let Some(done) = writers.join_next().await {
            ids.extend(done.unwrap());
        }
    });
    drop((runtime, engine));
    eprintln!("{accounts} accounts were made in {:?}", begun.elapsed());
    fs::write(list(accounts), ids).unwrap();
}

async fn add(engine: &Engine, number: u64, ids: &mut Vec<u8>) -> Result<()> {
    let caller = engine.account_of(&Identity::Telegram(number)).await?;
    ids.extend(caller.account.as_bytes());
    for place in 0..RESUMES {
        let new = NewResume {
            name: String::new(),
            origin: Origin::Master,
            reason: Reason::Saved,
            content: content(number, place),
        };
        let shown = engine.add_resume(&caller, new).await?;
        ids.extend(shown.resume.id.as_bytes());
    }
    Ok(())
}

fn content(number: u64, place: usize) -> Resume {
    let mut content: Resume =
        serde_json::from_str(include_str!("../../samples/resume.json")).unwrap();
    let own = blake3::hash(format!("{number} {place}").as_bytes());
    content.basics.summary.push_str(&own.to_hex());
    content
}

fn engine(vault: Vault) -> Engine {
    let tools = Tools::new(Reader::InProcess).unwrap();
    Engine::new(vault, tools, Arc::new(System))
}

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Returns the file of a whole backup.
pub fn backup(vault: &Vault, accounts: u64) -> PathBuf {
    let file = place(accounts).with_extension("backup");
    let _ = fs::remove_file(&file);
    let summary = vault.backup(&file, Timestamp::now(), Contents::Whole, &mut go);
    let summary = summary.unwrap();
    let size = fs::metadata(&file).unwrap().len();
    eprintln!("{size} bytes of backup: {:?}", summary.counts);
    file
}

/// Restores a backup into a home of its own.
pub fn restore(accounts: u64, file: &Path) -> TempDir {
    let other = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let key = "master.key";
    fs::copy(place(accounts).join(key), other.path().join(key)).unwrap();
    home::restore(other.path(), file, None, Present::Refuse, &mut go).unwrap();
    other
}
