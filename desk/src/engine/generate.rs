//! Making resumes from the roadmap.

use std::sync::Arc;

use upward_engine::error::{Error, Kind, Result};

use super::Engine;
use crate::basis::Basis;
use crate::caller::{Caller, Scope};
use crate::generate::{self, Generate, Generated};
use crate::{report, track};

impl Engine {
    /// Makes a resume from the roadmap, and keeps it as a draft, unless the modules to take as finished were named.
    ///
    /// # Errors
    /// Wrong usage (`forbidden`) for another's account, or where something is missing; not found for tracks, modules,
    /// resumes and postings that are none; a conflict where nothing is finished yet; refusals of what cannot be read.
    pub async fn generate(&self, caller: &Caller, asked: Generate) -> Result<Generated> {
        if let Some(made) = self.recall(caller, Scope::Write).await? {
            return Ok(made);
        }
        let account = caller.account;
        if asked.user_id != account {
            return Err(Error::new(
                Kind::Usage,
                "forbidden",
                "a resume is made for the caller's own account only",
            )
            .hint("send the id that GET /account answers as \"user_id\""));
        }
        let brought = self.inner.tools.library()?;
        let (asked, inline) = self
            .compute(caller, Scope::Write, move |tools| {
                let inline = generate::inline(tools, &asked)?;
                Ok((Arc::new(asked), inline))
            })
            .await?;
        let ground = {
            let asked = Arc::clone(&asked);
            self.run(caller, Scope::Write, move |work| {
                let library = track::library(work, &brought)?;
                generate::gather(work, &library, account, &asked)
            })
            .await?
        };
        let (ground, made) = self
            .compute(caller, Scope::Write, move |tools| {
                let made = generate::make(tools, &ground, inline)?;
                Ok((ground, made))
            })
            .await?;
        self.once(caller, Scope::Write, move |work| {
            let mut made = made.clone();
            if asked.completed_modules.is_some() {
                return Ok(made);
            }
            let kept = generate::keep(work, &ground, &made.resume)?;
            if let (Some(report), Some(posting)) = (&made.report, asked.posting_id) {
                let basis = Basis {
                    resume: kept.resume.id,
                    version: kept.resume.version,
                    posting: Some(posting),
                };
                report::keep(work, basis, report)?;
            }
            made.resume_id = Some(kept.resume.id);
            Ok(made)
        })
        .await
    }
}
