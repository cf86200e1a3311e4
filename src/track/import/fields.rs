//! Reading fields of JSON and YAML as people write them: under several names, as text, number or list.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::warned::Warning;

/// Fields that are taken one after another; those that are left are told.
pub struct Fields {
    left: Map<String, Value>,
}

impl Fields {
    /// Takes the fields of an object.
    pub fn new(object: Map<String, Value>) -> Self {
        let plain = |name: String| {
            let letters = name.chars().filter(|c| !matches!(c, '_' | '-' | ' '));
            letters.collect::<String>().to_lowercase()
        };
        let known = |name: &str| KNOWN.contains(&name);
        let left = object.into_iter().map(|(name, value)| {
            let plain = plain(name.clone());
            (if known(&plain) { plain } else { name }, value)
        });
        Self {
            left: left.collect(),
        }
    }

    /// Takes the first of these that is there.
    pub fn take(&mut self, names: &[&str]) -> Option<Value> {
        names.iter().find_map(|name| self.left.remove(*name))
    }

    /// Takes one as text.
    pub fn text(&mut self, names: &[&str]) -> String {
        self.take(names)
            .map_or_else(String::new, |value| text(&value))
    }

    /// Takes one as a whole number.
    pub fn number(&mut self, names: &[&str]) -> Option<u16> {
        let text = self.text(names);
        let digits = text.trim().split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok()
    }

    /// Takes one as a list of texts: a list, or lines, or what stands between commas.
    pub fn texts(&mut self, names: &[&str], parted: char) -> Vec<String> {
        match self.take(names) {
            Some(Value::Array(items)) => items.iter().map(text).collect(),
            Some(Value::Null) | None => Vec::new(),
            Some(value) => text(&value).split(parted).map(str::to_owned).collect(),
        }
    }

    /// Takes one as a list of values.
    pub fn list(&mut self, names: &[&str]) -> Vec<Value> {
        match self.take(names) {
            Some(Value::Array(items)) => items,
            Some(Value::Null) | None => Vec::new(),
            Some(value) => vec![value],
        }
    }

    /// Takes those that are left and hold lists, with their names.
    pub fn lists(&mut self) -> Vec<(String, Value)> {
        let left = std::mem::take(&mut self.left);
        let (lists, rest) = left.into_iter().partition(|(_, value)| value.is_array());
        self.left = rest;
        let lists: Map<String, Value> = lists;
        lists.into_iter().collect()
    }

    /// Tells of those that are left.
    pub fn end(self, warnings: &mut Vec<Warning>) {
        for name in self.left.keys() {
            let name: String = name.chars().take(40).collect();
            left_out(warnings, &name);
        }
    }
}

/// The names that are understood, without signs and in lower case.
const KNOWN: [&str; 39] = [
    "byskill",
    "criteria",
    "description",
    "done",
    "evidence",
    "exported",
    "goal",
    "hours",
    "hoursperweek",
    "href",
    "id",
    "items",
    "kind",
    "level",
    "link",
    "links",
    "module",
    "modules",
    "name",
    "needs",
    "note",
    "plan",
    "prerequisites",
    "project",
    "quiz",
    "requires",
    "resources",
    "resume",
    "role",
    "since",
    "skills",
    "state",
    "status",
    "steps",
    "summary",
    "tasks",
    "title",
    "topics",
    "url",
];

/// Tells, once, that fields of a name are left out.
pub fn left_out(warnings: &mut Vec<Warning>, name: &str) {
    let message = format!("what \"{name}\" says was not understood and left out");
    if !warnings.iter().any(|warning| warning.message == message) {
        warnings.push(Warning::new("left-out", message));
    }
}

/// Returns a value as text.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        Value::Object(fields) => {
            let named = ["title", "name", "text"]
                .iter()
                .find_map(|name| fields.get(*name));
            named.and_then(Value::as_str).unwrap_or_default().to_owned()
        }
        Value::Null | Value::Array(_) => String::new(),
    }
}

/// Returns a value in the shape that Upward writes; one in another shape is told and left out.
pub fn exact<T: DeserializeOwned>(
    value: Value,
    name: &str,
    warnings: &mut Vec<Warning>,
) -> Option<T> {
    let read = serde_json::from_value(value).ok();
    if read.is_none() {
        left_out(warnings, name);
    }
    read
}
