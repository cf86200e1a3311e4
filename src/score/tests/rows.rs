//! What the report promises, row by row.

use super::build::{listing, posting, project, quote, requiring, worked};
use super::*;
use crate::posting::{Degree, Demand, Level, Years};
use crate::resume::{Certificate, Education};

/// Returns the score of the required skills alone: 1000 where all are shown, 0 where none is.
fn must(resume: &Resume, terms: &[&str]) -> i32 {
    score(resume, &requiring(&LEXICON, terms))
}

/// Returns a posting with every kind of demand.
fn whole() -> Posting {
    let text =
        "Senior Data Engineer. 4 years. BSc. Build pipelines for reporting and document them.";
    let terms = [
        ("Python", Demand::Must),
        ("PostgreSQL", Demand::Must),
        ("Kubernetes", Demand::Must),
        ("grain elevators", Demand::Must),
        ("Terraform", Demand::Nice),
    ];
    Posting {
        title: Some(quote(text, "Senior Data Engineer")),
        years: Some(Years {
            least: 4,
            quote: quote(text, "4 years"),
        }),
        degree: Some(Degree {
            level: Level::Bachelor,
            optional: false,
            quote: quote(text, "BSc"),
        }),
        duties: vec![quote(
            text,
            "Build pipelines for reporting and document them",
        )],
        ..posting(&LEXICON, &terms)
    }
}

/// Returns a resume that answers a part of it.
fn partly() -> Resume {
    let mut resume = worked(&[
        "Built reporting pipelines in Python",
        "Trained two analysts",
    ]);
    resume.basics.label = "Analyst".to_owned();
    resume.work[0].position = "Data Engineer".to_owned();
    resume.skills = listing(&["Postgres", "Excel"]).skills;
    resume.education.push(Education {
        study_type: "BSc".to_owned(),
        area: "Physics".to_owned(),
        ..Education::default()
    });
    resume
}

#[test]
fn row_1_the_same_input_gives_the_same_bytes() {
    let (text, parsed) = read(partly());
    let posting = whole();
    let first =
        serde_json::to_string(&report(&text, &parsed, Some(&posting), &LEXICON, TODAY)).unwrap();
    for _ in 0..1000 {
        let again = report(&text, &parsed, Some(&posting), &LEXICON, TODAY);
        assert_eq!(serde_json::to_string(&again).unwrap(), first);
    }
    assert_eq!(
        serde_json::from_str::<Report>(&first).unwrap().version,
        VERSION
    );
}

#[test]
fn row_2_weights_are_published_and_parts_sum_to_the_total() {
    let (_, report) = report_on(partly(), &whole());
    for part in [&report.parse_health, &report.fit] {
        let weights: Tenths = part.criteria.iter().map(|criterion| criterion.weight).sum();
        let points: Tenths = part
            .criteria
            .iter()
            .filter_map(|criterion| criterion.score)
            .sum();
        assert_eq!(weights, Tenths::FULL);
        assert_eq!(Some(points), part.score);
    }
    let published: Vec<i32> = report
        .fit
        .criteria
        .iter()
        .map(|criterion| criterion.weight.0 / 10)
        .collect();
    assert_eq!(published, [40, 10, 15, 10, 10, 15]);
}

#[test]
fn row_3_every_term_cites_the_posting_and_the_resume() {
    let (text, report) = report_on(partly(), &whole());
    let findings: Vec<&Finding> = report
        .fit
        .criteria
        .iter()
        .flat_map(|criterion| &criterion.findings)
        .collect();
    assert!(findings.iter().all(|finding| finding.posting.is_some()));
    let python = findings
        .iter()
        .find(|finding| finding.term == "Python")
        .unwrap();
    assert_eq!(python.kind, FindingKind::Match);
    assert_eq!(python.resume[0].path, "work[0].highlights[0]");
    assert_eq!(text.slice(python.resume[0].span), "Python");
    let postgres = findings
        .iter()
        .find(|finding| finding.term == "PostgreSQL")
        .unwrap();
    assert_eq!(postgres.resume[0].path, "skills[0].keywords[0]");
    assert_eq!(text.slice(postgres.resume[0].span), "Postgres");
    let gaps: Vec<&str> = report.gaps.iter().map(|gap| gap.term.as_str()).collect();
    assert_eq!(
        gaps,
        [
            "Kubernetes",
            "grain elevators",
            "3.0 of 4 years of experience",
            "Terraform"
        ]
    );
}

#[test]
fn row_4_similar_names_are_not_confused() {
    for (asked, bullet) in [
        ("C", "Wrote drivers in C++ and tools in C#"),
        ("C++", "Wrote tools in C#"),
        (".NET", "Kept the net stable"),
        ("R", "Led R&D"),
        ("Go", "Owned the go-to-market plan"),
        ("Java", "Wrote JavaScript"),
        ("Scala", "Built scalable services"),
        ("AI", "Wrote training material and emails"),
        ("Node.js", "Ran one node"),
    ] {
        assert_eq!(must(&worked(&[bullet]), &[asked]), 0, "{asked} in {bullet}");
    }
}

#[test]
fn row_5_aliases_plurals_and_phrases_are_found() {
    for (asked, bullet) in [
        ("Kubernetes", "Ran K8s clusters"),
        ("PostgreSQL", "Tuned Postgres"),
        ("machine learning", "Taught Machine Learning"),
        ("grain elevator", "Serviced grain elevators"),
        ("grain elevators", "Serviced the grain-elevator"),
    ] {
        assert_eq!(
            must(&worked(&[bullet]), &[asked]),
            1000,
            "{asked} in {bullet}"
        );
    }
}

#[test]
fn row_6_required_outweighs_preferred_and_one_alternative_is_enough() {
    let demands = [("Python", Demand::Must), ("Kubernetes", Demand::Nice)];
    let demanded = posting(&LEXICON, &demands);
    assert!(
        score(&worked(&["Used Python"]), &demanded)
            > score(&worked(&["Used Kubernetes"]), &demanded)
    );
    let mut either = requiring(&LEXICON, &["Python", "Kubernetes"]);
    for term in &mut either.terms {
        term.group = Some(1);
    }
    assert_eq!(score(&worked(&["Used Kubernetes"]), &either), 1000);
    let (_, report) = report_on(worked(&["Trained analysts"]), &either);
    assert_eq!(report.gaps.len(), 1);
    assert_eq!(report.gaps[0].term, "Python or Kubernetes");
}

#[test]
fn row_8_nothing_to_judge_is_no_score() {
    assert_eq!(fit(&Resume::default(), &whole(), &LEXICON, TODAY), None);
    assert_eq!(fit(&partly(), &Posting::default(), &LEXICON, TODAY), None);
    let (text, parsed) = read(Resume::default());
    let report = report(&text, &parsed, None, &LEXICON, TODAY);
    assert_eq!((report.parse_health.score, report.fit.score), (None, None));
    assert!(report.parse_health.reason.is_some() && report.fit.reason.is_some());
    let (_, report) = report_on(partly(), &requiring(&LEXICON, &["Python"]));
    let years = report
        .fit
        .criteria
        .iter()
        .find(|criterion| criterion.id == "years")
        .unwrap();
    assert_eq!((years.score, years.weight), (None, Tenths(0)));
    assert!(years.reason.is_some());
}

#[test]
fn row_9_repetition_and_hidden_text_add_nothing() {
    let once = must(&worked(&["Used Python"]), &["Python", "Kubernetes"]);
    let often = "Used Python ".repeat(50);
    assert_eq!(must(&worked(&[&often]), &["Python", "Kubernetes"]), once);
    assert_eq!(
        must(
            &worked(&["Used Python"]),
            &["Python", "Kubernetes", "Kubernetes", "Kubernetes"]
        ),
        once
    );
    let (mut text, parsed) = read(partly());
    let posting = whole();
    let open = report(&text, &parsed, Some(&posting), &LEXICON, TODAY);
    text.layout.hidden.push("Kubernetes Terraform".to_owned());
    let hiding = report(&text, &parsed, Some(&posting), &LEXICON, TODAY);
    assert_eq!(hiding.fit, open.fit);
    assert!(hiding.parse_health.score < open.parse_health.score);
    assert!(
        hiding
            .fixes
            .iter()
            .any(|fix| fix.text.contains("cannot see"))
    );
}

#[test]
fn row_11_projects_and_certificates_count() {
    assert_eq!(
        must(&project("Wrote it in Python", "2024"), &["Python"]),
        1000
    );
    assert_eq!(must(&project("Wrote it in Python", ""), &["Python"]), 800);
    let certified = Resume {
        certificates: vec![Certificate {
            name: "Kubernetes Administrator".to_owned(),
            date: Some(Date::year(2025)),
            ..Certificate::default()
        }],
        ..Resume::default()
    };
    assert_eq!(must(&certified, &["Kubernetes"]), 1000);
    let studied = Resume {
        education: vec![Education {
            courses: vec!["Databases with PostgreSQL".to_owned()],
            ..Education::default()
        }],
        ..Resume::default()
    };
    assert_eq!(must(&studied, &["PostgreSQL"]), 700);
}

#[test]
fn a_skill_counts_by_where_it_is_named() {
    let mut said = Resume::default();
    said.basics.summary = "I know Python.".to_owned();
    for (resume, credit) in [
        (worked(&["Used Python"]), 1000),
        (worked(&["Used Django"]), 750),
        (said, 700),
        (listing(&["Python"]), 500),
        (listing(&["Django"]), 370),
        (worked(&["Used Excel"]), 0),
    ] {
        assert_eq!(must(&resume, &["Python"]), credit, "{resume:?}");
    }
}

#[test]
fn pasting_the_posting_into_the_skills_gives_at_most_half() {
    let posting = whole();
    let terms: Vec<&str> = posting
        .terms
        .iter()
        .map(|term| term.text.as_str())
        .collect();
    let (_, report) = report_on(listing(&terms), &posting);
    let must = &report.fit.criteria[0];
    assert_eq!(must.score, Some(Tenths(200)));
}
