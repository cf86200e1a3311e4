//! What people read of an export: a file per thing, in the form in which other programs know it.

use serde_json::Value;
use upward_engine::letter::Letter;

use crate::blob::Blob;

/// A file in an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    /// Its path within the export.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Returns no file.
pub fn none(_record: &Value) -> Option<File> {
    None
}

/// Returns a version of a resume as JSON Resume.
pub fn resume(said: &Value) -> Option<File> {
    let number = said.get("number")?.as_u64()?;
    let path = format!("resumes/{}/version-{number:04}.json", id(said, "resume")?);
    pretty(path, said.get("content")?)
}

/// Returns a posting as text.
pub fn posting(said: &Value) -> Option<File> {
    Some(File {
        path: format!("postings/{}.txt", id(said, "posting")?),
        bytes: said.get("text")?.as_str()?.as_bytes().to_vec(),
    })
}

/// Returns a report.
pub fn report(said: &Value) -> Option<File> {
    pretty(format!("reports/{}.json", id(said, "report")?), said)
}

/// Returns the edits of a draft.
pub fn draft(said: &Value) -> Option<File> {
    pretty(format!("drafts/{}.json", id(said, "draft")?), said)
}

/// Returns a letter as Markdown.
pub fn letter(said: &Value) -> Option<File> {
    let path = format!("letters/{}.md", id(said, "letter")?);
    let letter: Letter = serde_json::from_value(said.get("content")?.clone()).ok()?;
    let heading = format!("# {}", letter.subject);
    let parts = [
        letter.contact.join("\n"),
        letter.recipient.join("\n"),
        heading,
        letter.greeting,
    ];
    let paragraphs = letter
        .paragraphs
        .into_iter()
        .map(|paragraph| paragraph.text);
    let parts = parts
        .into_iter()
        .chain(paragraphs)
        .chain([letter.closing, letter.name]);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let bytes = (parts.join("\n\n") + "\n").into_bytes();
    Some(File { path, bytes })
}

/// Returns a document as the file that it is.
pub fn document(kept: &Value) -> Option<File> {
    let Blob(bytes) = serde_json::from_value(kept.get("content")?.clone()).ok()?;
    let ending = match bytes.get(..4)? {
        b"%PDF" => "pdf",
        b"PK\x03\x04" => "docx",
        b"\x89PNG" => "png",
        _ => "txt",
    };
    let path = format!("documents/{}.{ending}", id(kept, "document")?);
    Some(File { path, bytes })
}

/// Returns an application.
pub fn application(record: &Value) -> Option<File> {
    pretty(format!("applications/{}.json", id(record, "id")?), record)
}

/// Returns what an account elsewhere shows.
pub fn evidence(record: &Value) -> Option<File> {
    pretty(format!("evidence/{}.json", id(record, "service")?), record)
}

/// Returns an answer to an interview question, with the feedback on it.
pub fn interview(said: &Value) -> Option<File> {
    pretty(format!("interview/{}.json", id(said, "answer")?), said)
}

/// Returns a certificate as it can be verified, under its code.
pub fn certificate(record: &Value) -> Option<File> {
    let code = record.get("claims")?.get("code")?.as_str()?;
    pretty(format!("certificates/{code}.json"), record)
}

/// Returns a track of the person's own.
pub fn track(record: &Value) -> Option<File> {
    pretty(format!("tracks/{}.json", id(record, "id")?), record)
}

fn id<'v>(record: &'v Value, name: &str) -> Option<&'v str> {
    record.get(name)?.as_str()
}

fn pretty(path: String, value: &Value) -> Option<File> {
    let bytes = serde_json::to_vec_pretty(value).ok()?;
    Some(File { path, bytes })
}
