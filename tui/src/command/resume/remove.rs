//! `upward resume rm`: a resume goes, with all its versions.

use serde_json::json;
use upward_desk::resume::Resume;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::pick;

/// Remove a resume with all its versions
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its name, or the beginning of either
    resume: String,
}

/// Runs `upward resume rm`.
///
/// # Errors
/// Not found when there is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let id = desk.call(async |client| {
        let id = pick::one::<Resume>(client, &args.resume).await?;
        client.remove_resume(id).await.map(|()| id)
    })?;
    desk.session
        .console
        .show(&json!({ "removed": id }), |page| {
            page.line(format!("Removed the resume {id} with all its versions."));
        })
}
