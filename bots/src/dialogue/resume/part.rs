//! What can be asked for and set right in a resume, one thing at a time.

use serde::{Deserialize, Serialize};

use crate::words::{Say, say};

/// One thing that a resume says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// The person's name.
    Name,
    /// The e-mail address.
    Email,
    /// The phone number.
    Phone,
    /// Where the person lives.
    Place,
    /// What the person is, in a line.
    Headline,
    /// What the person is, in some sentences.
    Summary,
    /// All skills.
    Skills,
    /// Something about an entry of a list. The entry behind the last one is a new one.
    Entry {
        /// Which list.
        list: List,
        /// Which entry, counted from 0.
        at: usize,
        /// What about it.
        detail: Detail,
    },
}

/// A list of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum List {
    /// Jobs.
    Work,
    /// Projects.
    Projects,
    /// Schools and degrees.
    Education,
}

/// Something about an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Detail {
    /// The job's title, the degree, the project's name.
    Title,
    /// The employer, the school.
    Place,
    /// From when to when.
    Dates,
    /// What the person did, a line each.
    Points,
}

impl List {
    /// All lists, in the order in which they are asked for.
    pub const ALL: [Self; 3] = [Self::Work, Self::Projects, Self::Education];

    /// Returns its name in the keys of messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Projects => "project",
            Self::Education => "education",
        }
    }

    /// Returns what is asked about each of its entries, in this order.
    pub fn details(self) -> &'static [Detail] {
        match self {
            Self::Work => &[Detail::Title, Detail::Place, Detail::Dates, Detail::Points],
            Self::Projects => &[Detail::Title, Detail::Points],
            Self::Education => &[Detail::Title, Detail::Place, Detail::Dates],
        }
    }
}

impl Part {
    /// What stands in no list, in the order in which corrections offer it.
    pub const SINGLE: [Self; 7] = [
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Place,
        Self::Headline,
        Self::Summary,
        Self::Skills,
    ];

    /// Returns what its button says.
    pub fn label(self) -> Say {
        say(&format!("part-{}", self.name()))
    }

    /// Returns what asks for it.
    pub fn asks(self) -> Say {
        match self {
            Self::Entry {
                list,
                at,
                detail: Detail::Title,
            } if at > 0 => say(&format!("ask-{}-another", list.name())),
            part => say(&format!("ask-{}", part.name())),
        }
    }

    fn name(self) -> String {
        match self {
            Self::Name => "name".to_owned(),
            Self::Email => "email".to_owned(),
            Self::Phone => "phone".to_owned(),
            Self::Place => "place".to_owned(),
            Self::Headline => "headline".to_owned(),
            Self::Summary => "summary".to_owned(),
            Self::Skills => "skills".to_owned(),
            Self::Entry { list, detail, .. } => {
                let detail = match detail {
                    Detail::Title => "title",
                    Detail::Place => "place",
                    Detail::Dates => "dates",
                    Detail::Points => "points",
                };
                format!("{}-{detail}", list.name())
            }
        }
    }
}
