//! What screens are made of.

pub mod bar;
pub mod field;
pub mod finder;
pub mod marked;
pub mod rows;
pub mod search;
pub mod words;
