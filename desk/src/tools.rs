//! What the engine's pure steps need and nobody changes: made once, shared by all operations.

use std::sync::Arc;

use upward_engine::error::Result;
#[cfg(feature = "render")]
use upward_engine::render::Renderer;
use upward_engine::skills::Lexicon;

use crate::fetch::{Fetcher, Policy};
use crate::reader::Reader;

/// Tables, fonts, the reader of documents, and the fetcher of postings.
#[derive(Debug)]
pub struct Tools {
    /// The skills table.
    pub lexicon: Arc<Lexicon>,
    /// Typst, fonts, themes, locales.
    #[cfg(feature = "render")]
    pub renderer: Arc<Renderer>,
    /// Reads what somebody sends.
    pub reader: Reader,
    /// Fetches postings.
    pub fetcher: Fetcher,
}

impl Tools {
    /// Makes the tools, over a reader of documents.
    ///
    /// # Errors
    /// When the themes or fonts that Upward brings are broken, and where this machine has no encrypted connections.
    pub fn new(reader: Reader) -> Result<Self> {
        Ok(Self {
            lexicon: Arc::new(Lexicon::embedded()),
            #[cfg(feature = "render")]
            renderer: Arc::new(Renderer::new()?),
            reader,
            fetcher: Fetcher::new(Policy::default())?,
        })
    }
}
