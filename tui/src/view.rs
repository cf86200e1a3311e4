//! What results look like on a terminal.

pub mod document;
pub mod keywords;
pub mod resume;
pub mod score;
