//! `upward key revoke`: a key is good no longer.

use serde_json::json;
use upward_desk::key::Key;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::pick;

/// Revoke a key: the next request with it is refused
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its name, or the beginning of either
    key: String,
}

/// Runs `upward key revoke`.
///
/// # Errors
/// Not found when there is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let id = desk.call(async |client| {
        let id = pick::one::<Key>(client, &args.key).await?;
        client.revoke_key(id).await.map(|()| id)
    })?;
    desk.session
        .console
        .show(&json!({ "revoked": id }), |page| {
            page.line(format!("Revoked the key {id}."));
        })
}
