//! A command that opens the data folder itself, for scripts and containers.

use std::time::Duration;

use upward_engine::error::Result;

use super::lock::{self, Lock, Stage, Taken};
use super::open::{Opening, open};
use crate::api;
use crate::client::Client;
use crate::engine::Engine;

/// How long the tasks of earlier processes may go on when the command has ended: nobody waits for them.
const GRACE: Duration = Duration::from_secs(2);

/// The data folder, open in this process for as long as this lives.
#[derive(Debug)]
pub struct Alone {
    /// Everything that it keeps.
    pub engine: Engine,
    /// The client of that.
    pub client: Client,
    notices: Vec<String>,
    _lock: Lock,
}

impl Alone {
    /// Ends it: tasks that run may end soon, else they go on with the next process. Returns what people should know of
    /// how the folder was found.
    pub async fn leave(self) -> Vec<String> {
        self.engine.stop_tasks(GRACE).await;
        self.notices
    }
}

/// Opens the data folder in this process.
///
/// # Errors
/// Not available (`busy`) when another process has it open; when the store cannot be opened.
pub async fn alone(opening: Opening) -> Result<Alone> {
    let lock = match Lock::take(&opening.home, &opening.program, Stage::Alone).await? {
        Taken::Ours(lock) => lock,
        Taken::Served(holder) => return Err(lock::busy(Some(&holder))),
    };
    let open = open(opening).await?;
    open.engine.finish_accounts().await?;
    open.engine.take_up_tasks().await?;
    Ok(Alone {
        client: Client::in_process(api::router(open.engine.clone()), open.local),
        engine: open.engine,
        notices: open.notices,
        _lock: lock,
    })
}
