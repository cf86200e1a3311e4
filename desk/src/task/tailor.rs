//! A draft is made of a resume and a posting.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Context, Procedure};
use crate::basis::Pair;
use crate::draft::{self, Draft, Fit, Proposal};
use crate::work::Work;

/// What a draft is to be made of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Tailor {
    /// The resume and the posting.
    pub pair: Pair,
    /// What it is to fit.
    pub fit: Option<Fit>,
}

impl Procedure for Tailor {
    type Product = Proposal;
    type Made = Draft;
    const NAME: &'static str = "tailor";
    const VERSION: u16 = 1;
    /// Fitting sets the pages a dozen times, each in tenths of a second on a busy machine.
    const DEADLINE: Duration = Duration::from_secs(60);

    fn check(&self, work: &mut Work<'_, '_>) -> Result<()> {
        self.pair.material(work).map(|_| ())
    }

    fn run(&self, context: &Context<'_>) -> Result<Proposal> {
        context.step("tailor", 1, 1)?;
        let material = context.read(|work| self.pair.material(work))?;
        draft::propose(context.tools(), &material, self.fit.as_ref())
    }

    fn keep(&self, work: &mut Work<'_, '_>, proposal: &Proposal) -> Result<Uuid> {
        let shown = draft::keep(work, self.pair.basis(), self.fit.as_ref(), proposal)?;
        Ok(shown.draft.id)
    }
}
