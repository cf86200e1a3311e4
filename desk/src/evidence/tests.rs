#![allow(clippy::unwrap_used)]

mod account;
mod faults;
mod figures;
mod limits;
mod standin;

use std::sync::Arc;

use upward_engine::evidence::Service;

use super::*;
use crate::Client;
use crate::reader::Reader;
use crate::task::Task;
use crate::testing::{Clock, Desk};
use crate::tools::Tools;

use standin::Standin;

/// A desk whose services are a stand-in.
struct Stage {
    desk: Client,
    clock: Arc<Clock>,
    whole: Desk,
    site: Standin,
}

impl Stage {
    async fn new() -> Self {
        Self::by(Standin::services).await
    }

    /// Returns such a desk that asks the stand-in in some way.
    async fn by(services: impl FnOnce(&Standin) -> Services) -> Self {
        let site = Standin::start().await;
        let mut tools = Tools::new(Reader::InProcess).unwrap();
        tools.services = services(&site);
        let whole = Desk::with(tools);
        Self {
            desk: whole.owner(),
            clock: Arc::clone(&whole.clock),
            whole,
            site,
        }
    }

    /// Connects an account whose figures were fetched once.
    async fn with(service: Service, token: Option<&str>) -> Self {
        let stage = Self::new().await;
        stage.connect(service, token).await;
        stage.refresh(service).await;
        stage
    }

    async fn connect(&self, service: Service, token: Option<&str>) -> Source {
        let connect = Connect {
            user: Some("ada".to_owned()),
            token: token.map(AccessToken::new),
            ..Connect::default()
        };
        self.desk.connect_evidence(service, &connect).await.unwrap()
    }

    async fn refresh(&self, service: Service) -> Task {
        let due = Due::default();
        let task = self.desk.refresh_evidence(Some(service), &due).await;
        let task = self.desk.wait(task.unwrap().id).await.unwrap();
        assert_eq!(task.state, crate::task::State::Done, "{task:?}");
        task
    }

    /// Returns a source as it is shown, which never fails.
    async fn source(&self, service: Service) -> Source {
        let shown = self.desk.evidence().await.unwrap();
        let mut sources = shown.sources.into_iter();
        sources.find(|source| source.service == service).unwrap()
    }
}
