//! Certificates: what a house says of a person and a track, signed so that nobody can change a word of it.
//!
//! ```text
//! Claims -> canonical JSON (RFC 8785) -> signature (RFC 7515, Ed25519) -> Signed -> PDF with code, QR and attachment
//! PDF, JSON or token -> Signed -> verify with the house's public keys -> compare with what the page shows
//! ```
//!
//! A house's key and the numbers behind a code are passed in: nothing here is random, and nothing asks the clock.

mod claims;
mod code;
mod key;
#[cfg(feature = "render")]
mod page;
pub mod refusal;
mod signed;
#[cfg(test)]
mod tests;

/// Name of the file in which the PDF of a certificate bears its signed data.
pub const ATTACHED: &str = "upward-certificate.json";

pub use claims::Claims;
pub use code::{Code, NoCode};
pub use key::{Jwk, Keys, PublicKey, Signer};
#[cfg(feature = "render")]
pub use page::{compare, document};
pub use signed::Signed;
