//! `upward certificate revoke`: a certificate counts no more.

use upward_engine::error::Result;

use crate::desk::Desk;

/// Revoke a certificate for good
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its code
    code: String,
}

/// Runs `upward certificate revoke`.
///
/// # Errors
/// Not found when you have none with this code.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let certificate = desk.call(async |client| client.revoke_certificate(&args.code).await)?;
    desk.session.console.show(&certificate, |page| {
        let code = certificate.signed.claims.code;
        page.line(format!("Revoked the certificate {code}."));
    })
}
