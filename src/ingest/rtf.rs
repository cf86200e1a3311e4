//! RTF, as WordPad, TextEdit and every word processor save it. No kept library reads its tables, links and code
//! pages, so this one does, in bounds: what it does not know it skips, as the format asks its readers to.

mod charset;
mod flow;
mod group;
mod reader;
#[cfg(test)]
mod tests;
mod token;
mod word;

use super::block::compose;
use crate::error::Result;
use crate::text::{Format, Text};
use crate::warned::{Warned, Warning};
use reader::Reader;
use token::tokens;

/// Reads an RTF document. One that breaks off is read as far as it goes, with a warning.
///
/// # Errors
/// Refuses a document without text, and one nested or filled beyond the limits.
pub(super) fn read(bytes: &[u8]) -> Result<Warned<Text>> {
    let mut reader = Reader::default();
    for token in tokens(bytes) {
        reader.token(token)?;
    }
    let whole = reader.is_closed();
    let (page, layout) = reader.finish();
    let mut read = compose(page, Format::Rtf, layout)?;
    if !whole {
        read.warnings.push(Warning::new(
            "incomplete",
            "The RTF document breaks off; what is there was read.",
        ));
    }
    Ok(read)
}
