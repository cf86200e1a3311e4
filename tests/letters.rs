//! Letters for every person and posting, in both tones and languages: no blanks, one page, each claim cited and held.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use upward_engine::date::Date;
use upward_engine::guard::{Claim, breaches};
use upward_engine::ingest::ingest;
use upward_engine::letter::{Letter, Request, Tone, letter};
use upward_engine::posting::{Posting, posting};
use upward_engine::resume::Resume;
use upward_engine::resume::fields::fields;
use upward_engine::skills::Lexicon;

/// Most words of a letter: what fits on one page.
const MOST_WORDS: usize = 350;

/// Every language with every tone.
const SPEECHES: [(&str, Tone); 4] = [
    ("en", Tone::Formal),
    ("de", Tone::Warm),
    ("en", Tone::Warm),
    ("de", Tone::Formal),
];

fn files(folders: &[&str], endings: &[&str]) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    let ends = |path: &PathBuf| {
        endings
            .iter()
            .any(|end| path.extension().is_some_and(|e| e == *end))
    };
    let mut paths: Vec<PathBuf> = paths.filter(ends).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn resumes() -> Vec<(String, Resume)> {
    let paths = files(&["tests/data/resumes", "tests/data/people"], &["json"]);
    let read = |path: &PathBuf| serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    paths.iter().map(|path| (name(path), read(path))).collect()
}

fn postings(lexicon: &Lexicon) -> Vec<(String, Posting)> {
    let paths = files(&["tests/data/postings", "samples"], &["txt", "md"]);
    let paths = paths.iter().filter(|path| name(path) != "README");
    let read = |path: &PathBuf| {
        let text = ingest(&fs::read(path).unwrap()).unwrap().value;
        posting(&text, lexicon)
            .ok()
            .map(|read| (name(path), read.value))
    };
    paths.filter_map(read).collect()
}

fn request(language: &str, tone: Tone) -> Request {
    Request {
        manager: "Frau Dr. Beispiel".to_owned(),
        location: "Ulm".to_owned(),
        date: Some(Date::month(2026, 11)),
        language: language.to_owned(),
        tone,
    }
}

fn each(mut check: impl FnMut(&str, &Resume, &Letter)) {
    let lexicon = Lexicon::embedded();
    let (resumes, postings) = (resumes(), postings(&lexicon));
    assert!(resumes.len() >= 16 && postings.len() >= 10);
    for (i, (person, resume)) in resumes.iter().enumerate() {
        // Every person in each tone and language, the postings in turn.
        for (j, (language, tone)) in SPEECHES.into_iter().enumerate() {
            let (job, posting) = &postings[(i + j) % postings.len()];
            let made = letter(resume, posting, &lexicon, &request(language, tone));
            let made = made.unwrap_or_else(|error| panic!("{person}, {job}: {error}"));
            let label = format!("{person}, {job}, {language}, {tone:?}");
            check(&label, resume, &made);
        }
    }
}

#[test]
fn no_letter_has_a_blank_to_fill_in_or_more_than_a_page() {
    each(|label, _, letter| {
        let mut texts: Vec<&str> = letter.paragraphs.iter().map(|p| p.text.as_str()).collect();
        let words = texts.join(" ").split(' ').count();
        assert!(words <= MOST_WORDS, "{label}: {words} words");
        texts.extend([letter.subject.as_str(), &letter.greeting, &letter.closing]);
        texts.extend(letter.recipient.iter().map(String::as_str));
        for text in texts {
            let blank = ["{", "}", "[", "]", "  ", "..", "__", "\n"];
            let found: Vec<&&str> = blank.iter().filter(|part| text.contains(**part)).collect();
            assert!(
                found.is_empty() && text == text.trim(),
                "{label}: {found:?} in {text}"
            );
        }
    });
}

#[test]
fn every_claim_cites_fields_that_hold_it() {
    let lexicon = Lexicon::embedded();
    each(|label, resume, letter| {
        let known: BTreeSet<String> = fields(resume).into_iter().map(|field| field.path).collect();
        let claims = letter
            .paragraphs
            .iter()
            .filter(|one| !one.sources.is_empty());
        let mut count = 0;
        for paragraph in claims {
            count += 1;
            for source in &paragraph.sources {
                assert!(known.contains(source), "{label}: {source}");
            }
            let claim = Claim {
                path: "letter",
                original: "",
                proposed: &paragraph.text,
                sources: &paragraph.sources,
            };
            let found = breaches(&claim, resume, &lexicon);
            assert!(found.is_empty(), "{label}: {} {found:?}", paragraph.text);
        }
        assert!(count >= 1, "{label}: {letter:?}");
    });
}

#[test]
fn the_tones_and_languages_differ() {
    let lexicon = Lexicon::embedded();
    let (resumes, postings) = (resumes(), postings(&lexicon));
    let mut seen = BTreeSet::new();
    for (language, tone) in SPEECHES {
        let request = request(language, tone);
        let letter = letter(&resumes[0].1, &postings[0].1, &lexicon, &request).unwrap();
        let opening = letter.paragraphs.into_iter().next().map(|one| one.text);
        for text in opening.into_iter().chain([letter.closing]) {
            assert!(seen.insert(text.clone()), "{language}, {tone:?}: {text}");
        }
    }
}

#[cfg(feature = "render")]
#[test]
fn letters_read_back_in_every_theme() {
    use upward_engine::error::Error;
    use upward_engine::pipeline::{Target, Tools, write_letter};
    use upward_engine::render::{Output, Renderer};

    let tools = Tools {
        lexicon: Lexicon::embedded().into(),
        renderer: Renderer::new().unwrap().into(),
        today: Date::month(2026, 11),
    };
    let postings = postings(&tools.lexicon);
    for (i, (person, resume)) in resumes().iter().enumerate() {
        let (job, posting) = &postings[i % postings.len()];
        for (language, tone) in [SPEECHES[0], SPEECHES[1]] {
            let made = letter(resume, posting, &tools.lexicon, &request(language, tone)).unwrap();
            for theme in tools.renderer.themes() {
                let locale = tools.renderer.locale(language).unwrap();
                let target = Target {
                    output: Output::Pdf,
                    theme,
                    locale,
                };
                let document = write_letter(&made, target, &tools);
                // A script that no font of ours has is refused, as it is for resumes.
                let refused = |error: &Error| error.code == "unsupported-script";
                if document.as_ref().is_err_and(refused) {
                    continue;
                }
                let document = document.unwrap_or_else(|error| panic!("{person}, {job}: {error}"));
                assert_eq!(document.value.pages, 1, "{person}, {job}, {}", theme.name);
            }
        }
    }
}
