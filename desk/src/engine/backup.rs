//! A backup of all that is kept.

use std::ops::ControlFlow;
use std::path::PathBuf;

use upward_engine::error::Result;
use upward_store::Contents;

use super::{Engine, failed};
use crate::owner::Backup;

impl Engine {
    /// Writes all accounts with their keys to a new file, while others read and write. It is for whoever runs this
    /// process and no operation of the API; with the master key the file opens anywhere.
    ///
    /// # Errors
    /// Refuses a path where something is; when the disk refuses.
    pub async fn backup(&self, path: PathBuf) -> Result<Backup> {
        self.blocking(move |inner| {
            let mut watcher = |_| ControlFlow::Continue(());
            let now = inner.world.now();
            let contents = Contents::Whole;
            let summary = inner
                .vault
                .backup(&path, now, contents, &mut watcher)
                .map_err(failed)?;
            Ok(Backup::of(path, &summary))
        })
        .await
    }
}
