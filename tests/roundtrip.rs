//! Every resume in `tests/data/resumes`, written in every theme and language, reads back whole.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use jiff::civil::date;
use upward_engine::generate::{Lesson, Plan, bring};
use upward_engine::ingest::ingest;
use upward_engine::parse::parse;
use upward_engine::render::{Locale, Output, Renderer, Theme};
use upward_engine::resume::Resume;
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;
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
                let missing = missing(&renderer, &resume, output, theme, locale);
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

/// Returns what of a resume does not come back, or comes back as something else.
fn missing(
    renderer: &Renderer,
    resume: &Resume,
    output: Output,
    theme: &Theme,
    locale: &Locale,
) -> Vec<String> {
    let document = renderer.resume(resume, output, theme, locale).unwrap();
    let text = ingest(&document.value.bytes).unwrap().value;
    let read = parse(&text).unwrap().value.resume;
    let verified = verify(resume, &text, &read);
    [verified.missing, verified.misread].concat()
}

/// What a module gives to a resume reads back, alone, with a whole track, and as the unfinished rest of one.
#[test]
fn what_is_learned_reads_back_whole() {
    let renderer = Renderer::new().unwrap();
    let (theme, locale) = (
        renderer.theme("classic").unwrap(),
        renderer.locale("en").unwrap(),
    );
    let library = Library::embedded().unwrap();
    let lexicon = Lexicon::embedded();
    let on = date(2026, 11, 20);
    let lesson = |module| Lesson {
        module,
        on,
        evidence: &[],
    };
    let mut lost = Vec::new();
    for (name, base) in resumes() {
        let mut reads = |what: &str, resume: &Resume, output| {
            let missing = missing(&renderer, resume, output, theme, locale);
            if !missing.is_empty() {
                lost.push(format!("{name} with {what}:\n  {}", missing.join("\n  ")));
            }
        };
        for track in library.tracks() {
            let modules: Vec<_> = library.of_track(track).collect();
            let (first, rest) = modules.split_at(modules.len() / 2);
            let lessons: Vec<Lesson<'_>> = first.iter().map(|module| lesson(*module)).collect();
            let plan = Plan {
                track,
                started: Some(on),
                open: rest.iter().map(|module| (*module, Some(on))).collect(),
            };
            let resume = bring(&base, &lessons, Some(&plan), &lexicon);
            reads(&track.id, &resume, Output::Text);
            if name == "resume" {
                reads(&track.id, &resume, Output::Pdf);
                for module in modules {
                    let resume = bring(&base, &[lesson(module)], None, &lexicon);
                    reads(&module.id, &resume, Output::Text);
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
