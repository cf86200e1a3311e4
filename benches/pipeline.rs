//! What each step costs: `cargo bench -p upward`.
//!
//! `extract`, `parse_text` and `read` take documents of one page as three programs write them; the other steps take the
//! sample resume of two dense pages. `cold` steps load what they need in every round, as a command does; `warm` steps keep it, as a
//! service does. `command_*` are whole processes, start to exit.

#![allow(missing_docs, clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

use divan::{Bencher, black_box};
use upward_engine::date::Date;
use upward_engine::ingest::ingest;
use upward_engine::parse::parse;
use upward_engine::pipeline::{Source, Target, Tools, propose};
use upward_engine::posting::{Posting, posting};
use upward_engine::render::{Output, Renderer};
use upward_engine::resume::Resume;
use upward_engine::score::{fit, report};
use upward_engine::skills::Lexicon;
use upward_engine::tailor::tailor;
use upward_engine::text::Text;
use upward_engine::verify::verify;

const TODAY: Date = Date::month(2026, 11);
const POSTING: &str = "backend-engineer.txt";
/// Documents of one page: by RenderCV (Typst), a browser (Skia) and Word's format.
const ONE_PAGE: [&str; 3] = [
    "pairs/backend_pl__engineeringresumes.pdf",
    "resumes/student_us__jr-stackoverflow.pdf",
    "resumes/career_change_in__docx-table.docx",
];

fn main() {
    divan::main();
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../samples")
        .join(name)
}

fn resume_file() -> Vec<u8> {
    std::fs::read(sample("resume.pdf")).unwrap()
}

fn resume() -> Source {
    let text = ingest(&resume_file()).unwrap().value;
    let parsed = parse(&text).unwrap().value;
    Source { text, parsed }
}

fn posting_text() -> Text {
    let file = std::fs::read(sample(POSTING)).unwrap();
    ingest(&file).unwrap().value
}

fn backend(lexicon: &Lexicon) -> Posting {
    posting(&posting_text(), lexicon).unwrap().value
}

fn one_page(name: &str) -> Vec<u8> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus");
    std::fs::read(corpus.join(name)).unwrap()
}

#[divan::bench(args = ONE_PAGE)]
fn extract(bencher: Bencher<'_, '_>, name: &str) {
    let file = one_page(name);
    bencher.bench(|| ingest(black_box(&file)));
}

#[divan::bench(args = ONE_PAGE)]
fn parse_text(bencher: Bencher<'_, '_>, name: &str) {
    let text = ingest(&one_page(name)).unwrap().value;
    bencher.bench(|| parse(black_box(&text)));
}

#[divan::bench(args = ONE_PAGE)]
fn read(bencher: Bencher<'_, '_>, name: &str) {
    let file = one_page(name);
    bencher.bench(|| parse(&ingest(black_box(&file)).unwrap().value));
}

#[divan::bench]
fn extract_two_pages(bencher: Bencher<'_, '_>) {
    let file = resume_file();
    bencher.bench(|| ingest(black_box(&file)));
}

#[divan::bench]
fn parse_text_of_two_pages(bencher: Bencher<'_, '_>) {
    let text = resume().text;
    bencher.bench(|| parse(black_box(&text)));
}

#[divan::bench]
fn read_posting(bencher: Bencher<'_, '_>) {
    let (text, lexicon) = (posting_text(), Lexicon::embedded());
    bencher.bench(|| posting(black_box(&text), &lexicon));
}

#[divan::bench]
fn score_match(bencher: Bencher<'_, '_>) {
    let (source, lexicon) = (resume(), Lexicon::embedded());
    let posting = backend(&lexicon);
    bencher.bench(|| fit(black_box(&source.parsed.resume), &posting, &lexicon, TODAY));
}

#[divan::bench]
fn score_report(bencher: Bencher<'_, '_>) {
    let (source, lexicon) = (resume(), Lexicon::embedded());
    let posting = backend(&lexicon);
    bencher.bench(|| {
        let Source { text, parsed } = black_box(&source);
        report(text, parsed, Some(&posting), &lexicon, TODAY)
    });
}

#[divan::bench]
fn tailor_edits(bencher: Bencher<'_, '_>) {
    let (source, lexicon) = (resume(), Lexicon::embedded());
    let posting = backend(&lexicon);
    bencher.bench(|| tailor(black_box(&source.parsed.resume), &posting, &lexicon, TODAY));
}

#[divan::bench]
fn tailor_to_one_page_warm(bencher: Bencher<'_, '_>) {
    let source = resume();
    let tools = Tools {
        lexicon: Lexicon::embedded().into(),
        renderer: Renderer::new().unwrap().into(),
        today: TODAY,
    };
    let posting = backend(&tools.lexicon);
    let target = Target {
        output: Output::Pdf,
        theme: tools.renderer.theme("classic").unwrap(),
        locale: tools.renderer.locale("en").unwrap(),
    };
    bencher.bench(|| propose(black_box(&source), &posting, target, 1, &tools));
}

#[divan::bench]
fn render_pdf_cold(bencher: Bencher<'_, '_>) {
    let resume = resume().parsed.resume;
    bencher
        .with_inputs(|| comemo::evict(0))
        .bench_values(|()| pdf(&Renderer::new().unwrap(), &resume));
}

#[divan::bench]
fn render_pdf_warm_other_person(bencher: Bencher<'_, '_>) {
    let (resume, renderer) = (resume().parsed.resume, Renderer::new().unwrap());
    bencher
        .with_inputs(|| comemo::evict(0))
        .bench_values(|()| pdf(&renderer, &resume));
}

#[divan::bench]
fn render_pdf_warm_one_bullet_new(bencher: Bencher<'_, '_>) {
    let (mut resume, renderer) = (resume().parsed.resume, Renderer::new().unwrap());
    let mut round = 0;
    bencher.bench_local(|| {
        round += 1;
        resume.work[0].highlights[0] = format!("Served {round} requests");
        pdf(&renderer, &resume)
    });
}

fn pdf(renderer: &Renderer, resume: &Resume) -> Vec<u8> {
    let theme = renderer.theme("classic").unwrap();
    let locale = renderer.locale("en").unwrap();
    let document = renderer.resume(resume, Output::Pdf, theme, locale);
    document.unwrap().value.bytes
}

#[divan::bench]
fn verify_fields(bencher: Bencher<'_, '_>) {
    let Source { text, parsed } = resume();
    bencher.bench(|| verify(black_box(&parsed.resume), &text, &parsed.resume));
}

#[divan::bench]
fn command_parse() {
    run("parse", &[]);
}

#[divan::bench]
fn command_score() {
    let posting = sample(POSTING);
    run("score", &["--posting", posting.to_str().unwrap()]);
}

#[divan::bench]
fn command_tailor(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let (posting, out) = (sample(POSTING), folder.path().join("tailored.pdf"));
    let (posting, out) = (posting.to_str().unwrap(), out.to_str().unwrap());
    bencher.bench_local(|| run("tailor", &["--posting", posting, "--out", out]));
}

fn run(command: &str, options: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_upward"))
        .arg(command)
        .arg(sample("resume.pdf"))
        .args(options)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}
