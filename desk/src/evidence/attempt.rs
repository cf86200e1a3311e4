//! One attempt to get a source's figures.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::{Instant, timeout_at};
use upward_engine::error::Result;
use upward_engine::evidence::{Figures, Service};
use upward_engine::warned::Warning;

use super::ask::Asker;
use super::trouble::Trouble;
use super::{
    Access, Answers, Budget, Rest, Services, Source, State, codeforces, github, id, leetcode,
};
use crate::work::Work;

/// Longest time for all requests to one service.
const LONGEST: Duration = Duration::from_secs(45);
/// How long the last request may take to find that its time is up.
const GRACE: Duration = Duration::from_secs(1);
/// How long figures are new enough for whoever is not a person that asks.
const FRESH: SignedDuration = SignedDuration::from_hours(6);

/// What it takes to ask for a source's figures.
#[derive(Debug)]
pub(crate) struct Material {
    source: Source,
    access: Option<Access>,
    answers: Answers,
    rests: Option<Timestamp>,
}

/// What came of asking a service.
#[derive(Debug)]
pub(super) struct Came {
    /// The figures.
    pub figures: Figures,
    /// Why some of them are missing, where they are.
    pub missing: Option<Trouble>,
}

/// What came of an attempt.
#[derive(Debug)]
pub(crate) struct Attempt {
    /// Where.
    pub service: Service,
    /// The source as it was then.
    pub(super) revision: u64,
    /// Whether a token was sent.
    pub(super) token: bool,
    /// How often the service may still be asked.
    pub(super) budget: Option<Budget>,
    /// What came.
    pub(super) outcome: Outcome,
}

/// What came of an attempt.
#[derive(Debug)]
pub(super) enum Outcome {
    /// The figures are new enough.
    Fresh,
    /// It was of no use to ask.
    Left(Trouble),
    /// The service could not tell them.
    Failed(Trouble),
    /// They came.
    Came(Came, Answers),
}

/// Returns what it takes to ask for the figures of a source; none where it is not there any more as it was.
pub(crate) fn material(
    work: &mut Work<'_, '_>,
    services: &Services,
    service: Service,
    revision: u64,
) -> Result<Option<Material>> {
    let source: Option<Source> = work.get(&id(service))?;
    let Some(source) = source.filter(|source| source.revision == revision) else {
        return Ok(None);
    };
    let access: Option<Access> = work.get(&id(service))?;
    // A token goes to nobody but those it was given for: not where another base is set by now.
    let own =
        |access: &Access| access.user == source.user && access.origin == services.origin(service);
    Ok(Some(Material {
        access: access.filter(own),
        answers: work.get(&id(service))?.unwrap_or_default(),
        rests: Rest::read(work, service)?,
        source,
    }))
}

/// Asks for a source's figures, unless they are fresh and nobody insists, or it is of no use.
///
/// # Errors
/// Fails where this machine offers no means of encrypted connections.
pub(crate) async fn attempt(
    services: &Services,
    material: &Material,
    now: Timestamp,
    insists: bool,
) -> Result<Attempt> {
    let Material { source, .. } = material;
    let mut attempt = Attempt {
        service: source.service,
        revision: source.revision,
        token: material.access.is_some(),
        budget: None,
        outcome: Outcome::Fresh,
    };
    if !insists && source.is_fresh(now) {
        return Ok(attempt);
    }
    if let Some(trouble) = material.useless(now) {
        attempt.outcome = Outcome::Left(trouble);
        return Ok(attempt);
    }
    let token = material.access.as_ref().map(|access| access.token.reveal());
    let place = services.place(source.service);
    let known = &material.answers.answers;
    let end = Instant::now() + LONGEST;
    let mut asker = Asker::new(source.service, place, token, known, now, end)?;
    let user = source.user.as_str();
    let asking = async {
        match source.service {
            Service::Github => github::ask(&mut asker, user).await,
            Service::Leetcode => leetcode::ask(&mut asker, user).await,
            Service::Codeforces => codeforces::ask(&mut asker, user).await,
        }
    };
    // The last request ends at the end, so that what came before it is not lost.
    let came = timeout_at(end + GRACE, asking).await;
    attempt.budget = asker.budget;
    attempt.outcome = match came.unwrap_or(Err(Trouble::Slow)) {
        Err(trouble) => Outcome::Failed(trouble),
        Ok(came) => {
            let answers = Answers {
                source: source.id,
                answers: asker.seen,
            };
            Outcome::Came(came, answers)
        }
    };
    Ok(attempt)
}

impl Attempt {
    /// Returns what people are told of what went wrong; nothing where nothing did.
    pub fn problem(&self, user: &str, now: Timestamp) -> Option<Warning> {
        let trouble = match &self.outcome {
            Outcome::Fresh => None,
            Outcome::Left(trouble) | Outcome::Failed(trouble) => Some(*trouble),
            Outcome::Came(came, _) => came.missing,
        };
        trouble.map(|trouble| trouble.told(self.service, user, now))
    }
}

impl Material {
    /// Returns what the person is called there.
    pub fn user(&self) -> &str {
        &self.source.user
    }

    fn useless(&self, now: Timestamp) -> Option<Trouble> {
        let own = self.source.retry_after.filter(|until| *until > now);
        let shared = self.rests.filter(|_| self.access.is_none());
        own.map(|until| Trouble::Limited(Some(until)))
            .or(shared.map(Trouble::Resting))
    }
}

impl Source {
    fn is_fresh(&self, now: Timestamp) -> bool {
        let recent = |at: Timestamp| now.duration_since(at) < FRESH;
        self.state == State::Fetched && self.fetched.is_some_and(recent)
    }
}
