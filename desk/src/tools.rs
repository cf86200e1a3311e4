//! What the engine's pure steps need and nobody changes: made once, shared by all operations.

use std::sync::{Arc, OnceLock};

use upward_engine::error::Result;
use upward_engine::interview::Bank;
#[cfg(feature = "render")]
use upward_engine::render::Renderer;
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;

use crate::certificate::Policy;
use crate::evidence::{Bases, Services};
use crate::fetch::{self, Fetcher};
use crate::reader::Reader;

/// Tables, fonts, roadmaps, the reader of documents, and the ways to what stands elsewhere.
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
    /// Asks people's accounts elsewhere.
    pub services: Services,
    /// The interview bank, read when it is first asked for.
    bank: OnceLock<Arc<Bank>>,
    /// How certificates are issued.
    pub certificates: Policy,
    /// The roadmaps, read when they are first asked for.
    library: OnceLock<Arc<Library>>,
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
            fetcher: Fetcher::new(fetch::Policy::default())?,
            services: Services::new(Bases::default()),
            bank: OnceLock::new(),
            certificates: Policy::default(),
            library: OnceLock::new(),
        })
    }

    /// Returns the interview bank.
    ///
    /// # Errors
    /// An error of Upward's own when it is not as it must be.
    pub fn bank(&self) -> Result<Arc<Bank>> {
        if let Some(bank) = self.bank.get() {
            return Ok(Arc::clone(bank));
        }
        let bank = Arc::new(Bank::embedded()?);
        Ok(Arc::clone(self.bank.get_or_init(|| bank)))
    }

    /// Returns the roadmaps that Upward brings.
    ///
    /// # Errors
    /// An error of Upward's own when one is not as it must be.
    pub fn library(&self) -> Result<Arc<Library>> {
        if let Some(library) = self.library.get() {
            return Ok(Arc::clone(library));
        }
        let library = Arc::new(Library::embedded()?);
        Ok(Arc::clone(self.library.get_or_init(|| library)))
    }
}
