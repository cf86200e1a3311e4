//! The house's keys, sealed in its own books: the newest signs, and with the public part of each others verify.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::certificate::{Keys, PublicKey, Signer};
use upward_engine::error::{Error, Result};
use upward_store::Entity;

use crate::hex;
use crate::work::Work;

/// The keys of the house. There is one record of them, so that two who make the first key at once notice each other.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct HouseKeys {
    /// The oldest first.
    keys: Vec<HouseKey>,
}

/// A key of the house.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct HouseKey {
    /// The secret, in hexadecimal; none of a key that signs no more.
    secret: Option<String>,
    public: PublicKey,
    created: Timestamp,
}

impl Entity for HouseKeys {
    type Id = ();
    const TABLE: &'static str = "certificate-keys";

    fn id(&self) {}
}

/// Returns the public keys, the newest first; makes the first one where there is none.
pub fn keys(work: &mut Work<'_, '_>) -> Result<Keys> {
    let mut house = work.house();
    let kept = kept(&mut house)?;
    Ok(Keys {
        keys: kept.keys.iter().rev().map(|key| key.public).collect(),
    })
}

/// Returns the key that signs.
pub fn signer(work: &mut Work<'_, '_>) -> Result<Signer> {
    let kept = kept(&mut work.house())?;
    let secret = kept.keys.last().and_then(|key| key.secret.as_deref());
    let seed = secret.and_then(hex::decode);
    let seed = seed.and_then(|seed| <[u8; 32]>::try_from(seed).ok());
    let seed = seed.ok_or_else(|| {
        Error::internal(
            "certificate-key",
            "the key that signs certificates is damaged",
        )
        .hint("bring back the newest backup with 'upward restore'")
    })?;
    Ok(Signer::new(&seed))
}

/// Makes a new key that signs from now on. The secret of the one before is forgotten; its public part is kept, so that
/// what it signed still verifies.
pub fn renew(work: &mut Work<'_, '_>) -> Result<Keys> {
    let mut house = work.house();
    let mut kept = kept(&mut house)?;
    for key in &mut kept.keys {
        key.secret = None;
    }
    kept.keys.push(made(&house)?);
    house.put(&kept)?;
    keys(work)
}

fn kept(house: &mut Work<'_, '_>) -> Result<HouseKeys> {
    if let Some(kept) = house.get::<HouseKeys>(&())? {
        return Ok(kept);
    }
    let kept = HouseKeys {
        keys: vec![made(house)?],
    };
    house.put(&kept)?;
    Ok(kept)
}

fn made(house: &Work<'_, '_>) -> Result<HouseKey> {
    let seed = house.secret()?;
    Ok(HouseKey {
        public: Signer::new(&seed).public(),
        secret: Some(hex::encode(&seed)),
        created: house.now(),
    })
}
