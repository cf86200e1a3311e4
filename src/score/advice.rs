//! What a fix tells a person to do: which advice it is and what it is about, so that each face says it in its language.

mod text;

use serde::{Deserialize, Serialize};

/// An advice. Its [`Display`](std::fmt::Display) is the English sentence.
///
/// What stands in it is quoted from the resume or the posting, and is not to be translated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Advice {
    /// Set the document in one column.
    Columns {
        /// How many it has.
        columns: u32,
    },
    /// Export the document again: it is drawn in another order than it is read.
    DrawingOrder,
    /// Write the document with fonts that software can read.
    UnmappedLetters {
        /// How many characters it cannot.
        letters: usize,
    },
    /// Export text, not images of it.
    ImageOfText,
    /// Remove what people cannot see.
    HiddenText,
    /// Use a common heading for this one.
    UnknownHeading {
        /// The heading.
        heading: String,
    },
    /// Give experience a section of its own.
    NoExperience,
    /// Give education a section of its own.
    NoEducation,
    /// Give skills a section of their own.
    NoSkills,
    /// Write the name as plain text.
    NoName {
        /// Whether the pages have headers or footers in which it may stand.
        margins: bool,
    },
    /// Write the e-mail address as plain text.
    NoEmail {
        /// Whether the pages have headers or footers in which it may stand.
        margins: bool,
    },
    /// Write the phone number as plain text.
    NoPhone {
        /// Whether the pages have headers or footers in which it may stand.
        margins: bool,
    },
    /// Write what stands in tables as lines.
    Tables,
    /// Write what stands in boxes in the body.
    TextBoxes,
    /// Write words without spaces between their letters.
    SpacedLetters,
    /// Write what stands in headers and footers in the body.
    Margins,
    /// Remove images.
    Images,
    /// Write what is missing of a role on lines of their own.
    Role {
        /// Title or employer of the role, where one was read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        /// Counts the roles, paid and unpaid ones each from 1.
        number: usize,
        /// Whether its title is missing.
        title: bool,
        /// Whether its employer is missing.
        employer: bool,
        /// Whether its dates are missing.
        dates: bool,
    },
    /// Write all dates of roles in one format.
    DateFormat,
    /// Make a title held the headline.
    Headline {
        /// The title.
        title: String,
    },
    /// Date the role that shows something.
    UndatedRole {
        /// What it shows, in the resume's words.
        shown: String,
    },
    /// Date the project that shows something.
    UndatedProject {
        /// What it shows, in the resume's words.
        shown: String,
    },
    /// Date the certificate that shows something.
    UndatedCertificate {
        /// What it shows, in the resume's words.
        shown: String,
    },
    /// Show in use what is only named.
    Show {
        /// What is named, in the resume's words.
        shown: String,
        /// Where to show it.
        room: Room,
    },
    /// Name what is only implied, if it is true.
    Name {
        /// What implies it, in the resume's words.
        shown: String,
        /// What is asked for, in the posting's words.
        asked: String,
        /// Where to name it.
        room: Room,
    },
}

/// Where a resume has room for something more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Room {
    /// A line of the spoken languages.
    Languages,
    /// A new project.
    Project,
    /// A bullet of the entry in which the person used it.
    Used,
    /// The same, such as this one.
    Such {
        /// Name of a role or project.
        name: String,
    },
    /// A bullet of this entry.
    Entry {
        /// Name of the role or project.
        name: String,
    },
}
