//! The fields that say who, where and when: no tailoring may change them.

use crate::resume::Resume;
use crate::score::matching::title::same_title;

use super::{Breach, BreachKind, Claim};

/// Fields of any section whose text may be put in other words.
const WRITABLE: [&str; 7] = [
    "summary", "highlights", "description", "keywords", "courses", "lines", "label",
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
pub(super) fn changed(claim: &Claim<'_>, held: &[String]) -> Option<Breach> {
    let same = held.iter().any(|text| plain(text) == plain(claim.proposed));
    (!same).then(|| Breach {
        kind: BreachKind::Identity,
        words: claim.proposed.to_owned(),
    })
}

/// Returns the breach of a professional title that the resume does not hold.
pub(super) fn title(claim: &Claim<'_>, resume: &Resume) -> Option<Breach> {
    let work = resume.work.iter().map(|role| role.position.as_str());
    let volunteer = resume.volunteer.iter().map(|role| role.position.as_str());
    let own = resume.basics.label.as_str();
    let held = work
        .chain(volunteer)
        .chain([own, claim.original])
        .any(|title| !title.is_empty() && same_title(title, claim.proposed));
    (!held).then(|| Breach {
        kind: BreachKind::Title,
        words: claim.proposed.to_owned(),
    })
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
