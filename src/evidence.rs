//! What a person's accounts elsewhere show of their work: figures as they were fetched or entered, what they come to, and
//! the modules of the roadmaps that they prove.
//!
//! ```text
//! figures (of GitHub, LeetCode, Codeforces) -> insights (languages, weeks, streak, problems, ratings)
//! (figures, modules)                        -> suggestions, each with its reason
//! ```

mod activity;
mod figures;
mod insight;
mod languages;
mod proof;
mod suggest;
#[cfg(test)]
mod tests;

pub use activity::{Week, days};
pub use figures::{Codeforces, Contest, Figures, Github, Leetcode, Repository, Service, Solved};
pub use insight::{Insights, Rated, Solving, insights};
pub use languages::Language;
pub use suggest::{Suggestion, suggest};
