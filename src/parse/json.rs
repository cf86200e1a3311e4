//! JSON Resume, read leniently: what does not fit its schema is named and left out, never fatal.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::literals::Literals;
use super::period::periods;
use super::schema::{Keys, RESUME, Shape};
use super::words::{Hint, Words};
use super::{Basis, Fields, Found, Parsed};
use crate::date::Date;
use crate::error::{Error, Result};
use crate::resume::Resume;
use crate::text::{Span, Text};
use crate::warned::{Warned, Warning};

/// Reads a JSON Resume.
///
/// # Errors
/// Refuses what is no JSON object, and an object in which nothing is a resume's.
pub(super) fn read(text: &Text, words: &Words) -> Result<Warned<Parsed>> {
    let value: Value = serde_json::from_str(&text.content).map_err(|error| {
        Error::refused("not-json", format!("The JSON cannot be read: {error}."))
            .hint("Check the file with a JSON editor, or export it anew.")
    })?;
    let Value::Object(object) = value else {
        return Err(not_a_resume());
    };
    let mut reader = Reader {
        literals: Literals::new(&text.content),
        words,
        fields: Fields::new(),
        warnings: Vec::new(),
        unknown: BTreeSet::new(),
    };
    let cleaned = reader.record(object, RESUME, "");
    let known = cleaned.iter().any(|(key, _)| key != "meta");
    let resume: Resume =
        serde_json::from_value(Value::Object(cleaned)).map_err(|_| not_a_resume())?;
    if !known || resume == Resume::default() {
        return Err(not_a_resume());
    }
    Ok(Warned {
        value: Parsed {
            resume,
            fields: reader.fields,
            ..Parsed::default()
        },
        warnings: reader.warnings,
    })
}

fn not_a_resume() -> Error {
    Error::refused(
        "not-a-resume",
        "The JSON is no resume: it has no basics, work, education or other section of JSON Resume.",
    )
    .hint("See https://jsonresume.org/schema for the format.")
}

struct Reader<'a> {
    literals: Literals<'a>,
    words: &'a Words,
    fields: Fields,
    warnings: Vec<Warning>,
    unknown: BTreeSet<String>,
}

impl Reader<'_> {
    fn record(&mut self, object: Map<String, Value>, keys: Keys, path: &str) -> Map<String, Value> {
        let mut cleaned = Map::new();
        for (key, value) in object {
            self.literals.find(&key);
            let own = |name: &str| {
                if path.is_empty() {
                    name.to_owned()
                } else {
                    format!("{path}.{name}")
                }
            };
            match keys.iter().find(|(written, ..)| *written == key) {
                Some(&(_, name, shape)) => {
                    let value = self.value(value, shape, &own(name));
                    if let Some(value) = value.filter(|_| !cleaned.contains_key(name)) {
                        cleaned.insert(name.to_owned(), value);
                    }
                }
                None => {
                    self.pass(&value);
                    self.unknown_key(&own(&key));
                }
            }
        }
        cleaned
    }

    fn value(&mut self, value: Value, shape: Shape, path: &str) -> Option<Value> {
        match (shape, value) {
            (Shape::Ignored, value) => {
                self.pass(&value);
                None
            }
            (_, Value::Null) => {
                self.warn(path, "null", "it is read as absent");
                None
            }
            (Shape::Text, Value::String(text)) => self.text(text, path),
            (Shape::Text, value @ (Value::Number(_) | Value::Bool(_))) => {
                let span = self.literals.bare();
                self.found(path, span);
                self.warn(path, &value.to_string(), "it is read as text");
                Some(Value::String(value.to_string()))
            }
            (Shape::Date, Value::String(text)) => {
                let span = self.literals.find(&text);
                self.date(&text, path, span)
            }
            (Shape::Date, Value::Number(year)) => {
                let span = self.literals.bare();
                self.date(&year.to_string(), path, span)
            }
            (Shape::Texts, Value::Array(items)) => {
                let items = items.into_iter().enumerate();
                let texts: Vec<Value> = items
                    .filter_map(|(i, item)| self.value(item, Shape::Text, &format!("{path}[{i}]")))
                    .collect();
                Some(Value::Array(texts))
            }
            (Shape::Texts, text @ Value::String(_)) => {
                let text = self.value(text, Shape::Text, &format!("{path}[0]"))?;
                Some(Value::Array(vec![text]))
            }
            (Shape::Record(keys), Value::Object(object)) => {
                Some(Value::Object(self.record(object, keys, path)))
            }
            (Shape::Record(keys), text @ Value::String(_)) => self.bare(text, keys, path),
            (Shape::Records(keys), Value::Array(items)) => {
                let mut records = Vec::new();
                for item in items {
                    let path = format!("{path}[{}]", records.len());
                    records.extend(self.value(item, Shape::Record(keys), &path));
                }
                Some(Value::Array(records))
            }
            (Shape::Records(keys), object @ Value::Object(_)) => {
                let record = self.value(object, Shape::Record(keys), &format!("{path}[0]"))?;
                Some(Value::Array(vec![record]))
            }
            (Shape::Own, value) => {
                self.own(&value, path);
                let read = serde_json::from_value::<crate::resume::Upward>(value.clone()).is_ok();
                if !read {
                    self.warn(path, &value.to_string(), "it is left out");
                }
                read.then_some(value)
            }
            (_, value) => {
                self.pass(&value);
                self.warn(path, &value.to_string(), "it is left out");
                None
            }
        }
    }

    /// A bare text where a record belongs stands for the first of its keys.
    fn bare(&mut self, text: Value, keys: Keys, path: &str) -> Option<Value> {
        let (_, name, shape) = keys.first()?;
        let value = self.value(text, *shape, &format!("{path}.{name}"))?;
        Some(Value::Object(Map::from_iter([((*name).to_owned(), value)])))
    }

    fn text(&mut self, text: String, path: &str) -> Option<Value> {
        let span = self.literals.find(&text).filter(|_| !text.is_empty());
        self.found(path, span);
        Some(Value::String(text))
    }

    /// Notes where a field stands; its key says what it is.
    fn found(&mut self, path: &str, span: Option<Span>) {
        let basis = Basis::Label;
        let place = span.map(|span| (path.to_owned(), Found { span, basis }));
        self.fields.extend(place);
    }

    fn date(&mut self, text: &str, path: &str, span: Option<Span>) -> Option<Value> {
        let present = self.words.is(&super::fold::fold(text), Hint::Present);
        if text.trim().is_empty() || present {
            return None;
        }
        let printed = || {
            periods(text, self.words)
                .into_iter()
                .next()
                .and_then(|period| period.start)
        };
        match text.parse::<Date>().ok().or_else(printed) {
            Some(date) => {
                self.found(path, span);
                Some(Value::String(date.to_string()))
            }
            None => {
                self.warn(path, text, "it is no date and left out");
                None
            }
        }
    }

    /// Notes where the texts of Upward's own part stand.
    fn own(&mut self, value: &Value, path: &str) {
        match value {
            Value::String(text) => {
                let span = self.literals.find(text);
                self.found(path, span);
            }
            Value::Array(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.own(item, &format!("{path}[{i}]"));
                }
            }
            Value::Object(object) => {
                for (key, value) in object {
                    self.literals.find(key);
                    match key.as_str() {
                        "sections" | "title" | "lines" => {
                            self.own(value, &format!("{path}.{key}"));
                        }
                        _ => self.pass(value),
                    }
                }
            }
            _ => {}
        }
    }

    /// Passes over the strings of a value that is not kept.
    fn pass(&mut self, value: &Value) {
        match value {
            Value::String(text) => {
                self.literals.find(text);
            }
            Value::Array(items) => items.iter().for_each(|item| self.pass(item)),
            Value::Object(object) => {
                for (key, value) in object {
                    self.literals.find(key);
                    self.pass(value);
                }
            }
            _ => {}
        }
    }

    fn warn(&mut self, path: &str, value: &str, outcome: &str) {
        let short: String = value.chars().take(60).collect();
        self.warnings.push(Warning::new(
            "odd-value",
            format!("{path} is '{short}': {outcome}."),
        ));
    }

    fn unknown_key(&mut self, path: &str) {
        let general: String = path.chars().filter(|c| !c.is_ascii_digit()).collect();
        if self.unknown.insert(general) {
            self.warnings.push(Warning::new(
                "unknown-key",
                format!("JSON Resume does not know '{path}': it is left out."),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::resume::fields::fields;
    use crate::text::{Format, Layout};

    fn read_json(json: &str) -> Result<Warned<Parsed>> {
        let text = Text {
            format: Format::JsonResume,
            content: json.to_owned(),
            lines: Vec::new(),
            links: Vec::new(),
            layout: Layout::default(),
        };
        read(&text, &Words::load())
    }

    #[test]
    fn reads_what_fits_and_names_what_does_not() {
        let json = r#"{"basics": {"name": "Žofie", "phone": 123, "age": 4, "email": null},
            "work": [{"company": "Acme", "startDate": "Mar 2020", "endDate": "soon", "highlights": "One"}, "Beta"],
            "skills": ["Rust", {"name": "Go", "keywords": [1, "gRPC"]}], "education": [{"endDate": 2019}],
            "meta": {"upward": {"fields": {"x": {"basis": "label"}}, "sections": [{"lines": ["Chess"]}]}}}"#;
        let read = read_json(json).unwrap();
        let resume = &read.value.resume;
        assert_eq!(resume.basics.name, "Žofie");
        assert_eq!(resume.basics.phone, "123");
        assert_eq!(resume.work[0].name, "Acme");
        assert_eq!(resume.work[0].start_date, Some(Date::month(2020, 3)));
        assert_eq!(resume.work[0].highlights, ["One"]);
        assert_eq!(resume.work[1].name, "Beta");
        assert_eq!(resume.skills[1].keywords, ["1", "gRPC"]);
        let said: Vec<&str> = read.warnings.iter().map(|w| w.message.as_str()).collect();
        for part in [
            "basics.phone is '123'",
            "'basics.age'",
            "basics.email is 'null'",
            "work[0].endDate is 'soon'",
        ] {
            assert!(
                said.iter().any(|message| message.contains(part)),
                "{part}: {said:?}"
            );
        }
        let leaves = fields(resume);
        assert_eq!(leaves.len(), read.value.fields.len());
        for leaf in leaves.iter().filter(|leaf| leaf.text != "2020-03") {
            let span = read.value.fields[&leaf.path].span;
            let found: String = json
                .chars()
                .skip(span.start)
                .take(span.end - span.start)
                .collect();
            assert_eq!(found, leaf.text, "{}", leaf.path);
        }
    }

    #[test]
    fn refuses_other_json() {
        for json in ["[]", "{}", "{\"name\": \"x\"}", "{\"meta\": {}}", "{"] {
            assert!(read_json(json).is_err(), "{json}");
        }
    }
}
