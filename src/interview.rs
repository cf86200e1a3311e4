//! Interview practice: a bank of questions, which of them to ask next, and what an answer is worth.
//!
//! ```text
//! (Bank, Needs, what was asked before)  -> choose -> Choice: a question and why
//! (Question, answer)                    -> mark   -> Feedback: parts, points made and missing, with quotes
//! (Memory, days since, Rating)          -> recall -> when to ask it again
//! ```

mod bank;
mod choose;
mod mark;
mod memory;
#[cfg(test)]
mod tests;

pub use bank::{Bank, Difficulty, Kind, Level, Point, Question};
pub use choose::{Choice, Filter, Matter, Needs, Past, choose};
pub use mark::{Feedback, Made, Part, PartKind, Slip, State, Tip, VERSION, mark};
pub use memory::{Memory, Rating, Recall, recall};
