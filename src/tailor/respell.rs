//! Writing a skill that the person has as the posting writes it: "Kubernetes" for "K8s".
//!
//! Searches by words find what is spelt as they are. Only names that are the same by their letters are exchanged
//! (`skills/spelling.rs`): an alias of the table may be a part or a relative of the skill.

use std::collections::BTreeMap;

use crate::posting::Posting;
use crate::resume::Resume;
use crate::resume::wording::wording;
use crate::skills::spelling::is_same_name;
use crate::skills::{Lexicon, Mention};

use super::{Edit, EditKind, Spelling, Why};

/// Returns an edit for each text that names a skill in another spelling than the posting.
pub(super) fn respellings(resume: &Resume, posting: &Posting, lexicon: &Lexicon) -> Vec<Edit> {
    let asked = spellings(posting, lexicon);
    let mut resume = resume.clone();
    let texts = wording(&mut resume).into_iter();
    texts
        .filter(|(path, _)| path != "basics.label")
        .filter_map(|(path, text)| respelt(path, text, &asked, lexicon))
        .collect()
}

/// Returns how the posting spells each skill, in its order.
fn spellings(posting: &Posting, lexicon: &Lexicon) -> BTreeMap<String, Vec<String>> {
    let mut spellings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for term in &posting.terms {
        for Mention { skill, span } in lexicon.find(&term.text) {
            if term.skill.as_ref() == Some(&skill) {
                let words = words(&term.text, span.start, span.end);
                spellings.entry(skill).or_default().push(words);
            }
        }
    }
    spellings
}

/// Returns the edit that spells a text's skills as the posting does; none where it does already.
fn respelt(
    path: String,
    text: &str,
    asked: &BTreeMap<String, Vec<String>>,
    lexicon: &Lexicon,
) -> Option<Edit> {
    let named: Vec<(Mention, String)> = lexicon
        .find(text)
        .into_iter()
        .map(|mention| {
            let own = words(text, mention.span.start, mention.span.end);
            (mention, own)
        })
        .collect();
    let spelt = |skill: &str, spelling: &str| {
        let mut own = named.iter().filter(|(mention, _)| mention.skill == skill);
        own.any(|(_, own)| plain(own) == plain(spelling))
    };
    let mut proposed = String::new();
    let mut told: Vec<Spelling> = Vec::new();
    let mut end = 0;
    for (Mention { skill, span }, own) in &named {
        let spellings = asked.get(skill).map_or(&[][..], Vec::as_slice);
        if spellings.iter().any(|spelling| spelt(skill, spelling)) {
            continue;
        }
        let Some(spelling) = spellings.iter().find(|spelling| replaces(spelling, own)) else {
            continue;
        };
        proposed.push_str(&words(text, end, span.start));
        proposed.push_str(spelling);
        end = span.end;
        told.push(Spelling {
            posting: spelling.clone(),
            own: own.clone(),
        });
    }
    if told.is_empty() {
        return None;
    }
    proposed.push_str(&words(text, end, usize::MAX));
    told.dedup();
    let why = Why::Spelling { spellings: told };
    let mut edit = Edit::new(EditKind::Rewrite, path.clone(), text.to_owned(), why);
    edit.proposed = proposed;
    edit.sources = vec![path];
    Some(edit)
}

/// Whether the posting's spelling may stand for the person's own; small letters do not stand for a name with capitals.
fn replaces(spelling: &str, own: &str) -> bool {
    let capitals = |name: &str| name.chars().any(char::is_uppercase);
    is_same_name(own, spelling) && (capitals(spelling) || !capitals(own))
}

/// Returns a name without case and plural, which searches by words do not tell apart.
fn plain(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_suffix('s').unwrap_or(&name).to_owned()
}

/// Returns the characters from `start` to `end`.
fn words(text: &str, start: usize, end: usize) -> String {
    text.chars()
        .skip(start)
        .take(end.saturating_sub(start))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::score::tests::build::{LEXICON, listing, requiring, worked};

    fn proposals(bullets: &[&str], asked: &[&str]) -> Vec<String> {
        let posting = requiring(&LEXICON, asked);
        let edits = respellings(&worked(bullets), &posting, &LEXICON);
        edits.into_iter().map(|edit| edit.proposed).collect()
    }

    #[test]
    fn writes_what_the_posting_writes() {
        for (bullet, asked, proposed) in [
            (
                "Ran K8s, in anger",
                "Kubernetes",
                "Ran Kubernetes, in anger",
            ),
            ("Used JS and K8s", "JavaScript", "Used JavaScript and K8s"),
            ("Tuned PostgreSQL", "Postgres", "Tuned Postgres"),
            (
                "Für ML in der Küche",
                "machine learning",
                "Für ML in der Küche",
            ),
            ("Taught machine learning", "ML", "Taught ML"),
        ] {
            let found = proposals(&[bullet], &[asked]);
            let expected = (proposed != bullet).then(|| proposed.to_owned());
            assert_eq!(found.first(), expected.as_ref(), "{bullet}, {asked}");
        }
    }

    #[test]
    fn leaves_what_is_found_or_is_another_thing() {
        for (bullet, asked) in [
            ("Ran kubernetes", "Kubernetes"),
            ("Ran Kubernetes (K8s)", "Kubernetes"),
            ("Built REST APIs", "REST API"),
            ("Used Spring MVC", "Spring Security"),
            ("Used Django", "Python"),
            ("Ran K8s", "Terraform"),
        ] {
            assert_eq!(proposals(&[bullet], &[asked]), [""; 0], "{bullet}, {asked}");
        }
    }

    #[test]
    fn lists_are_respelt_item_by_item_with_the_item_as_source() {
        let posting = requiring(&LEXICON, &["Kubernetes"]);
        let edits = respellings(&listing(&["Go", "K8s"]), &posting, &LEXICON);
        let [edit] = edits.as_slice() else {
            panic!("{edits:?}")
        };
        assert_eq!(edit.path, "skills[0].keywords[1]");
        assert_eq!(edit.sources, ["skills[0].keywords[1]"]);
        assert_eq!(edit.proposed, "Kubernetes");
        assert_eq!(edit.reason, "the posting writes 'Kubernetes' for 'K8s'");
    }
}
