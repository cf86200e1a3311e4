//! `upward themes`: the looks that there are.

use serde_json::json;
use upward_engine::error::Result;
use upward_engine::render::Renderer;

use crate::ink::bold;
use crate::session::Session;

/// Runs `upward themes`.
///
/// # Errors
/// Only when a shipped file is broken.
pub fn run(session: &Session) -> Result<()> {
    let renderer = Renderer::new()?;
    let themes = renderer.themes();
    let list: Vec<_> = themes
        .iter()
        .map(|theme| json!({"name": theme.name, "description": theme.description}))
        .collect();
    session.console.show(&list, |page| {
        for theme in themes {
            page.hanging(bold(&theme.name).padded(12), theme.description.as_str());
        }
    })
}
