//! How documents that came from outside are read.

use upward_engine::error::Result;
use upward_engine::ingest::{ingest, typed};
use upward_engine::sandbox::Sandbox;
use upward_engine::text::Text;
use upward_engine::warned::Warned;

/// A way to read a document.
#[derive(Debug, Clone)]
pub enum Reader {
    /// In a child process that can do nothing else: the way for whatever somebody sends.
    Child(Sandbox),
    /// In this process: for documents of our own, and for tests.
    InProcess,
}

impl Reader {
    /// Returns the text of a document. It takes a while: call it on a thread that may block.
    ///
    /// # Errors
    /// Refuses what is no document that can be read.
    pub fn read(&self, bytes: &[u8]) -> Result<Warned<Text>> {
        match self {
            Self::Child(sandbox) => sandbox.read(bytes),
            Self::InProcess => ingest(bytes),
        }
    }

    /// Returns the text of what somebody typed or pasted: words alone are read here, all else as a document.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn typed(&self, text: &str) -> Result<Warned<Text>> {
        typed(text).unwrap_or_else(|| self.read(text.as_bytes()))
    }
}
