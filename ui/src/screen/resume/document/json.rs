//! Resumes to and from the form.

use std::sync::Arc;

use serde_json::{Map, Value};
use upward_engine::date::Date;
use upward_engine::error::{Error, Result};
use upward_engine::resume::Resume as Content;

use super::{Cell, Document, Entry};
use crate::screen::resume::check;
use crate::screen::resume::schema::{SECTIONS, Section, Shape, Spec};

impl Document {
    /// Returns a resume as the form holds it.
    ///
    /// # Errors
    /// An error of Upward's own where it cannot be written as JSON.
    pub fn read(content: &Content) -> Result<Self> {
        let mut rest = serde_json::to_value(content).map_err(|error| broken(&error))?;
        let sections = SECTIONS.iter().map(|section| {
            let entries = match section.one {
                Some(_) => match take(&mut rest, section.path) {
                    Some(Value::Array(items)) => items
                        .into_iter()
                        .map(|mut item| Arc::new(entry(section, &mut item)))
                        .collect(),
                    _ => Vec::new(),
                },
                None => {
                    let mut none = Value::Null;
                    let own = at(&mut rest, section.path).unwrap_or(&mut none);
                    vec![Arc::new(entry(section, own))]
                }
            };
            Arc::new(entries)
        });
        Ok(Self {
            sections: sections.collect(),
            rest: Arc::new(rest),
        })
    }

    /// Returns the resume. What says nothing is left out, and so are dates that are none.
    ///
    /// # Errors
    /// An error of Upward's own where the form holds what no resume does.
    pub fn content(&self) -> Result<Content> {
        let mut whole = match &*self.rest {
            Value::Null => Value::Object(Map::new()),
            rest => rest.clone(),
        };
        for (section, entries) in SECTIONS.iter().zip(&self.sections) {
            if section.one.is_none() {
                for entry in entries.iter() {
                    write(section, entry, section.path, &mut whole);
                }
                continue;
            }
            let said = entries.iter().filter(|entry| !entry.is_empty());
            let items: Vec<Value> = said
                .map(|entry| {
                    let mut item = Value::Object(Map::new());
                    write(section, entry, "", &mut item);
                    item
                })
                .collect();
            if !items.is_empty() {
                put(&mut whole, section.path, Value::Array(items));
            }
        }
        serde_json::from_value(whole).map_err(|error| broken(&error))
    }
}

fn entry(section: &Section, value: &mut Value) -> Entry {
    let cells = section
        .fields
        .iter()
        .map(|spec| match (spec.shape, take(value, spec.path)) {
            (Shape::List(_), Some(Value::Array(items))) => {
                let texts = items.iter().filter_map(Value::as_str);
                Cell::List(texts.map(Into::into).collect())
            }
            (Shape::List(_), _) => Cell::List(Vec::new()),
            (_, Some(Value::String(text))) => Cell::Text(text.into()),
            (_, _) => Cell::Text("".into()),
        });
    Entry {
        cells: cells.collect(),
    }
}

fn write(section: &Section, entry: &Entry, under: &str, into: &mut Value) {
    for (spec, cell) in section.fields.iter().zip(&entry.cells) {
        let Some(value) = value(spec, cell) else {
            continue;
        };
        match under {
            "" => put(into, spec.path, value),
            under => put(into, &format!("{under}.{}", spec.path), value),
        }
    }
}

/// Returns what a cell holds; none where it says nothing, or is to be a date and is none.
fn value(spec: &Spec, cell: &Cell) -> Option<Value> {
    match cell {
        Cell::Text(text) if text.trim().is_empty() => None,
        Cell::Text(text) => match spec.shape {
            Shape::Date | Shape::End => {
                let date: Date = check::date(text)?;
                Some(Value::String(date.to_string()))
            }
            _ => Some(Value::String(text.to_string())),
        },
        Cell::List(list) => {
            let said = list.iter().filter(|item| !item.trim().is_empty());
            let items: Vec<Value> = said.map(|item| Value::String(item.to_string())).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
    }
}

/// Returns what stands at a path of records.
fn at<'a>(value: &'a mut Value, path: &str) -> Option<&'a mut Value> {
    path.split('.')
        .try_fold(value, |value, key| value.get_mut(key))
}

/// Takes out what stands at a path of records.
fn take(value: &mut Value, path: &str) -> Option<Value> {
    let (parent, key) = match path.rsplit_once('.') {
        Some((parent, key)) => (at(value, parent)?, key),
        None => (value, path),
    };
    parent.as_object_mut()?.remove(key)
}

/// Puts a value at a path of records, which are made where there are none.
fn put(value: &mut Value, path: &str, what: Value) {
    let (key, rest) = match path.split_once('.') {
        Some((key, rest)) => (key, Some(rest)),
        None => (path, None),
    };
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    let Some(record) = value.as_object_mut() else {
        return;
    };
    let here = record.entry(key).or_insert(Value::Null);
    match rest {
        Some(rest) => put(here, rest, what),
        None => *here = what,
    }
}

fn broken(error: &serde_json::Error) -> Error {
    Error::internal("form", format!("the resume cannot be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resume_is_the_same_after_the_form() {
        let mut content = upward_desk::testing::sample();
        let own = content.meta.get_or_insert_default();
        own.upward.labels = vec!["Backend Engineer".to_owned()];
        own.upward
            .learned
            .push(upward_engine::resume::Learned::default());
        own.upward.sections.push(upward_engine::resume::Section {
            title: "Talks".to_owned(),
            lines: vec!["One".to_owned(), "Two".to_owned()],
        });
        let document = Document::read(&content).unwrap();
        assert_eq!(document.content().unwrap(), content);
        let nothing = Document::read(&Content::default()).unwrap();
        assert_eq!(nothing.content().unwrap(), Content::default());
        assert_eq!(Document::empty().content().unwrap(), Content::default());
    }
}
