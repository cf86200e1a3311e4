//! `upward account delete`: the account goes with all that it keeps, in two steps.

use serde_json::json;
use upward_desk::account::Confirm;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::view;

/// Delete the account with all that it keeps, in two steps
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What the first step showed; without it, nothing is deleted yet
    #[arg(long, value_name = "TOKEN")]
    confirm: Option<String>,
}

/// Runs `upward account delete`.
///
/// # Errors
/// Refuses a token that is none, or no longer good.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let console = &desk.session.console;
    let Some(token) = &args.confirm else {
        let asked = desk.call(async |client| client.ask_deletion().await)?;
        return console.show(&asked, |page| {
            view::account::asked(page, desk.session, &asked)
        });
    };
    let confirm = Confirm {
        token: token.clone(),
    };
    desk.call(async |client| client.delete_account(&confirm).await)?;
    console.show(&json!({ "deleted": true }), |page| {
        page.line("The account is deleted, with all that it kept.");
    })
}
