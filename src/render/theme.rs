//! A look, as data over the one shared Typst library: `templates/design.toml` and what a theme overrides of it.

use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use crate::error::{Error, Result};

/// A look, as data over the one shared Typst library (`templates/themes/*.toml`).
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Its name, such as `classic`.
    pub name: String,
    /// One sentence about it.
    pub description: String,
    /// Its settings.
    pub(super) design: Design,
}

/// Every setting of a theme; `templates/design.toml` explains each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Design {
    pub(super) page: Page,
    pub(super) text: Text,
    pub(super) name: Name,
    pub(super) heading: Heading,
    pub(super) entry: Entry,
    pub(super) list: List,
}

/// Margins, in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub(super) side_mm: f64,
    pub(super) top_mm: f64,
    pub(super) bottom_mm: f64,
}

/// Running text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Text {
    pub(super) font: String,
    pub(super) size: f64,
    pub(super) leading_em: f64,
    pub(super) color: String,
    pub(super) muted: String,
    pub(super) accent: String,
    pub(super) office: String,
}

/// The head of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Name {
    pub(super) align: Align,
    pub(super) size: f64,
    pub(super) label_size: f64,
    pub(super) contact_size: f64,
    pub(super) below: f64,
}

/// Where the head stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Align {
    Left,
    Center,
}

/// Section headings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Heading {
    pub(super) font: String,
    pub(super) size: f64,
    pub(super) style: HeadingStyle,
    pub(super) small_caps: bool,
    pub(super) above: f64,
    pub(super) below: f64,
}

/// What marks a section heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum HeadingStyle {
    Rule,
    Line,
    Plain,
}

/// Entries.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) gap: f64,
    pub(super) part_gap: f64,
    pub(super) title_size: f64,
    pub(super) details: Slant,
}

/// How employers, schools and places are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Slant {
    Italic,
    Normal,
}

/// Bulleted lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub(super) indent: f64,
    pub(super) body_indent: f64,
    pub(super) gap: f64,
}

impl Theme {
    /// Reads a theme's file over the defaults.
    ///
    /// # Errors
    /// Names the setting that does not exist or has the wrong type.
    pub(super) fn read(name: &str, file: &str, defaults: &str) -> Result<Self> {
        let broken = |error: toml::de::Error| {
            Error::internal("theme", format!("The theme {name} is broken: {error}"))
        };
        let mut overrides: Table = file.parse().map_err(broken)?;
        let description = match overrides.remove("description") {
            Some(Value::String(text)) => text,
            _ => String::new(),
        };
        let mut design: Table = defaults.parse().map_err(broken)?;
        merge(&mut design, overrides);
        Ok(Self {
            name: name.to_owned(),
            description,
            design: design.try_into().map_err(broken)?,
        })
    }
}

/// Puts `overrides` over `base`, table by table.
fn merge(base: &mut Table, overrides: Table) {
    for (key, value) in overrides {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => merge(below, above),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const DEFAULTS: &str = include_str!("../../templates/design.toml");

    #[test]
    fn a_theme_states_only_what_differs() {
        let theme = Theme::read("x", "description = 'A'\n[text]\nsize = 9.0", DEFAULTS).unwrap();
        assert_eq!(
            (theme.design.text.size, theme.design.page.side_mm),
            (9.0, 20.0)
        );
    }

    #[test]
    fn a_misspelt_setting_is_named() {
        let error = Theme::read("x", "[text]\nsizes = 9.0", DEFAULTS).unwrap_err();
        assert!(error.message.contains("sizes"), "{error}");
    }
}
