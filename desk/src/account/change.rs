//! Changing an account's name and settings.

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::{Account, ChangeAccount, Shown, show};
use crate::work::Work;

/// The longest name of a person, in characters.
const LONGEST: usize = 120;

/// Changes the account.
pub fn change(work: &mut Work<'_, '_>, id: Uuid, change: &ChangeAccount) -> Result<Shown> {
    let mut account: Account = work.need(&id, "account")?;
    if let Some(name) = &change.name {
        account.name = named(name)?;
    }
    account.settings.change(&change.settings)?;
    work.save(&account)?;
    show(work, id)
}

fn named(name: &str) -> Result<Option<String>> {
    let name = name.trim();
    if name.chars().count() > LONGEST || name.contains(char::is_control) {
        return Err(Error::refused(
            "name",
            format!("a name has at most {LONGEST} characters and stands on one line"),
        ));
    }
    Ok(Some(name.to_owned()).filter(|name| !name.is_empty()))
}
