//! Reading where a person stands.

use std::collections::BTreeMap;

use upward_desk::Client;
use upward_desk::analytics::Between;
use upward_desk::application::{Application, AtStage};
use upward_desk::certificate::Certificate;
use upward_desk::change::{Kind, News};
use upward_desk::interview::{Answer as Answered, ToQuestion, Trend};
use upward_desk::paging::PageQuery;
use upward_desk::progress::Progress;
use upward_engine::error::Result;

use super::{Answer, Home};
use crate::effect::Effect;

/// How many things of a kind the last activity looks back on.
pub const RECENT: u16 = 8;
/// How many applications are asked for at a time.
const PAGE: u16 = 200;

/// How far the tracks are.
#[derive(Debug)]
pub struct Road {
    /// What was learned.
    pub progress: Progress,
    /// The names of modules.
    pub titles: BTreeMap<String, String>,
    /// The newest certificates.
    pub certificates: Vec<Certificate>,
}

/// How practice goes.
#[derive(Debug)]
pub struct Practice {
    /// The figures.
    pub trend: Trend,
    /// The first questions that are due again, as an interviewer says them.
    pub due: Vec<String>,
    /// The newest answers.
    pub answers: Vec<Answered>,
}

impl Home {
    /// Asks for what is not known, or not true any more.
    pub(super) fn ask(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.road.due() {
            effects.push(Effect::ask("read your progress", |client| async move {
                road(&client).await.map(Box::new).map(Answer::Road)
            }));
        }
        if self.scores.due() {
            effects.push(Effect::ask("read your scores", |client| async move {
                let figures = client.analytics(&Between::default()).await?;
                Ok(Answer::Scores(figures.scores))
            }));
        }
        if self.practice.due() {
            effects.push(Effect::ask("read your practice", |client| async move {
                practice(&client).await.map(Box::new).map(Answer::Practice)
            }));
        }
        if self.applications.due() {
            effects.push(Effect::ask("list your applications", |client| async move {
                applications(&client).await.map(Answer::Applications)
            }));
        }
        effects
    }

    /// Notes what a change made untrue.
    pub(super) fn outdate(&mut self, news: &News) {
        let kind = match news {
            News::Reset => None,
            News::Change(change) => Some(change.kind),
        };
        if matches!(
            kind,
            None | Some(Kind::Progress | Kind::Track | Kind::Certificate)
        ) {
            self.road.outdated();
        }
        if matches!(kind, None | Some(Kind::Report)) {
            self.scores.outdated();
        }
        if matches!(kind, None | Some(Kind::InterviewAnswer)) {
            self.practice.outdated();
        }
        if matches!(kind, None | Some(Kind::Application)) {
            self.applications.outdated();
        }
    }
}

async fn road(client: &Client) -> Result<Road> {
    let progress = client.progress().await?;
    let names = client.modules().await?.items;
    let certificates = client.certificates(&first(RECENT)).await?.items;
    Ok(Road {
        progress,
        titles: names
            .into_iter()
            .map(|name| (name.id, name.title))
            .collect(),
        certificates,
    })
}

async fn practice(client: &Client) -> Result<Practice> {
    let trend = client.interview_trend().await?;
    let answers = client
        .interview_answers(&ToQuestion::default(), &first(RECENT))
        .await?
        .items;
    let mut due = Vec::new();
    for id in trend.due.iter().take(3) {
        due.push(client.interview_question(id, false).await?.ask);
    }
    Ok(Practice {
        trend,
        due,
        answers,
    })
}

async fn applications(client: &Client) -> Result<Vec<Application>> {
    let mut all = Vec::new();
    let mut page = first(PAGE);
    loop {
        let read = client.applications(&AtStage::default(), &page).await?;
        all.extend(read.items);
        match read.next {
            Some(next) => page.after = Some(next),
            None => return Ok(all),
        }
    }
}

fn first(limit: u16) -> PageQuery {
    PageQuery {
        after: None,
        limit: Some(limit),
    }
}
