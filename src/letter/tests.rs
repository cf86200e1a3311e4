//! Letters as people would get them.

use super::*;
use crate::resume::{Skill, Work};

fn person() -> Resume {
    let mut resume = Resume::default();
    resume.basics.name = "Ilse Marchetti".into();
    resume.basics.email = "ilse@example.com".into();
    resume.work.push(Work {
        name: "Acme Inc.".into(),
        position: "Backend Engineer".into(),
        start_date: Some(Date::month(2021, 3)),
        highlights: vec![
            "Ran the summer party".into(),
            "Moved 40 services to Kubernetes".into(),
            "Wrote the ledger in Rust on PostgreSQL".into(),
        ],
        ..Work::default()
    });
    resume.skills.push(Skill {
        name: "Tools".into(),
        keywords: ["Terraform", "Photoshop", "German", "Teamwork"]
            .map(String::from)
            .to_vec(),
        ..Skill::default()
    });
    resume
}

fn written(posting_text: &str, request: &Request) -> Letter {
    let lexicon = Lexicon::embedded();
    let text = crate::ingest::ingest(posting_text.as_bytes()).unwrap();
    let posting = crate::posting::posting(&text.value, &lexicon).unwrap();
    letter(&person(), &posting.value, &lexicon, request).unwrap()
}

const POSTING: &str = "Senior Backend Engineer\n\nRequirements\n- Very good knowledge of Rust\n\
    - Experience with PostgreSQL, Kubernetes and Terraform\n- Good German and teamwork\n\nBenefits\n- Photoshop courses\n";

#[test]
fn cites_the_lines_that_answer_most_of_the_posting_first() {
    let letter = written(POSTING, &Request::default());
    let cited: Vec<&str> = letter
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.bullet)
        .map(|paragraph| paragraph.text.as_str())
        .collect();
    assert_eq!(
        cited,
        [
            "Wrote the ledger in Rust on PostgreSQL (Acme Inc.)",
            "Moved 40 services to Kubernetes (Acme Inc.)"
        ]
    );
}

#[test]
fn every_claim_names_its_source() {
    let letter = written(POSTING, &Request::default());
    let resume = person();
    let known: Vec<String> = crate::resume::fields::fields(&resume)
        .into_iter()
        .map(|field| field.path)
        .collect();
    let sources: Vec<&String> = letter.paragraphs.iter().flat_map(|p| &p.sources).collect();
    assert!(sources.len() >= 6, "{sources:?}");
    for source in sources {
        assert!(known.contains(source), "{source}");
    }
    let bullets = letter.paragraphs.iter().filter(|p| p.bullet);
    assert!(bullets.into_iter().all(|p| !p.sources.is_empty()));
}

#[test]
fn names_only_skills_that_are_asked_for_and_held() {
    let letter = written(POSTING, &Request::default());
    let whole: Vec<&str> = letter.paragraphs.iter().map(|p| p.text.as_str()).collect();
    let whole = whole.join("\n");
    assert!(whole.contains("I also work with Terraform."), "{whole}");
    assert!(!whole.contains("Photoshop"), "{whole}");
    assert!(!whole.contains('{'), "{whole}");
    assert!(
        letter.paragraphs[0].text.ends_with("at Acme Inc."),
        "{whole}"
    );
}

#[test]
fn speaks_german_to_a_named_manager() {
    let request = Request {
        manager: "Frau Beispiel".into(),
        language: "de".into(),
        ..Request::default()
    };
    let letter = written(POSTING, &request);
    assert_eq!(letter.greeting, "Guten Tag Frau Beispiel,");
    assert!(
        letter.paragraphs[0]
            .text
            .starts_with("hiermit bewerbe ich mich")
    );
    assert_eq!(letter.recipient, ["Frau Beispiel"]);
}

#[test]
fn without_a_name_or_a_line_there_is_no_letter() {
    let lexicon = Lexicon::embedded();
    let refused = |resume: &Resume| {
        letter(resume, &Posting::default(), &lexicon, &Request::default())
            .unwrap_err()
            .code
    };
    let mut nameless = person();
    nameless.basics.name.clear();
    assert_eq!(refused(&nameless), "no-name");
    let mut silent = person();
    silent.work[0].highlights.clear();
    assert_eq!(refused(&silent), "no-evidence");
}
