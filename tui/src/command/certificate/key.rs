//! `upward certificate key`: the public keys.

use serde_json::json;
use upward_engine::error::Result;

use crate::desk::Desk;

/// Runs `upward certificate key`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let keys = desk.call(async |client| client.certificate_keys().await)?;
    desk.session.console.show(&keys, |page| {
        for key in &keys.keys {
            let bare = json!(key);
            page.line(bare.get("x").and_then(|x| x.as_str()).unwrap_or_default());
        }
    })
}
