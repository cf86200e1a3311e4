//! Backups of all that is kept.

use std::ops::ControlFlow;
use std::path::PathBuf;

use jiff::SignedDuration;
use tokio_util::sync::CancellationToken;
use upward_engine::error::Result;
use upward_store::Contents;
use upward_store::home::Backups;

use super::{Engine, failed};
use crate::owner::Backup;

/// How old the newest of a home's own backups may be.
const DUE: SignedDuration = SignedDuration::from_hours(24);

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

    /// Makes one of the home's own backups when the newest is a day old, and removes what nobody needs; breaks off when
    /// `leave` is cancelled.
    ///
    /// # Errors
    /// When the disk refuses, or it was broken off.
    pub(crate) async fn upkeep(&self, backups: Backups, leave: CancellationToken) -> Result<()> {
        self.blocking(move |inner| {
            let now = inner.world.now();
            let newest = backups.newest().map_err(failed)?;
            if newest.is_some_and(|newest| now.duration_since(newest) < DUE) {
                return Ok(());
            }
            let mut watcher = |_| match leave.is_cancelled() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            };
            let made = backups.make(&inner.vault, now, &mut watcher);
            let records = made.map_err(failed)?.counts.records;
            let swept = inner.vault.sweep(now.into(), &mut watcher);
            let swept = swept.map_err(failed)?;
            let (removed, lost) = (swept.removed, swept.lost.len());
            tracing::info!(records, removed, lost, "a backup was made and read through");
            Ok(())
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use upward_store::home::{Options, open};

    use super::*;
    use crate::reader::Reader;
    use crate::testing::Clock;
    use crate::tools::Tools;
    use crate::world::World;

    #[tokio::test]
    async fn a_backup_is_made_once_a_day() {
        let home = tempfile::tempdir().unwrap();
        let clock = Clock::new();
        let options = Options {
            key: None,
            probe: None,
            now: clock.now(),
        };
        let opened = open(home.path(), &options, &mut |_| ControlFlow::Continue(())).unwrap();
        let tools = Tools::new(Reader::InProcess).unwrap();
        let engine = Engine::new(opened.vault, tools, clock.clone());
        let leave = CancellationToken::new();
        for (minutes, count) in [(0, 1), (60, 1), (23 * 60, 2), (1, 2)] {
            clock.pass(minutes);
            let kept = engine.upkeep(opened.backups.clone(), leave.clone());
            kept.await.unwrap();
            assert_eq!(opened.backups.list().unwrap().len(), count, "{minutes}");
        }
        clock.pass(48 * 60);
        leave.cancel();
        let broken_off = engine.upkeep(opened.backups.clone(), leave).await;
        assert!(broken_off.is_err());
        assert_eq!(opened.backups.list().unwrap().len(), 2);
    }
}
