//! Reading certificates, and bringing them back.

use upward_engine::certificate::Code;
use upward_engine::error::{Error, Kind, Result};
use upward_store::Paging;

use super::{Certificate, INDEX};
use crate::paging::Page;
use crate::work::Work;

/// Writes a certificate of an export. One that is here already, in whichever account, stays where it is: there is one of
/// each code.
pub fn bring(work: &mut Work<'_, '_>, certificate: &Certificate) -> Result<()> {
    let code = certificate.signed.claims.code.plain();
    match work.is_taken::<Certificate>(INDEX, code.as_bytes())? {
        true => Ok(()),
        false => work.save(certificate),
    }
}

/// Returns a page of the account's certificates, the newest first.
pub fn list(work: &mut Work<'_, '_>, paging: &Paging) -> Result<Page<Certificate>> {
    work.list(&(), paging).map(Page::of)
}

/// Returns the account's certificate with a code.
pub fn by_code(work: &mut Work<'_, '_>, code: Code) -> Result<Certificate> {
    let found = work.find(INDEX, code.plain().as_bytes())?;
    found.ok_or_else(|| {
        Error::new(
            Kind::NotFound,
            "not-found",
            "there is no certificate with this code in this account",
        )
        .hint("see them with 'upward certificate list'")
    })
}
