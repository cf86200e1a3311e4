//! Operations on accounts elsewhere.

use bytes::Bytes;
use http::Method;
use upward_engine::error::Result;
use upward_engine::evidence::Service;

use super::{Client, query, read};
use crate::evidence::{Connect, Due, Evidence, Source};
use crate::task::Task;

impl Client {
    /// Returns the accounts elsewhere with their last good figures, what these come to, and the modules that they prove.
    ///
    /// # Errors
    /// As [`crate::Engine::evidence`].
    pub async fn evidence(&self) -> Result<Evidence> {
        self.get("/evidence").await
    }

    /// Connects an account elsewhere, changes how it is connected, or takes figures that were entered by hand.
    ///
    /// # Errors
    /// As [`crate::Engine::connect_evidence`].
    pub async fn connect_evidence(&self, service: Service, connect: &Connect) -> Result<Source> {
        let path = format!("/evidence/{}", service.word());
        self.with(Method::PUT, &path, connect).await
    }

    /// Asks an account elsewhere for its figures, or all that are connected, as a task.
    ///
    /// # Errors
    /// As [`crate::Engine::refresh_evidence`].
    pub async fn refresh_evidence(&self, service: Option<Service>, due: &Due) -> Result<Task> {
        let path = match service {
            Some(service) => format!("/evidence/{}/refresh", service.word()),
            None => "/evidence/refresh".to_owned(),
        };
        let path = query(&path, due)?;
        read(&self.send(Method::POST, &path, Bytes::new()).await?)
    }

    /// Forgets an account elsewhere with its figures and its token.
    ///
    /// # Errors
    /// As [`crate::Engine::disconnect_evidence`].
    pub async fn disconnect_evidence(&self, service: Service) -> Result<()> {
        self.delete(&format!("/evidence/{}", service.word())).await
    }
}
