//! Opening what the data folder keeps.

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::Arc;

use tokio::task;
use upward_engine::error::{Error, Result};
use upward_store::home::{self, Backups, Notice, Options};
use upward_store::{Probe, Secret};

use super::greeting::Program;
use crate::caller::Caller;
use crate::certificate::Policy;
use crate::engine::{Engine, failed};
use crate::evidence::{Bases, Services};
use crate::home::Home;
use crate::identity::Identity;
use crate::reader::Reader;
use crate::tools::Tools;
use crate::world::{System, World};

/// What it takes to open a data folder.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The data folder.
    pub home: Home,
    /// The program that opens it.
    pub program: Program,
    /// Reads documents.
    pub reader: Reader,
    /// Tries a database that was not closed.
    pub probe: Option<Probe>,
    /// The master key; none: the one in the folder.
    pub key: Option<Secret>,
    /// Where people's accounts elsewhere are asked; none: where they are.
    pub evidence: Bases,
    /// How many tasks are worked on at a time; none: as many as there are processors.
    pub tasks: Option<NonZeroUsize>,
    /// How certificates are issued.
    pub certificates: Policy,
}

/// What the data folder keeps, and whom this machine's user is there.
#[derive(Debug)]
pub struct Open {
    /// Everything that is kept.
    pub engine: Engine,
    /// This machine's user.
    pub local: Caller,
    /// Its own backups.
    pub backups: Backups,
    /// What people should know of how the folder was found.
    pub notices: Vec<String>,
}

/// Opens a data folder whose lock this process holds.
///
/// # Errors
/// When the store cannot be opened.
pub async fn open(opening: Opening) -> Result<Open> {
    let (engine, backups, notices) = task::spawn_blocking(move || opened(opening))
        .await
        .map_err(|error| Error::internal("open", format!("opening the store failed: {error}")))??;
    let local = engine.account_of(&Identity::Local).await?;
    engine.certificate_keys().await?;
    Ok(Open {
        engine,
        local,
        backups,
        notices,
    })
}

fn opened(opening: Opening) -> Result<(Engine, Backups, Vec<String>)> {
    let options = Options {
        key: opening.key.map(|key| hex(key.bytes())),
        probe: opening.probe,
        now: System.now(),
    };
    let mut watcher = |_| ControlFlow::Continue(());
    let opened = home::open(opening.home.path(), &options, &mut watcher).map_err(failed)?;
    for notice in &opened.notices {
        tracing::warn!(%notice, "the data folder was opened");
    }
    let mut tools = Tools::new(opening.reader)?;
    tools.services = Services::new(opening.evidence);
    tools.certificates = opening.certificates;
    let engine = match opening.tasks {
        Some(tasks) => Engine::with_tasks(opened.vault, tools, Arc::new(System), tasks),
        None => Engine::new(opened.vault, tools, Arc::new(System)),
    };
    let notices = opened.notices.iter().filter(|notice| is_loss(notice));
    let notices = notices.map(ToString::to_string).collect();
    Ok((engine, opened.backups, notices))
}

/// Returns bytes as settings and files hold them.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether something that was saved may be gone.
fn is_loss(notice: &Notice) -> bool {
    matches!(notice, Notice::Restored { .. } | Notice::Emptied { .. })
}
