//! A letter is written for a posting.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use upward_engine::date::Date;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Context, Procedure};
use crate::basis::Pair;
use crate::letter::{self, Letter, Request, Written};
use crate::work::Work;

/// What a letter is to be written of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct WriteLetter {
    /// The resume and the posting.
    pub pair: Pair,
    /// What the person adds.
    pub request: Request,
    /// The day, which the letter bears: asked for on another day, it is another letter.
    pub day: Date,
}

impl Procedure for WriteLetter {
    type Product = Written;
    type Made = Letter;
    const NAME: &'static str = "letter";
    const VERSION: u16 = 1;
    /// It takes milliseconds, far longer only on a machine that does other things.
    const DEADLINE: Duration = Duration::from_secs(24);

    fn check(&self, work: &mut Work<'_, '_>) -> Result<()> {
        self.request.check()?;
        self.pair.material(work).map(|_| ())
    }

    fn run(&self, context: &Context<'_>) -> Result<Written> {
        context.step("write", 1, 1)?;
        let material = context.read(|work| self.pair.material(work))?;
        letter::write(context.tools(), &material, &self.request, self.day)
    }

    fn keep(&self, work: &mut Work<'_, '_>, written: &Written) -> Result<Uuid> {
        let shown = letter::keep(work, self.pair.basis(), written)?;
        Ok(shown.letter.id)
    }
}
