//! Every resume in `tests/data/resumes`, written in every theme and language, reads back whole.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use upward_engine::ingest::ingest;
use upward_engine::parse::parse;
use upward_engine::render::{Output, Renderer};
use upward_engine::resume::Resume;
use upward_engine::verify::verify;

/// Returns the resumes by name; all are fictional.
fn resumes() -> Vec<(String, Resume)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/resumes");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/resume.json"));
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let resume = serde_json::from_slice(&fs::read(&path).unwrap());
            (
                name,
                resume.unwrap_or_else(|error| panic!("{path:?}: {error}")),
            )
        })
        .collect()
}

fn reads_back(output: Output) {
    let renderer = Renderer::new().unwrap();
    let mut lost = Vec::new();
    for (name, resume) in resumes() {
        for theme in renderer.themes() {
            for locale in renderer.locales() {
                let document = renderer.resume(&resume, output, theme, locale).unwrap();
                let text = ingest(&document.value.bytes).unwrap().value;
                let read = parse(&text).unwrap().value.resume;
                let verified = verify(&resume, &text, &read);
                let missing = [verified.missing, verified.misread].concat();
                if !missing.is_empty() {
                    lost.push(format!(
                        "{name}, {}, {}:\n  {}",
                        theme.name,
                        locale.code,
                        missing.join("\n  ")
                    ));
                }
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn pdf_reads_back_whole() {
    reads_back(Output::Pdf);
}

#[test]
fn docx_reads_back_whole() {
    reads_back(Output::Docx);
}

#[test]
fn markdown_reads_back_whole() {
    reads_back(Output::Markdown);
}

#[test]
fn text_reads_back_whole() {
    reads_back(Output::Text);
}

#[test]
fn json_reads_back_whole() {
    reads_back(Output::Json);
}
