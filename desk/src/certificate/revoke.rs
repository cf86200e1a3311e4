//! Revoking a certificate.

use upward_engine::certificate::Code;
use upward_engine::error::Result;

use super::{Certificate, by_code};
use crate::work::Work;

/// Revokes a certificate for good; one that was revoked before stays as it is.
pub fn revoke(work: &mut Work<'_, '_>, code: Code) -> Result<Certificate> {
    let mut certificate = by_code(work, code)?;
    if certificate.revoked.is_none() {
        certificate.revoked = Some(work.now());
        work.save(&certificate)?;
    }
    Ok(certificate)
}
