//! What the sources of a claim hold.

use serde::Serialize;
use serde_json::Value;

use crate::resume::Resume;

use super::Claim;

/// Returns the texts that a claim may rest on: what stands in the resume at its sources, or at its path where it has none.
///
/// What the resume holds goes before what the claim says that it holds. A path that does not exist holds nothing. The
/// employer, title and dates of an entry are held where they or the whole entry are cited, not where one of its lines
/// is: a sentence that names them must say where it has them from.
pub(super) fn of(claim: &Claim<'_>, resume: &Resume) -> Vec<String> {
    let mut held = Vec::new();
    if claim.sources.is_empty() {
        at(claim.path, resume, &mut held);
        if held.is_empty() {
            held.push(claim.original.to_owned());
        }
    }
    for source in claim.sources {
        at(source, resume, &mut held);
    }
    held
}

/// Adds the texts at a path and below it.
fn at(path: &str, resume: &Resume, held: &mut Vec<String>) {
    let (section, rest) = split(path);
    let value = match section {
        "basics" => value(&resume.basics),
        "work" => value(&resume.work),
        "volunteer" => value(&resume.volunteer),
        "education" => value(&resume.education),
        "awards" => value(&resume.awards),
        "certificates" => value(&resume.certificates),
        "publications" => value(&resume.publications),
        "skills" => value(&resume.skills),
        "languages" => value(&resume.languages),
        "interests" => value(&resume.interests),
        "references" => value(&resume.references),
        "projects" => value(&resume.projects),
        "meta" => value(&resume.meta),
        _ => Value::Null,
    };
    let mut found = &value;
    let mut rest = rest;
    while !rest.is_empty() {
        let (step, behind) = split(rest);
        found = match step.parse::<usize>() {
            Ok(index) => found.get(index),
            Err(_) => found.get(step),
        }
        .unwrap_or(&Value::Null);
        rest = behind;
    }
    walk(found, held);
}

/// Returns the first step of a path and what is behind it.
fn split(path: &str) -> (&str, &str) {
    let (step, rest) = path.split_at(path.find(['.', '[', ']']).unwrap_or(path.len()));
    (step, rest.trim_start_matches(['.', '[', ']']))
}

/// A resume holds strings, lists and records only, so serialising a part of it cannot fail.
fn value(part: &impl Serialize) -> Value {
    serde_json::to_value(part).unwrap_or_default()
}

fn walk(value: &Value, held: &mut Vec<String>) {
    match value {
        Value::String(text) => held.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| walk(item, held)),
        Value::Object(record) => {
            record.values().for_each(|item| walk(item, held));
            // A missing `endDate` beside a `startDate` means "to the present".
            let start = record.get("startDate").and_then(Value::as_str);
            if let (Some(start), None) = (start, record.get("endDate")) {
                held.push(format!("since {start}, currently, derzeit"));
            }
        }
        _ => {}
    }
}
