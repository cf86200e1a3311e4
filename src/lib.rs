//! Upward's engine: reads resumes, scores them against postings, tailors them truthfully and renders them.
//!
//! Each step is a pure function in a module of its name; clock, disk and network stay outside.
//!
//! ```text
//! bytes -> ingest -> Text -> parse -> Resume        Text -> posting -> Posting
//! (Resume, Posting) -> score -> Report              (Resume, Posting) -> tailor -> Draft
//! (Resume, Theme, Locale) -> render -> PDF -> ingest -> parse -> verify
//! ```

pub mod certificate;
pub mod chart;
pub mod crockford;
pub mod date;
pub mod error;
pub mod evidence;
pub mod generate;
pub mod guard;
pub mod ingest;
pub mod interview;
pub mod letter;
pub mod parse;
#[cfg(feature = "render")]
pub mod pipeline;
pub mod posting;
pub mod progress;
#[cfg(feature = "render")]
pub mod render;
pub mod resume;
pub mod sandbox;
#[cfg(feature = "schema")]
mod schema;
pub mod score;
pub mod skills;
pub mod stats;
pub mod tailor;
pub mod text;
pub mod track;
pub mod verify;
pub mod warned;
