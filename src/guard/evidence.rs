//! What the sources of a claim hold.

use serde::Serialize;
use serde_json::Value;

use crate::resume::Resume;

use super::Claim;

/// The path of a claim that a letter makes, and of the words that no resume need hold there.
pub(super) const LETTER: &str = "letter";

/// What letters say besides the person's own words: "your posting asks for", "an example from my work".
const LETTERS: [&str; 2] = [
    include_str!("../../templates/guard/letter-en.txt"),
    include_str!("../../templates/guard/letter-de.txt"),
];

/// A text of the resume, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    /// Its path.
    pub path: String,
    /// What stands there.
    pub text: String,
}

impl Text {
    /// Whether two texts tell of the same: they are one line, one is the head of the entry that the other is in, or one is
    /// about the person as a whole and the other no line of an entry.
    pub(super) fn joins(&self, other: &Self) -> bool {
        let (own, own_line) = entry(&self.path);
        let (entry, line) = entry(&other.path);
        let person = |path: &str| path.starts_with("basics.");
        self.path == other.path
            || [self, other].iter().any(|text| text.path == LETTER)
            || (own == entry && !(own_line && line))
            || (person(own) && person(entry))
            || (person(own) && !line)
            || (person(entry) && !own_line)
    }
}

/// Returns the entry that a path is in, and whether it is a line of it rather than its head.
fn entry(path: &str) -> (&str, bool) {
    let entry = path.find(']').map_or(path, |end| path.split_at(end + 1).0);
    let line = [
        "highlights",
        "summary",
        "description",
        "keywords",
        "courses",
    ];
    (entry, line.iter().any(|field| path.contains(field)))
}

/// Returns the texts that a claim may rest on: what stands in the resume at its sources, or at its path where it has none.
///
/// What the resume holds goes before what the claim says that it holds. A path that does not exist holds nothing. The
/// employer, title and dates of an entry are held where they or the whole entry are cited, not where one of its lines
/// is: a sentence that names them must say where it has them from.
pub(super) fn of(claim: &Claim<'_>, resume: &Resume) -> Vec<Text> {
    let mut held = Vec::new();
    if claim.sources.is_empty() {
        at(claim.path, resume, &mut held);
        if held.is_empty() {
            held.push(Text {
                path: claim.path.to_owned(),
                text: claim.original.to_owned(),
            });
        }
    }
    for source in claim.sources {
        at(source, resume, &mut held);
        held.extend(lasting(source, resume));
    }
    if claim.path == LETTER {
        held.extend(LETTERS.map(|words| Text {
            path: LETTER.to_owned(),
            text: spoken(words, claim.sources),
        }));
    }
    held
}

/// Returns what a letter may say of itself: any line, but one that begins with a section only where that is cited.
fn spoken(words: &str, sources: &[String]) -> String {
    let may = |line: &&str| {
        let section = line.split_once(": ").map(|(section, _)| section);
        section.is_none_or(|section| sources.iter().any(|path| path.starts_with(section)))
    };
    words.lines().filter(may).collect::<Vec<_>>().join("; ")
}

/// Returns that what began at a cited start date lasts until today, where the resume states no end.
fn lasting(source: &str, resume: &Resume) -> Option<Text> {
    let entry = source.strip_suffix(".startDate")?;
    let (mut start, mut end) = (Vec::new(), Vec::new());
    at(source, resume, &mut start);
    at(&format!("{entry}.endDate"), resume, &mut end);
    let start = start.pop().filter(|_| end.is_empty())?;
    Some(Text {
        text: since(&start.text),
        path: start.path,
    })
}

/// Returns what a missing `endDate` beside a `startDate` means: to the present.
fn since(start: &str) -> String {
    format!("since {start}, currently, derzeit")
}

/// Adds the texts at a path and below it.
fn at(path: &str, resume: &Resume, held: &mut Vec<Text>) {
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
    walk(found, path, held);
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

fn walk(value: &Value, path: &str, held: &mut Vec<Text>) {
    let text = |text: String| Text {
        path: path.to_owned(),
        text,
    };
    match value {
        Value::String(found) => held.push(text(found.clone())),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{i}]"), held);
            }
        }
        Value::Object(record) => {
            for (name, item) in record {
                walk(item, &format!("{path}.{name}"), held);
            }
            let start = record.get("startDate").and_then(Value::as_str);
            if let (Some(start), None) = (start, record.get("endDate")) {
                held.push(text(since(start)));
            }
        }
        _ => {}
    }
}
