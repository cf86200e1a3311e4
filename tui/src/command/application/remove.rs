//! `upward application rm`: an application goes.

use serde_json::json;
use upward_desk::application::Application;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::pick;

/// Remove an application
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title and company, or the beginning of either
    application: String,
}

/// Runs `upward application rm`.
///
/// # Errors
/// Not found when there is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let id = desk.call(async |client| {
        let id = pick::one::<Application>(client, &args.application).await?;
        client.remove_application(id).await.map(|()| id)
    })?;
    desk.session
        .console
        .show(&json!({ "removed": id }), |page| {
            page.line(format!("Removed the application {id}."));
        })
}
