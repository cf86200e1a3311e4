//! The truth guard against an adversary: of forged edits none passes, of honest rewordings nearly all do.
//!
//! `tests/data/guard/forged*.tsv` and `honest*.tsv` hold one edit a line: resume, path, sources, kind, language, proposed text.
//! `cargo test --test guard -- --nocapture` prints the figures by kind and language.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use upward_engine::guard::{Breach, Claim, breaches};
use upward_engine::resume::Resume;
use upward_engine::resume::fields::fields;
use upward_engine::skills::Lexicon;

/// The least share of honest rewordings that pass, in percent.
const LEAST_HONEST: usize = 95;

struct Case {
    resume: String,
    path: String,
    sources: Vec<String>,
    kind: String,
    language: String,
    proposed: String,
}

struct Judged {
    case: Case,
    original: String,
    breaches: Vec<Breach>,
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

/// Returns the cases of every file whose name starts so.
fn cases(prefix: &str) -> Vec<Case> {
    let mut files: Vec<PathBuf> = fs::read_dir(data().join("guard"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with(prefix)
        })
        .collect();
    files.sort();
    let texts = files.iter().map(|path| fs::read_to_string(path).unwrap());
    let lines: Vec<String> = texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.starts_with('#'))
        .collect();
    lines.iter().map(|line| case(line)).collect()
}

fn case(line: &str) -> Case {
    let parts: Vec<&str> = line.split('\t').collect();
    let [resume, path, sources, kind, language, proposed] = parts[..] else {
        panic!("not six columns: {line}");
    };
    Case {
        resume: resume.to_owned(),
        path: path.to_owned(),
        sources: sources.split(' ').map(str::to_owned).collect(),
        kind: kind.to_owned(),
        language: language.to_owned(),
        proposed: unescaped(proposed),
    }
}

/// Returns the text with `\n`, `\t` and `\u{...}` as the characters they stand for.
fn unescaped(text: &str) -> String {
    let mut pieces = text.replace("\\n", "\n").replace("\\t", "\t");
    while let Some((before, behind)) = pieces.split_once("\\u{") {
        let (code, after) = behind.split_once('}').unwrap();
        let character = char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
        pieces = format!("{before}{character}{after}");
    }
    pieces
}

fn resume(name: &str) -> Resume {
    let folders = ["resumes", "people"].map(|folder| data().join(folder));
    let path = folders
        .iter()
        .map(|folder| folder.join(format!("{name}.json")))
        .find(|path| path.exists())
        .unwrap_or_else(|| panic!("no resume {name}"));
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn judged(prefix: &str) -> Vec<Judged> {
    let lexicon = Lexicon::embedded();
    let mut resumes: BTreeMap<String, Resume> = BTreeMap::new();
    let judge = |case: Case| {
        let resume = resumes
            .entry(case.resume.clone())
            .or_insert_with(|| resume(&case.resume));
        let known = fields(resume);
        let text = |path: &str| {
            let field = known.iter().find(|field| field.path == path);
            field.unwrap_or_else(|| panic!("{} has no {path}", case.resume))
        };
        for source in &case.sources {
            text(source);
        }
        let original = text(&case.path).text.clone();
        let claim = Claim {
            path: &case.path,
            original: &original,
            proposed: &case.proposed,
            sources: &case.sources,
        };
        let breaches = breaches(&claim, resume, &lexicon);
        Judged {
            case,
            original,
            breaches,
        }
    };
    cases(prefix).into_iter().map(judge).collect()
}

/// Prints how many pass, by kind and language.
fn print(title: &str, judged: &[Judged]) {
    let mut table: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    for one in judged {
        let kind = one.case.kind.as_str();
        for row in [(kind, one.case.language.as_str()), ("ALL", "")] {
            let (passed, all) = table.entry(row).or_default();
            *passed += usize::from(one.breaches.is_empty());
            *all += 1;
        }
    }
    println!("{title}: passed of all");
    for ((kind, language), (passed, all)) in table {
        println!("  {kind:<16} {language:<2} {passed:>4} of {all:>4}");
    }
}

fn described(one: &Judged) -> String {
    let Case {
        resume,
        path,
        kind,
        proposed,
        ..
    } = &one.case;
    let told: Vec<String> = one
        .breaches
        .iter()
        .map(|b| format!("{:?} {b}", b.kind))
        .collect();
    format!(
        "{resume} {path} ({kind})\n  was: {}\n  now: {proposed}\n  {}",
        one.original,
        told.join("; ")
    )
}

#[test]
fn no_forged_edit_passes() {
    let judged = judged("forged");
    print("forged", &judged);
    let through: Vec<String> = judged
        .iter()
        .filter(|one| one.breaches.is_empty())
        .map(described)
        .collect();
    assert!(
        through.is_empty(),
        "{} of {} forged edits pass:\n{}",
        through.len(),
        judged.len(),
        through.join("\n")
    );
}

#[test]
fn honest_rewordings_pass() {
    let judged = judged("honest");
    print("honest", &judged);
    let held: Vec<String> = judged
        .iter()
        .filter(|one| !one.breaches.is_empty())
        .map(described)
        .collect();
    let passed = judged.len() - held.len();
    assert!(
        passed * 100 >= LEAST_HONEST * judged.len(),
        "only {passed} of {} honest rewordings pass; held back:\n{}",
        judged.len(),
        held.join("\n")
    );
}
