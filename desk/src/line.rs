//! What people write about their things: how long it may be.

use upward_engine::error::{Error, Result};

/// Returns a text of one line, without the blanks around it.
///
/// # Errors
/// Refuses more characters than `longest`, and several lines; `what` names the text to people.
pub fn line(what: &str, text: &str, longest: usize) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > longest || text.contains(char::is_control) {
        return Err(refused(format!(
            "{what} has at most {longest} characters and stands on one line"
        )));
    }
    Ok(text.to_owned())
}

/// Returns a text of one line that must not be empty.
///
/// # Errors
/// As [`line`], and refuses an empty one.
pub fn needed(what: &str, text: &str, longest: usize) -> Result<String> {
    let text = line(what, text, longest)?;
    if text.is_empty() {
        return Err(refused(format!("{what} must not be empty")));
    }
    Ok(text)
}

/// Returns a text of any number of lines.
///
/// # Errors
/// Refuses more characters than `longest`.
pub fn lines(what: &str, text: &str, longest: usize) -> Result<String> {
    if text.chars().count() > longest {
        return Err(refused(format!("{what} have at most {longest} characters")));
    }
    Ok(text.to_owned())
}

fn refused(message: String) -> Error {
    Error::refused("text", message).hint("shorten or complete it, and send it again")
}
