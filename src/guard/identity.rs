//! The fields that say who, where and when: no tailoring may change them.

use crate::resume::Resume;
use crate::score::matching::title::same_title;

use super::evidence::Text;
use super::{Breach, BreachKind, Claim};

/// Fields of any section whose text may be put in other words.
const WRITABLE: [&str; 7] = [
    "summary",
    "highlights",
    "description",
    "keywords",
    "courses",
    "lines",
    "label",
];

/// Whether a path is that of a field that nobody may change.
pub(super) fn is_frozen(path: &str) -> bool {
    let mut names = path
        .split(['.', '[', ']'])
        .filter(|step| !step.is_empty() && step.parse::<usize>().is_err());
    let section = names.next().unwrap_or_default();
    let field = names.next_back().unwrap_or_default();
    match section {
        "letter" => false,
        "skills" | "interests" => !matches!(field, "name" | "keywords" | ""),
        "references" | "languages" => true,
        _ => !WRITABLE.contains(&field),
    }
}

/// Returns the breach of a claim that changes what nobody may change.
pub(super) fn changed(claim: &Claim<'_>, held: &[Text]) -> Option<Breach> {
    let same = held
        .iter()
        .any(|held| plain(&held.text) == plain(claim.proposed));
    (!same).then(|| Breach {
        kind: BreachKind::Identity,
        words: claim.proposed.to_owned(),
    })
}

/// Returns the titles that a person bears or has held, as texts to rest on.
pub(super) fn titles(claim: &Claim<'_>, resume: &Resume) -> Vec<Text> {
    let work = resume.work.iter().map(|role| &role.position);
    let volunteer = resume.volunteer.iter().map(|role| &role.position);
    let text = |title: &str| Text {
        path: claim.path.to_owned(),
        text: title.to_owned(),
    };
    work.chain(volunteer)
        .map(String::as_str)
        .chain([resume.basics.label.as_str(), claim.original])
        .filter(|title| !title.is_empty())
        .map(text)
        .collect()
}

/// Whether a title is another one in other words, or the beginning of a text about the person.
pub(super) fn is_title(proposed: &str, held: &Text) -> bool {
    same_title(&held.text, proposed) || plain(&held.text).starts_with(&plain(proposed))
}

/// Returns a text with single spaces.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_prose_may_be_put_in_other_words() {
        for path in [
            "work[0].highlights[2]",
            "basics.summary",
            "skills[0].keywords[1]",
            "skills[0].name",
            "projects[1].description",
            "letter.paragraphs[0]",
        ] {
            assert!(!is_frozen(path), "{path}");
        }
        for path in [
            "basics.name",
            "work[0].position",
            "work[0].startDate",
            "education[0].studyType",
            "certificates[0].name",
            "languages[0].fluency",
            "projects[0].name",
            "basics.location.city",
            "skills[0].level",
            "references[0].reference",
            "",
        ] {
            assert!(is_frozen(path), "{path}");
        }
    }
}
