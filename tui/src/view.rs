//! What results look like on a terminal.

pub mod document;
pub mod draft;
pub mod keywords;
pub mod letter;
pub mod resume;
pub mod score;
