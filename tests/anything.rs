//! Any bytes are read or refused: never a panic, never without end.

#![allow(missing_docs, clippy::unwrap_used)]

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use pdf_extract::Document;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use upward_engine::ingest::ingest;
use upward_engine::sandbox::SECONDS;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Beginnings by which kinds of documents are known, and some that are refused by them.
const BEGINNINGS: [&[u8]; 16] = [
    b"%PDF-1.7\n",
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"{\\rtf1\\ansi",
    b"{\"basics\":{\"name\":\"",
    b"[",
    b"<!DOCTYPE html><html><body>",
    b"<?xml version=\"1.0\"?>",
    b"# ",
    b"| a | b |\n|---|---|\n",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x89PNG\r\n\x1a\n",
];

/// The stack of a reader, in bytes, as `sandbox::serve` has it.
const STACK: usize = 64 * 1024 * 1024;

/// A change to a document.
#[derive(Debug, Clone)]
enum Change {
    /// Other bytes from here on.
    Overwrite(Index, Vec<u8>),
    /// Further bytes here.
    Insert(Index, Vec<u8>),
    /// Nothing between these two places.
    Remove(Index, Index),
    /// The end is missing.
    Truncate(Index),
    /// From here on it is another document, from there on.
    Splice(Index, Vec<u8>, Index),
    /// A digit is another, or one more: lengths, offsets and numbers of objects.
    Digit(Index, u8),
}

fn read(bytes: &[u8]) -> Result<(), TestCaseError> {
    let ended = thread::scope(|scope| {
        let reader = thread::Builder::new().stack_size(STACK);
        let reader = reader.spawn_scoped(scope, || {
            let before = spent();
            let text = ingest(bytes).map(|read| read.value);
            (text, spent().saturating_sub(before))
        });
        reader.unwrap().join()
    });
    prop_assert!(ended.is_ok(), "panicked");
    let (text, spent) = ended.unwrap();
    prop_assert!(spent < Duration::from_secs(SECONDS), "took {spent:?}");
    let Ok(text) = text else {
        return Ok(());
    };
    let length = text.content.chars().count();
    for line in &text.lines {
        prop_assert!(line.span.start < line.span.end && line.span.end <= length);
    }
    Ok(())
}

/// Returns the processor time that this thread has had, where the system tells: how busy a machine is
/// with other tests must not matter.
fn spent() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = told.split(' ').next().and_then(|nanos| nanos.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}

/// Real documents of every kind.
fn documents() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut paths: Vec<_> = [
        "corpus/pdf",
        "corpus/resumes",
        "data/pasted",
        "data/resumes",
    ]
    .iter()
    .flat_map(|name| fs::read_dir(folder.join(name)).unwrap())
    .map(|entry| entry.unwrap().path())
    .filter(|path| path.is_file() && !path.to_string_lossy().ends_with(".truth.json"))
    .collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// The PDF among them with nothing compressed, so that a change strikes what is drawn.
fn opened() -> Vec<Vec<u8>> {
    let pdf = documents()
        .into_iter()
        .filter(|bytes| bytes.starts_with(b"%PDF"));
    pdf.filter_map(|bytes| {
        let mut document = Document::load_mem(&bytes).ok()?;
        document.decompress();
        let mut opened = Vec::new();
        document.save_to(&mut opened).ok()?;
        Some(opened)
    })
    .collect()
}

/// Files of a package, by name.
type Parts = Vec<(String, Vec<u8>)>;

/// The packages among them (DOCX and such) in parts, so that a change strikes what is written.
fn packages() -> Vec<Parts> {
    let packages = documents()
        .into_iter()
        .filter(|bytes| bytes.starts_with(b"PK"));
    packages
        .map(|bytes| {
            let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
            (0..archive.len())
                .map(|index| {
                    let mut file = archive.by_index(index).unwrap();
                    let mut content = Vec::new();
                    file.read_to_end(&mut content).unwrap();
                    (file.name().unwrap().into_owned(), content)
                })
                .collect()
        })
        .collect()
}

fn parts_of(packages: Vec<Parts>) -> Vec<Vec<u8>> {
    let parts = packages.into_iter().flatten().map(|(_, content)| content);
    parts.filter(|content| !content.is_empty()).collect()
}

fn packed(parts: &Parts) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn change(documents: Vec<Vec<u8>>) -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    let bytes = || vec(any::<u8>(), 1..8);
    prop_oneof![
        (place(), bytes()).prop_map(|(at, bytes)| Change::Overwrite(at, bytes)),
        (place(), bytes()).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (place(), place()).prop_map(|(from, to)| Change::Remove(from, to)),
        place().prop_map(Change::Truncate),
        (place(), select(documents), place())
            .prop_map(|(at, other, from)| Change::Splice(at, other, from)),
        (place(), b'0'..=b'9').prop_map(|(at, digit)| Change::Digit(at, digit)),
    ]
}

fn changed(mut bytes: Vec<u8>, change: &Change) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let length = bytes.len();
    match change {
        Change::Overwrite(at, new) => {
            for (old, new) in bytes.iter_mut().skip(at.index(length)).zip(new) {
                *old = *new;
            }
        }
        Change::Insert(at, new) => {
            let at = at.index(length);
            bytes.splice(at..at, new.iter().copied());
        }
        Change::Remove(one, other) => {
            let (one, other) = (one.index(length), other.index(length));
            bytes.drain(one.min(other)..one.max(other));
        }
        Change::Truncate(at) => bytes.truncate(at.index(length)),
        Change::Splice(at, other, from) => {
            bytes.truncate(at.index(length));
            bytes.extend(&other[from.index(other.len())..]);
        }
        Change::Digit(at, digit) => {
            let digits: Vec<usize> = (0..length).filter(|i| bytes[*i].is_ascii_digit()).collect();
            if !digits.is_empty() {
                bytes[*at.get(&digits)] = *digit;
            }
        }
    }
    bytes
}

proptest! {
    // What fails is made a case of its own, beside the code that failed.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..4000)) {
        read(&bytes)?;
    }

    #[test]
    fn any_bytes_behind_a_known_beginning(
        beginning in select(BEGINNINGS.to_vec()),
        rest in prop_oneof![
            vec(any::<u8>(), 0..4000),
            "(\\PC|[ \t\n<>/\\[\\]{}()\\\\0-9#*|-]){0,400}".prop_map(String::into_bytes),
        ],
    ) {
        read(&[beginning, &rest].concat())?;
    }

    #[test]
    fn changed_documents(
        document in select(documents()),
        changes in vec(change(documents()), 1..6),
    ) {
        let changed = changes.iter().fold(document, changed);
        read(&changed)?;
    }

    #[test]
    fn changed_pdf_without_compression(
        document in select(opened()),
        changes in vec(change(opened()), 1..6),
    ) {
        let changed = changes.iter().fold(document, changed);
        read(&changed)?;
    }

    #[test]
    fn changed_parts_of_packages(
        parts in select(packages()),
        part in any::<Index>(),
        changes in vec(change(parts_of(packages())), 1..6),
    ) {
        let mut parts = parts;
        let place = part.index(parts.len());
        let (_, content) = &mut parts[place];
        *content = changes.iter().fold(content.clone(), changed);
        read(&packed(&parts))?;
    }
}
