//! What results look like on a terminal.

pub mod account;
pub mod application;
pub mod backup;
pub mod certificate;
pub mod document;
pub mod draft;
pub mod evidence;
pub mod generate;
pub mod interview;
pub mod key;
pub mod keywords;
pub mod letter;
pub mod posting;
pub mod resume;
pub mod resumes;
pub mod score;
pub mod stats;
pub mod table;
pub mod track;
