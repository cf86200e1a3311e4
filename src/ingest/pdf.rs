//! PDF: the text of its pages in reading order.

use crate::error::{Error, Result};
use crate::text::Text;
use crate::warned::Warned;

/// Reads a PDF document.
///
/// # Errors
/// Refuses every one until the reader lands.
pub(super) fn read(_bytes: &[u8]) -> Result<Warned<Text>> {
    Err(Error::internal(
        "no-pdf-reader",
        "The PDF reader is not there yet.",
    ))
}
