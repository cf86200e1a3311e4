//! What can go wrong between a caller and its records.

use crate::record::Key;

/// Result of a store operation.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A record changed since it was read: read again and decide again.
    #[error("{0} was changed by somebody else")]
    Conflict(Key),
    /// The backend cannot answer at the moment.
    #[error("the store is not available: {0}")]
    Unavailable(String),
}
