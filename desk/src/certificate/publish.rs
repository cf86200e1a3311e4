//! What anybody is told of a certificate whose code they know.

use jiff::tz::TimeZone;
use upward_engine::certificate::{Code, Keys};
use upward_store::{Error, Result, Tx};

use super::{Certificate, INDEX, Published, State};

/// Returns the certificate with a code, whoever it belongs to; none where there is none, or no longer.
pub fn found(tx: &mut Tx<'_>, code: Code) -> Result<Option<Certificate>> {
    match tx.find::<Certificate>(INDEX, code.plain().as_bytes()) {
        Ok(found) => Ok(found.map(|(_, certificate)| certificate)),
        Err(Error::Erased) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns what is told of a certificate; none of one that this house never signed, which may have been brought along
/// from another house, or made up.
pub fn shown(certificate: Certificate, keys: &Keys) -> Option<Published> {
    certificate.signed.verify(keys).ok()?;
    let code = certificate.signed.claims.code;
    Some(match certificate.revoked {
        Some(at) => Published {
            code,
            state: State::Revoked,
            revoked: Some(at.to_zoned(TimeZone::UTC).date()),
            certificate: None,
        },
        None => Published {
            code,
            state: State::Valid,
            revoked: None,
            certificate: Some(certificate.signed),
        },
    })
}
