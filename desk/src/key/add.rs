//! Making a key.

use upward_engine::error::{Error, Kind, Result};

use super::{Key, Made, NewKey, Stored, Token};
use crate::caller::Caller;
use crate::work::Work;

/// The longest name of a key, in characters.
const LONGEST: usize = 64;
/// How many keys an account has at most.
const MOST: usize = 100;

/// Makes a key of the caller's account.
pub fn add(work: &mut Work<'_, '_>, caller: &Caller, new: &NewKey) -> Result<Made> {
    let name = new.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST || name.contains(char::is_control) {
        return Err(Error::refused(
            "name",
            format!("a key's name has 1 to {LONGEST} characters and stands on one line"),
        ));
    }
    if new.scopes.is_empty() {
        let error = Error::refused("scopes", "a key that allows nothing is of no use");
        return Err(error.hint("name at least one of read, write, account"));
    }
    for scope in &new.scopes {
        caller.may(*scope)?;
    }
    let now = work.now();
    if new.expires.is_some_and(|expires| expires <= now) {
        return Err(Error::refused(
            "expires",
            "the key would have expired already",
        ));
    }
    if work.all::<Stored>(&())?.len() >= MOST {
        let error = Error::new(
            Kind::Conflict,
            "many-keys",
            format!("an account has at most {MOST} keys"),
        );
        return Err(error.hint("revoke one that is not used any more: upward key list"));
    }
    let mut scopes = new.scopes.clone();
    scopes.sort();
    scopes.dedup();
    let token = Token::new(work.new_id(), work.secret()?);
    let key = Key {
        id: token.id,
        name: name.to_owned(),
        scopes,
        created: now,
        used: None,
        expires: new.expires,
    };
    work.save(&Stored {
        key: key.clone(),
        hash: token.hash(),
    })?;
    Ok(Made { key, token })
}
