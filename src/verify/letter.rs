//! Reading a letter back.

use super::Verified;
use super::form::{bare, squeezed};
use crate::letter::Letter;
use crate::text::Text;

/// Compares a letter with the text that was read back from its document: each of its lines must
/// stand there, in order, whatever the line breaks.
pub fn verify_letter(sent: &Letter, read: &Text) -> Verified {
    let whole = squeezed(&read.content);
    let mut rest = whole.as_str();
    let mut missing = Vec::new();
    let lines = [sent.name.as_str()]
        .into_iter()
        .chain(sent.contact.iter().map(|line| bare(line)))
        .chain(sent.recipient.iter().map(String::as_str))
        .chain([sent.subject.as_str(), &sent.greeting])
        .chain(sent.paragraphs.iter().map(|paragraph| &*paragraph.text))
        .chain([sent.closing.as_str(), &sent.name]);
    for line in lines {
        match rest.split_once(squeezed(line).as_str()) {
            Some((_, behind)) => rest = behind,
            None => missing.push(line.to_owned()),
        }
    }
    Verified {
        passed: missing.is_empty(),
        missing,
        misread: Vec::new(),
    }
}
