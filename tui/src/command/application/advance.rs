//! `upward application move`: an application comes to a stage.

use jiff::civil::Date;
use upward_desk::application::{Application, MoveApplication};
use upward_engine::error::Result;

use super::stage::Word;
use crate::desk::Desk;
use crate::{pick, view};

/// Move an application to a stage
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title and company, or the beginning of either
    application: String,
    /// The stage
    stage: Word,
    /// On which day, such as 2026-11-20 [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Date>,
}

/// Runs `upward application move`.
///
/// # Errors
/// Not found when there is none; a conflict when somebody else changes it at this moment.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let application = desk.call(async |client| {
        let id = pick::one::<Application>(client, &args.application).await?;
        let change = MoveApplication {
            revision: client.application(id).await?.revision,
            stage: args.stage.into(),
            on: args.on,
        };
        client.move_application(id, &change).await
    })?;
    desk.session.console.show(&application, |page| {
        view::application::head(page, &application)
    })
}
