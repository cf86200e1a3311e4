//! What a document says, in order, before any format decides how it looks. Every format prints the same outline.

use serde::Serialize;

pub(super) mod contact;
pub(super) mod dates;
pub(super) mod letter;
pub(super) mod resume;

/// A resume, ready to print.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Outline {
    /// Title of the file, for window bars and lists.
    pub title: String,
    /// Name, professional title, contact.
    pub header: Header,
    /// Sections that have content.
    pub sections: Vec<Section>,
}

/// The head of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Header {
    /// The person.
    pub name: String,
    /// Professional title.
    pub label: String,
    /// Ways to reach the person.
    pub contact: Vec<Piece>,
}

/// A short text, with an address where it is a link.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Piece {
    /// What is printed.
    pub text: String,
    /// Absolute address; empty where it is no link.
    pub link: String,
}

/// A heading and what stands below it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Section {
    /// Heading.
    pub heading: String,
    /// Content, never empty.
    pub blocks: Vec<Block>,
}

/// One part of a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Block {
    /// A paragraph.
    Prose {
        /// The words.
        text: String,
    },
    /// A labelled line.
    Line(Line),
    /// A role, a degree, a project and the like.
    Entry(Entry),
}

/// `Label: text`; the text alone where the label is empty.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Line {
    /// What kind of thing follows.
    pub label: String,
    /// The words.
    pub text: String,
}

/// An entry with a title.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct Entry {
    /// First words of the entry.
    pub title: String,
    /// Who, where, when and links.
    ///
    /// Dates stand in the line and not in a column of their own: readers that look for columns, such as pdftotext, would
    /// put a column of dates behind all that stands to its left.
    pub details: Vec<Piece>,
    /// Whether the details stand beside the title instead of below it.
    pub inline: bool,
    /// Paragraphs.
    pub prose: Vec<String>,
    /// List items.
    pub bullets: Vec<String>,
    /// Labelled lines at the end.
    pub lines: Vec<Line>,
}

/// A letter, ready to print.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Sheet {
    /// Title of the file.
    pub title: String,
    /// The sender.
    pub header: Header,
    /// Who receives it, line by line.
    pub recipient: Vec<String>,
    /// Place and date.
    pub dateline: String,
    /// Subject.
    pub subject: String,
    /// Greeting.
    pub greeting: String,
    /// Paragraphs.
    pub paragraphs: Vec<String>,
    /// Closing formula.
    pub closing: String,
}

impl Piece {
    /// Returns a text that is no link.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            link: String::new(),
        }
    }
}

impl Line {
    /// Returns the line as one text.
    pub(super) fn joined(&self) -> String {
        if self.label.is_empty() {
            self.text.clone()
        } else {
            format!("{}: {}", self.label, self.text)
        }
    }
}

/// What stands between items of one line. A bar occurs in names and places less than a comma or a dash.
pub(super) const SEPARATOR: &str = " | ";

/// Returns the pieces as one text.
pub(super) fn joined(pieces: &[Piece]) -> String {
    let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    texts.join(SEPARATOR)
}

/// Returns `text` on one line: white space and controls become single spaces, characters that no file may hold go.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if is_break(c) {
            gap = true;
        } else if !is_noncharacter(c) {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        }
    }
    out
}

/// Returns the lines of `text` that say something, each cleaned.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(clean)
        .filter(|line| !line.is_empty())
        .collect()
}

/// Returns the cleaned texts that say something.
pub(super) fn cleaned(texts: &[String]) -> Vec<String> {
    texts
        .iter()
        .map(|text| clean(text))
        .filter(|text| !text.is_empty())
        .collect()
}

/// Whether `c` separates words. No-break spaces stay: they are part of the text.
fn is_break(c: char) -> bool {
    c.is_control() || (c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}')
}

/// Whether Unicode sets `c` aside for internal use; XML forbids it.
fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

/// Returns the title of a file: the person and the kind of document.
pub(super) fn title(name: &str, kind: &str) -> String {
    if name.is_empty() {
        kind.to_owned()
    } else {
        format!("{name} – {kind}")
    }
}
