//! A resume with every field that was read, section by section.

use serde_json::{Map, Value};
use upward_engine::parse::Parsed;

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

/// What marks a doubtful field.
const DOUBT: &str = "(?)";

/// Shows every field, so that what was not read is seen to be missing, and marks the doubtful ones.
pub fn show(page: &mut Page, parsed: &Parsed) {
    // A resume is plain data, and always can be written as JSON.
    let Ok(mut resume) = serde_json::to_value(&parsed.resume) else {
        return;
    };
    let doubtful = mark(&mut resume, parsed);
    for (name, section) in resume.as_object().into_iter().flatten() {
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
    if doubtful > 0 {
        page.gap();
        page.paragraph(format!(
            "{DOUBT} marks what is read by guess. Look at it before you rely on it."
        ));
    }
}

/// Marks the texts of doubtful fields, and returns how many there are.
fn mark(resume: &mut Value, parsed: &Parsed) -> usize {
    let doubtful = parsed
        .fields
        .iter()
        .filter(|(_, found)| found.basis.is_doubtful());
    let mut marked = 0;
    for (path, _) in doubtful {
        let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
        if let Some(Value::String(text)) = resume.pointer_mut(&pointer) {
            *text = format!("{text} {DOUBT}");
            marked += 1;
        }
    }
    marked
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

    use upward_engine::parse::{Basis, Found};
    use upward_engine::text::Span;

    use super::*;
    use crate::page::Marks;

    fn shown(json: &str, guessed: &[&str]) -> String {
        let found = Found {
            span: Span::default(),
            basis: Basis::Guess,
        };
        let fields = guessed.iter().map(|path| ((*path).to_owned(), found));
        let parsed = Parsed {
            resume: serde_json::from_str(json).unwrap(),
            fields: fields.collect(),
            ..Parsed::default()
        };
        let mut page = Page::new(80, Marks::ASCII);
        show(&mut page, &parsed);
        anstream::adapter::strip_str(&page.finish()).to_string()
    }

    #[test]
    fn doubtful_fields_are_marked() {
        let json =
            r#"{"basics": {"name": "Ada"}, "work": [{"name": "Acme", "highlights": ["Ran it"]}]}"#;
        let text = shown(json, &["work[0].name", "work[0].highlights[0]"]);
        assert!(
            text.contains("Acme (?)") && text.contains("Ran it (?)"),
            "{text}"
        );
        assert!(
            !text.contains("Ada (?)") && text.contains("by guess"),
            "{text}"
        );
    }

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
        let text = shown(json, &[]);
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
