//! Landlock: no file and no TCP port can be reached, whatever the process is made to do.

use landlock::{
    ABI, Access, AccessFs, AccessNet, LandlockStatus, Ruleset, RulesetAttr, RulesetError,
    RulesetStatus, Scope,
};

/// The newest version whose rights are known to be asked for here; an older kernel holds those it has.
const NEWEST: ABI = ABI::V9;

/// Denies all rights to this thread and those that it starts. Returns the version that holds, if any.
pub(super) fn restrict() -> Option<u32> {
    let held = deny().ok()?;
    match (held.ruleset, held.landlock) {
        (RulesetStatus::NotEnforced, _) => None,
        (_, LandlockStatus::Available { effective_abi, .. }) => Some(effective_abi as u32),
        _ => None,
    }
}

/// A ruleset without a rule allows nothing of what it handles.
fn deny() -> Result<landlock::RestrictionStatus, RulesetError> {
    Ruleset::default()
        .handle_access(AccessFs::from_all(NEWEST))?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?
        .restrict_self()
}
