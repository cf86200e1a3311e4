//! The rows in which what was read is shown.

use upward_engine::warned::Warning;

use crate::screen::resume::at::{At, Slot};
use crate::screen::resume::document::{Cell, Document, Entry};
use crate::screen::resume::schema::{SECTIONS, Section, Shape};

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Something that was noticed, by its number.
    Warning(usize),
    /// Nothing, between sections.
    Gap,
    /// A section begins, of so many entries.
    Section(usize, usize),
    /// An entry begins.
    Entry(usize, usize),
    /// A text that can be corrected here.
    Field(At),
    /// A list, of so many items, which is corrected in the form later.
    List(At, usize),
}

/// The fields that are shown also where nothing was read for them: those that every resume needs.
const NEEDED: [&str; 6] = ["name", "label", "email", "phone", "position", "institution"];

/// Returns the rows of what was read.
pub fn rows(document: &Document, warnings: &[Warning]) -> Vec<Row> {
    let mut rows: Vec<Row> = (0..warnings.len()).map(Row::Warning).collect();
    for (number, section) in SECTIONS.iter().enumerate() {
        let entries = document.entries(number);
        let said = entries.iter().any(|entry| !entry.is_empty());
        if !said && section.title != "Basics" {
            continue;
        }
        if !rows.is_empty() {
            rows.push(Row::Gap);
        }
        rows.push(Row::Section(number, entries.len()));
        for (at, entry) in entries.iter().enumerate() {
            if section.one.is_some() {
                rows.push(Row::Entry(number, at));
            }
            fields(number, section, at, entry, &mut rows);
        }
    }
    rows
}

fn fields(number: usize, section: &Section, entry: usize, of: &Entry, rows: &mut Vec<Row>) {
    let dated = section.fields.iter().any(|spec| spec.shape == Shape::End);
    for (field, (spec, cell)) in section.fields.iter().zip(&of.cells).enumerate() {
        let at = |slot| At {
            section: number,
            entry,
            slot,
        };
        match cell {
            Cell::List(items) if items.is_empty() => {}
            Cell::List(items) => rows.push(Row::List(at(Slot::Item(field, 0)), items.len())),
            Cell::Text(text) => {
                let date = matches!(spec.shape, Shape::Date | Shape::End);
                let needed = NEEDED.contains(&spec.path) || (dated && date);
                if needed || !text.trim().is_empty() {
                    rows.push(Row::Field(at(Slot::Field(field))));
                }
            }
        }
    }
}
