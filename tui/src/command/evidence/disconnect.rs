//! `upward evidence disconnect`: an account elsewhere is forgotten.

use serde_json::json;
use upward_engine::error::Result;
use upward_engine::evidence::Service;

use super::Word;
use crate::desk::Desk;

/// Forget an account elsewhere with its figures
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where the account is
    service: Word,
}

/// Runs `upward evidence disconnect`.
///
/// # Errors
/// Not found when it is not connected.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let service = Service::from(args.service);
    desk.call(async |client| client.disconnect_evidence(service).await)?;
    let value = json!({ "disconnected": service });
    desk.session.console.show(&value, |page| {
        page.line(format!(
            "Forgot your account on {service}, its figures and its token."
        ));
    })
}
