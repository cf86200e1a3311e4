//! Showing an account.

use upward_engine::error::Result;
use uuid::Uuid;

use super::{Account, Shown};
use crate::identity::Linked;
use crate::work::Work;

/// Returns the account with its identities.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<Shown> {
    let account: Account = work.need(&id, "account")?;
    let identities = work.all::<Linked>(&())?;
    Ok(Shown {
        account,
        identities,
    })
}
