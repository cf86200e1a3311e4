//! From a request to the [`crate::Caller`] whom the transport has verified.
//!
//! Over a Unix socket that is the local account, over TCP whoever holds a key. In this process it is the identity
//! that a face has verified, see [`crate::Engine::account_of`]. A request without a caller goes on: the few
//! operations that need none answer it, all others refuse it.

mod keys;
mod local;
mod peer;
#[cfg(test)]
mod tests;

pub use keys::with_keys;
pub use local::local;
pub use peer::Peer;
