//! Resumes of other programs in `tests/corpus/resumes`, and such as people paste in `tests/data/pasted`, are
//! read as the truth beside each says; those in many languages and forms in `tests/data/tongues` at least as well as
//! `floors.tsv` there says, field by field.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use upward_engine::ingest::ingest;
use upward_engine::parse::parse;

/// Paths whose values must agree, with `[]` for every item of a list.
const FIELDS: [&str; 14] = [
    "basics.name",
    "basics.label",
    "basics.email",
    "basics.summary",
    "work[].name",
    "work[].position",
    "work[].startDate",
    "work[].endDate",
    "work[].highlights[]",
    "education[].institution",
    "education[].startDate",
    "education[].endDate",
    "skills[].name",
    "skills[].keywords[]",
];

/// Further paths for pasted resumes, whose truths write them as the resume does.
const AS_PASTED: [&str; 7] = [
    "basics.phone",
    "basics.profiles[].network",
    "basics.profiles[].url",
    "work[].location",
    "education[].studyType",
    "education[].area",
    "languages[].language",
];

/// Folder of resumes that other programs wrote.
const WRITTEN: &str = "tests/corpus/resumes";
/// Folder of resumes as people paste them: every habit of setting one that typed text allows.
const PASTED: &str = "tests/data/pasted";

#[test]
fn reads_resumes_of_other_programs() {
    reads_as_the_truth_says(WRITTEN, &FIELDS);
}

#[test]
fn reads_pasted_resumes() {
    reads_as_the_truth_says(PASTED, &[&FIELDS[..], &AS_PASTED].concat());
}

/// Folder of resumes in many languages and forms, in sets: `first` was written before any of it was read, `second` after the parser
/// had been mended on the first.
const TONGUES: &str = "tests/data/tongues";

/// The table of floors has a row for each field: its path, and for each set how many of a hundred values, of those read and those
/// true together, agree at least.
#[test]
fn reads_many_tongues() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(TONGUES);
    let table = fs::read_to_string(root.join("floors.tsv")).unwrap();
    let mut rows = table
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let sets = rows.next().unwrap();
    let mut low = Vec::new();
    for (column, set) in sets.iter().enumerate().skip(1) {
        let agreements = agreements(&format!("{TONGUES}/{set}"));
        for row in rows.clone() {
            let floor: usize = row[column].parse().unwrap();
            let (agreeing, all) = agreements.get(row[0]).copied().unwrap_or_default();
            let reached = (200 * agreeing).checked_div(all).unwrap_or(100);
            if reached < floor {
                low.push(format!("{set} {}: {reached} instead of {floor}", row[0]));
            }
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

/// Counts for each path how many values agree between what is read from the documents of `folder` and the truth beside them, and
/// how many there are on both sides together.
fn agreements(folder: &str) -> BTreeMap<String, (usize, usize)> {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for path in documents(folder) {
        let truth = fs::read(path.with_extension("truth.json")).unwrap();
        let truth: Value = serde_json::from_slice(&truth).unwrap();
        let text = ingest(&fs::read(&path).unwrap()).unwrap().value;
        let read = serde_json::to_value(parse(&text).unwrap().value.resume).unwrap();
        for field in TONGUES_FIELDS {
            let wanted = values(&truth, field);
            let mut found = values(&read, field);
            let all = wanted.len() + found.len();
            let agreeing = wanted.iter().filter(|value| {
                let at = found
                    .iter()
                    .position(|other| other.eq_ignore_ascii_case(value));
                at.map(|at| found.swap_remove(at)).is_some()
            });
            let agreeing = agreeing.count();
            let count = counts.entry(field.to_owned()).or_default();
            *count = (count.0 + agreeing, count.1 + all);
        }
    }
    counts
}

/// Paths that the table of floors has.
const TONGUES_FIELDS: [&str; 24] = [
    "basics.name",
    "basics.label",
    "basics.email",
    "basics.phone",
    "basics.summary",
    "basics.location.city",
    "work[].name",
    "work[].position",
    "work[].startDate",
    "work[].endDate",
    "work[].highlights[]",
    "education[].institution",
    "education[].studyType",
    "education[].area",
    "education[].startDate",
    "education[].endDate",
    "education[].score",
    "skills[].keywords[]",
    "languages[].language",
    "projects[].name",
    "certificates[].name",
    "awards[].title",
    "volunteer[].organization",
    "interests[].name",
];

fn reads_as_the_truth_says(folder: &str, fields: &[&str]) {
    let mut wrong = Vec::new();
    for path in documents(folder) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let truth = fs::read(path.with_extension("truth.json")).unwrap();
        let truth: Value = serde_json::from_slice(&truth).unwrap();
        let text = ingest(&fs::read(&path).unwrap()).unwrap().value;
        let read = serde_json::to_value(parse(&text).unwrap().value.resume).unwrap();
        for field in fields {
            let (wanted, found) = (values(&truth, field), values(&read, field));
            if !wanted.is_empty() && wanted != found {
                wrong.push(format!("{name} {field}: {found:?} instead of {wanted:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn fields_stand_where_their_spans_say() {
    for path in [documents(WRITTEN), documents(PASTED)].concat() {
        let text = ingest(&fs::read(&path).unwrap()).unwrap().value;
        let read = parse(&text).unwrap().value;
        for (place, highlight) in read.resume.work.iter().enumerate().flat_map(|(i, work)| {
            let items = work.highlights.iter().enumerate();
            items.map(move |(j, text)| (format!("work[{i}].highlights[{j}]"), text))
        }) {
            let words = |text: &str| {
                text.split_whitespace()
                    .map(str::to_owned)
                    .collect::<BTreeSet<_>>()
            };
            let source = words(text.slice(read.fields[&place].span));
            assert!(
                words(highlight).is_subset(&source),
                "{}: {place}",
                path.display()
            );
        }
    }
}

/// Words that only tie or announce fields, name the document or the columns of a table; durations repeat what dates say.
const TIES: [&str; 26] = [
    "in",
    "at",
    "and",
    "to",
    "y",
    "of",
    "yrs",
    "mos",
    "yr",
    "mo",
    "name",
    "vitae",
    "curriculum",
    "lebenslauf",
    "tätigkeit",
    "position",
    "period",
    "zeitraum",
    "abschluss",
    "responsibilities",
    "email",
    "phone",
    "highlights",
    "nota",
    "website",
    "info",
];

#[test]
fn every_word_is_kept() {
    let mut lost = Vec::new();
    for path in [documents(WRITTEN), documents(PASTED)].concat() {
        let text = ingest(&fs::read(&path).unwrap()).unwrap().value;
        let read = parse(&text).unwrap();
        let fields = upward_engine::resume::fields::fields(&read.value.resume);
        let dated = |path: &str| path.to_lowercase().ends_with("date");
        let found = read.value.fields.iter().filter(|(path, _)| dated(path));
        let spans = found
            .map(|(_, found)| found.span)
            .chain(read.value.headings.iter().copied());
        let mut said: String = fields.iter().map(|field| field.text.as_str()).collect();
        said.extend(spans.map(|span| text.slice(span)));
        said.extend(read.warnings.iter().map(|warning| warning.message.as_str()));
        // What a link is called says what its target, a field, says.
        said.extend(text.links.iter().map(|link| text.slice(link.span)));
        let said = plain(&said.to_lowercase());
        let content = text.content.to_lowercase();
        for word in content.split(|c: char| c.is_whitespace() || ",;、()/|".contains(c)) {
            let bare = plain(word.trim_matches(|c: char| !c.is_alphanumeric()));
            let announces = word.ends_with(':') || TIES.contains(&bare.as_str());
            let counts = bare.len() == 1 && bare.bytes().all(|b| b.is_ascii_digit());
            if !announces && !counts && !said.contains(&bare) {
                lost.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

fn documents(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut documents: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending != "json"))
        .collect();
    documents.sort();
    assert!(!documents.is_empty());
    documents
}

/// Returns the texts at `path`.
fn values(value: &Value, path: &str) -> Vec<String> {
    let (step, rest) = path.split_once('.').unwrap_or((path, ""));
    let found = &value[step.trim_end_matches("[]")];
    let items = match found {
        Value::Array(items) if step.ends_with("[]") => items.iter().collect(),
        Value::Null => Vec::new(),
        other => vec![other],
    };
    items
        .into_iter()
        .flat_map(|item| match item {
            Value::String(text) if rest.is_empty() => vec![plain(text)],
            _ if rest.is_empty() => Vec::new(),
            _ => values(item, rest),
        })
        .filter(|text| !text.is_empty())
        .collect()
}

/// Returns `text` without spaces, and with the characters that documents are normalised to.
fn plain(text: &str) -> String {
    let text = text.replace('’', "'").replace('，', ",").replace('µ', "μ");
    text.split_whitespace().collect()
}
