//! Fetching the files that people send. They are held in memory only.

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use teloxide::Bot;
use teloxide::net::Download;
use teloxide::requests::Requester;
use teloxide::types::FileId;
use upward_engine::error::{Error, Kind, Result};

use super::pause::Pauses;
use super::trouble::Failure;
use crate::dialogue::{Given, Place};

/// The largest file that bots may have, in bytes (core.telegram.org/bots/api, getFile: 20 MB).
const LARGEST: usize = 20 << 20;
/// What stands for a size that Telegram does not tell.
const UNTOLD: u32 = u32::MAX;
/// How often a download is tried.
const TRIES: usize = 5;

/// Returns a file's bytes. A link that has expired is asked for again.
///
/// # Errors
/// As [`crate::work::Files::fetch`].
pub async fn fetch(bot: &Bot, file: &Given) -> Result<Bytes> {
    let Place::Telegram(id) = &file.place else {
        return Err(lost());
    };
    if file.size > LARGEST as u64 {
        return Err(too_large());
    }
    let mut pauses = Pauses::default();
    for _ in 1..TRIES {
        match once(bot, FileId(id.clone())).await {
            Err(Broken::Later(failure)) => {
                tracing::warn!(why = failure.name(), "a download broke off");
                pauses.wait(failure.after()).await;
            }
            Err(Broken::Never(error)) => return Err(error),
            Ok(bytes) => return Ok(bytes),
        }
    }
    match once(bot, FileId(id.clone())).await {
        Ok(bytes) => Ok(bytes),
        Err(Broken::Later(_)) => Err(lost()),
        Err(Broken::Never(error)) => Err(error),
    }
}

/// Why a download did not come to its end.
enum Broken {
    /// It may be tried again.
    Later(Failure),
    /// It would break again.
    Never(Error),
}

async fn once(bot: &Bot, id: FileId) -> std::result::Result<Bytes, Broken> {
    let torn = || Broken::Later(Failure::Later(None));
    let about = bot.get_file(id).await.map_err(|error| {
        let too_large_there = error.to_string().contains("file is too big");
        match Failure::of(&error) {
            _ if too_large_there => Broken::Never(too_large()),
            failure @ (Failure::Later(_) | Failure::Token) => Broken::Later(failure),
            _ => Broken::Never(lost()),
        }
    })?;
    let mut chunks = std::pin::pin!(bot.download_file_stream(&about.path));
    let mut bytes = BytesMut::new();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| torn())?;
        if bytes.len() + chunk.len() > LARGEST {
            return Err(Broken::Never(too_large()));
        }
        bytes.extend_from_slice(&chunk);
    }
    // A connection may end as if all had come.
    let said = about.size as usize;
    if about.size != UNTOLD && said != bytes.len() {
        return Err(torn());
    }
    Ok(bytes.freeze())
}

fn too_large() -> Error {
    Error::refused(
        "too-large",
        "this file is larger than 20 MB, which Telegram keeps from bots",
    )
    .hint("send a smaller file, such as a PDF without pictures")
}

fn lost() -> Error {
    Error::new(
        Kind::Unavailable,
        "download",
        "this file could not be had from Telegram",
    )
    .hint("send it again")
}
