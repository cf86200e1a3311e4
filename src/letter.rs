//! Cover letters from the person's own evidence for a posting.

use serde::{Deserialize, Serialize};

use crate::date::Date;

/// A cover letter. No field holds a placeholder; what is unknown is empty and is not printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// The person's name.
    pub name: String,
    /// How to reach them: e-mail, phone, links, place; one string each.
    pub contact: Vec<String>,
    /// Who receives it: manager, company, place; one line each.
    pub recipient: Vec<String>,
    /// Where it is written.
    pub location: String,
    /// When it is written.
    pub date: Option<Date>,
    /// Subject line.
    pub subject: String,
    /// Greeting with its comma.
    pub greeting: String,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Closing formula with its comma, where the language has one.
    pub closing: String,
}

/// One paragraph, and the lines of the resume that it rests on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The words.
    pub text: String,
    /// Whether it is an item of a list.
    pub bullet: bool,
    /// The fields that hold its facts, such as `work[0].highlights[2]`.
    pub sources: Vec<String>,
}
