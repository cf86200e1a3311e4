//! What holds for any input, one function a target. `tests/fuzz.rs` runs the same functions over the seeds and over
//! every finding there ever was.

mod package;
mod page;
mod styled;

use upward_engine::ingest::ingest;
use upward_engine::skills::Lexicon;
use upward_engine::text::{Span, Text};

/// Reads bytes as a PDF.
pub fn pdf(bytes: &[u8]) {
    match bytes.starts_with(b"%PDF-") {
        true => read(bytes),
        false => read(&[b"%PDF-1.7\n", bytes].concat()),
    }
}

/// Reads bytes as what a sound PDF draws: see [`page::page`].
pub fn page(bytes: &[u8]) {
    read(&page::page(bytes));
}

/// Reads bytes as a package, or as the parts of one: see [`package::package`].
pub fn docx(bytes: &[u8]) {
    match bytes.starts_with(b"PK") {
        true => read(bytes),
        false => read(&package::package(bytes)),
    }
}

/// Reads bytes as a document that is neither a PDF nor a package.
pub fn text(bytes: &[u8]) {
    if !bytes.starts_with(b"%PDF-") && !bytes.starts_with(b"PK") {
        read(bytes);
    }
}

/// Parses a text with styles as a resume: see [`styled::styled`].
pub fn resume(bytes: &[u8]) {
    let text = styled::styled(&String::from_utf8_lossy(bytes));
    check(&text);
    let Ok(parsed) = upward_engine::parse::parse(&text) else {
        return;
    };
    let length = text.content.chars().count();
    let parsed = parsed.value;
    for (path, found) in &parsed.fields {
        assert!(
            within(found.span, length),
            "{path} stands at {:?} of {length}",
            found.span
        );
    }
    for span in &parsed.headings {
        assert!(
            within(*span, length),
            "a heading stands at {span:?} of {length}"
        );
    }
}

/// Reads a text with styles as a job description.
pub fn posting(bytes: &[u8]) {
    let text = styled::styled(&String::from_utf8_lossy(bytes));
    let Ok(posting) = upward_engine::posting::posting(&text, &Lexicon::embedded()) else {
        return;
    };
    for term in posting.value.terms {
        assert_eq!(text.slice(term.span), term.text);
    }
    for quote in posting.value.duties {
        assert_eq!(text.slice(quote.span), quote.text);
    }
}

/// Reads a document, and where it is read, parses it and reads it as a job description.
fn read(bytes: &[u8]) {
    if let Ok(read) = ingest(bytes) {
        check(&read.value);
    }
}

/// Checks what every reader promises of a text.
fn check(text: &Text) {
    let length = text.content.chars().count();
    let mut end = 0;
    for line in &text.lines {
        assert!(
            line.span.start < line.span.end,
            "an empty line at {:?}",
            line.span
        );
        assert!(
            end <= line.span.start && line.span.end <= length,
            "lines out of order at {:?}",
            line.span
        );
        assert!(
            !text.slice(line.span).contains('\n'),
            "a line of two at {:?}",
            line.span
        );
        end = line.span.end;
        let mut within = line.span.start;
        for segment in &line.segments {
            let Span { start, end } = segment.span;
            assert!(
                within <= start && start < end && end <= line.span.end,
                "a run out of its line at {start}"
            );
            within = end;
        }
    }
    for link in &text.links {
        assert!(
            within(link.span, length),
            "a link out of the text at {:?}",
            link.span
        );
    }
}

fn within(span: Span, length: usize) -> bool {
    span.start <= span.end && span.end <= length
}
