//! How much text a resume may be.

use crate::error::{Error, Result};
use crate::text::Text;

/// Most characters of a resume, about 60 full pages; the longest academic CVs have half of that.
const MAX_CHARS: usize = 200_000;
/// Most characters of one line. Some rules look at each word of a line with every other; a resume that was pasted
/// without its line breaks has about 5,000.
const MAX_LINE: usize = 10_000;

/// Checks that a text is no larger than what is read in bounded time.
///
/// # Errors
/// Refuses one with too much text, or too much in one line, by the code `too-complex`.
pub(super) fn check(text: &Text) -> Result<()> {
    let longest = text
        .lines
        .iter()
        .map(|line| line.span.end.saturating_sub(line.span.start))
        .max();
    let chars = text.lines.last().map_or(0, |line| line.span.end);
    if chars <= MAX_CHARS && longest.is_none_or(|longest| longest <= MAX_LINE) {
        return Ok(());
    }
    Err(Error::refused(
        "too-complex",
        "The document holds far more text, or far longer lines, than a resume has.",
    )
    .hint("Check that it is the resume, and that its lines are kept apart; send only the resume."))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::ingest::ingest;
    use crate::parse::parse;

    #[test]
    fn endless_lines_and_texts_are_refused_at_once() {
        let contact = "Alex Berger\nalex@example.com\n\nSkills\n";
        for text in [
            "Rust, ".repeat(20_000),
            "Rust, Go, Python and C++\n".repeat(10_000),
        ] {
            let text = ingest(format!("{contact}{text}").as_bytes()).unwrap().value;
            assert_eq!(parse(&text).unwrap_err().code, "too-complex");
        }
        let pasted = format!("{contact}{}", "Rust, ".repeat(1_000));
        assert!(parse(&ingest(pasted.as_bytes()).unwrap().value).is_ok());
    }
}
