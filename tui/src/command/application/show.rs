//! `upward application show`: an application with its history and notes.

use upward_desk::application::Application;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Show an application with its history and notes
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title and company, or the beginning of either
    application: String,
}

/// Runs `upward application show`.
///
/// # Errors
/// Not found when there is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let application = desk.call(async |client| {
        let id = pick::one::<Application>(client, &args.application).await?;
        client.application(id).await
    })?;
    desk.session.console.show(&application, |page| {
        view::application::show(page, &application)
    })
}
