//! Backups of the whole data folder, which only whoever runs its owner may make and restore.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::task;
use upward_engine::error::{Error, Result};
use upward_store::Summary;
use upward_store::home::{self, Present};

use super::ask::ask;
use super::connection::Seeker;
use super::lock::{self, Lock, Stage, Taken};
use super::open::{Opening, hex};
use super::reach::Reach;
use crate::api::problem::Problem;
use crate::engine::{Engine, failed};

/// Where an owner is asked for a backup.
const BACKUP: &str = "/owner/backup";

/// What a backup is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub made: Timestamp,
    /// How many records are in it.
    pub records: u64,
    /// How many files are in it.
    pub blobs: u64,
    /// Of how many accounts.
    pub accounts: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Wanted {
    path: PathBuf,
}

impl Backup {
    /// Returns what there is to say about the backup in a file.
    pub fn of(path: PathBuf, summary: &Summary) -> Self {
        Self {
            path,
            made: summary.made,
            records: summary.counts.records,
            blobs: summary.counts.blobs,
            accounts: summary.counts.keys,
        }
    }
}

/// Returns the route of an owner that makes backups. It belongs on a socket that lets in nobody but its user.
pub fn routes(engine: Engine) -> Router {
    Router::new().route(BACKUP, post(answer)).with_state(engine)
}

async fn answer(
    State(engine): State<Engine>,
    Json(wanted): Json<Wanted>,
) -> std::result::Result<Json<Backup>, Problem> {
    Ok(Json(engine.backup(wanted.path).await?))
}

/// Has the owner of a data folder write a backup to a new file; the path is absolute, since the owner has another
/// current folder.
///
/// # Errors
/// Refuses a path where something is; when the disk refuses, or no owner can be reached.
pub async fn backup(reach: &Reach, path: PathBuf) -> Result<Backup> {
    ask(reach, BACKUP, &Wanted { path }).await
}

/// Restores a backup into a data folder, whose owner is asked to leave; `present` says what becomes of what it holds.
///
/// # Errors
/// Not available (`busy`) when the owner stays; refuses a backup that is damaged or does not fit. The folder is as
/// it was then.
pub async fn restore(opening: Opening, path: &Path, present: Present) -> Result<Backup> {
    let seeker = Seeker {
        home: opening.home.clone(),
        program: opening.program.clone(),
        starter: None,
    };
    seeker.make_room().await?;
    let _lock = match Lock::take(&opening.home, &opening.program, Stage::Alone).await? {
        Taken::Ours(lock) => lock,
        Taken::Served(holder) => return Err(lock::busy(Some(&holder))),
    };
    let path = path.to_owned();
    let work = move || {
        let key = opening.key.map(|key| hex(key.bytes()));
        let mut watcher = |_| ControlFlow::Continue(());
        let home = opening.home.path();
        let summary = home::restore(home, &path, key.as_deref(), present, &mut watcher);
        summary.map(|summary| Backup::of(path, &summary))
    };
    task::spawn_blocking(work)
        .await
        .map_err(|error| Error::internal("restore", format!("restoring failed: {error}")))?
        .map_err(failed)
}
