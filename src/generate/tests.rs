use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::resume::{Project, Resume};
use crate::skills::Lexicon;
use crate::track::{Library, Material};

const TODAY: Date = date(2026, 11, 20);

fn lesson(module: &Module) -> Lesson<'_> {
    Lesson {
        module,
        on: TODAY,
        evidence: &[],
    }
}

/// A fictional person's resume, with projects, skills and certificates of their own.
fn sample() -> Resume {
    serde_json::from_str(include_str!("../../samples/resume.json")).unwrap()
}

/// All modules of Upward's tracks, those of later weeks first.
fn modules(library: &Library) -> Vec<&Module> {
    let mut modules: Vec<&Module> = Vec::new();
    for track in library.tracks() {
        for module in library.of_track(track) {
            if !modules.iter().any(|known| known.id == module.id) {
                modules.push(module);
            }
        }
    }
    modules.reverse();
    modules
}

fn chosen<'a>(modules: &[&'a Module], by: &[bool]) -> Vec<Lesson<'a>> {
    let chosen = modules.iter().zip(by).filter(|(_, chosen)| **chosen);
    chosen.map(|(module, _)| lesson(module)).collect()
}

/// Returns the keywords of all groups, each with its group, in no order that means anything.
fn keywords(resume: &Resume) -> Vec<(String, String)> {
    let groups = resume.skills.iter();
    let mut keywords: Vec<(String, String)> = groups
        .flat_map(|group| {
            let name = group.name.clone();
            group
                .keywords
                .iter()
                .map(move |word| (name.clone(), word.clone()))
        })
        .collect();
    keywords.sort();
    keywords
}

fn without_learned(resume: &Resume) -> Resume {
    let mut resume = resume.clone();
    resume.meta = None;
    resume
}

#[test]
fn every_module_adds_its_material_and_nothing_else_and_takes_just_that_away() {
    let library = Library::embedded().unwrap();
    let lexicon = Lexicon::embedded();
    let modules = modules(&library);
    let half: Vec<bool> = (0..modules.len()).map(|at| at % 3 == 0).collect();
    let before = bring(&sample(), &chosen(&modules, &half), None, &lexicon);
    for (at, module) in modules.iter().enumerate().filter(|(at, _)| !half[*at]) {
        let mut with = half.clone();
        with[at] = true;
        let after = bring(&before, &chosen(&modules, &with), None, &lexicon);

        let mut rest = without_learned(&after);
        let material = module.resume.as_ref().unwrap();
        let place = rest.projects.iter().position(|p| p.name == material.name);
        let added = rest.projects.remove(place.unwrap());
        assert_eq!(added.highlights, material.highlights, "{}", module.id);
        assert_eq!(added.description, material.summary);
        let names: Vec<&str> = module
            .skills
            .iter()
            .filter_map(|id| lexicon.name(id))
            .collect();
        let new: Vec<_> = keywords(&after)
            .into_iter()
            .filter(|word| !keywords(&before).contains(word))
            .collect();
        assert!(
            new.iter().all(|(_, word)| names.contains(&word.as_str())),
            "{new:?}"
        );
        for skill in &mut rest.skills {
            skill
                .keywords
                .retain(|word| !new.iter().any(|(_, new)| new == word));
        }
        rest.skills
            .retain(|skill| before.skills.iter().any(|there| there.name == skill.name));
        assert_eq!(rest, without_learned(&before), "{}", module.id);

        let undone = bring(&after, &chosen(&modules, &half), None, &lexicon);
        assert_eq!(undone, before, "{}", module.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_resume_that_follows_says_what_one_made_anew_says(
        steps in prop::collection::vec(prop::collection::vec(any::<bool>(), 120), 1..4)
    ) {
        let library = Library::embedded().unwrap();
        let lexicon = Lexicon::embedded();
        let modules = modules(&library);
        let mut followed = sample();
        for step in &steps {
            followed = bring(&followed, &chosen(&modules, step), None, &lexicon);
        }
        let anew = bring(&sample(), &chosen(&modules, steps.last().unwrap()), None, &lexicon);
        prop_assert_eq!(&followed.projects, &anew.projects);
        prop_assert_eq!(&followed.certificates, &anew.certificates);
        prop_assert_eq!(keywords(&followed), keywords(&anew));
        let nothing = bring(&followed, &[], None, &lexicon);
        prop_assert_eq!(nothing, sample());
    }
}

fn module(id: &str, skills: &[&str]) -> Module {
    Module {
        id: id.to_owned(),
        title: format!("On {id}"),
        hours: 6,
        skills: skills.iter().map(|s| (*s).to_owned()).collect(),
        resume: Some(Material {
            name: format!("Project {id}"),
            summary: format!("What {id} is"),
            highlights: vec![format!("Built {id}")],
            doing: format!("Building {id}"),
        }),
        ..Module::default()
    }
}

#[test]
fn what_the_person_changed_stays_and_what_they_removed_does_not_come_back() {
    let lexicon = Lexicon::embedded();
    let (one, two) = (module("one", &["rust", "sql"]), module("two", &["go"]));
    let mut resume = bring(&Resume::default(), &[lesson(&one)], None, &lexicon);
    resume.projects[0].highlights = vec!["Built it better".to_owned()];
    for skill in &mut resume.skills {
        skill.keywords.retain(|word| word != "SQL");
    }
    let after = bring(&resume, &[lesson(&two), lesson(&one)], None, &lexicon);
    let names: Vec<&str> = after.projects.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(
        names,
        ["Project two", "Project one"],
        "the later module stands first"
    );
    assert_eq!(after.projects[1].highlights, ["Built it better"]);
    assert!(!keywords(&after).iter().any(|(_, word)| word == "SQL"));
}

#[test]
fn a_skill_of_two_modules_stays_as_long_as_one_of_them() {
    let lexicon = Lexicon::embedded();
    let (one, two) = (module("one", &["sql"]), module("two", &["sql"]));
    let both = bring(
        &Resume::default(),
        &[lesson(&one), lesson(&two)],
        None,
        &lexicon,
    );
    let sql = [("Data and databases".to_owned(), "SQL".to_owned())];
    assert_eq!(keywords(&both), sql);
    let left = bring(&both, &[lesson(&two)], None, &lexicon);
    assert_eq!(keywords(&left), sql);
    assert_eq!(bring(&left, &[], None, &lexicon), Resume::default());
}

#[test]
fn evidence_stands_with_the_project_and_follows() {
    let lexicon = Lexicon::embedded();
    let one = module("one", &["rust"]);
    let evidence = |kind, title: &str, url: &str| Evidence {
        kind,
        title: title.to_owned(),
        url: url.to_owned(),
        on: TODAY,
    };
    let shown = [
        evidence(EvidenceKind::Link, "", "https://example.org/post"),
        evidence(EvidenceKind::Repository, "", "https://example.org/code"),
        evidence(
            EvidenceKind::Certificate,
            "Rust I",
            "https://example.org/cert",
        ),
    ];
    let with = Lesson {
        evidence: &shown,
        ..lesson(&one)
    };
    let resume = bring(&Resume::default(), &[lesson(&one)], None, &lexicon);
    let after = bring(&resume, &[with], None, &lexicon);
    assert_eq!(after.projects[0].url, "https://example.org/code");
    assert_eq!(after.certificates[0].name, "Rust I");
    assert_eq!(after, bring(&Resume::default(), &[with], None, &lexicon));
    assert_eq!(bring(&after, &[lesson(&one)], None, &lexicon), resume);
}

#[test]
fn an_unfinished_track_is_told_as_in_progress_and_never_as_done() {
    let lexicon = Lexicon::embedded();
    let (one, two, three) = (
        module("one", &["rust"]),
        module("two", &["go", "rust"]),
        module("three", &["kafka"]),
    );
    let track = Track {
        id: "track".to_owned(),
        title: "Back end".to_owned(),
        ..Track::default()
    };
    let plan = Plan {
        track: &track,
        started: Some(date(2026, 9, 3)),
        open: vec![
            (&two, Some(date(2027, 1, 9))),
            (&three, Some(date(2027, 3, 2))),
        ],
    };
    let resume = bring(&Resume::default(), &[lesson(&one)], Some(&plan), &lexicon);
    let Project {
        name,
        description,
        highlights,
        end_date,
        ..
    } = &resume.projects[1];
    assert_eq!(name, "Back end");
    assert_eq!(description, "Roadmap of 0 weeks, in progress");
    assert_eq!(
        *highlights,
        [
            "In progress, expected January 2027: Building two",
            "In progress, expected March 2027: Building three",
        ]
    );
    assert_eq!(*end_date, None);
    let open: Vec<_> = resume
        .skills
        .iter()
        .filter(|s| s.name == "In progress")
        .collect();
    assert_eq!(
        open[0].keywords,
        ["Go", "Apache Kafka"],
        "what is known is not repeated"
    );

    let finished = bring(&resume, &[lesson(&two), lesson(&one)], None, &lexicon);
    let anew = bring(
        &Resume::default(),
        &[lesson(&two), lesson(&one)],
        None,
        &lexicon,
    );
    assert_eq!(finished.projects, anew.projects);
    assert_eq!(keywords(&finished), keywords(&anew));
}

#[test]
fn a_letter_offers_nothing_that_is_in_progress() {
    let lexicon = Lexicon::embedded();
    let two = module("two", &["kafka"]);
    let track = Track {
        id: "track".to_owned(),
        title: "Back end".to_owned(),
        ..Track::default()
    };
    let plan = Plan {
        track: &track,
        started: Some(TODAY),
        open: vec![(&two, Some(date(2027, 1, 9)))],
    };
    let mut base = sample();
    for skill in &mut base.skills {
        skill.keywords.retain(|word| word != "Apache Kafka");
    }
    let resume = bring(&base, &[], Some(&plan), &lexicon);
    let left = finished(&resume);
    assert_eq!(left.projects.len(), resume.projects.len(), "paths stay");
    let said = serde_json::to_string(&left.skills).unwrap();
    assert!(!said.contains("Kafka"), "{said}");
    let lines = &left.projects.last().unwrap().highlights;
    assert!(lines.iter().all(String::is_empty), "{lines:?}");
    assert_eq!(*finished(&base), base);
}
