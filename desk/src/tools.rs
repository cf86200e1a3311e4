//! What the engine's pure steps need and nobody changes: made once, shared by all operations.

use upward_engine::error::Result;
#[cfg(feature = "render")]
use upward_engine::render::Renderer;
use upward_engine::skills::Lexicon;

use crate::reader::Reader;

/// Tables, fonts, and the reader of documents.
#[derive(Debug)]
pub struct Tools {
    /// The skills table.
    pub lexicon: Lexicon,
    /// Typst, fonts, themes, locales.
    #[cfg(feature = "render")]
    pub renderer: Renderer,
    /// Reads what somebody sends.
    pub reader: Reader,
}

impl Tools {
    /// Makes the tools, over a reader of documents.
    ///
    /// # Errors
    /// When the themes or fonts that Upward brings are broken.
    pub fn new(reader: Reader) -> Result<Self> {
        Ok(Self {
            lexicon: Lexicon::embedded(),
            #[cfg(feature = "render")]
            renderer: Renderer::new()?,
            reader,
        })
    }
}
