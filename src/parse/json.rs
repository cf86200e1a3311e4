//! JSON Resume to resume: the fields are there already; their places are found, and loose files made strict.

use serde_json::{Map, Value};

use crate::date::Date;
use crate::error::{Error, Result};
use crate::parse::{Parsed, Spans};
use crate::resume::Resume;
use crate::text::Span;
use crate::warned::{Warned, Warning};

/// Fields that hold dates.
const DATES: [&str; 4] = ["startDate", "endDate", "date", "releaseDate"];

/// Reads JSON Resume. Blank values count as not there, numbers as their digits; a date that is none is left out,
/// which for an end means "to the present".
///
/// # Errors
/// Refuses JSON of another shape.
pub(super) fn read(json: &str) -> Result<Warned<Parsed>> {
    let fault = |error: serde_json::Error| {
        Error::refused(
            "not-a-resume",
            format!("The document is JSON, but not JSON Resume: {error}."),
        )
        .hint("Compare it with the schema at https://jsonresume.org/schema.")
    };
    let written: Value = serde_json::from_str(json).map_err(fault)?;
    let mut places = Places {
        rest: json,
        chars: 0,
        spans: Spans::new(),
    };
    places.walk(&written, "");
    let mut warnings = Vec::new();
    let strict = strict(written, "", &mut warnings).unwrap_or_default();
    let resume: Resume = serde_json::from_value(strict).map_err(fault)?;
    if resume == Resume::default() {
        return Err(Error::refused(
            "not-a-resume",
            "The document is JSON, but holds no field of JSON Resume.",
        )
        .hint("Compare it with the schema at https://jsonresume.org/schema."));
    }
    Ok(Warned {
        value: Parsed {
            resume,
            spans: places.spans,
            ..Parsed::default()
        },
        warnings,
    })
}

/// Returns the value as the schema wants it; none where it says nothing.
fn strict(value: Value, name: &str, warnings: &mut Vec<Warning>) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Number(number) => Some(Value::String(number.to_string())),
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) if DATES.contains(&name) && text.parse::<Date>().is_err() => {
            if name != "endDate" {
                let message = format!("'{text}' is not a date, so {name} was left out.");
                warnings.push(Warning::new("unread-date", message));
            }
            None
        }
        Value::Array(items) => {
            let items = items
                .into_iter()
                .filter_map(|item| strict(item, name, warnings));
            Some(Value::Array(items.collect()))
        }
        Value::Object(record) => {
            let fields = record.into_iter().filter_map(|(name, item)| {
                let item = strict(item, &name, warnings)?;
                Some((name, item))
            });
            Some(Value::Object(fields.collect::<Map<_, _>>()))
        }
        other => Some(other),
    }
}

/// Finds texts in the file, in the order in which they stand there.
struct Places<'a> {
    rest: &'a str,
    chars: usize,
    spans: Spans,
}

impl Places<'_> {
    fn walk(&mut self, value: &Value, path: &str) {
        match value {
            Value::String(text) => self.place(text, path),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.walk(item, &format!("{path}[{index}]"));
                }
            }
            Value::Object(record) => {
                let dot = if path.is_empty() { "" } else { "." };
                for (key, item) in record {
                    self.find(key);
                    self.walk(item, &format!("{path}{dot}{key}"));
                }
            }
            _ => {}
        }
    }

    fn place(&mut self, text: &str, path: &str) {
        if let Some(span) = self.find(text) {
            self.spans.insert(path.to_owned(), span);
        }
    }

    /// Finds the next string that says `text`. Only a name that stands twice in one record makes it skip any.
    fn find(&mut self, text: &str) -> Option<Span> {
        while let Some((quoted, span)) = self.next() {
            if serde_json::from_str::<String>(quoted).is_ok_and(|said| said == text) {
                return Some(span);
            }
        }
        None
    }

    /// Returns the next string with its quotes, and where its characters stand.
    fn next(&mut self) -> Option<(&str, Span)> {
        let (before, behind) = self.rest.split_once('"')?;
        let mut escaped = false;
        let (length, _) = behind.char_indices().find(|&(_, c)| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        let quoted = self.rest.get(before.len()..before.len() + length + 2)?;
        let start = self.chars + before.chars().count() + 1;
        let end = start + quoted.chars().count() - 2;
        self.rest = behind.get(length + 1..)?;
        self.chars = end + 1;
        Some((quoted, Span { start, end }))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn loose_files_are_read_and_fields_are_found_in_them() {
        let json = r#"{"basics": {"name": "Žofie", "phone": null, "url": ""},
            "work": [{"name": "name", "startDate": "2020-01", "endDate": "Present", "highlights": ["\u017dofie \"x\"", "Žofie"]}],
            "education": [{"score": 1.3, "startDate": "long ago"}]}"#;
        let read = read(json).unwrap();
        let resume = &read.value.resume;
        assert_eq!(resume.basics.name, "Žofie");
        assert_eq!(resume.work[0].end_date, None);
        assert_eq!(resume.education[0].score, "1.3");
        assert_eq!(read.warnings.len(), 1);
        for (path, text) in [
            ("basics.name", "Žofie"),
            ("work[0].name", "name"),
            ("work[0].highlights[1]", "Žofie"),
        ] {
            let span = read.value.spans[path];
            let found: String = json
                .chars()
                .skip(span.start)
                .take(span.end - span.start)
                .collect();
            assert_eq!(found, text, "{path}");
        }
        let (first, second) = (
            read.value.spans["basics.name"],
            read.value.spans["work[0].highlights[1]"],
        );
        assert!(first.end < second.start);
    }

    #[test]
    fn other_json_is_refused() {
        for json in [
            "[]",
            "{}",
            r#"{"a": 1}"#,
            r#"{"work": "none"}"#,
            r#"{"work": ["none"]}"#,
        ] {
            assert_eq!(read(json).unwrap_err().code, "not-a-resume", "{json}");
        }
    }
}
