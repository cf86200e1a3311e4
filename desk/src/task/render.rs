//! A document is made of a resume or a letter.

use std::num::NonZeroU8;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Context, Procedure};
use crate::document::{self, Document, Made, Source};
use crate::typeset::{Format, Look};
use crate::work::Work;

/// What a document is to be made of, and how.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Render {
    /// The resume or letter.
    pub source: Source,
    /// What kind of file.
    pub format: Format,
    /// Its look.
    pub look: Look,
    /// Most pages that it may fill.
    pub pages: Option<NonZeroU8>,
}

impl Procedure for Render {
    type Product = Made;
    type Made = Document;
    const NAME: &'static str = "render";
    const VERSION: u16 = 1;
    /// A resume of a hundred pages is set in seconds.
    const DEADLINE: Duration = Duration::from_secs(60);

    fn check(&self, work: &mut Work<'_, '_>) -> Result<()> {
        self.source.subject(work).map(|_| ())
    }

    fn run(&self, context: &Context<'_>) -> Result<Made> {
        context.step("render", 1, 1)?;
        let subject = context.read(|work| self.source.subject(work))?;
        let made = document::write(
            context.tools(),
            subject,
            self.format,
            &self.look,
            self.pages,
        )?;
        context.warn(made.warnings)?;
        Ok(made.value)
    }

    fn keep(&self, work: &mut Work<'_, '_>, made: &Made) -> Result<Uuid> {
        document::keep(work, made).map(|document| document.id)
    }
}
