//! The score ranks: for a posting, the resumes of its profession stand above those of others, and stand there more
//! often than by TF-IDF cosine over the same texts.
//!
//! The figures of every posting: `cargo test --test ranking -- --nocapture`.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use upward_engine::date::Date;
use upward_engine::ingest::ingest;
use upward_engine::posting::posting;
use upward_engine::resume::Resume;
use upward_engine::score::fit;
use upward_engine::skills::Lexicon;

/// A file and the profession of its person, or that it seeks, a line each. Resumes are JSON Resumes, the rest postings.
const PROFESSIONS: &str = "tests/data/professions.tsv";
/// Environment variable that names a folder of the listed postings that are not here, since they name real employers.
const ELSEWHERE: &str = "UPWARD_POSTINGS";

/// The least that the score must reach over all postings: the mean reciprocal rank of the first resume of the right
/// profession, and the mean average precision over all of them.
const FLOOR: Ranked = Ranked {
    reciprocal: 0.95,
    precision: 0.88,
};

/// How well one posting's resumes were ranked, or the mean over several.
#[derive(Debug, Clone, Copy)]
struct Ranked {
    /// Reciprocal rank of the first resume of the right profession.
    reciprocal: f64,
    /// Average precision: how much of what stands above each right one, itself included, is right.
    precision: f64,
}

/// A file of [`PROFESSIONS`].
struct Listed {
    name: String,
    profession: String,
    path: PathBuf,
}

#[test]
fn resumes_of_the_profession_rank_above_others_and_better_than_by_tfidf() {
    let lexicon = Lexicon::embedded();
    let today = Date::month(2026, 11);
    let (people, sought): (Vec<_>, Vec<_>) = listed()
        .into_iter()
        .partition(|file| file.name.ends_with(".json"));
    let resumes: Vec<Resume> = people
        .iter()
        .map(|person| serde_json::from_slice(&fs::read(&person.path).unwrap()).unwrap())
        .collect();
    let texts: Vec<_> = sought
        .iter()
        .map(|posting| ingest(&fs::read(&posting.path).unwrap()).unwrap().value)
        .collect();

    let words: Vec<String> = people.iter().map(|person| strings(&person.path)).collect();
    let documents = words.iter().chain(texts.iter().map(|text| &text.content));
    let vectors = tfidf(documents.map(String::as_str));
    let (by_person, by_posting) = vectors.split_at(people.len());

    let mut rows = Vec::new();
    for ((posting_file, text), vector) in sought.iter().zip(&texts).zip(by_posting) {
        // One that is refused ranks nobody.
        let read = posting(text, &lexicon).map(|read| read.value);
        let read = read.unwrap_or_default();
        let scores: Vec<f64> = resumes
            .iter()
            .map(|resume| fit(resume, &read, &lexicon, today).map_or(-1.0, |fit| f64::from(fit.0)))
            .collect();
        let cosines: Vec<f64> = by_person
            .iter()
            .map(|other| cosine(vector, other))
            .collect();
        let ours = ranked(&people, &posting_file.profession, &scores);
        let theirs = ranked(&people, &posting_file.profession, &cosines);
        let first = first_of_others(&people, &posting_file.profession, &scores);
        println!(
            "{:<36} {:<12} reciprocal rank {:.2} ({:.2})  average precision {:.2} ({:.2})  first of others: {first}",
            posting_file.name,
            posting_file.profession,
            ours.reciprocal,
            theirs.reciprocal,
            ours.precision,
            theirs.precision,
        );
        rows.push((ours, theirs));
    }
    let (ours, theirs): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let (ours, theirs) = (mean(&ours), mean(&theirs));
    println!(
        "{} postings, {} resumes: {ours:.3?}; by TF-IDF: {theirs:.3?}",
        sought.len(),
        people.len()
    );

    assert!(
        ours.reciprocal >= FLOOR.reciprocal && ours.precision >= FLOOR.precision,
        "{ours:?}"
    );
    assert!(
        ours.reciprocal > theirs.reciprocal && ours.precision > theirs.precision,
        "{ours:?}, by TF-IDF {theirs:?}"
    );
}

/// Returns the files that are here or elsewhere.
fn listed() -> Vec<Listed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let elsewhere = env::var_os(ELSEWHERE).map(PathBuf::from);
    let list = fs::read_to_string(root.join(PROFESSIONS)).unwrap();
    list.lines()
        .filter_map(|line| {
            let (path, profession) = line.split_once('\t').unwrap();
            let name = path.rsplit('/').next().unwrap();
            let paths = [
                Some(root.join(path)),
                elsewhere.as_ref().map(|folder| folder.join(name)),
            ];
            Some(Listed {
                name: name.to_owned(),
                profession: profession.to_owned(),
                path: paths.into_iter().flatten().find(|path| path.exists())?,
            })
        })
        .collect()
}

/// Ranks by score, the highest first. Ties count against us: of equal scores, those of other professions come first.
fn ranked(people: &[Listed], profession: &str, scores: &[f64]) -> Ranked {
    let (mut right, mut others) = (Vec::new(), Vec::new());
    for (person, score) in people.iter().zip(scores) {
        if person.profession == profession {
            right.push(*score);
        } else {
            others.push(*score);
        }
    }
    assert!(!right.is_empty(), "nobody's profession is {profession}");
    right.sort_by(|a, b| b.total_cmp(a));
    let shares: Vec<f64> = (1..)
        .zip(&right)
        .map(|(place, score)| {
            let above = others.iter().filter(|other| *other >= score).count();
            f64::from(place) / (f64::from(place) + above as f64)
        })
        .collect();
    Ranked {
        reciprocal: shares[0],
        precision: shares.iter().sum::<f64>() / shares.len() as f64,
    }
}

fn first_of_others(people: &[Listed], profession: &str, scores: &[f64]) -> String {
    let others = people
        .iter()
        .zip(scores)
        .filter(|(person, _)| person.profession != profession);
    let (person, score) = others.max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
    let right = people
        .iter()
        .zip(scores)
        .filter(|(person, _)| person.profession == profession);
    let best = right.map(|(_, score)| *score).fold(-1.0, f64::max);
    format!(
        "{} {:.1}, ours {:.1}",
        person.name,
        score / 10.0,
        best / 10.0
    )
}

fn mean(all: &[Ranked]) -> Ranked {
    let count = all.len() as f64;
    Ranked {
        reciprocal: all.iter().map(|one| one.reciprocal).sum::<f64>() / count,
        precision: all.iter().map(|one| one.precision).sum::<f64>() / count,
    }
}

/// Returns every text that a JSON document holds.
fn strings(path: &Path) -> String {
    fn collect(value: &Value, into: &mut String) {
        match value {
            Value::String(text) => {
                into.push_str(text);
                into.push('\n');
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, into)),
            Value::Object(fields) => fields.values().for_each(|field| collect(field, into)),
            _ => {}
        }
    }
    let mut into = String::new();
    collect(
        &serde_json::from_slice(&fs::read(path).unwrap()).unwrap(),
        &mut into,
    );
    into
}

/// Returns the documents as vectors of unit length: words in lower case, logarithmic counts, smooth inverse
/// document frequency over all of them.
fn tfidf<'a>(documents: impl Iterator<Item = &'a str>) -> Vec<BTreeMap<String, f64>> {
    let mut vectors: Vec<BTreeMap<String, f64>> = documents
        .map(|text| {
            let mut counts = BTreeMap::new();
            for word in text.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
                if !word.is_empty() {
                    *counts.entry(word.to_owned()).or_insert(0.0) += 1.0;
                }
            }
            counts
        })
        .collect();
    let mut holding: BTreeMap<String, f64> = BTreeMap::new();
    for word in vectors.iter().flat_map(BTreeMap::keys) {
        *holding.entry(word.clone()).or_insert(0.0) += 1.0;
    }
    let count = vectors.len() as f64;
    for vector in &mut vectors {
        for (word, value) in vector.iter_mut() {
            let rarity = ((1.0 + count) / (1.0 + holding[word])).ln() + 1.0;
            *value = (1.0 + value.ln()) * rarity;
        }
        let length = vector
            .values()
            .map(|value| value * value)
            .sum::<f64>()
            .sqrt();
        vector.values_mut().for_each(|value| *value /= length);
    }
    vectors
}

fn cosine(one: &BTreeMap<String, f64>, other: &BTreeMap<String, f64>) -> f64 {
    one.iter()
        .filter_map(|(word, value)| Some(value * other.get(word)?))
        .sum()
}
