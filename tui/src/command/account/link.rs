//! `upward account link`: two accounts become one, by a one-time code.

use upward_desk::link::Redeem;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::view;

/// Join this account and that of another face, by a one-time code
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The code that the other face showed; without one, a code for the other face is made
    code: Option<String>,
}

/// Runs `upward account link`.
///
/// # Errors
/// Refuses a code that is none, or no longer good.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let console = &desk.session.console;
    let Some(code) = &args.code else {
        let made = desk.call(async |client| client.add_link().await)?;
        return console.show(&made, |page| view::account::code(page, desk.session, &made));
    };
    let redeem = Redeem { code: code.clone() };
    let shown = desk.call(async |client| client.redeem_link(&redeem).await)?;
    console.show(&shown, |page| {
        view::account::show(page, desk.session, &shown)
    })
}
