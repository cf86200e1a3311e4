//! Statistics: what is kept of a person's way, as numbers over days and weeks.
//!
//! Each is computed in one pass over plain records, for the days that were asked for. Where there is no record within
//! them there is no number: nothing is made up. Weeks before the first record are not told, since nothing was kept then.

mod application;
mod coding;
mod fixes;
mod learning;
mod mean;
mod practice;
mod range;
#[cfg(test)]
mod tests;
mod trend;
mod week;

pub use application::{Passage, passage, path};
pub use coding::{Active, ActiveSource, Coding, coding};
pub use fixes::{Fix, Fixes, FixesWeek, fixes};
pub use learning::{Finished, Learning, LearningWeek, learning};
pub use practice::{Answer, Kinds, Practice, PracticeWeek, practice};
pub use range::Range;
pub use trend::{Point, Trend, trend};
pub(crate) use week::monday;
