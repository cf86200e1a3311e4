//! Places of a resume, as people call them: `work[0].highlights[2]` is the third point of a role.

use serde_json::Value;
use upward_engine::resume::Resume;

use crate::words::{Say, say};

/// What an entry is called by, in this order.
const NAMES: [&str; 6] = [
    "name",
    "organization",
    "institution",
    "title",
    "language",
    "position",
];

/// Returns what to call places of a resume, each once.
pub fn places(resume: &Resume, paths: &[String]) -> Vec<Say> {
    let content = serde_json::to_value(resume).unwrap_or_default();
    let mut places: Vec<Say> = Vec::new();
    for path in paths {
        let place = place(&content, path);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

fn place(content: &Value, path: &str) -> Say {
    let parts: Vec<&str> = path
        .split(['.', '[', ']'])
        .filter(|part| !part.is_empty())
        .collect();
    let section = parts.first().copied().unwrap_or_default();
    let whole = || say("place-section").word("section", section);
    if section == "basics" {
        return say("place-basics").word("field", parts.get(1).copied().unwrap_or_default());
    }
    let Some(at) = parts.get(1).and_then(|at| at.parse::<usize>().ok()) else {
        return whole();
    };
    let entry = content.get(section).and_then(|entries| entries.get(at));
    let name = NAMES
        .into_iter()
        .filter_map(|name| entry?.get(name)?.as_str())
        .find(|name| !name.is_empty());
    let Some(name) = name else {
        return whole();
    };
    match parts.get(3).and_then(|point| point.parse::<usize>().ok()) {
        Some(point) => say("place-point")
            .text("name", name)
            .count("number", point + 1),
        None => say("place-entry").text("name", name),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::words::{Language, Words};

    #[test]
    fn places_are_called_as_people_call_them() {
        let words = Words::load().unwrap();
        let resume = upward_desk::testing::sample();
        let employer = &resume.work[0].name;
        for (path, called) in [
            ("basics.summary", "your summary".to_owned()),
            ("work[0].highlights[2]", format!("{employer}, point 3")),
            ("work[0].position", employer.clone()),
            ("work", "your experience".to_owned()),
            ("work[99].highlights[0]", "your experience".to_owned()),
        ] {
            let places = places(&resume, &[path.to_owned(), path.to_owned()]);
            let said: Vec<String> = places
                .iter()
                .map(|place| words.plain(Language::default(), place))
                .collect();
            assert_eq!(said, [called], "{path}");
        }
    }
}
