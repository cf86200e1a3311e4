//! `upward track check`, `uncheck`, `skip` and `learn`: how far modules are.

use jiff::civil::Date;
use upward_desk::progress::{SetState, Ticked};
use upward_engine::error::Result;
use upward_engine::progress::State;

use super::attach::evidence;
use crate::desk::Desk;
use crate::{pick, view};

/// How far modules are
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Their ids, their titles, or the beginning of either
    #[arg(required = true, value_name = "MODULE")]
    modules: Vec<String>,
    /// Since which day, such as 2026-11-20 [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Date>,
}

/// Tick modules: they are done
#[derive(Debug, clap::Args)]
pub struct Check {
    #[command(flatten)]
    args: Args,
    /// Where it can be seen, to be attached: a repository, or another page
    #[arg(long, value_name = "URL")]
    evidence: Option<String>,
}

/// Runs `upward track check`.
///
/// # Errors
/// Not found when there is no such module; refuses a day that is still to come, and an address that is none.
pub fn check(desk: &Desk<'_>, check: &Check) -> Result<()> {
    marked(desk, &check.args, State::Done, check.evidence.as_deref())
}

/// Runs the others.
///
/// # Errors
/// Not found when there is no such module; refuses a day that is still to come.
pub fn run(desk: &Desk<'_>, args: &Args, state: State) -> Result<()> {
    marked(desk, args, state, None)
}

fn marked(desk: &Desk<'_>, args: &Args, state: State, shown_by: Option<&str>) -> Result<()> {
    let set = SetState { state, on: args.on };
    let ticked = desk.call(async |client| {
        let mut ticked = Vec::new();
        for id in pick::road::modules(client, &args.modules).await? {
            if let Some(url) = shown_by {
                client
                    .attach_evidence(&id, &evidence(url, "", None))
                    .await?;
            }
            ticked.push(client.mark_module(&id, &set).await?);
        }
        Ok(ticked)
    })?;
    told(desk, &ticked)
}

/// Tells what was gained, and what is missing.
///
/// # Errors
/// When standard output cannot be written to.
pub fn told(desk: &Desk<'_>, ticked: &[Ticked]) -> Result<()> {
    let console = &desk.session.console;
    console.show(&ticked, |page| view::track::ticked(page, ticked))?;
    for one in ticked {
        let standing = &one.module.standing;
        if !one.unmet.is_empty() && matches!(standing.state, State::Done | State::Learning) {
            console.note(format!(
                "note: {} builds on {}, which you have not ticked",
                standing.module,
                one.unmet.join(" and ")
            ));
        }
    }
    Ok(())
}
