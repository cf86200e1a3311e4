//! What tailoring promises: it answers the posting with the person's own material and invents nothing.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::resume::{Education, Interest, Project, Reference, Section, Skill, Work};
use crate::score::fit;
use crate::score::tests::build::{LEXICON, posting, requiring};

const TODAY: Date = Date::month(2026, 6);

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// Returns a role of some years ago with these bullets.
fn role(employer: &str, years_ago: u16, bullets: &[&str]) -> Work {
    Work {
        name: employer.to_owned(),
        position: "Engineer".to_owned(),
        start_date: Some(Date::year(2025 - years_ago)),
        end_date: Some(Date::year(2026 - years_ago)),
        highlights: strings(bullets),
        ..Work::default()
    }
}

fn group(name: &str, keywords: &[&str]) -> Skill {
    Skill {
        name: name.to_owned(),
        keywords: strings(keywords),
        ..Skill::default()
    }
}

fn named(name: &str, description: &str) -> Project {
    Project {
        name: name.to_owned(),
        description: description.to_owned(),
        ..Project::default()
    }
}

fn sample() -> Resume {
    Resume {
        work: vec![
            role(
                "Initech",
                1,
                &[
                    "Sorted the post",
                    "Cut costs by 30%",
                    "Ran Kubernetes",
                    "Wrote Python services",
                ],
            ),
            role("Globex", 4, &["Made coffee", "Deployed with Terraform"]),
            role("Hooli", 7, &["Filed papers"]),
            role("Umbrella", 10, &["Swept floors", "Counted 40 boxes"]),
        ],
        education: vec![Education {
            study_type: "BSc".to_owned(),
            institution: "Example University".to_owned(),
            ..Education::default()
        }],
        skills: vec![
            group("Office", &["Filing", "Typing"]),
            group("Computing", &["Perl", "Kubernetes", "Python"]),
        ],
        projects: vec![
            named("Garden", "Grew tomatoes"),
            named("Crawler", "Wrote a crawler in Python"),
        ],
        interests: vec![Interest {
            name: "Chess".to_owned(),
            ..Interest::default()
        }],
        references: vec![Reference {
            name: "On request".to_owned(),
            ..Reference::default()
        }],
        ..Resume::default()
    }
}

fn wanted() -> Posting {
    requiring(&LEXICON, &["Kubernetes", "Python", "Terraform"])
}

fn edit<'d>(draft: &'d Draft, path: &str) -> &'d Edit {
    draft.edits.iter().find(|edit| edit.path == path).unwrap()
}

#[test]
fn what_answers_the_posting_comes_first() {
    let draft = tailor(&sample(), &wanted(), &LEXICON, TODAY);
    let result = apply(&sample(), &draft, &LEXICON);
    assert_eq!(
        result.work[0].highlights,
        [
            "Ran Kubernetes",
            "Wrote Python services",
            "Sorted the post",
            "Cut costs by 30%"
        ]
    );
    assert_eq!(result.projects[0].name, "Crawler");
    assert_eq!(result.skills[0].name, "Computing");
    assert_eq!(result.skills[0].keywords, ["Kubernetes", "Python", "Perl"]);
    assert_eq!(result.work[2], sample().work[2]);
    let edit = edit(&draft, "work[0].highlights");
    assert_eq!(
        edit.reason,
        "puts first what answers 'Kubernetes' (must), 'Python' (must)"
    );
    assert_eq!(edit.original, sample().work[0].highlights.join("\n"));
    assert_eq!(edit.proposed, result.work[0].highlights.join("\n"));
    assert_eq!(edit.sources[0], "work[0].highlights[2]");
}

#[test]
fn row_23_each_edit_can_be_refused_alone() {
    let draft = tailor(&sample(), &wanted(), &LEXICON, TODAY);
    for refused in 0..draft.edits.len() {
        let mut partly = draft.clone();
        partly.edits[refused].accepted = false;
        let result = serde_json::to_value(apply(&sample(), &partly, &LEXICON)).unwrap();
        let whole = serde_json::to_value(apply(&sample(), &draft, &LEXICON)).unwrap();
        assert_ne!(result, whole, "{}", draft.edits[refused].path);
        partly
            .edits
            .iter_mut()
            .for_each(|edit| edit.accepted = false);
        assert_eq!(apply(&sample(), &partly, &LEXICON), sample());
    }
}

#[test]
fn the_least_valuable_goes_first_and_the_only_evidence_stays() {
    let drops = drops(&sample(), &wanted(), &LEXICON, TODAY);
    let paths: Vec<&str> = drops.iter().map(|edit| edit.path.as_str()).collect();
    let at = |path: &str| paths.iter().position(|&other| other == path);
    assert!(at("interests[0]") < at("projects[0]"));
    assert!(at("projects[0]") < at("work[3].highlights[0]"));
    assert!(
        at("work[3].highlights[0]") < at("work[3].highlights[1]"),
        "numbers stay longer"
    );
    assert!(
        at("work[3].highlights[0]") < at("work[0].highlights[0]"),
        "newer roles stay longer"
    );
    assert_eq!(
        at("work[0].highlights[3]"),
        None,
        "the last evidence of Python"
    );
    assert_eq!(
        at("work[1].highlights[1]"),
        None,
        "the only evidence of Terraform"
    );
    assert_eq!(
        at("work[2].highlights[0]"),
        None,
        "the last bullet of a new role"
    );
    assert!(
        drops
            .iter()
            .all(|edit| edit.kind == EditKind::Drop && edit.accepted && edit.proposed.is_empty())
    );
    assert!(drops[0].reason.contains("answers nothing"));
    let last = Draft {
        edits: drops,
        ..Draft::default()
    };
    let left = apply(&sample(), &last, &LEXICON);
    assert_eq!(left.work.len(), 4);
    assert!(left.work[3].highlights.is_empty());
    for term in wanted().terms {
        let alone = Posting {
            terms: vec![term],
            ..Posting::default()
        };
        assert!(fit(&left, &alone, &LEXICON, TODAY).unwrap().0 > 0);
    }
}

#[test]
fn orders_and_drops_of_one_list_meet() {
    let mut draft = tailor(&sample(), &wanted(), &LEXICON, TODAY);
    let drops = drops(&sample(), &wanted(), &LEXICON, TODAY);
    draft.edits.extend(
        drops
            .into_iter()
            .filter(|edit| edit.path == "work[0].highlights[0]"),
    );
    let result = apply(&sample(), &draft, &LEXICON);
    assert_eq!(
        result.work[0].highlights,
        [
            "Ran Kubernetes",
            "Wrote Python services",
            "Cut costs by 30%"
        ]
    );
}

#[test]
fn nothing_to_answer_changes_nothing() {
    assert_eq!(
        tailor(&sample(), &posting(&LEXICON, &[]), &LEXICON, TODAY),
        Draft::default()
    );
    assert_eq!(
        tailor(&Resume::default(), &wanted(), &LEXICON, TODAY),
        Draft::default()
    );
    assert!(drops(&Resume::default(), &wanted(), &LEXICON, TODAY).is_empty());
}

/// Counts the texts of a JSON value.
fn texts(value: &Value, counts: &mut BTreeMap<String, usize>) {
    match value {
        Value::String(text) => *counts.entry(text.clone()).or_default() += 1,
        Value::Array(items) => items.iter().for_each(|item| texts(item, counts)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, counts)),
        _ => {}
    }
}

/// Returns what tailoring must keep of every role and study.
fn kept(resume: &Resume) -> Vec<String> {
    let work = resume.work.iter();
    let work = work.map(|role| {
        format!(
            "{} {} {:?} {:?}",
            role.name, role.position, role.start_date, role.end_date
        )
    });
    let education = resume.education.iter().map(|school| format!("{school:?}"));
    work.chain(education).collect()
}

fn arbitrary_resume() -> impl Strategy<Value = Resume> {
    let text = || {
        prop_oneof![
            "(Used|Ran) (Python|Kubernetes|Terraform|Perl)",
            "[A-Za-z0-9 ]{0,12}"
        ]
    };
    let list = move || proptest::collection::vec(text(), 0..5);
    let roles = proptest::collection::vec((1990..2026_u16, list(), text()), 0..5);
    let groups = proptest::collection::vec((text(), list()), 0..4);
    (roles, groups, list(), list()).prop_map(|(roles, groups, projects, lines)| {
        let mut resume = sample();
        resume
            .work
            .extend(roles.into_iter().map(|(year, highlights, summary)| Work {
                start_date: Some(Date::year(year)),
                summary,
                highlights,
                ..Work::default()
            }));
        resume
            .skills
            .extend(groups.into_iter().map(|(name, keywords)| Skill {
                name,
                keywords,
                ..Skill::default()
            }));
        resume
            .projects
            .extend(projects.into_iter().map(|name| named(&name, "")));
        let sections = &mut resume.meta.get_or_insert_default().upward.sections;
        sections.push(Section {
            title: "More".to_owned(),
            lines,
        });
        resume
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn row_21_whatever_is_accepted_nothing_is_invented(
        resume in arbitrary_resume(),
        accepted in proptest::collection::vec(any::<bool>(), 64),
    ) {
        let mut draft = tailor(&resume, &wanted(), &LEXICON, TODAY);
        draft.edits.extend(drops(&resume, &wanted(), &LEXICON, TODAY));
        for (edit, accepted) in draft.edits.iter_mut().zip(accepted) {
            edit.accepted = accepted;
        }
        let result = apply(&resume, &draft, &LEXICON);
        let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
        texts(&serde_json::to_value(&resume).unwrap(), &mut before);
        texts(&serde_json::to_value(&result).unwrap(), &mut after);
        for (text, count) in after {
            prop_assert!(before.get(&text).is_some_and(|had| *had >= count), "{text}");
        }
        prop_assert_eq!(kept(&result), kept(&resume));
    }

    #[test]
    fn ordering_keeps_the_score_and_all_material(resume in arbitrary_resume()) {
        let draft = tailor(&resume, &wanted(), &LEXICON, TODAY);
        let result = apply(&resume, &draft, &LEXICON);
        let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
        texts(&serde_json::to_value(&resume).unwrap(), &mut before);
        texts(&serde_json::to_value(&result).unwrap(), &mut after);
        prop_assert_eq!(before, after);
        prop_assert_eq!(
            fit(&result, &wanted(), &LEXICON, TODAY),
            fit(&resume, &wanted(), &LEXICON, TODAY)
        );
        prop_assert_eq!(tailor(&result, &wanted(), &LEXICON, TODAY), Draft::default());
    }

    #[test]
    fn respelling_keeps_the_score_and_who_where_and_when(
        bullets in proptest::collection::vec("(Ran|Used) (K8s|JS|Postgres|Node JS|ML|Excel)( and (K8s|Kubernetes|NodeJS))?", 0..5),
        accepted in proptest::collection::vec(any::<bool>(), 16),
    ) {
        let asked = ["Kubernetes", "JavaScript", "PostgreSQL", "Node.js", "Machine Learning"];
        let posting = requiring(&LEXICON, &asked);
        let mut resume = sample();
        resume.work[0].highlights.extend(bullets.clone());
        resume.skills.push(group("More", &["Postgres", "K8s"]));
        let mut draft = tailor(&resume, &posting, &LEXICON, TODAY);
        prop_assert_eq!(&draft.rejected, &[]);
        for (edit, accepted) in draft.edits.iter_mut().zip(accepted) {
            edit.accepted = accepted;
        }
        let result = apply(&resume, &draft, &LEXICON);
        prop_assert_eq!(kept(&result), kept(&resume));
        prop_assert_eq!(
            fit(&result, &posting, &LEXICON, TODAY),
            fit(&resume, &posting, &LEXICON, TODAY)
        );
    }

    #[test]
    fn no_draft_can_break_a_resume(
        paths in proptest::collection::vec("(work|projects|skills|basics|education)(\\[[0-9]{1,22}\\])?(\\.(highlights|keywords|name|courses))?(\\[[0-9]\\])?", 0..8),
        sources in proptest::collection::vec("(work|projects|skills)(\\[[0-9]\\])?(\\.(highlights|keywords))?\\[[0-9]\\]", 0..4),
    ) {
        let edits = paths.into_iter().enumerate().map(|(i, path)| {
            let kind = [EditKind::Order, EditKind::Drop, EditKind::Select, EditKind::Rewrite][i % 4];
            let mut edit = Edit::new(kind, path, String::new(), Why::Idle);
            edit.proposed = "Invented".to_owned();
            edit.sources = sources.clone();
            edit
        });
        let result = apply(&sample(), &Draft { edits: edits.collect(), ..Draft::default() }, &LEXICON);
        prop_assert_eq!(kept(&result), kept(&sample()));
        prop_assert!(!serde_json::to_string(&result).unwrap().contains("Invented"));
    }
}
