//! Where a file can be fetched.

use super::Answer;
use crate::telegram::{hub::State, params::Params, refusal::Refusal};

const LARGEST: usize = 20 << 20;

pub(super) fn get(state: &mut State, params: &Params) -> Answer {
    let id = params.text("file_id").unwrap_or_default();
    let file = state.files.find(&id).cloned();
    let file =
        file.ok_or_else(|| Refusal::bad("wrong file_id or the file is temporarily unavailable"))?;
    if file.size > LARGEST {
        return Err(Refusal::bad("file is too big"));
    }
    let (now, lifetime) = (state.now(), state.settings.link_lifetime);
    state.files.link(&file, now, lifetime);
    Ok(file.as_file())
}
