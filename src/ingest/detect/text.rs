//! Kinds of documents that are text: JSON Resume, HTML, flat OpenDocument, Markdown, plain; other XML is refused.

use serde::de::IgnoredAny;
use std::collections::BTreeMap;

use super::Found;
use super::foreign::refuse;
use crate::error::{Error, Result};

/// Top-level names of JSON Resume 1.0.0 that hold a person's material.
const SECTIONS: &[&str] = &[
    "basics",
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
];

/// Returns the kind of a decoded text.
pub(super) fn kind(text: String) -> Result<Found> {
    let start = text.trim_start();
    if !start.contains(|c: char| !c.is_whitespace() && !c.is_control()) {
        return Err(
            Error::refused("empty", "The document is empty: it holds only blanks.")
                .hint("Check that the file was saved or sent completely."),
        );
    }
    if start.starts_with('{')
        && let Some(found) = json(start)
    {
        return found;
    }
    if let Some(found) = tagged(start) {
        return found;
    }
    Ok(match (is_markdown(start), is_piece(start)) {
        (true, _) => Found::Markdown(text),
        (false, true) => Found::Html(text),
        (false, false) => Found::Plain(text),
    })
}

/// Returns what a text is that starts as a JSON object; nothing where it is no JSON at all.
fn json(text: &str) -> Option<Result<Found>> {
    match serde_json::from_str::<BTreeMap<String, IgnoredAny>>(text) {
        Ok(object) if SECTIONS.iter().any(|name| object.contains_key(*name)) => {
            Some(Ok(Found::JsonResume(text.to_owned())))
        }
        Ok(_) => Some(Err(refuse(
            "a JSON file without the sections of JSON Resume",
            "See jsonresume.org/schema for its shape, or send another kind of document.",
        ))),
        Err(error)
            if SECTIONS
                .iter()
                .any(|name| text.contains(&format!("\"{name}\""))) =>
        {
            Some(Err(Error::refused(
                "damaged",
                format!("The JSON Resume is not valid JSON: {error}."),
            )
            .hint("Correct the file there and send it again.")))
        }
        Err(_) => None,
    }
}

/// Returns what a text is that starts with a tag; nothing where the tag is a piece of a page, or there is none.
fn tagged(text: &str) -> Option<Result<Found>> {
    let head: String = text
        .chars()
        .take(1024)
        .flat_map(char::to_lowercase)
        .collect();
    let has = |marks: &[&str]| marks.iter().any(|mark| head.contains(mark));
    if head.starts_with("mime-version:") && has(&["multipart/related"]) {
        return Some(Err(refuse(
            "a web archive (MHTML)",
            "Open it in a browser and print it to PDF, or save it as a web page of one HTML file.",
        )));
    }
    if !head.starts_with('<') {
        return None;
    }
    if has(&["<!doctype html", "<html", "<head>", "<body"]) {
        return Some(Ok(Found::Html(text.to_owned())));
    }
    if has(&["<office:document "]) {
        return Some(Ok(Found::FlatOdt(text.to_owned())));
    }
    if has(&["word.document", "<pkg:package"]) {
        return Some(Err(refuse(
            "a Word document saved as XML",
            "Open it in Word and save it as DOCX or PDF.",
        )));
    }
    head.starts_with("<?xml").then(|| {
        Err(refuse(
            "an XML file",
            "Open it in the program that made it and save it as PDF.",
        ))
    })
}

/// Elements that a piece of a page starts with.
const PIECES: &[&str] = &[
    "article", "b", "br", "div", "font", "h1", "h2", "h3", "h4", "li", "main", "meta", "ol", "p",
    "section", "span", "strong", "table", "ul",
];

/// Whether a text is a piece of a page: it starts with a tag and ends with one.
fn is_piece(text: &str) -> bool {
    let Some(tag) = text.strip_prefix('<') else {
        return false;
    };
    let name: String = tag
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let known = PIECES.contains(&name.to_ascii_lowercase().as_str());
    known && text.contains("</") && text.trim_end().ends_with('>')
}

/// Whether a text is written in Markdown. A plain text may hold list marks and stars, so one sign that
/// plain text never shows is needed, or two that it rarely shows.
fn is_markdown(text: &str) -> bool {
    let (mut headings, mut strong, mut links) = (0, 0, 0);
    for line in text.lines() {
        headings += usize::from(atx(line.trim_start()));
        strong += usize::from(line.split("**").nth(2).is_some());
        links += usize::from(
            ["](http", "](mailto:", "](#", "](/"]
                .iter()
                .any(|mark| line.contains(mark)),
        );
    }
    let front_matter =
        text.starts_with("---\n") && text.get(4..).is_some_and(|rest| rest.contains("\n---\n"));
    let starts = text.lines().next().is_some_and(atx);
    headings > 1
        || starts
        || links > 0
        || strong > 1
        || (headings > 0 && strong > 0)
        || front_matter
}

/// Whether a line is a heading by number signs. `#1 in sales`, `#hashtag` and `C#` are none.
fn atx(line: &str) -> bool {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let title = line.get(level..).unwrap_or_default();
    // Two or more signs with no blank are a heading that its author mistyped.
    (1..=6).contains(&level)
        && (title.starts_with([' ', '\t']) || (level > 1 && title.starts_with(char::is_alphabetic)))
        && !title.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_markdown_from_plain_text() {
        for (text, expected) in [
            ("# Jane\ntext", true),
            ("Jane\n\n## Work\n## Skills", true),
            ("**Title:** Dev\n**Place:** Rome", true),
            ("See [my page](https://example.org)", true),
            ("##Basic information\nx\n##Duties", true),
            ("---\ntitle: x\n---\nJane", true),
            ("<p>Jane</p>", false),
            ("Jane\n- Rust\n* C++\n", false),
            ("#1 salesman\n#hiring\nC# and F#", false),
            ("Pay is 5 ** 2 ** 3", false),
            ("Skills\n------\nRust\n---\n", false),
        ] {
            assert_eq!(is_markdown(text), expected, "{text}");
        }
    }
}
