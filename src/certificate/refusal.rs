//! Why a certificate does not verify: each reason has a code and a sentence of its own.

use jiff::civil::Date;

use crate::error::Error;

/// Returns the refusal of what is no certificate at all.
pub fn malformed() -> Error {
    Error::refused("no-certificate", "this is no certificate of Upward")
        .hint("give its code, the PDF as it was handed out, or its JSON")
}

/// Returns the refusal of a certificate whose signature does not fit what it says.
pub fn forged() -> Error {
    Error::refused(
        "forged",
        "the signature does not fit what the certificate says: it was changed after it was issued, or never issued",
    )
    .hint("ask its owner for the code, and look that up with its issuer")
}

/// Returns the refusal of a certificate that is known, and that says something else than it did when it was issued.
pub fn changed(fields: &[&str]) -> Error {
    Error::refused(
        "changed",
        format!(
            "the certificate was changed after it was issued: its {} differs from what was signed",
            fields.join(", its ")
        ),
    )
    .hint("what was issued can be looked up by the code")
}

/// Returns the refusal of a page that says more than its certificate.
pub fn added(text: &str) -> Error {
    let start: String = text.chars().take(60).collect();
    Error::refused(
        "added",
        format!("the page also says \"{start}\", which no certificate does"),
    )
    .hint("what was issued can be looked up by the code")
}

/// Returns the refusal of a certificate that another house's key signed.
pub fn other_key(id: &str) -> Error {
    Error::refused(
        "other-key",
        format!("the certificate says that it was signed with the key {id}, which is none of this issuer's"),
    )
    .hint("give the public key of its issuer with --key, as /api/v1/certificates/key there answers it")
}

/// Returns the refusal of a code under which nothing is known.
pub fn unknown() -> Error {
    Error::refused("unknown-code", "no certificate is known by this code here")
        .hint("compare it with the certificate, symbol by symbol")
        .hint("a certificate of another issuer is looked up with --server, and one whose owner has left is gone")
}

/// Returns the refusal of a certificate that its owner has revoked.
pub fn revoked(on: Date) -> Error {
    Error::refused(
        "revoked",
        format!("the certificate was genuine, and was revoked on {on}"),
    )
    .hint("ask its owner for another one")
}
