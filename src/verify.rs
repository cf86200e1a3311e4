//! Reading our own document back: what is sent must hold everything it was made from, in order.
//!
//! The finished file goes through [`crate::ingest`] and [`crate::parse`] like any stranger's, and
//! each field must come back at its own path. Equal paths are equal order: a bullet that moved,
//! split or merged is lost at its path.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::date::Date;
use crate::letter::Letter;
use crate::resume::Resume;
use crate::resume::fields::fields;
use crate::text::Text;

/// The outcome of reading a document back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// Whether everything came back.
    pub passed: bool,
    /// What did not, as `path: text`.
    pub missing: Vec<String>,
}

/// Compares what was sent with what was read back from the document.
///
/// White space, the scheme of a link and the day of a date are not told apart, since no theme
/// prints them. A place is compared as a whole, and so are degree and subject.
pub fn verify(sent: &Resume, read: &Resume) -> Verified {
    let read = printed(read);
    let sent = printed(sent);
    let mut missing: Vec<String> = sent
        .iter()
        .filter(|(path, field)| read.get(*path).is_none_or(|found| found.key != field.key))
        .map(|(path, field)| format!("{path}: {}", field.text))
        .collect();
    let invented = read
        .iter()
        .filter(|(path, _)| path.ends_with("Date") && !sent.contains_key(*path))
        .map(|(path, field)| format!("{path}: {} was read where nothing was sent", field.text));
    missing.extend(invented);
    Verified {
        passed: missing.is_empty(),
        missing,
    }
}

/// Compares a letter with the text that was read back from its document: each of its lines must
/// stand there, in order, whatever the line breaks.
pub fn verify_letter(sent: &Letter, read: &Text) -> Verified {
    let whole = squeezed(&read.content);
    let mut rest = whole.as_str();
    let mut missing = Vec::new();
    let lines = [sent.name.as_str()]
        .into_iter()
        .chain(sent.contact.iter().map(|line| bare(line)))
        .chain(sent.recipient.iter().map(String::as_str))
        .chain([sent.subject.as_str(), &sent.greeting])
        .chain(sent.paragraphs.iter().map(|paragraph| &*paragraph.text))
        .chain([sent.closing.as_str(), &sent.name]);
    for line in lines {
        let wanted = squeezed(line);
        match rest.split_once(wanted.as_str()) {
            Some((_, behind)) => rest = behind,
            None => missing.push(line.to_owned()),
        }
    }
    Verified {
        passed: missing.is_empty(),
        missing,
    }
}

/// Returns the text without white space, in NFKC.
fn squeezed(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace()).collect()
}

struct Printed {
    text: String,
    key: String,
}

/// Returns the fields that documents print, by path.
fn printed(resume: &Resume) -> BTreeMap<String, Printed> {
    let mut found: BTreeMap<String, Printed> = BTreeMap::new();
    for field in fields(resume) {
        let Some(path) = path_in_print(&field.path) else {
            continue;
        };
        let key = key(path, &field.text);
        found
            .entry(path.to_owned())
            .and_modify(|whole| {
                whole.text = format!("{}, {}", whole.text, field.text);
                whole.key = merge(&whole.key, &key);
            })
            .or_insert(Printed {
                text: field.text,
                key,
            });
    }
    found
}

/// Returns the path under which a field is compared; none for what documents do not print.
fn path_in_print(path: &str) -> Option<&str> {
    let unprinted = ["basics.image", ".network", ".username", ".countryCode"];
    if unprinted.iter().any(|end| path.ends_with(end)) {
        return None;
    }
    let whole = |part: &str| path.strip_suffix(part);
    if path.starts_with("basics.location.") {
        return Some("basics.location");
    }
    whole(".studyType")
        .or_else(|| whole(".area"))
        .or(Some(path))
}

/// Returns the form in which two texts are the same to a reader.
fn key(path: &str, text: &str) -> String {
    if path.ends_with("Date") || path.ends_with(".date") {
        return text.parse::<Date>().map_or_else(
            |_| text.to_owned(),
            |date| Date { day: None, ..date }.to_string(),
        );
    }
    let text = if path.ends_with("url") {
        bare(text)
    } else {
        text
    };
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.nfkc().collect())
        .collect();
    let text = words.join(" ");
    if path == "basics.location" || is_degree(path) {
        merge(&text, "")
    } else {
        text
    }
}

/// Whether the path is that of a course of study itself, under which degree and subject are compared.
fn is_degree(path: &str) -> bool {
    path.starts_with("education[") && path.ends_with(']') && !path.contains('.')
}

/// Returns an address as documents print it: without its scheme and a last slash.
fn bare(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.trim_start_matches("mailto:").trim_end_matches('/')
}

/// Joins the keys of two parts of one whole, such as city and region, whatever the order of print.
fn merge(first: &str, second: &str) -> String {
    let mut words: Vec<&str> = first
        .split(' ')
        .chain(second.split(' '))
        .map(|word| word.trim_matches(','))
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::{Education, Location, Work};

    fn sample() -> Resume {
        let mut resume = Resume::default();
        resume.basics.name = "Zoë Ångström".into();
        resume.basics.url = "https://zoe.example/".into();
        resume.basics.location = Location {
            city: "Malmö".into(),
            region: "Sweden".into(),
            ..Location::default()
        };
        resume.work.push(Work {
            name: "Acme".into(),
            position: "Engineer".into(),
            start_date: Some(Date::month(2021, 3)),
            highlights: vec!["Cut costs by 12 %".into(), "Wrote the C++ core".into()],
            ..Work::default()
        });
        resume.education.push(Education {
            institution: "Lund".into(),
            study_type: "MSc".into(),
            area: "Physics".into(),
            ..Education::default()
        });
        resume
    }

    #[test]
    fn a_document_that_says_the_same_in_other_fields_passes() {
        let mut read = sample();
        read.basics.url = "zoe.example".into();
        read.basics.location = Location {
            address: "Malmö, Sweden".into(),
            ..Location::default()
        };
        read.education[0].study_type = "MSc Physics".into();
        read.education[0].area.clear();
        let verified = verify(&sample(), &read);
        assert!(verified.passed, "{:?}", verified.missing);
    }

    #[test]
    fn each_loss_is_named() {
        let cases: [(&str, fn(&mut Resume)); 6] = [
            ("basics.name", |r| r.basics.name = "Zoe Angstrom".into()),
            ("work[0].highlights[0]", |r| r.work[0].highlights.swap(0, 1)),
            ("work[0].highlights[1]", |r| {
                drop(r.work[0].highlights.pop())
            }),
            ("work[0].startDate", |r| {
                r.work[0].start_date = Some(Date::month(2021, 4));
            }),
            ("work[0].endDate", |r| {
                r.work[0].end_date = Some(Date::year(2022));
            }),
            ("education[0]", |r| r.education[0].area = "Maths".into()),
        ];
        for (path, spoil) in cases {
            let mut read = sample();
            spoil(&mut read);
            let verified = verify(&sample(), &read);
            assert!(!verified.passed, "{path}");
            assert!(
                verified.missing.iter().any(|m| m.starts_with(path)),
                "{path}: {:?}",
                verified.missing
            );
        }
    }
}
