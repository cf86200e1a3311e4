//! Accounts elsewhere are asked for their figures.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::runtime;
use upward_engine::error::{Error, Kind as ErrorKind, Result};
use upward_engine::evidence::Service;
use uuid::Uuid;

use super::{Context, Procedure};
use crate::evidence::{self, Attempt, Source};
use crate::work::Work;

/// Which accounts elsewhere are to be asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Refresh {
    /// The sources, each as it was when this was asked for.
    pub sources: Vec<(Service, u64)>,
    /// Whether a person asks, and not a program that wants nothing but fresh figures.
    pub insists: bool,
}

impl Procedure for Refresh {
    type Product = Vec<Attempt>;
    type Made = Source;
    const NAME: &'static str = "evidence";
    const VERSION: u16 = 1;
    /// Three services, each with the time that it is given, and some.
    const DEADLINE: Duration = Duration::from_secs(180);

    fn check(&self, _work: &mut Work<'_, '_>) -> Result<()> {
        Ok(())
    }

    /// What fails at one service is told, and loses nothing of the others.
    fn run(&self, context: &Context<'_>) -> Result<Vec<Attempt>> {
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| {
                Error::internal("runtime", format!("nothing can be asked: {error}"))
            })?;
        let services = &context.tools().services;
        let of = u16::try_from(self.sources.len()).unwrap_or(u16::MAX);
        let mut attempts = Vec::new();
        for (number, (service, revision)) in (1..).zip(&self.sources) {
            context.step(service.word(), number, of)?;
            let material =
                context.read(|work| evidence::material(work, services, *service, *revision))?;
            let Some(material) = material else {
                continue;
            };
            let now = context.world().now();
            let attempt = evidence::attempt(services, &material, now, self.insists);
            let attempt = runtime.block_on(attempt)?;
            let problem = attempt.problem(material.user(), now);
            context.warn(problem.into_iter().collect())?;
            attempts.push(attempt);
        }
        Ok(attempts)
    }

    fn keep(&self, work: &mut Work<'_, '_>, attempts: &Vec<Attempt>) -> Result<Uuid> {
        let mut kept = None;
        for attempt in attempts {
            kept = kept.or(evidence::keep(work, attempt)?);
        }
        kept.ok_or_else(|| {
            Error::new(
                ErrorKind::Conflict,
                "changed",
                "what was to be asked was disconnected, or connected anew, at the same time",
            )
            .hint("refresh it again")
        })
    }
}
