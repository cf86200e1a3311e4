//! Kinds and levels of questions, as they are typed.

use clap::ValueEnum;
use upward_engine::interview::{Kind, Level};

/// What a question is about.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum KindWord {
    /// Data structures and algorithms
    Algorithms,
    /// The design of systems
    Design,
    /// A language, a framework, a tool
    Technical,
    /// What you did in a situation of the past
    Behavioural,
    /// Motives, terms, plans
    Hr,
}

/// From which level on a question is asked.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LevelWord {
    /// Junior
    Junior,
    /// Between junior and senior
    Mid,
    /// Senior
    Senior,
}

impl From<KindWord> for Kind {
    fn from(word: KindWord) -> Self {
        match word {
            KindWord::Algorithms => Self::Algorithms,
            KindWord::Design => Self::Design,
            KindWord::Technical => Self::Technical,
            KindWord::Behavioural => Self::Behavioural,
            KindWord::Hr => Self::Hr,
        }
    }
}

impl From<LevelWord> for Level {
    fn from(word: LevelWord) -> Self {
        match word {
            LevelWord::Junior => Self::Junior,
            LevelWord::Mid => Self::Mid,
            LevelWord::Senior => Self::Senior,
        }
    }
}
