//! Forgetting an account elsewhere.

use upward_engine::error::Result;
use upward_engine::evidence::Service;

use super::{Access, Answers, Source, id, show};
use crate::work::Work;

/// Removes an account elsewhere with its figures and its token.
pub(crate) fn disconnect(work: &mut Work<'_, '_>, service: Service) -> Result<()> {
    show::connected(work, service)?;
    work.remove::<Access>(&id(service))?;
    work.remove::<Answers>(&id(service))?;
    work.discard::<Source>(id(service))
}
