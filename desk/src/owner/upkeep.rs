//! Upkeep while an owner serves: the backups that a damaged database is restored from.

use std::time::Duration;

use tokio_util::sync::CancellationToken;
use upward_store::home::Backups;

use crate::engine::Engine;

/// How long an owner serves before it first looks: those who started it come first.
const FIRST: Duration = Duration::from_secs(20);
/// How long it waits before it looks again.
const AGAIN: Duration = Duration::from_mins(10);

/// Keeps the data folder backed up until `leave`. What goes wrong is logged and tried again: it must not end the owner.
pub async fn keep(engine: Engine, backups: Backups, leave: CancellationToken) {
    let mut pause = FIRST;
    loop {
        tokio::select! {
            () = leave.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
        pause = AGAIN;
        let kept = engine.upkeep(backups.clone(), leave.clone()).await;
        if let Err(error) = kept
            && !leave.is_cancelled()
        {
            tracing::warn!(code = error.code, "the data folder could not be backed up");
        }
    }
}
