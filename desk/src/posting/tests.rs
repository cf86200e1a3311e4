mod corrections;
mod sources;

use upward_engine::posting::Demand;

use super::*;
use crate::paging::PageQuery;
use crate::testing::{WANTED, desk};

fn new(text: &str) -> NewPosting {
    NewPosting {
        source: NewSource::Text(text.to_owned()),
        title: String::new(),
        company: String::new(),
    }
}

fn change(revision: u64, corrections: &[(&str, Counts)]) -> CorrectPosting {
    CorrectPosting {
        revision,
        title: None,
        company: None,
        corrections: Some(
            corrections
                .iter()
                .map(|(term, counts)| Correction {
                    term: (*term).to_owned(),
                    counts: *counts,
                })
                .collect(),
        ),
    }
}

fn kinds(shown: &ShownPosting, skill: &str) -> Vec<Demand> {
    let terms = shown.wanted.terms.iter();
    terms
        .filter(|term| term.skill.as_deref() == Some(skill))
        .map(|term| term.kind)
        .collect()
}

#[tokio::test]
async fn a_posting_is_read_and_kept_with_its_text() {
    let (desk, _) = desk();
    let added = desk.add_posting(&new(WANTED)).await.unwrap();
    assert_eq!(added.posting.title, "Senior Backend Engineer");
    assert_eq!(added.posting.company, "Quillbank");
    assert_eq!(added.posting.language, "en");
    assert!(added.text.contains("PostgreSQL in production"));
    assert_eq!(kinds(&added, "postgresql"), [Demand::Must]);
    assert_eq!(desk.posting(added.posting.id).await.unwrap(), added);
    let listed = desk.postings(&PageQuery::default()).await.unwrap();
    assert_eq!(listed.items, [added.posting]);
}

#[tokio::test]
async fn what_the_person_says_counts_for_every_mention_and_can_be_taken_back() {
    let (desk, _) = desk();
    let read = desk.add_posting(&new(WANTED)).await.unwrap();
    let id = read.posting.id;
    let corrections = [
        ("Go", Counts::Preferred),
        ("kafka", Counts::Dropped),
        ("terraform", Counts::Required),
    ];
    assert!(!kinds(&read, "kafka").is_empty() && read.wanted.terms.iter().any(|t| t.text == "Go"));
    let set = desk
        .correct_posting(id, &change(1, &corrections))
        .await
        .unwrap();
    assert_eq!(kinds(&set, "kafka"), []);
    assert_eq!(kinds(&set, "terraform"), [Demand::Must]);
    let go = set.wanted.terms.iter().find(|term| term.text == "Go");
    let go = go.unwrap();
    assert_eq!((go.kind, go.group), (Demand::Nice, None));
    assert_eq!(desk.posting(id).await.unwrap(), set);
    let back = desk.correct_posting(id, &change(2, &[])).await.unwrap();
    assert_eq!(back.wanted, read.wanted);
}

#[tokio::test]
async fn words_that_were_overlooked_become_a_term_where_they_stand() {
    let (desk, _) = desk();
    let read = desk.add_posting(&new(WANTED)).await.unwrap();
    let id = read.posting.id;
    let change = |revision, counts| self::change(revision, &[("on-call ROTA", counts)]);
    let set = desk
        .correct_posting(id, &change(1, Counts::Required))
        .await
        .unwrap();
    let added = |shown: &ShownPosting| {
        let terms = shown.wanted.terms.iter();
        let mut added = terms.filter(|term| term.text == "on-call rota").cloned();
        (added.next(), added.next())
    };
    let (Some(term), None) = added(&set) else {
        panic!("{:?}", set.wanted.terms)
    };
    let (start, end) = (term.span.start, term.span.end);
    let stands: String = set.text.chars().skip(start).take(end - start).collect();
    assert_eq!((term.kind, stands.as_str()), (Demand::Must, "on-call rota"));
    let dropped = change(2, Counts::Dropped);
    let dropped = desk.correct_posting(id, &dropped).await.unwrap();
    assert_eq!(dropped.wanted, read.wanted);
    let part = self::change(3, &[("rot", Counts::Required)]);
    let refused = desk.correct_posting(id, &part).await.unwrap_err();
    assert_eq!(refused.code, "no-such-term");
}

#[tokio::test]
async fn title_and_company_can_be_set_right() {
    let (desk, _) = desk();
    let id = desk.add_posting(&new(WANTED)).await.unwrap().posting.id;
    let change = CorrectPosting {
        revision: 1,
        title: Some("Payments Engineer".to_owned()),
        company: Some("The 42,000 treasurers".to_owned()),
        corrections: None,
    };
    let set = desk.correct_posting(id, &change).await.unwrap();
    let title = set.wanted.title.unwrap();
    assert_eq!(title.text, "Payments Engineer");
    assert_eq!(title.span.start, title.span.end);
    assert_eq!(set.wanted.company.unwrap().text, set.posting.company);
    let stated = CorrectPosting {
        revision: 2,
        title: Some("services that move money".to_owned()),
        company: Some(String::new()),
        corrections: None,
    };
    let set = desk.correct_posting(id, &stated).await.unwrap();
    let title = set.wanted.title.unwrap();
    let stands: String = set.text.chars().skip(title.span.start).collect();
    assert!(stands.starts_with("services that move money"));
    assert_eq!(title.span.end - title.span.start, title.text.len());
    assert_eq!(set.wanted.company, None);
}

#[tokio::test]
async fn a_correction_of_what_somebody_else_has_corrected_is_refused() {
    let (desk, _) = desk();
    let id = desk.add_posting(&new(WANTED)).await.unwrap().posting.id;
    let theirs = change(1, &[("Terraform", Counts::Required)]);
    let theirs = desk.correct_posting(id, &theirs).await.unwrap();
    let mine = change(1, &[("Terraform", Counts::Dropped)]);
    let refused = desk.correct_posting(id, &mine).await.unwrap_err();
    assert_eq!(refused.code, "changed");
    assert_eq!(desk.posting(id).await.unwrap(), theirs);
}

#[tokio::test]
async fn what_is_no_posting_or_no_correction_is_refused_and_nothing_kept() {
    let (desk, _) = desk();
    let huge = "Rust ".repeat(3 << 20);
    for (text, code) in [
        ("", "empty"),
        (" \n ", "empty"),
        ("Dear diary, today it rained.", "not-a-posting"),
        (&huge, "too-large"),
    ] {
        let refused = desk.add_posting(&new(text)).await.unwrap_err();
        assert_eq!(refused.code, code, "{refused:?}");
    }
    let mut long = new(WANTED);
    long.title = "x".repeat(201);
    assert_eq!(desk.add_posting(&long).await.unwrap_err().code, "text");
    let listed = desk.postings(&PageQuery::default()).await.unwrap();
    assert!(listed.items.is_empty());

    let kept = desk.add_posting(&new(WANTED)).await.unwrap();
    let id = kept.posting.id;
    let unnamed = change(1, &[("Rust", Counts::Dropped), ("Cobol", Counts::Required)]);
    let many = change(1, &[("Rust", Counts::Dropped); 501]);
    for (change, code) in [(unnamed, "no-such-term"), (many, "corrections")] {
        let refused = desk.correct_posting(id, &change).await.unwrap_err();
        assert_eq!(refused.code, code);
    }
    assert_eq!(desk.posting(id).await.unwrap(), kept);
}

#[tokio::test]
async fn a_removed_posting_is_gone() {
    let (desk, _) = desk();
    let id = desk.add_posting(&new(WANTED)).await.unwrap().posting.id;
    desk.remove_posting(id).await.unwrap();
    for code in [
        desk.posting(id).await.unwrap_err().code,
        desk.remove_posting(id).await.unwrap_err().code,
        desk.correct_posting(id, &change(1, &[]))
            .await
            .unwrap_err()
            .code,
    ] {
        assert_eq!(code, "not-found");
    }
}
