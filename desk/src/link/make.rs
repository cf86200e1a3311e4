//! Making a code.

use jiff::SignedDuration;
use upward_engine::error::Result;

use super::{Code, Link, code};
use crate::work::Work;

/// How long a code is good.
const LIFE: SignedDuration = SignedDuration::from_mins(10);

/// Makes a code, in place of the one that was made before.
pub fn make(work: &mut Work<'_, '_>) -> Result<Code> {
    let text = code::new(&work.secret()?);
    let expires = work.now() + LIFE;
    work.put(&Link {
        hash: code::hash(&text),
        expires,
    })?;
    Ok(Code {
        code: code::shown(&text),
        expires,
    })
}
