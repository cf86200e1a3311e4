//! Following a log: what stands in it, then what comes.

use futures_util::{Stream, TryStreamExt, stream};
use tokio::sync::watch;
use upward_engine::error::Result;
use upward_store::Position;

use crate::caller::{Caller, Scope};
use crate::engine::Engine;
use crate::key;
use crate::work::Work;

/// A part of a log.
#[derive(Debug)]
pub(crate) struct Batch<T> {
    /// Entries, each with its position.
    pub items: Vec<(Position, T)>,
    /// Whether nothing will ever follow.
    pub last: bool,
}

/// What follows a log.
#[derive(Debug)]
struct Follower {
    engine: Engine,
    caller: Caller,
    after: Option<Position>,
    written: watch::Receiver<()>,
    ended: bool,
}

/// Returns the entries of a log behind a position, and goes on with those that come, until its last one. `read` returns the next entries behind a position.
///
/// Nothing is missed: a follower is told that something was written, and then reads the log. That a key was revoked
/// is written too, so that whoever held it hears nothing more.
pub(crate) fn follow<T, R>(
    engine: Engine,
    caller: Caller,
    after: Option<Position>,
    read: R,
) -> impl Stream<Item = Result<(Position, T)>> + Send
where
    T: Send + 'static,
    R: Fn(&mut Work<'_, '_>, Option<Position>) -> Result<Batch<T>> + Clone + Send + 'static,
{
    let follower = Follower {
        written: engine.listen(&caller),
        engine,
        caller,
        after,
        ended: false,
    };
    stream::try_unfold(follower, move |follower| next(follower, read.clone()))
        .map_ok(|items| stream::iter(items.into_iter().map(Ok)))
        .try_flatten()
}

async fn next<T, R>(
    mut follower: Follower,
    read: R,
) -> Result<Option<(Vec<(Position, T)>, Follower)>>
where
    T: Send + 'static,
    R: Fn(&mut Work<'_, '_>, Option<Position>) -> Result<Batch<T>> + Clone + Send + 'static,
{
    while !follower.ended {
        follower.written.mark_unchanged();
        let (read, after, key) = (read.clone(), follower.after, follower.caller.key);
        let batch = follower
            .engine
            .run(&follower.caller, Scope::Read, move |work| {
                key.map_or(Ok(()), |key| key::still(work, key))?;
                read(work, after)
            })
            .await?;
        follower.ended = batch.last;
        if let Some((position, _)) = batch.items.last() {
            follower.after = Some(*position);
            return Ok(Some((batch.items, follower)));
        }
        if !follower.ended {
            // What wakes it lives as long as the engine that it holds.
            follower.ended = follower.written.changed().await.is_err();
        }
    }
    Ok(None)
}
