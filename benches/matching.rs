//! Scoring a pair and reading postings, beside what a common scorer does: `cargo bench -p upward --bench matching`.
//!
//! The pair is the sample resume of two dense pages and a sample posting, both read before the clock starts, as the floor's
//! scorers have them. `tfidf_cosine` is the usual formula (words, 1 + ln tf, smoothed ln idf over both texts and twenty others,
//! cosine), with all vectors made in the call, as such a scorer does for a pair that it sees for the first time.

#![allow(missing_docs, clippy::unwrap_used)]

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use divan::{Bencher, black_box};
use upward_engine::date::Date;
use upward_engine::ingest::ingest;
use upward_engine::parse::parse;
use upward_engine::posting::posting;
use upward_engine::score::{fit, report};
use upward_engine::skills::Lexicon;
use upward_engine::text::Text;

const TODAY: Date = Date::month(2026, 11);
const POSTINGS: [&str; 3] = [
    "backend-engineer.txt",
    "data-engineer.txt",
    "frontend-engineer.txt",
];
/// Documents beside the pair over which words are weighed.
const BACKGROUND: usize = 20;

fn main() {
    divan::main();
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../samples")
        .join(name)
}

fn read(name: &str) -> Text {
    ingest(&std::fs::read(sample(name)).unwrap()).unwrap().value
}

/// Returns a posting of about so many characters: the samples, one after the other.
fn long(length: usize) -> Text {
    let words: String = POSTINGS.map(|name| read(name).content).join("\n\n");
    let words: String = words.chars().cycle().take(length).collect();
    ingest(words.as_bytes()).unwrap().value
}

#[divan::bench(args = POSTINGS)]
fn fit_of_a_parsed_pair(bencher: Bencher<'_, '_>, name: &str) {
    let lexicon = Lexicon::embedded();
    let resume = parse(&read("resume.pdf")).unwrap().value.resume;
    let posting = posting(&read(name), &lexicon).unwrap().value;
    bencher.bench(|| fit(black_box(&resume), black_box(&posting), &lexicon, TODAY));
}

#[divan::bench]
fn fit_of_a_pair_with_a_posting_of_10_kb(bencher: Bencher<'_, '_>) {
    let lexicon = Lexicon::embedded();
    let resume = parse(&read("resume.pdf")).unwrap().value.resume;
    let posting = posting(&long(10_000), &lexicon).unwrap().value;
    bencher.bench(|| fit(black_box(&resume), black_box(&posting), &lexicon, TODAY));
}

#[divan::bench]
fn report_on_a_parsed_pair(bencher: Bencher<'_, '_>) {
    let (lexicon, text) = (Lexicon::embedded(), read("resume.pdf"));
    let parsed = parse(&text).unwrap().value;
    let posting = posting(&read(POSTINGS[0]), &lexicon).unwrap().value;
    bencher.bench(|| report(&text, black_box(&parsed), Some(&posting), &lexicon, TODAY));
}

#[divan::bench(args = [1_000, 4_000, 10_000])]
fn posting_of_bytes(bencher: Bencher<'_, '_>, length: usize) {
    let (lexicon, text) = (Lexicon::embedded(), long(length));
    bencher.bench(|| posting(black_box(&text), &lexicon));
}

#[divan::bench(args = POSTINGS)]
fn tfidf_cosine(bencher: Bencher<'_, '_>, name: &str) {
    let (resume, posting) = (read("resume.pdf").content, read(name).content);
    let background: Vec<String> = (0..BACKGROUND)
        .map(|i| {
            let text = read(POSTINGS[i % POSTINGS.len()]).content;
            text.split(' ').skip(i).collect::<Vec<_>>().join(" ")
        })
        .collect();
    bencher.bench(|| cosine(black_box(&resume), black_box(&posting), &background));
}

/// Returns how often each word of a text stands in it.
fn counts(text: &str) -> HashMap<String, f64> {
    let mut counts = HashMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if word.chars().count() > 1 {
            *counts.entry(word.to_lowercase()).or_insert(0.0) += 1.0;
        }
    }
    counts
}

/// Returns the cosine of two texts by TF-IDF over them and a background.
fn cosine(one: &str, other: &str, background: &[String]) -> f64 {
    let texts = [one, other]
        .into_iter()
        .chain(background.iter().map(String::as_str));
    let documents: Vec<HashMap<String, f64>> = texts.map(counts).collect();
    let mut holding: HashMap<&str, f64> = HashMap::new();
    for word in documents.iter().flat_map(HashMap::keys) {
        *holding.entry(word).or_default() += 1.0;
    }
    let all = documents.len() as f64;
    let weight = |document: usize, word: &str| {
        let often = documents[document].get(word).copied()?;
        let idf = ((1.0 + all) / (1.0 + holding[word])).ln() + 1.0;
        Some((1.0 + often.ln()) * idf)
    };
    let length = |document: usize| {
        let words = documents[document].keys();
        let squares = words.filter_map(|word| Some(weight(document, word)?.powi(2)));
        squares.sum::<f64>().sqrt()
    };
    let words: HashSet<&String> = documents[0].keys().collect();
    let product: f64 = words
        .into_iter()
        .filter_map(|word| Some(weight(0, word)? * weight(1, word)?))
        .sum();
    product / (length(0) * length(1)).max(f64::MIN_POSITIVE)
}
