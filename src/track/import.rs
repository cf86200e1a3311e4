//! A person's own tracks, from YAML, JSON or a Markdown check list. Reading is lenient: what is not understood is left
//! out and told, and only what holds nothing to learn is refused.

mod data;
mod fields;
mod markdown;
mod outline;
mod settle;
mod shape;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Module, Track};
use crate::error::{Error, Result};
use crate::progress::Marks;
use crate::skills::Lexicon;
use crate::warned::Warned;
pub(super) use outline::Label;
use outline::Outline;

/// The longest text of a track, in bytes: 1 MB.
pub const LONGEST: usize = 1 << 20;

/// How deep YAML may be nested; the deepest that is understood has ten levels.
const DEEPEST: usize = 64;

/// What a track is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = TrackFormat))]
pub enum Format {
    /// JSON.
    #[serde(rename = "json")]
    Json,
    /// A check list in Markdown: headings are weeks, list items modules, and ticked ones are done.
    #[serde(rename = "md", alias = "markdown")]
    Markdown,
    /// YAML.
    #[serde(rename = "yaml", alias = "yml")]
    Yaml,
}

/// A person's own track, as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The track; its id begins with `own-`.
    pub track: Track,
    /// Its modules; their ids begin with the track's and a dot.
    pub modules: Vec<Module>,
    /// What it says of how far they are.
    pub marks: Marks,
}

/// Reads a track; a format that is not given is told by the text, and a name that is given counts before the text's.
/// What is ticked without a day was done `today`.
///
/// # Errors
/// Refuses a text that is empty, too large, not in the format, or without modules.
pub fn import(
    text: &str,
    format: Option<Format>,
    name: &str,
    lexicon: &Lexicon,
    today: Date,
) -> Result<Warned<Imported>> {
    if text.trim().is_empty() {
        return Err(Error::refused("empty", "the track is empty")
            .hint("send a check list in Markdown, or YAML or JSON with weeks and modules"));
    }
    if text.len() > LONGEST {
        return Err(settle::too_large("a track has at most 1 MB of text"));
    }
    let mut warnings = Vec::new();
    let mut outline = match format {
        Some(Format::Json) => data::outline(json(text)?, &mut warnings),
        Some(Format::Yaml) => data::outline(yaml(text)?, &mut warnings),
        Some(Format::Markdown) => markdown::outline(text, &mut warnings),
        None => told(text, &mut warnings),
    };
    if !name.trim().is_empty() {
        outline.title = name.to_owned();
    }
    let value = settle::settle(outline, lexicon, today, &mut warnings)?;
    Ok(Warned { value, warnings })
}

/// Reads a text that does not say what it is written in. YAML counts only where it names fields: any Markdown list is
/// a list in YAML too.
fn told(text: &str, warnings: &mut Vec<crate::warned::Warning>) -> Outline {
    if let Ok(value) = json(text) {
        return data::outline(value, warnings);
    }
    let fields = |value: &Value| match value {
        Value::Object(_) => true,
        Value::Array(items) => items.first().is_some_and(Value::is_object),
        _ => false,
    };
    match yaml(text).ok().filter(fields) {
        Some(value) => data::outline(value, warnings),
        None => markdown::outline(text, warnings),
    }
}

fn json(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        unreadable("JSON", &place)
    })
}

fn yaml(text: &str) -> Result<Value> {
    let options = serde_saphyr::options! {
        // A module may be called Yes.
        strict_booleans: true,
        budget: serde_saphyr::budget! { max_depth: DEEPEST },
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let place = error.location().map_or_else(
            || "an unknown place".to_owned(),
            |place| format!("line {}, column {}", place.line(), place.column()),
        );
        unreadable("YAML", &place)
    })
}

fn unreadable(format: &str, place: &str) -> Error {
    Error::refused(
        "unreadable",
        format!("the track is no {format}: it cannot be read at {place}"),
    )
    .hint("mend that place, or name the format that it is in: yaml, json or md")
}
