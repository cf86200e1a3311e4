//! The rows that are about the whole way, from the text of a posting and of a resume to the report.

use std::path::Path;

use super::build::LEXICON;
use super::material::{asked, junk, resume_in, seen, source};
use super::*;

/// Returns a resume of one dated role with these bullets, as a text.
fn resume(bullets: &[&str]) -> String {
    format!(
        "Ada Example\nada@example.org | +44 20 7946 0000\n\nExperience\n\nAnalyst, Initech\nJan 2020 - Dec 2022\n- {}\n\n\
         Education\n\nBSc Physics, University of Altmark, 2015 - 2018\n",
        bullets.join("\n- ")
    )
}

/// Returns a posting that requires these, as a text.
fn posting(requirements: &[&str]) -> String {
    format!(
        "Data Analyst\n\nYour tasks\n- Prepare the monthly figures\n\nRequirements\n- {}\n",
        requirements.join("\n- ")
    )
}

fn judged(resume: &str, posting: &str) -> Report {
    let (text, parsed) = resume_in(resume);
    report(&text, &parsed, Some(&asked(posting)), &LEXICON, TODAY)
}

/// Returns the points of the required skills.
fn musts(resume: &str, posting: &str) -> Tenths {
    criterion(&judged(resume, posting).fit, "must-have")
        .score
        .unwrap_or_default()
}

/// Returns the terms found in the resume, and those that are missing.
fn terms(report: &Report) -> (Vec<&str>, Vec<&str>) {
    let of = |kind| {
        let criteria = ["must-have", "nice-to-have"].map(|id| criterion(&report.fit, id));
        let findings = criteria
            .into_iter()
            .flat_map(|criterion| &criterion.findings);
        let terms = findings.filter(|finding| finding.kind == kind);
        terms.map(|finding| finding.term.as_str()).collect()
    };
    (of(FindingKind::Match), of(FindingKind::Gap))
}

#[test]
fn row_4_names_are_not_confused_on_either_side() {
    let impostors = resume(&[
        "Led R&D, wrote the go-to-market plan and kept everything scalable",
        "Wrote JavaScript and maintained training material on C-level reporting",
        "Wrote drivers in C++ and tools in C#",
    ]);
    let names = posting(&[
        "C", "Go", "R", "Java", "Scala", "AI", "Node.js", "CI/CD", "Swift", "Rust",
    ]);
    let report = judged(&impostors, &names);
    assert_eq!(terms(&report).0, Vec::<&str>::new(), "{:?}", terms(&report));
    let asking = posting(&[
        "Experience with go-to-market plans and R&D",
        "C-level reporting",
        "JavaScript",
    ]);
    let programmer = resume(&["Wrote services in Go and C, statistics in R and Java"]);
    assert_eq!(terms(&judged(&programmer, &asking)).0, Vec::<&str>::new());
}

#[test]
fn row_5_other_spellings_are_found_from_text_to_text() {
    let report = judged(
        &resume(&[
            "Ran K8s clusters with Postgres behind REST API services",
            "Applied machine-learning to prices",
        ]),
        &posting(&["Kubernetes", "PostgreSQL", "REST APIs", "Machine Learning"]),
    );
    assert_eq!(terms(&report).1, Vec::<&str>::new());
}

#[test]
fn row_6_demands_are_weighed_as_the_posting_words_them() {
    let asking = "Data Engineer\n\nRequirements\n- Python\n- Rust or Go\n- Kafka is not required\n\nNice to have\n- Terraform\n";
    let required = judged(&resume(&["Used Python"]), asking);
    let preferred = judged(&resume(&["Used Terraform"]), asking);
    assert!(required.fit.score > preferred.fit.score);
    let one = resume(&["Used Python", "Used Go"]);
    let report = judged(&one, asking);
    assert_eq!(terms(&report).1, ["Terraform"]);
    let all = terms(&report);
    assert!(
        all.0
            .iter()
            .chain(&all.1)
            .all(|term| !term.contains("Kafka")),
        "{all:?}"
    );
    assert_eq!(
        judged(&resume(&["Used Kafka"]), asking).fit.score,
        judged(&resume(&["Used Excel"]), asking).fit.score
    );
}

/// Returns a match as JSON without the offsets in the posting.
fn unplaced(part: &Part) -> String {
    let mut part = part.clone();
    for finding in part
        .criteria
        .iter_mut()
        .flat_map(|criterion| &mut criterion.findings)
    {
        if let Some(posting) = &mut finding.posting {
            posting.span = Span::default();
        }
    }
    serde_json::to_string(&part).unwrap()
}

#[test]
fn row_7_what_asks_for_nothing_contributes_nothing() {
    let (before, behind) = junk();
    let resume = resume(&[
        "Used Python on Kubernetes",
        "Held a Coursera certificate, spoke of privacy",
    ]);
    let own = posting(&["SQL", "Excel"]);
    let plain = judged(&resume, &own);
    let around = judged(&resume, &format!("{own}{behind}"));
    assert_eq!(unplaced(&around.fit), unplaced(&plain.fit));
    assert_eq!(
        (around.gaps, around.fixes),
        (plain.gaps.clone(), plain.fixes.clone())
    );
    let around = judged(&resume, &format!("{before}{own}{behind}"));
    assert_eq!(unplaced(&around.fit), unplaced(&plain.fit));
}

#[test]
fn row_8_a_posting_that_asks_for_nothing_is_not_scored() {
    let prose =
        "Neighbour wanted\n\nWe are looking for somebody who likes roses. Apply by letter.\n";
    let text = seen(prose);
    let Ok(asked) = crate::posting::posting(&text, &LEXICON) else {
        return;
    };
    let asked = Posting {
        title: None,
        duties: Vec::new(),
        ..asked.value
    };
    let (text, parsed) = resume_in(&resume(&["Grew roses"]));
    let report = report(&text, &parsed, Some(&asked), &LEXICON, TODAY);
    assert_eq!(report.fit.score, None);
    assert!(report.fit.reason.is_some());
}

#[test]
fn row_9_repeating_and_hiding_gain_nothing() {
    let asking = posting(&["Python", "Kubernetes", "Terraform"]);
    let once = musts(&resume(&["Used Python"]), &asking);
    assert_eq!(musts(&resume(&["Used Python"; 50]), &asking), once);
    assert_eq!(musts(&resume(&[&"Used Python ".repeat(50)]), &asking), once);
    let page = |style: &str| {
        format!(
            "<html><body><h1>Ada Example</h1><p>ada@example.org, +44 20 7946 0000</p><h2>Experience</h2><h3>Analyst, \
             Initech</h3><p>Jan 2020 - Dec 2022</p><ul><li>Used Python</li></ul><p style=\"{style}\">Kubernetes Terraform</p>\
             </body></html>"
        )
    };
    for style in ["display:none", "color:#fff", "font-size:1px"] {
        let report = judged(&page(style), &asking);
        assert_eq!(
            criterion(&report.fit, "must-have").score,
            Some(once),
            "{style}"
        );
        assert!(
            report
                .fixes
                .iter()
                .any(|fix| fix.text.contains("cannot see")),
            "{style}"
        );
    }
}

#[test]
fn row_9_hidden_text_of_a_file_is_flagged_and_adds_nothing() {
    for name in ["white.pdf", "invisible.pdf", "offpage.pdf"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/corpus/pdf")
            .join(name);
        let hiding = source(path);
        let hidden = hiding.text.layout.hidden.join(" ");
        assert!(!hidden.is_empty(), "{name}");
        let mut open = hiding.text.clone();
        open.layout.hidden.clear();
        let words: Vec<String> = LEXICON
            .find(&hidden)
            .into_iter()
            .filter_map(|mention| LEXICON.name(&mention.skill).map(str::to_owned))
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).chain(["Cobol"]).collect();
        let asked = asked(&posting(&words));
        let judge = |text: &Text| report(text, &hiding.parsed, Some(&asked), &LEXICON, TODAY);
        let (hidden, shown) = (judge(&hiding.text), judge(&open));
        assert_eq!(hidden.fit, shown.fit, "{name}");
        assert!(
            hidden.parse_health.score < shown.parse_health.score,
            "{name}"
        );
        assert_eq!(
            criterion(&hidden.fit, "must-have").score,
            Some(Tenths(0)),
            "{name}: {words:?}"
        );
    }
}

#[test]
fn row_11_projects_certificates_and_modules_count_from_text() {
    let student = "Ada Example\nada@example.org | +44 20 7946 0000\n\nEducation\n\nBSc Computer Science, University of Altmark, \
                   2023 - 2026\n- Courses: Databases with PostgreSQL\n\nProjects\n\nTide tables (Mar 2025 - Jun 2025)\n- Wrote the \
                   service in Python\n\nCertificates\n\nCertified Kubernetes Administrator, CNCF, May 2025\n\nSkills\n\nTerraform\n";
    let report = judged(
        student,
        &posting(&["Python", "Kubernetes", "PostgreSQL", "Terraform", "Cobol"]),
    );
    let (shown, missing) = terms(&report);
    assert_eq!(shown, ["Python", "Kubernetes", "PostgreSQL", "Terraform"]);
    assert_eq!(missing, ["Cobol"]);
    let evidence = |term: &str| {
        let findings = &criterion(&report.fit, "must-have").findings;
        let finding = findings
            .iter()
            .find(|finding| finding.term == term)
            .unwrap();
        finding.resume[0]
            .path
            .split(['[', '.'])
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(evidence("Python"), "projects");
    assert_eq!(evidence("Kubernetes"), "certificates");
    assert_eq!(evidence("PostgreSQL"), "education");
    assert_eq!(evidence("Terraform"), "skills");
}
