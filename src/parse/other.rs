//! Sections that JSON Resume does not know.

use super::flow::Flow;
use super::record::Record;
use super::row::Row;
use super::section::Section;

/// Keeps a section as it stands.
pub(super) fn other(section: &Section, record: &mut Record) {
    let lines: Vec<Flow> = section.rows.iter().map(Row::flow).collect();
    record.keep(&section.title, &lines);
}
