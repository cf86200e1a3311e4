//! Bytes to text: finds the kind of a document by its content and reads it.

mod block;
mod clean;
mod compose;
mod css;
mod decode;
mod detect;
mod docx;
mod html;
mod json;
mod mark;
mod markdown;
mod odt;
mod package;
mod pdf;
mod plain;
mod row;
mod rtf;
mod xml;

use crate::error::{Error, Result};
use crate::text::Text;
use crate::warned::Warned;
pub use decode::decode;
use detect::Found;

/// Most bytes of one document that are read, in bytes (20 MiB, what Telegram hands over).
pub const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// Reads a document of any supported kind: PDF, DOCX, OpenDocument, RTF, HTML, Markdown, plain text, JSON Resume.
///
/// # Errors
/// Refuses what is empty, too large, damaged, encrypted, without text or of another kind,
/// each by a code of its own.
pub fn ingest(bytes: &[u8]) -> Result<Warned<Text>> {
    check_size(bytes.len() as u64)?;
    match detect::detect(bytes)? {
        Found::Pdf => pdf::read(bytes),
        Found::Docx => docx::read(bytes),
        Found::Odt => odt::read(bytes),
        Found::FlatOdt(text) => odt::read_flat(&text),
        Found::Rtf => rtf::read(bytes),
        Found::Html(text) => html::read(&text),
        Found::Markdown(text) => markdown::read(&text),
        Found::Plain(text) => plain::read(&text),
        Found::JsonResume(text) => json::read(&text),
    }
}

/// Most bytes of a text that [`typed`] reads, in bytes: some thirty pages.
const MAX_TYPED: usize = 64 * 1024;

/// Reads words that somebody typed or pasted, as [`ingest`] reads them, where they are words and no more: they are
/// split into lines, and nothing in them is followed, unpacked or nested. None where a text is long, or written in
/// anything that has to be parsed (Markdown, HTML, JSON and the like): that is a document, and for a sandbox.
pub fn typed(text: &str) -> Option<Result<Warned<Text>>> {
    let is_odd = |char: char| char.is_control() && !char.is_whitespace();
    if text.len() > MAX_TYPED
        || text.contains(is_odd)
        || text.trim_start().starts_with(['<', '{', '%'])
    {
        return None;
    }
    match detect::detect(text.as_bytes()) {
        Ok(Found::Plain(text)) => Some(plain::read(&text)),
        _ => None,
    }
}

/// Checks the size of a document before anything of it is read.
///
/// # Errors
/// Refuses a document without bytes and one above [`MAX_BYTES`].
pub fn check_size(bytes: u64) -> Result<()> {
    if bytes == 0 {
        return Err(
            Error::refused("empty", "The document is empty: it holds no bytes.")
                .hint("Check that the file was saved or sent completely."),
        );
    }
    if bytes > MAX_BYTES {
        let mib = |bytes: u64| bytes as f64 / (1024.0 * 1024.0);
        return Err(Error::refused(
            "too-large",
            format!(
                "The document has {:.1} MB; at most {:.0} MB are read.",
                mib(bytes),
                mib(MAX_BYTES)
            ),
        )
        .hint("Save it without large pictures, or send only the resume or the posting itself."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn refuses_by_size_before_reading() {
        assert_eq!(ingest(b"").unwrap_err().code, "empty");
        let error = check_size(200 * 1024 * 1024).unwrap_err();
        assert_eq!(error.code, "too-large");
        assert!(error.message.contains("200.0 MB") && error.message.contains("20 MB"));
        assert!(check_size(MAX_BYTES).is_ok());
    }

    #[test]
    fn what_is_typed_is_words_and_no_more() {
        assert!(typed("Backend engineer\n- Rust, C# and 5 % of sales\n").is_some());
        for text in [
            "",
            "# Backend engineer\n- Rust",
            "<p>Backend engineer</p>",
            "{\"basics\": {}}",
            "{\\rtf1 Jane}",
            "%PDF-1.7\n1 0 obj",
            "PK\u{3}\u{4}",
            &"Rust. ".repeat(20_000),
        ] {
            assert!(typed(text).is_none(), "{}", text.get(..20).unwrap_or(text));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_result(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
            let _ = ingest(&bytes);
        }

        #[test]
        fn what_is_typed_reads_as_a_document_does(text in "(\\PC|[ \t\r\n#*•<{%-]){0,400}") {
            if let Some(read) = typed(&text) {
                prop_assert_eq!(read, ingest(text.as_bytes()));
            }
        }

        #[test]
        fn any_text_gives_spans_within_it(text in "(\\PC|[ \t\n#*•-]){0,400}") {
            if let Ok(read) = ingest(text.as_bytes()) {
                let length = read.value.content.chars().count();
                for line in &read.value.lines {
                    prop_assert!(line.span.start < line.span.end && line.span.end <= length);
                    prop_assert!(!read.value.slice(line.span).contains('\n'));
                }
            }
        }
    }
}
