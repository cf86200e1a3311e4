//! `upward locales`: the languages of headings and dates.

use serde_json::json;
use upward_engine::error::Result;
use upward_engine::render::Renderer;

use crate::ink::bold;
use crate::session::Session;

/// Runs `upward locales`.
///
/// # Errors
/// Only when a shipped file is broken.
pub fn run(session: &Session) -> Result<()> {
    let renderer = Renderer::new()?;
    let locales = renderer.locales();
    let list: Vec<_> = locales
        .iter()
        .map(|locale| json!({"code": locale.code, "name": locale.name}))
        .collect();
    session.console.show(&list, |page| {
        for locale in locales {
            page.hanging(bold(&locale.code).padded(8), locale.name.as_str());
        }
    })
}
