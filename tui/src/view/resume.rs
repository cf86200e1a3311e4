//! A resume with every field that was read, section by section.

use serde_json::{Map, Value};
use upward_engine::resume::Resume;

use crate::ink::{Ink, bold, muted};
use crate::page::Page;

/// Fields that name an entry, in the order in which people say them.
const TITLES: [&str; 11] = [
    "position",
    "studyType",
    "area",
    "title",
    "language",
    "name",
    "network",
    "organization",
    "institution",
    "awarder",
    "publisher",
];

/// Columns of a field's name.
const NAMES: usize = 14;

/// Shows every field, so that what was not read is seen to be missing.
pub fn show(page: &mut Page, resume: &Resume) {
    // A resume is plain data, and always can be written as JSON.
    let Ok(Value::Object(sections)) = serde_json::to_value(resume) else {
        return;
    };
    for (name, section) in &sections {
        match section {
            Value::Object(fields) => {
                page.heading(spaced(name));
                fields_of(page, fields, &[]);
            }
            Value::Array(entries) => {
                page.heading(format!("{} ({})", spaced(name), entries.len()));
                for item in entries {
                    entry(page, item);
                }
            }
            _ => {}
        }
    }
}

/// Shows one entry: its title and dates in a line, then its other fields.
fn entry(page: &mut Page, item: &Value) {
    let Value::Object(fields) = item else {
        return page.item(plain(item));
    };
    let text = |name: &&str| fields.get(*name).and_then(Value::as_str);
    let title: Vec<&str> = TITLES.iter().filter_map(text).collect();
    let begun = text(&"startDate");
    let ended = text(&"endDate");
    let dash = page.marks().dash;
    let dates = match (begun, ended) {
        (Some(begun), Some(ended)) => format!("{begun} {dash} {ended}"),
        (Some(begun), None) => format!("{begun} {dash} present"),
        (None, Some(ended)) => ended.to_owned(),
        (None, None) => String::new(),
    };
    if !title.is_empty() || !dates.is_empty() {
        page.hanging("  ", bold(title.join(", ")) + "  " + muted(dates));
    }
    fields_of(
        page,
        fields,
        &[&TITLES[..], &["startDate", "endDate"]].concat(),
    );
}

fn fields_of(page: &mut Page, fields: &Map<String, Value>, shown: &[&str]) {
    for (name, value) in fields {
        if shown.contains(&name.as_str()) {
            continue;
        }
        match value {
            Value::Array(values) if values.iter().any(Value::is_object) => {
                for value in values {
                    entry(page, value);
                }
            }
            Value::Array(values) if name == "highlights" => {
                for value in values {
                    page.hanging(format!("    {} ", page.marks().item), plain(value));
                }
            }
            Value::Object(inner) if inner.values().any(Value::is_array) => {
                fields_of(page, inner, &[]);
            }
            value => {
                let label = Ink::from("    ") + muted(spaced(name));
                page.hanging(label.padded(4 + NAMES), plain(value));
            }
        }
    }
}

/// A value in one line.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => fields.values().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// `postalCode` as `Postal code`.
fn spaced(name: &str) -> String {
    let mut text = String::new();
    for (at, c) in name.chars().enumerate() {
        match (at, c.is_uppercase()) {
            (0, _) => text.extend(c.to_uppercase()),
            (_, true) => {
                text.push(' ');
                text.extend(c.to_lowercase());
            }
            _ => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::page::Marks;

    #[test]
    fn every_value_is_shown() {
        let json = r#"{
            "basics": {"name": "Ada", "location": {"city": "Bern", "postalCode": "3000"},
                       "profiles": [{"network": "GitHub", "username": "ada", "url": "u.example"}]},
            "work": [{"name": "Acme", "position": "Engineer", "startDate": "2020-01", "summary": "Team of two",
                      "highlights": ["Built it", "Ran it"]}],
            "skills": [{"name": "Tools", "keywords": ["Git", "Make"]}],
            "meta": {"upward": {"sections": [{"title": "Motto", "lines": ["Onward"]}]}}
        }"#;
        let resume: Resume = serde_json::from_str(json).unwrap();
        let mut page = Page::new(80, Marks::ASCII);
        show(&mut page, &resume);
        let text = anstream::adapter::strip_str(&page.finish()).to_string();
        for value in [
            "Ada",
            "Bern",
            "3000",
            "GitHub",
            "ada",
            "u.example",
            "Engineer, Acme",
            "2020-01 - present",
            "Team of two",
            "Built it",
            "Ran it",
            "Tools",
            "Git, Make",
            "Motto",
            "Onward",
        ] {
            assert!(text.contains(value), "{value} in\n{text}");
        }
    }
}
