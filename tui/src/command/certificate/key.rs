//! `upward certificate key`: the public keys.

use serde_json::json;
use upward_engine::error::Result;

use crate::desk::Desk;

/// Show the public keys with which certificates from here verify anywhere, the newest first
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Make a new key that signs from now on; what the others signed still verifies
    #[arg(long)]
    renew: bool,
}

/// Runs `upward certificate key`.
///
/// # Errors
/// When the desk cannot be reached; wrong usage where a server's key is to be renewed.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let keys = match args.renew {
        true => desk.renew_certificate_key(),
        false => desk.call(async |client| client.certificate_keys().await),
    }?;
    desk.session.console.show(&keys, |page| {
        for key in &keys.keys {
            let key = json!(key);
            page.line(key.get("x").and_then(|x| x.as_str()).unwrap_or_default());
        }
    })
}
