//! Doing what a fix says gains what it says, and no fix asks for a lie.

use std::collections::BTreeSet;

use super::build::{requiring, worked};
use super::material::{Source, documents, postings, resumes};
use super::*;
use crate::resume::{Certificate, Education, Project, Skill};

/// Returns what a person could say where a fix leaves that to them.
fn said(fix: &Fix) -> String {
    match &fix.change {
        Change::Add { words } => words.clone(),
        Change::Fill => TODAY.to_string(),
        Change::Set { .. } | Change::Document => String::new(),
    }
}

/// Makes a fix of the match, judges again and returns what that gained.
fn gained(source: &Source, posting: &Posting, fix: &Fix, said: &str) -> Tenths {
    let total = |parsed: &Parsed| {
        let report = report(&source.text, parsed, Some(posting), &LEXICON, TODAY);
        report.fit.score.unwrap()
    };
    let fixed = Parsed {
        resume: fix.applied(&source.parsed.resume, said, TODAY).unwrap(),
        ..source.parsed.clone()
    };
    total(&fixed) - total(&source.parsed)
}

#[test]
fn row_10_making_a_fix_of_the_match_gains_what_it_says() {
    let postings = postings();
    let mut made = BTreeSet::new();
    for mut source in resumes() {
        // Undated entries and a headline that says nothing call for more kinds of fixes.
        for undated in [false, true] {
            if undated {
                let resume = &mut source.parsed.resume;
                resume.basics.label = "Professional".to_owned();
                for project in &mut resume.projects {
                    (project.start_date, project.end_date) = (None, None);
                }
                for certificate in &mut resume.certificates {
                    certificate.date = None;
                }
            }
            for asking in &postings {
                let (text, parsed) = (&source.text, &source.parsed);
                let report = report(text, parsed, Some(&asking.posting), &LEXICON, TODAY);
                for fix in report.fixes.iter().filter(|fix| fix.part == "match") {
                    let about = format!("{fix:?} in {} for {}", source.name, asking.name);
                    assert!(fix.gain > Tenths(0), "{about}");
                    assert!(!fix.path.is_empty(), "{about}");
                    let gain = gained(&source, &asking.posting, fix, &said(fix));
                    assert_eq!(gain, fix.gain, "{about}");
                    if matches!(fix.change, Change::Add { .. }) && fix.path != "languages" {
                        let sentence = format!("Used {}.", said(fix));
                        let gain = gained(&source, &asking.posting, fix, &sentence);
                        assert_eq!(gain, fix.gain, "as a sentence: {about}");
                    }
                    made.insert(fix.path.split('[').next().unwrap_or_default().to_owned());
                }
            }
        }
    }
    for path in [
        "basics.label",
        "work",
        "projects",
        "certificates",
        "languages",
    ] {
        assert!(made.contains(path), "no fix was made at {path}: {made:?}");
    }
}

#[test]
fn fixes_are_told_once_the_largest_first() {
    let postings = postings();
    for source in resumes() {
        for asking in &postings {
            let (text, parsed) = (&source.text, &source.parsed);
            let report = report(text, parsed, Some(&asking.posting), &LEXICON, TODAY);
            let gains = report.fixes.windows(2);
            assert!(gains.into_iter().all(|two| two[0].gain >= two[1].gain));
            let mut told = BTreeSet::new();
            for fix in &report.fixes {
                assert!(told.insert(&fix.text), "{fix:?} in {}", source.name);
            }
            for gap in &report.gaps {
                let fixed = report.fixes.iter().any(|fix| match &fix.change {
                    Change::Add { words } => *words == gap.term,
                    _ => false,
                });
                assert!(!fixed, "{gap:?} in {}", source.name);
                assert!(!gap.hint.is_empty());
            }
        }
    }
}

#[test]
fn a_gap_tells_how_far_it_is() {
    let resume = worked(&["Ran Docker and Terraform", "Used Excel"]);
    let (_, report) = report_on(resume, &requiring(&LEXICON, &["Docker", "Kubernetes"]));
    let [gap] = report.gaps.as_slice() else {
        panic!("{:?}", report.gaps)
    };
    assert_eq!((gap.term.as_str(), gap.gain), ("Kubernetes", Tenths(500)));
    assert!(gap.near.contains(&"Docker".to_owned()), "{gap:?}");
    assert!(!gap.near.contains(&"Microsoft Excel".to_owned()), "{gap:?}");
    assert!(report.fixes.iter().all(|fix| fix.part != "match"));
}

#[test]
fn years_of_a_skill_are_earned_in_dated_roles() {
    let mut posting = requiring(&LEXICON, &["Python"]);
    posting.terms[0].years = Some(6);
    let resume = worked(&["Used Python"]);
    assert_eq!(score(&resume, &posting), 750, "three of six years");
    let (_, report) = report_on(resume.clone(), &posting);
    assert_eq!(report.gaps[0].term, "6 years of Python");
    assert_eq!(report.gaps[0].gain, Tenths(250));
    assert!(report.fixes.iter().all(|fix| fix.part != "match"));
    posting.terms[0].years = Some(3);
    assert_eq!(score(&resume, &posting), 1000);
    assert_eq!(score(&build::listing(&["Python"]), &posting), 500);
}

/// Mends what a finding of parse health is about, as far as its facts can be set.
fn mend(rule: &str, fix: &str, source: &mut Source) {
    let Source { text, parsed, .. } = source;
    let resume = &mut parsed.resume;
    let layout = &mut text.layout;
    let month = Some(Date::month(2020, 1));
    match rule {
        "name" => resume.basics.name = "Ada Example".to_owned(),
        "email" => resume.basics.email = "ada@example.org".to_owned(),
        "phone" => resume.basics.phone = "+44 20 7946 0000".to_owned(),
        "tables" => layout.tables = 0,
        "text-boxes" => layout.text_boxes = 0,
        "margins" => layout.margin_lines = 0,
        "images" | "image-of-text" => layout.images = 0,
        "spaced-letters" => text.content = text.content.replace(' ', ""),
        "columns" => (layout.columns, layout.reordered) = (1, false),
        "drawing-order" => layout.reordered = false,
        "unmapped-letters" => layout.unmapped = 0,
        "hidden-text" => layout.hidden.clear(),
        "unknown-heading" => {
            let sections = resume
                .meta
                .iter_mut()
                .flat_map(|meta| &mut meta.upward.sections);
            let mut sections =
                sections.filter(|section| fix.contains(&format!("'{}'", section.title)));
            sections.next().unwrap().title.clear();
            parsed.headings.push(Span::default());
        }
        "missing-section" => {
            match fix {
                _ if fix.contains("'Skills'") => resume.skills.push(Skill::default()),
                _ if fix.contains("'Education'") => resume.education.push(Education::default()),
                _ => resume.projects.push(Project::default()),
            }
            parsed.headings.push(Span::default());
        }
        "role" => {
            let role = resume.work.iter_mut().find(|role| {
                role.position.is_empty() || role.name.is_empty() || role.start_date.is_none()
            });
            let role = role.unwrap();
            for field in [&mut role.position, &mut role.name] {
                if field.is_empty() {
                    *field = "Known".to_owned();
                }
            }
            role.start_date = role.start_date.or(month);
        }
        "date-format" => {
            for role in &mut resume.work {
                for date in [&mut role.start_date, &mut role.end_date]
                    .into_iter()
                    .flatten()
                {
                    date.month = date.month.or(Some(1));
                }
            }
            for role in &mut resume.volunteer {
                for date in [&mut role.start_date, &mut role.end_date]
                    .into_iter()
                    .flatten()
                {
                    date.month = date.month.or(Some(1));
                }
            }
        }
        _ => panic!("{rule} is mended nowhere"),
    }
}

#[test]
fn row_10_making_a_fix_of_parse_health_gains_what_it_says() {
    let mut made = BTreeSet::new();
    let sources = || resumes().into_iter().chain(documents());
    let health = |source: &Source| report(&source.text, &source.parsed, None, &LEXICON, TODAY);
    for source in sources() {
        let before = health(&source);
        let advice = before
            .parse_health
            .criteria
            .iter()
            .flat_map(|c| &c.findings);
        for (at, finding) in advice.enumerate() {
            let (Some(gain), Some(fix)) = (finding.gain, &finding.fix) else {
                continue;
            };
            // The first of several roles is the one that is mended.
            if finding.term == "role" && made.contains(&(source.name.clone(), "role")) {
                continue;
            }
            let mut mended = Source {
                name: source.name.clone(),
                text: source.text.clone(),
                parsed: source.parsed.clone(),
            };
            mend(&finding.term, fix, &mut mended);
            let after = health(&mended);
            let gained = after.parse_health.score.unwrap() - before.parse_health.score.unwrap();
            assert_eq!(gained, gain, "{at}: {fix} in {}", source.name);
            made.insert((
                source.name.clone(),
                if finding.term == "role" { "role" } else { "" },
            ));
        }
    }
    assert!(made.len() > 10, "{made:?}");
}

#[test]
fn what_the_engine_can_fill_it_fills() {
    let mut resume = worked(&["Used Python"]);
    resume.basics.phone.clear();
    resume.certificates.push(Certificate {
        name: "Kubernetes Administrator".to_owned(),
        ..Certificate::default()
    });
    let (text, parsed) = read(resume);
    let posting = requiring(&LEXICON, &["Kubernetes"]);
    let report = report(&text, &parsed, Some(&posting), &LEXICON, TODAY);
    let at = |path: &str| report.fixes.iter().find(|fix| fix.path == path).unwrap();
    let phone = at("basics.phone").applied(&parsed.resume, "+44 20 7946 0000", TODAY);
    assert_eq!(phone.unwrap().basics.phone, "+44 20 7946 0000");
    let date = at("certificates[0].date");
    assert_eq!(date.change, Change::Fill);
    let dated = date.applied(&parsed.resume, "2024-05", TODAY).unwrap();
    assert_eq!(dated.certificates[0].date, Some(Date::month(2024, 5)));
    assert_eq!(date.applied(&parsed.resume, "in spring", TODAY), None);
}
