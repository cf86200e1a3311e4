//! What changed in an account.

use futures_util::Stream;
use upward_engine::error::Result;
use upward_store::Position;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::change::{self, News};
use crate::follow::follow;

impl Engine {
    /// Returns what changed in the account behind a position, and then what changes; it never ends.
    ///
    /// # Errors
    /// Wrong usage when the caller may not read; in the stream, when the store cannot be read.
    pub fn changes(
        &self,
        caller: &Caller,
        after: Option<Position>,
    ) -> Result<impl Stream<Item = Result<(Position, News)>> + Send + use<>> {
        caller.may(Scope::Read)?;
        Ok(follow(self.clone(), caller.clone(), after, change::read))
    }
}
