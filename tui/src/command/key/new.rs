//! `upward key new`: a key is made, and shown this once.

use jiff::{SignedDuration, Timestamp};
use upward_desk::Scope;
use upward_desk::key::NewKey;
use upward_engine::error::{Error, Kind, Result};

use crate::desk::Desk;
use crate::view;

/// Make a key; it is shown this once
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to call it: where it will be used
    name: String,
    /// What it allows; give it once for each
    #[arg(long = "scope", value_name = "SCOPE", default_values = ["read", "write"])]
    scopes: Vec<Word>,
    /// After how many days it ends to be good [default: when it is revoked]
    #[arg(long, value_name = "NUMBER")]
    days: Option<u16>,
}

/// What a key allows.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Word {
    /// Read what the account keeps
    Read,
    /// Change what the account keeps
    Write,
    /// Change the account itself
    Account,
}

/// Runs `upward key new`.
///
/// # Errors
/// Refuses a name that is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let scopes = args.scopes.iter().map(|word| match word {
        Word::Read => Scope::Read,
        Word::Write => Scope::Write,
        Word::Account => Scope::Account,
    });
    let new = NewKey {
        name: args.name.clone(),
        scopes: scopes.collect(),
        expires: args.days.map(end).transpose()?,
    };
    let made = desk.call(async |client| client.add_key(&new).await)?;
    desk.session
        .console
        .show(&made, |page| view::key::made(page, &made))
}

fn end(days: u16) -> Result<Timestamp> {
    let span = SignedDuration::from_hours(24 * i64::from(days));
    Timestamp::now()
        .checked_add(span)
        .map_err(|_| Error::new(Kind::Usage, "days", format!("{days} days are too many.")))
}
