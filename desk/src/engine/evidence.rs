//! Operations on accounts elsewhere.

use upward_engine::error::Result;
use upward_engine::evidence::Service;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::evidence::{self, Connect, Due, Evidence, Source};
use crate::task::{Refresh, Task};
use crate::track;

impl Engine {
    /// Returns the accounts elsewhere with their last good figures, what these come to, and the modules that they prove.
    /// Nobody is asked for it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn evidence(&self, caller: &Caller) -> Result<Evidence> {
        let brought = self.inner.tools.library()?;
        let (basis, library) = self
            .run(caller, Scope::Read, move |work| {
                Ok((evidence::basis(work)?, track::library(work, &brought)?))
            })
            .await?;
        self.compute(caller, Scope::Read, move |tools| {
            Ok(evidence::evidence(basis, &tools.lexicon, &library))
        })
        .await
    }

    /// Connects an account elsewhere, changes how it is connected, or takes figures that were entered by hand.
    ///
    /// # Errors
    /// Refuses names that nobody can have there, tokens that are none, and figures that cannot be.
    pub async fn connect_evidence(
        &self,
        caller: &Caller,
        service: Service,
        connect: Connect,
    ) -> Result<Source> {
        let origin = self.inner.tools.services.origin(service);
        self.run(caller, Scope::Write, move |work| {
            evidence::connect(work, service, &connect, &origin)
        })
        .await
    }

    /// Asks an account elsewhere for its figures, or all that are connected, as a task.
    ///
    /// # Errors
    /// Not found when it is not connected, or none is; refused when its figures are entered by hand only.
    pub async fn refresh_evidence(
        &self,
        caller: &Caller,
        service: Option<Service>,
        due: Due,
    ) -> Result<Task> {
        let sources = self
            .run(caller, Scope::Write, move |work| {
                evidence::refreshable(work, service)
            })
            .await?;
        let refresh = Refresh {
            sources,
            insists: !due.due,
        };
        self.start(caller, refresh, None).await
    }

    /// Forgets an account elsewhere with its figures and its token.
    ///
    /// # Errors
    /// Not found when it is not connected.
    pub async fn disconnect_evidence(&self, caller: &Caller, service: Service) -> Result<()> {
        self.run(caller, Scope::Write, move |work| {
            evidence::disconnect(work, service)
        })
        .await
    }
}
