//! What a gap or finding is about, where that is not just the posting's words.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Tenths;

/// What is asked for, so that each face says it in its language. Its [`Display`](fmt::Display) is the English one.
///
/// What stands in it is quoted from the posting, and is not to be translated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Topic {
    /// One of several skills.
    Either {
        /// The skills.
        names: Vec<String>,
    },
    /// Years of a skill.
    SkillYears {
        /// How many.
        years: u32,
        /// The skill.
        name: String,
    },
    /// A title that was held.
    Title {
        /// The title.
        title: String,
    },
    /// Years of experience.
    Years {
        /// How many the resume shows, with one decimal.
        shown: Tenths,
        /// How many are asked for.
        asked: u32,
    },
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Either { names } => f.write_str(&names.join(" or ")),
            Self::SkillYears { years, name } => write!(f, "{years} years of {name}"),
            Self::Title { title } => write!(f, "'{title}' as a title"),
            Self::Years { shown, asked } => write!(f, "{shown} of {asked} years of experience"),
        }
    }
}
