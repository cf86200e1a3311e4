//! How well postings are read, against labels that were written before the reader ran on them (`tests/data/labelled`):
//! `cargo test --test postings -- --nocapture` prints every figure and, for each posting, what was missed or wrong.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use upward_engine::ingest::ingest;
use upward_engine::posting::{Demand, Posting, Term, posting};
use upward_engine::skills::Lexicon;
use upward_engine::text::Text;

/// Folder of the labelled postings, in sets.
const LABELLED: &str = "tests/data/labelled";
/// Environment variable that names a folder of postings whose labels are here but which are not.
const ELSEWHERE: &str = "UPWARD_POSTINGS";
/// What each set must reach at least: precision and recall of what is required and preferred, and the share of the facts
/// (title, years and so on) read as labelled.
const FLOORS: [(&str, f64, f64, f64); 3] = [
    ("own", 0.89, 0.86, 0.94),
    ("open", 0.97, 0.85, 0.95),
    ("kept", 0.89, 0.77, 0.68),
];

/// Facts of the labels, and where the JSON of a posting holds them.
const PATHS: [(&str, &str); 10] = [
    ("title", "/title/text"),
    ("company", "/company/text"),
    ("seniority", "/seniority/level"),
    ("place", "/location/text"),
    ("remote", "/remote/mode"),
    ("type", "/type/kind"),
    ("salary", "/salary/quote/text"),
    ("years", "/years/least"),
    ("degree", "/degree/level"),
    ("language", "/language"),
];

/// What was right, wrong and missed.
#[derive(Default, Clone, Copy)]
struct Tally {
    right: usize,
    read: usize,
    found: usize,
    labelled: usize,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.read += other.read;
        self.found += other.found;
        self.labelled += other.labelled;
    }

    fn precision(self) -> f64 {
        self.right as f64 / self.read.max(1) as f64
    }

    fn recall(self) -> f64 {
        self.found as f64 / self.labelled.max(1) as f64
    }
}

/// The labels of one posting, by key.
struct Labels(Vec<(String, String)>);

impl Labels {
    fn of(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let pair = |line: &str| {
            let (key, value) = line.split_once('\t').unwrap();
            (key.to_owned(), value.to_owned())
        };
        Self(text.lines().map(pair).collect())
    }

    fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(k, _)| k == key)
            .map(|(_, value)| value.as_str())
    }

    fn one(&self, key: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, value)| value.as_str())
    }
}

#[test]
fn reads_postings_as_labelled() {
    let lexicon = Lexicon::embedded();
    let mut sums: BTreeMap<String, Tally> = BTreeMap::new();
    let mut facts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut count = 0;
    for (path, labels) in labelled() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = ingest(&fs::read(&path).unwrap()).unwrap().value;
        // Of a posting that is refused nothing was read.
        let read = posting(&text, &lexicon).map(|read| read.value);
        let read = read.unwrap_or_default();
        let mut tally = Tally::default();
        println!("== {name}");
        for (key, kind) in [("must", Demand::Must), ("nice", Demand::Nice)] {
            tally.add(asked(&text, &read, &labels, key, kind));
        }
        println!("   {:.2} {:.2}", tally.precision(), tally.recall());
        let set = path.parent().and_then(Path::file_name).unwrap();
        let set = set.to_string_lossy();
        for group in [
            "all".to_owned(),
            format!("set {set}"),
            format!("language {}", labels.one("language").unwrap()),
            format!("profession {}", labels.one("profession").unwrap()),
        ] {
            sums.entry(group).or_default().add(tally);
        }
        for (key, right) in compare(&read, &labels) {
            for group in [key.to_owned(), format!("set {set}")] {
                let (rights, all) = facts.entry(group).or_default();
                *rights += usize::from(right);
                *all += 1;
            }
        }
        count += 1;
    }
    println!(
        "\n{count} postings\n{:28} precision recall  terms labels",
        ""
    );
    for (group, tally) in &sums {
        println!(
            "{group:28} {:9.3} {:6.3} {:6} {:6}",
            tally.precision(),
            tally.recall(),
            tally.read,
            tally.labelled
        );
    }
    for (key, (right, all)) in &facts {
        println!("{key:28} {right} of {all}");
    }
    for (set, precision, recall, share) in FLOORS {
        let set = format!("set {set}");
        let tally = sums[&set];
        let (right, all) = facts[&set];
        assert!(tally.precision() >= precision, "precision of {set}");
        assert!(tally.recall() >= recall, "recall of {set}");
        assert!(right as f64 >= share * all as f64, "facts of {set}");
    }
}

/// Returns the postings that are here or elsewhere, with their labels.
fn labelled() -> Vec<(PathBuf, Labels)> {
    let elsewhere = env::var_os(ELSEWHERE).map(PathBuf::from);
    let mut found = Vec::new();
    for set in fs::read_dir(LABELLED).unwrap() {
        let set = set.unwrap().path();
        if !set.is_dir() {
            continue;
        }
        for file in fs::read_dir(&set).unwrap() {
            let labels = file.unwrap().path();
            if labels.extension().is_none_or(|ending| ending != "labels") {
                continue;
            }
            let stem = labels.file_stem().unwrap();
            let folders = [Some(&set), elsewhere.as_ref()];
            let files = folders.into_iter().flatten().flat_map(|folder| {
                ["txt", "md", "html", "pdf", "docx"]
                    .map(|ending| folder.join(format!("{}.{ending}", stem.to_string_lossy())))
            });
            if let Some(path) = files.into_iter().find(|path| path.exists()) {
                found.push((path, Labels::of(&labels)));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// Compares the terms of one kind with the labels of that kind. A term is right if one of its mentions overlaps an
/// occurrence of a label; a label is found if a term overlaps an occurrence of one of its alternatives.
fn asked(text: &Text, read: &Posting, labels: &Labels, key: &str, kind: Demand) -> Tally {
    let chars: Vec<char> = text.content.chars().collect();
    let of_kind: Vec<&Term> = read.terms.iter().filter(|t| t.kind == kind).collect();
    let wanted: Vec<(&str, Vec<(usize, usize)>)> = labels
        .all(key)
        .map(|label| {
            let places = label.split(" | ").flat_map(|phrase| places(&chars, phrase));
            (label, places.collect())
        })
        .collect();
    let touches = |term: &Term, places: &[(usize, usize)]| {
        places
            .iter()
            .any(|(start, end)| term.span.start < *end && *start < term.span.end)
    };
    let mut tally = Tally::default();
    for (label, places) in &wanted {
        tally.labelled += 1;
        if places.is_empty() {
            println!("   {key} not in the text as read: {label}");
        }
        if of_kind.iter().any(|term| touches(term, places)) {
            tally.found += 1;
        } else {
            println!("   {key} missed: {label}");
        }
    }
    let mut distinct: BTreeMap<String, Vec<&Term>> = BTreeMap::new();
    for term in of_kind {
        let own = term.text.to_lowercase();
        let key = term.skill.clone().unwrap_or(own);
        distinct.entry(key).or_default().push(term);
    }
    let either: Vec<(usize, usize)> = labels
        .all("may")
        .flat_map(|phrase| places(&chars, phrase))
        .collect();
    for (id, mentions) in distinct {
        let right = mentions
            .iter()
            .any(|term| wanted.iter().any(|(_, places)| touches(term, places)));
        if !right && mentions.iter().any(|term| touches(term, &either)) {
            continue;
        }
        tally.read += 1;
        if right {
            tally.right += 1;
        } else {
            let words: BTreeSet<&str> = mentions.iter().map(|term| term.text.as_str()).collect();
            println!("   {key} wrong: {id} {words:?}");
        }
    }
    tally
}

/// Returns where `phrase` stands as words of their own, however lines break in it.
fn places(chars: &[char], phrase: &str) -> Vec<(usize, usize)> {
    let phrase: Vec<char> = phrase.chars().collect();
    let ends = |at: Option<&char>| at.is_none_or(|c| !c.is_alphanumeric());
    (0..chars.len())
        .filter(|start| start.checked_sub(1).is_none_or(|at| ends(chars.get(at))))
        .filter_map(|start| Some((start, matched(&chars[start..], &phrase)? + start)))
        .filter(|(_, end)| ends(chars.get(*end)))
        .collect()
}

/// Returns how many of `chars` spell `phrase`, any run of white space being one space.
fn matched(chars: &[char], phrase: &[char]) -> Option<usize> {
    let mut at = 0;
    for wanted in phrase {
        if *wanted == ' ' {
            let spaces = chars[at..].iter().take_while(|c| c.is_whitespace()).count();
            (spaces > 0).then_some(())?;
            at += spaces;
        } else {
            (chars.get(at) == Some(wanted)).then_some(())?;
            at += 1;
        }
    }
    Some(at)
}

/// Returns for each fact that is labelled or read whether it was read as labelled.
fn compare(read: &Posting, labels: &Labels) -> Vec<(&'static str, bool)> {
    let json = serde_json::to_value(read).unwrap();
    let mut compared = Vec::new();
    for (key, path) in PATHS {
        let text = |value: &Value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let read = json
            .pointer(path)
            .filter(|value| !value.is_null())
            .map(text);
        let read = read
            .filter(|text| text != "[]")
            .map(|text| text.to_lowercase());
        let label = labels.one(key).map(|label| label.to_lowercase());
        let right = match (&read, &label) {
            (Some(read), Some(label)) => alike(key, read, label),
            (None, None) => continue,
            _ => false,
        };
        if !right {
            println!("   {key}: {read:?}, not {label:?}");
        }
        compared.push((key, right));
    }
    for (key, path) in [("certificate", "/certificates"), ("spoken", "/languages")] {
        for label in labels.all(key) {
            let read = json
                .pointer(path)
                .map(ToString::to_string)
                .unwrap_or_default();
            let right = read.to_lowercase().contains(&label.to_lowercase());
            if !right {
                println!("   {key}: no {label}");
            }
            compared.push((key, right));
        }
    }
    compared
}

/// Whether two spellings of a fact are one: words may have others around them, values may not.
fn alike(key: &str, read: &str, label: &str) -> bool {
    let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
    match key {
        "title" | "company" | "place" | "salary" => {
            same(read, label)
                || read.contains(label)
                || (read.len() * 5 > label.len() * 3 && label.contains(read))
        }
        "degree" => label.split_whitespace().next() == Some(read),
        _ => read == label,
    }
}
