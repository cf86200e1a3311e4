//! What would make an answer better: which advice it is, so that each face gives it in its language.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A piece of advice. Its [`Display`](fmt::Display) is the English one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = InterviewTip))]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Tip {
    /// Make the points that are missing.
    Points {
        /// How many are made in full.
        made: usize,
        /// How many are made in part.
        partly: usize,
        /// How many are missing.
        missing: usize,
    },
    /// Set the scene of a story.
    Scene,
    /// Tell the task of a story.
    Task,
    /// Tell one's own actions in a story.
    Actions,
    /// Tell the result of a story.
    Result,
    /// Answer first.
    Claim,
    /// Give one's own reason.
    Reason,
    /// Prove it by one's own work.
    Proof,
    /// Say why something is so.
    Cause,
    /// Bring a case.
    Case,
    /// Go through the steps.
    Steps,
    /// Say what it costs.
    Cost,
    /// Name what happened.
    Facts,
    /// Name what is meant.
    Terms,
    /// Leave out what fits any answer.
    Filler,
    /// Say more.
    Short {
        /// How many words it has.
        words: usize,
        /// How many seconds it takes to say them.
        seconds: usize,
        /// How many minutes are given.
        minutes: u32,
    },
    /// Say less.
    Long {
        /// How many words it has.
        words: usize,
        /// How many seconds it takes to say them.
        seconds: usize,
        /// How many minutes are given.
        minutes: u32,
    },
    /// Say anything.
    Empty,
    /// Do not repeat the question.
    RepeatsQuestion,
    /// Speak in sentences.
    List,
    /// Commit oneself.
    Hedges,
    /// Do not praise oneself.
    Virtues,
    /// Say what big words mean.
    Buzzwords,
    /// Tell one's own part.
    We,
    /// Answer what was asked.
    OffPoint,
}

impl fmt::Display for Tip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Points {
                made,
                partly,
                missing,
            } => {
                let all = made + partly + missing;
                return write!(
                    f,
                    "{made} of {all} points are made, {partly} in part, and {missing} are missing."
                );
            }
            Self::Short {
                words,
                seconds,
                minutes,
            } => {
                let said = said_in(*seconds);
                return write!(
                    f,
                    "It is short: {words} words, {said} of {minutes} minutes when spoken. Say more of what matters."
                );
            }
            Self::Long {
                words,
                seconds,
                minutes,
            } => {
                let said = said_in(*seconds);
                return write!(
                    f,
                    "It is long: {words} words take {said} to say, and {minutes} minutes are given. Say what matters first."
                );
            }
            Self::Scene => "Set the scene first: when and where it was, and who was there.",
            Self::Task => "Say what your own task was: \"I had to ...\".",
            Self::Actions => {
                "Tell what you did yourself, step by step: \"I measured ..., I proposed ...\"."
            }
            Self::Result => "Say how it ended, and what you do differently since.",
            Self::Claim => "Answer in the first sentence, and explain it then.",
            Self::Reason => "Give your reason: \"because ...\".",
            Self::Proof => "Prove it by something of your own work: when, where, what you did.",
            Self::Cause => "Say why it is so: \"because ...\", \"so that ...\".",
            Self::Case => "Bring a case: \"for example ...\".",
            Self::Steps => "Go through it step by step, or by an example.",
            Self::Cost => "Say what it costs, and when you would do otherwise.",
            Self::Facts => "Name numbers, people's roles, tools and what you did with them.",
            Self::Terms => "Name the structures, commands, bounds or numbers that you mean.",
            Self::Filler => "Leave out what would fit any answer, and say what is true of this one.",
            Self::Empty => "There is nothing in it yet: say what you know, however little.",
            Self::RepeatsQuestion => "It repeats the question, which costs time and proves nothing.",
            Self::List => "It lists terms: say in sentences how they belong together and why.",
            Self::Hedges => "It commits to nothing: say what you would do, and on what it depends.",
            Self::Virtues => "It praises: tell what you did, and let others call it that.",
            Self::Buzzwords => "It uses words that fit any answer: say what they mean here.",
            Self::We => "It tells what \"we\" did: say what you did yourself.",
            Self::OffPoint => {
                "Hardly any of what was asked is in it: compare it with what a strong answer says."
            }
        })
    }
}

fn said_in(seconds: usize) -> String {
    match seconds {
        ..90 => format!("{seconds} seconds"),
        seconds => format!("{} minutes", (seconds + 30) / 60),
    }
}
