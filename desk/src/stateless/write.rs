//! Writing a resume as a document.

use upward_engine::date::Date;
use upward_engine::error::Result;

use super::{Rendering, score};
use crate::document::within;
use crate::tools::Tools;
use crate::typeset::{self, File};

/// Returns the document of a resume, which reads back whole.
///
/// # Errors
/// Refuses what cannot be read or set, what is no resume, and what fills more pages than asked for; not available
/// without the typesetter.
pub fn render(tools: &Tools, rendering: &Rendering, today: Date) -> Result<File> {
    let (_, parsed) = score::understood(tools, &rendering.resume)?.value;
    let language = parsed.language.as_deref().unwrap_or_default();
    let look = typeset::look(tools, &rendering.look, language)?;
    let file = typeset::resume(tools, &parsed.resume, &look, rendering.format, today)?;
    within(file.value, rendering.pages)
}
