//! `upward application add`: an application is kept.

use jiff::civil::Date;
use upward_desk::application::{NewApplication, Stage};
use upward_desk::posting::Posting;
use upward_engine::error::Result;

use super::stage::Word;
use crate::desk::Desk;
use crate::{pick, view};

/// Add an application, for a posting that is kept or a company
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The posting's id, its title and company, or the beginning of either
    #[arg(long, required_unless_present = "company")]
    posting: Option<String>,
    /// Whom you apply to [default: as the posting says]
    #[arg(long, default_value = "", hide_default_value = true)]
    company: String,
    /// Title of the position [default: as the posting says]
    #[arg(long, default_value = "", hide_default_value = true)]
    title: String,
    /// How far it has come
    #[arg(long, default_value = "saved")]
    stage: Word,
    /// On which day it came so far, such as 2026-11-20 [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Date>,
    /// What you note about it
    #[arg(long, default_value = "", hide_default_value = true)]
    notes: String,
    /// The day on which something is due
    #[arg(long, value_name = "DAY")]
    next: Option<Date>,
}

/// Runs `upward application add`.
///
/// # Errors
/// Not found when there is no such posting; refuses one that names no company.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let application = desk.call(async |client| {
        let posting = match &args.posting {
            Some(word) => Some(pick::one::<Posting>(client, word).await?),
            None => None,
        };
        let new = NewApplication {
            company: args.company.clone(),
            title: args.title.clone(),
            posting,
            documents: Vec::new(),
            stage: Stage::from(args.stage),
            on: args.on,
            notes: args.notes.clone(),
            next: args.next,
        };
        client.add_application(&new).await
    })?;
    desk.session.console.show(&application, |page| {
        view::application::head(page, &application)
    })
}
