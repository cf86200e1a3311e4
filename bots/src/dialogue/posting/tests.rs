//! What people go through when they send a posting.
#![allow(clippy::unwrap_used)]

mod cut;
mod sent;
