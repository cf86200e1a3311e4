//! The stages of an application, as they are typed.

use clap::ValueEnum;
use upward_desk::application::Stage;

/// How far an application has come.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Word {
    /// You mean to apply
    Saved,
    /// You have applied
    Applied,
    /// You were asked to an interview
    Interview,
    /// You were offered the position
    Offer,
    /// You were turned down
    Rejected,
}

impl From<Word> for Stage {
    fn from(word: Word) -> Self {
        match word {
            Word::Saved => Self::Saved,
            Word::Applied => Self::Applied,
            Word::Interview => Self::Interview,
            Word::Offer => Self::Offer,
            Word::Rejected => Self::Rejected,
        }
    }
}
