//! What to take where a person did not say.

use upward_engine::error::Result;
use upward_engine::parse::Parsed;
use upward_engine::render::{Locale, Renderer};

/// The theme that is used unless another is asked for.
pub const THEME: &str = "classic";
/// The locale of a resume whose language is unknown, or has no locale yet.
const LOCALE: &str = "en";

/// Returns the locale that was asked for, else that of the resume's own headings.
///
/// # Errors
/// Not found, where the one asked for does not exist.
pub fn locale<'a>(
    renderer: &'a Renderer,
    asked: Option<&str>,
    read: &Parsed,
) -> Result<&'a Locale> {
    match (asked, &read.language) {
        (Some(code), _) => renderer.locale(code),
        (None, Some(code)) => renderer.locale(code).or_else(|_| renderer.locale(LOCALE)),
        (None, None) => renderer.locale(LOCALE),
    }
}
