//! Reading our own PDF back: what is sent must hold everything it was made from, in order.

use serde::{Deserialize, Serialize};

/// The outcome of reading a document back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// Whether everything came back.
    pub passed: bool,
    /// What did not, as `path: text`.
    pub missing: Vec<String>,
}
