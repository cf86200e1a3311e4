//! Certificates.

use upward_desk::certificate::Certificate;
use upward_engine::certificate::{Claims, Signed};

use crate::ink::{bold, muted};
use crate::output::Saved;
use crate::page::Page;
use crate::view::{document, table};

/// Shows a certificate that was issued, and where its document stands.
pub fn issued(page: &mut Page, certificate: &Certificate, saved: &Saved) {
    head(page, &certificate.signed.claims);
    document::show(page, saved);
}

/// Shows a list of certificates.
pub fn list(page: &mut Page, certificates: &[Certificate]) {
    if certificates.is_empty() {
        page.line("No certificates. Issue one with: upward certificate issue");
        return;
    }
    let rows: Vec<_> = certificates
        .iter()
        .map(|certificate| {
            let claims = &certificate.signed.claims;
            let revoked = certificate.revoked;
            [
                claims.code.to_string(),
                claims.title.clone(),
                claims.percent(),
                claims.date.to_string(),
                revoked.map_or_else(|| "valid".to_owned(), |_| "revoked".to_owned()),
            ]
        })
        .collect();
    let heads = ["code", "track", "finished", "issued", "state"];
    table::show(page, heads, 1, &rows);
}

/// Shows a certificate that was verified; `offline`, where nobody was asked whether it was revoked since.
pub fn verified(page: &mut Page, signed: &Signed, offline: bool) {
    head(page, &signed.claims);
    page.line(match offline {
        false => "Genuine, and valid.",
        true => {
            "Genuine: signed with this key. Only its issuer knows whether it was revoked since."
        }
    });
}

fn head(page: &mut Page, claims: &Claims) {
    let what = format!(
        "{}, {} of {} modules, {} by {}",
        claims.percent(),
        claims.done,
        claims.of,
        claims.date,
        claims.issuer
    );
    page.line(bold(&claims.name) + ", " + claims.title.as_str());
    page.line(muted(what));
    page.line(bold(claims.code.to_string()));
}
