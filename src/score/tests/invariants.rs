//! What holds for any input, over real resumes and postings and over junk.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;

use super::build::LEXICON;
use super::material::{Asking, Source, postings, resumes};
use super::*;
use crate::ingest::ingest;
use crate::parse::parse;
use crate::posting::Demand;
use crate::resume::{Certificate, Project, Skill};

static RESUMES: LazyLock<Vec<Source>> = LazyLock::new(resumes);
static POSTINGS: LazyLock<Vec<Asking>> = LazyLock::new(postings);

/// Adds evidence of `words` to a resume in one of the ways in which there is some.
fn add(resume: &mut Resume, way: usize, at: Index, words: &str) {
    let sentence = format!("Used {words}");
    match way {
        0 if !resume.work.is_empty() => {
            let role = at.index(resume.work.len());
            resume.work[role].highlights.push(sentence);
        }
        1 if !resume.projects.is_empty() => {
            let project = at.index(resume.projects.len());
            resume.projects[project].highlights.insert(0, sentence);
        }
        2 => resume.certificates.push(Certificate {
            name: words.to_owned(),
            date: Some(Date::year(2024)),
            ..Certificate::default()
        }),
        3 if !resume.skills.is_empty() => {
            let group = at.index(resume.skills.len());
            resume.skills[group].keywords.push(words.to_owned());
        }
        _ => resume.projects.push(Project {
            description: sentence,
            start_date: Some(Date::month(2025, 1)),
            ..Project::default()
        }),
    }
}

/// Turns everything in a resume round whose order says nothing.
fn turn(resume: &mut Resume, by: Index) {
    fn rotate<T>(list: &mut [T], by: Index) {
        if !list.is_empty() {
            list.rotate_left(by.index(list.len()));
        }
    }
    rotate(&mut resume.work, by);
    rotate(&mut resume.volunteer, by);
    rotate(&mut resume.projects, by);
    rotate(&mut resume.education, by);
    rotate(&mut resume.certificates, by);
    rotate(&mut resume.awards, by);
    rotate(&mut resume.languages, by);
    rotate(&mut resume.interests, by);
    for role in &mut resume.work {
        rotate(&mut role.highlights, by);
    }
    for project in &mut resume.projects {
        rotate(&mut project.highlights, by);
    }
}

/// Whether the points of a part's criteria sum to its score, and their weights to 100.
fn sums(part: &Part) -> bool {
    let points: Tenths = part.criteria.iter().filter_map(|one| one.score).sum();
    let weights: Tenths = part.criteria.iter().map(|one| one.weight).sum();
    match part.score {
        Some(score) => score == points && weights == Tenths::FULL,
        None => part.reason.is_some() && part.criteria.is_empty(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn evidence_of_a_must_never_lowers_the_match(
        resume: Index, posting: Index, term: Index, at: Index, way in 0..5_usize, years in 0..9_u32,
    ) {
        let mut posting = posting.get(&POSTINGS).posting.clone();
        let musts = posting.terms.iter_mut().filter(|term| term.kind == Demand::Must);
        let mut musts: Vec<_> = musts.collect();
        prop_assume!(!musts.is_empty());
        let must = term.index(musts.len());
        musts[must].years = (years > 0).then_some(years);
        let words = musts[must].text.clone();
        let mut resume = resume.get(&RESUMES).parsed.resume.clone();
        let before = fit(&resume, &posting, &LEXICON, TODAY);
        add(&mut resume, way, at, &words);
        let after = fit(&resume, &posting, &LEXICON, TODAY);
        prop_assert!(after >= before, "{words}: {before:?}, then {after:?}");
    }

    #[test]
    fn order_changes_nothing(resume: Index, posting: Index, by: Index) {
        let posting = &posting.get(&POSTINGS).posting;
        let mut resume = resume.get(&RESUMES).parsed.resume.clone();
        let before = fit(&resume, posting, &LEXICON, TODAY);
        turn(&mut resume, by);
        prop_assert_eq!(fit(&resume, posting, &LEXICON, TODAY), before);
    }

    #[test]
    fn a_pasted_posting_is_capped(resume: Index, posting: Index, whole: bool) {
        let asking = posting.get(&POSTINGS);
        let content = &asking.text.content;
        let keywords = if whole {
            vec![content.clone()]
        } else {
            content.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect()
        };
        let pasted = Skill { name: "Skills".to_owned(), keywords, ..Skill::default() };
        let alone = Resume { skills: vec![pasted.clone()], ..Resume::default() };
        let (_, report) = report_on(alone, &asking.posting);
        for id in ["must-have", "nice-to-have"] {
            let one = criterion(&report.fit, id);
            prop_assert!(one.score.unwrap_or_default().0 * 2 <= one.weight.0 + 1, "{one:?}");
        }
        prop_assert_eq!(criterion(&report.fit, "duties").score.unwrap_or_default(), Tenths(0));
        let own = resume.get(&RESUMES).parsed.resume.clone();
        let mut more = own.clone();
        more.skills.push(pasted);
        let ((_, before), (_, after)) = (report_on(own, &asking.posting), report_on(more, &asking.posting));
        for id in ["title", "years", "degree", "duties"] {
            prop_assert_eq!(criterion(&before.fit, id).score, criterion(&after.fit, id).score);
        }
    }

    #[test]
    fn hidden_text_never_raises(resume: Index, posting: Index) {
        let (source, asking) = (resume.get(&RESUMES), posting.get(&POSTINGS));
        let judge = |text: &Text| report(text, &source.parsed, Some(&asking.posting), &LEXICON, TODAY);
        let open = judge(&source.text);
        let mut text = source.text.clone();
        text.layout.hidden.push(asking.text.content.clone());
        let hiding = judge(&text);
        prop_assert_eq!(hiding.fit, open.fit);
        prop_assert!(hiding.parse_health.score < open.parse_health.score);
    }

    #[test]
    fn parts_sum_to_the_total_for_any_input(
        resume in r"((Experience|Skills|Education|Projects|Ada Example|[A-Z][a-z]{2,8}, Initech|Jan 2020 - Dec 2021|- Used (Go|C\+\+|Python|R)[ a-zäö,]{0,30}|\PC{0,40})\n){0,30}",
        posting in r"((Requirements|Nice to have|Your tasks|Data Engineer|- (Go or Rust|5 years of Python|BSc|Kafka|[a-zäö ]{0,40})|\PC{0,40})\n){0,30}",
    ) {
        let text = |words: String| ingest(words.as_bytes()).map(|read| read.value);
        let (Ok(posting), Ok(text)) = (text(posting), text(format!("ada@example.org\n{resume}"))) else {
            return Err(TestCaseError::reject("refused"));
        };
        let asked = crate::posting::posting(&posting, &LEXICON);
        let asked = asked.map(|read| read.value).unwrap_or_default();
        let parsed = parse(&text).map(|read| read.value).unwrap_or_default();
        let report = report(&text, &parsed, Some(&asked), &LEXICON, TODAY);
        prop_assert!(sums(&report.parse_health), "{:?}", report.parse_health);
        prop_assert!(sums(&report.fit), "{:?}", report.fit);
        let alone = fit(&parsed.resume, &asked, &LEXICON, TODAY);
        prop_assert_eq!(alone, report.fit.score);
    }
}

#[test]
fn a_thousand_runs_give_the_same_bytes() {
    let (source, asking) = (&RESUMES[0], &POSTINGS[0]);
    let run = |lexicon: &Lexicon| {
        let report = report(
            &source.text,
            &source.parsed,
            Some(&asking.posting),
            lexicon,
            TODAY,
        );
        serde_json::to_string(&report).unwrap()
    };
    let first = run(&LEXICON);
    // Each table of a run hashes by keys of its own, so that an order that leaks differs between runs.
    for _ in 0..1000 {
        assert_eq!(run(&Lexicon::embedded()), first);
    }
}
