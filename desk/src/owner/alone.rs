//! A command that opens the data folder itself, for scripts and containers.

use upward_engine::error::Result;

use super::greeting::Program;
use super::lock::{self, Lock, Stage, Taken};
use super::open::open;
use crate::api;
use crate::client::Client;
use crate::home::Home;
use crate::reader::Reader;

/// The data folder, open in this process for as long as this lives.
#[derive(Debug)]
pub struct Alone {
    /// The client of what it keeps.
    pub client: Client,
    _lock: Lock,
}

/// Opens the data folder in this process.
///
/// # Errors
/// Not available (`busy`) when another process has it open; when the store cannot be opened.
pub async fn alone(home: &Home, program: &Program, reader: Reader) -> Result<Alone> {
    let lock = match Lock::take(home, program, Stage::Alone).await? {
        Taken::Ours(lock) => lock,
        Taken::Served(holder) => return Err(lock::busy(Some(&holder))),
    };
    let open = open(home, reader).await?;
    Ok(Alone {
        client: Client::in_process(api::router(open.engine), open.local),
        _lock: lock,
    })
}
