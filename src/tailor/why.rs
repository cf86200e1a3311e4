//! Why an edit is proposed: the reason and what it is about, so that each face says it in its language.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::posting::Demand;
use crate::score::Tenths;

/// A reason. Its [`Display`](fmt::Display) is the English one.
///
/// What stands in it is quoted from the resume or the posting, and is not to be translated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = EditReason))]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Why {
    /// Of the person's headlines and titles held, this one answers the posting best.
    Headline {
        /// What it adds to the match.
        gain: Tenths,
    },
    /// Of the person's summaries, this one answers the posting best.
    Summary {
        /// What it adds to the match.
        gain: Tenths,
    },
    /// The posting spells skills otherwise.
    Spelling {
        /// Each skill that it does.
        spellings: Vec<Spelling>,
    },
    /// What counts for the posting comes first.
    First {
        /// What is moved forward answers this.
        answers: Option<Answers>,
    },
    /// It saves space, and answers nothing.
    Idle,
    /// It saves space, and other lines show the same.
    Repeated {
        /// What it answers.
        answers: Answers,
    },
    /// It saves space, and shows less than the lines that stay.
    Weaker {
        /// What it answers.
        answers: Answers,
    },
}

/// How a posting spells a skill, and how the person does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Spelling {
    /// The posting's words.
    pub posting: String,
    /// The person's.
    pub own: String,
}

/// What a text answers in a posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = EditAnswers))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Answers {
    /// Skills that it asks for, the most valuable first.
    Skills {
        /// The skills.
        skills: Vec<Wanted>,
    },
    /// Words of its duties.
    Duties {
        /// The words, as the person writes them.
        words: Vec<String>,
    },
}

/// A skill that a posting asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Wanted {
    /// The posting's words.
    pub name: String,
    /// How strongly.
    pub demand: Demand,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Headline { gain } => write!(
                f,
                "of your headlines and the titles you have held, this one answers the posting best: +{gain}"
            ),
            Self::Summary { gain } => write!(
                f,
                "of your summaries, this one answers the posting best: +{gain}"
            ),
            Self::Spelling { spellings } => {
                let pair = |it: &Spelling| format!("'{}' for '{}'", it.posting, it.own);
                let pairs: Vec<String> = spellings.iter().map(pair).collect();
                write!(f, "the posting writes {}", pairs.join(", "))
            }
            Self::First { answers: None } => f.write_str("puts first what answers the posting"),
            Self::First {
                answers: Some(answers),
            } => write!(f, "puts first what {answers}"),
            Self::Idle => f.write_str("to save space: answers nothing that the posting asks for"),
            Self::Repeated { answers } => {
                write!(f, "to save space: {answers}, and other lines do so as well")
            }
            Self::Weaker { answers } => {
                write!(
                    f,
                    "to save space: {answers}, but less than the lines that stay"
                )
            }
        }
    }
}

impl fmt::Display for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Skills { skills } => {
                let skills: Vec<String> = skills.iter().map(Wanted::to_string).collect();
                write!(f, "answers {}", skills.join(", "))
            }
            Self::Duties { words } => {
                let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
                write!(f, "shares {} with the duties", words.join(", "))
            }
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let demand = match self.demand {
            Demand::Must => "must",
            Demand::Nice => "nice",
            Demand::Other => "named",
        };
        write!(f, "'{}' ({demand})", self.name)
    }
}
