//! Keys that leave no trace in memory or in print, and what is done with them.

use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{Error, Result};

/// Length of the nonce that stands before every sealed text, in bytes.
const NONCE: usize = 24;

/// A key of 256 bits.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret([u8; 32]);

impl Secret {
    /// Returns the key made of these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Returns a new key from the system's source of randomness.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the system gives none.
    pub fn generate() -> Result<Self> {
        random().map(Self)
    }

    /// Returns the key itself, to be written where it is kept.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns a key of its own for one purpose, from which this one cannot be found.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Self {
        Self(blake3::derive_key(purpose, &self.0))
    }

    /// Returns the keyed hash of `text`, half as long as the key.
    pub fn hash(&self, text: &[u8]) -> [u8; 16] {
        let mut hash = [0; 16];
        blake3::Hasher::new_keyed(&self.0)
            .update(text)
            .finalize_xof()
            .fill(&mut hash);
        hash
    }

    /// Seals `text` with XChaCha20-Poly1305, bound to the `place` where it will stand.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the system gives no randomness for the nonce.
    pub fn seal(&self, place: &[u8], text: &[u8]) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE] = random()?;
        let payload = Payload {
            msg: text,
            aad: place,
        };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Error::Unavailable("a record is too large to be sealed".to_owned()))?;
        Ok([&nonce[..], &sealed].concat())
    }

    /// Opens what [`Secret::seal`] sealed for the same place; none when the key or the place is another, or a bit
    /// has changed.
    pub fn open(&self, place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: place,
        };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::Unavailable(format!("the system gives no randomness: {error}")))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_only_with_its_key_at_its_place_and_unchanged() {
        let key = Secret::new([1; 32]);
        let sealed = key.seal(b"here", b"text").unwrap();
        assert_eq!(key.open(b"here", &sealed), Some(b"text".to_vec()));
        assert_eq!(key.open(b"there", &sealed), None);
        assert_eq!(Secret::new([2; 32]).open(b"here", &sealed), None);
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert_eq!(key.open(b"here", &changed), None, "{index}");
        }
        assert_eq!(key.open(b"here", &sealed[..10]), None);
        assert_ne!(key.seal(b"here", b"text").unwrap(), sealed);
    }

    #[test]
    fn a_key_is_never_printed() {
        assert_eq!(format!("{:?}", Secret::new([7; 32])), "Secret(***)");
    }
}
