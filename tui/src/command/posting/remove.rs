//! `upward posting rm`: a job description goes, with the reports on it.

use serde_json::json;
use upward_desk::posting::Posting;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::pick;

/// Remove a posting with the reports on it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title and company, or the beginning of either
    posting: String,
}

/// Runs `upward posting rm`.
///
/// # Errors
/// Not found when there is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let id = desk.call(async |client| {
        let id = pick::one::<Posting>(client, &args.posting).await?;
        client.remove_posting(id).await.map(|()| id)
    })?;
    desk.session
        .console
        .show(&json!({ "removed": id }), |page| {
            page.line(format!("Removed the posting {id} with the reports on it."));
        })
}
