//! Reading our own document back: what is sent must hold everything it was made from, in order.
//!
//! The finished file goes through [`crate::ingest`] and [`crate::parse`] like any stranger's. A
//! field that comes back at its own path is read; equal paths are equal order. One that stands
//! whole in the document, in its order, but was taken for something else is misread: other
//! software may misread it too, so it is told. One that does not stand there is missing, and the
//! document must not be sent.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::resume::Resume;
use crate::resume::fields::fields;
use crate::text::Text;

mod form;
mod letter;

use form::{bare, key, squeezed};
pub use letter::verify_letter;

/// The outcome of reading a document back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Verified {
    /// Whether everything stands in the document, in order.
    pub passed: bool,
    /// What does not, as `path: text`.
    pub missing: Vec<String>,
    /// What stands there and was read as another field, as `path: text`.
    pub misread: Vec<String>,
}

/// Compares what was sent with what was read back from the document.
///
/// White space, the scheme of a link and the day of a date are not told apart, since no theme
/// prints them. A place is compared as a whole, and so are degree and subject.
pub fn verify(sent: &Resume, text: &Text, read: &Resume) -> Verified {
    let sent = printed(sent);
    let read: BTreeMap<String, Printed> = printed(read).into_iter().collect();
    let mut page = Page::of(text);
    let mut verified = Verified::default();
    for (path, field) in &sent {
        if read.get(path).is_some_and(|found| found.key == field.key) {
            continue;
        }
        let told = format!("{path}: {}", field.parts.join(", "));
        if page.holds(path, field) {
            verified.misread.push(told);
        } else {
            verified.missing.push(told);
        }
    }
    let known = |path: &String| sent.iter().any(|(sent, _)| sent == path);
    let invented = read
        .iter()
        .filter(|(path, _)| is_date(path) && !known(path));
    verified.misread.extend(
        invented.map(|(path, field)| {
            format!("{path}: {} where nothing was sent", field.parts.join(", "))
        }),
    );
    verified.passed = verified.missing.is_empty();
    verified
}

/// A field as documents print it.
struct Printed {
    /// Its texts; a place and a degree have several.
    parts: Vec<String>,
    /// The form in which two fields are the same to a reader.
    key: String,
}

/// Returns the fields that documents print, with their paths, in the order of the schema.
fn printed(resume: &Resume) -> Vec<(String, Printed)> {
    let mut found: Vec<(String, Printed)> = Vec::new();
    for field in fields(resume) {
        let Some(path) = path_in_print(&field.path) else {
            continue;
        };
        match found.iter_mut().rev().find(|(known, _)| known == path) {
            Some((_, whole)) => whole.parts.push(field.text),
            None => found.push((
                path.to_owned(),
                Printed {
                    parts: vec![field.text],
                    key: String::new(),
                },
            )),
        }
    }
    for (path, field) in &mut found {
        field.key = key(path, &field.parts);
    }
    found
}

/// Returns the path under which a field is compared; none for what documents do not print.
fn path_in_print(path: &str) -> Option<&str> {
    let unprinted = ["basics.image", ".network", ".username"];
    let kept_back = [
        "meta.upward.labels[",
        "meta.upward.learned[",
        "meta.upward.summaries[",
    ];
    let silent = unprinted.iter().any(|end| path.ends_with(end))
        || kept_back.iter().any(|start| path.starts_with(start));
    if silent {
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

fn is_date(path: &str) -> bool {
    path.ends_with("Date") || path.ends_with(".date")
}

/// Whether the path is that of a heading, which plain text prints in capitals.
fn is_heading(path: &str) -> bool {
    path.starts_with("meta.upward.sections[") && path.ends_with("].title")
}

/// The characters of a document, and how far each list was followed in them.
struct Page {
    content: String,
    reached: BTreeMap<String, usize>,
}

impl Page {
    fn of(text: &Text) -> Self {
        Self {
            content: squeezed(&text.content),
            reached: BTreeMap::new(),
        }
    }

    /// Whether the field stands here whole, behind the item before it if it is one of a list.
    fn holds(&mut self, path: &str, field: &Printed) -> bool {
        let list = path
            .strip_suffix(']')
            .and_then(|item| item.rsplit_once('['));
        let list = list.map(|(list, _)| list.to_owned());
        let from = list.as_ref().and_then(|list| self.reached.get(list));
        let from = from.copied().unwrap_or(0);
        let mut end = from;
        for part in &field.parts {
            let wanted = match part.parse::<Date>() {
                Ok(date) if is_date(path) => date.year.to_string(),
                _ => squeezed(bare(part)),
            };
            let rest = &self.content[from..];
            let capitals = || {
                rest.find(&wanted.to_uppercase())
                    .filter(|_| is_heading(path))
            };
            match rest.find(&wanted).or_else(capitals) {
                Some(at) => end = end.max(from + at + wanted.len()),
                None => return false,
            }
        }
        if let Some(list) = list {
            self.reached.insert(list, end);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::ingest;
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

    fn page(text: &str) -> Text {
        ingest(format!("A page. {text}").as_bytes()).unwrap().value
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
        let verified = verify(&sample(), &page(""), &read);
        assert!(verified.passed, "{verified:?}");
        assert!(verified.misread.is_empty(), "{verified:?}");
    }

    type Spoil = fn(&mut Resume);

    const SPOILT: [(&str, Spoil); 6] = [
        ("basics.name", |r| r.basics.name = "Zoe Angstrom".into()),
        ("work[0].highlights[0]", |r| r.work[0].highlights.swap(0, 1)),
        ("work[0].highlights[1]", |r| {
            r.work[0].highlights.truncate(1)
        }),
        ("work[0].startDate", |r| {
            r.work[0].start_date = Some(Date::month(2022, 4));
        }),
        ("work[0].endDate", |r| {
            r.work[0].end_date = Some(Date::year(2022))
        }),
        ("education[0]", |r| r.education[0].area = "Maths".into()),
    ];

    #[test]
    fn each_loss_is_named() {
        for (path, spoil) in SPOILT {
            let mut read = sample();
            spoil(&mut read);
            let verified = verify(&sample(), &page("nothing of it"), &read);
            let told = [&verified.missing[..], &verified.misread].concat();
            assert!(told.iter().any(|t| t.starts_with(path)), "{path}: {told:?}");
            assert_eq!(verified.passed, path == "work[0].endDate", "{path}");
        }
    }

    #[test]
    fn what_stands_whole_and_in_order_is_misread_and_not_missing() {
        let whole = "Zoë Ångström\nEngineer, Acme, Mar 2021\nCut costs by\n12 %\nWrote the C++ core\nMSc Physics";
        for (path, spoil) in SPOILT {
            let mut read = sample();
            spoil(&mut read);
            let verified = verify(&sample(), &page(whole), &read);
            assert!(verified.passed, "{path}: {verified:?}");
            assert!(!verified.misread.is_empty(), "{path}");
        }
    }

    #[test]
    fn a_heading_may_stand_in_capitals() {
        let titled = |title: &str| -> Resume {
            let sections = serde_json::json!([{"title": title, "lines": ["NO 1"]}]);
            serde_json::from_value(serde_json::json!({"meta": {"upward": {"sections": sections}}}))
                .unwrap()
        };
        let (sent, loud) = (titled("Patents held"), titled("PATENTS HELD"));
        let verified = verify(&sent, &page("PATENTS HELD\nNO 1"), &loud);
        assert!(
            verified.passed && verified.misread.is_empty(),
            "{verified:?}"
        );
        let unread = verify(&sent, &page("PATENTS HELD\nNO 1"), &Resume::default());
        assert!(unread.passed && !unread.misread.is_empty(), "{unread:?}");
        assert!(!verify(&sent, &page("NO 1"), &Resume::default()).passed);
    }

    #[test]
    fn bullets_in_another_order_are_missing() {
        let mut read = sample();
        read.work[0].highlights.clear();
        let page = page("Wrote the C++ core. Cut costs by 12 %");
        assert!(!verify(&sample(), &page, &read).passed);
    }
}
