//! Interests and hobbies.

use super::Basis;
use super::record::Record;
use super::row::Row;
use super::skills::groups;
use super::words::Words;
use crate::resume::Interest;

/// Reads interests.
pub(super) fn interests(rows: Vec<Row>, words: &Words, record: &mut Record) {
    for group in groups(rows, words) {
        if group.name.is_empty() {
            for item in group.items {
                let path = format!("interests[{}].name", record.resume.interests.len());
                let name = record.take(path, &item, Basis::Section);
                record.resume.interests.push(Interest {
                    name,
                    keywords: Vec::new(),
                });
            }
            continue;
        }
        let path = format!("interests[{}]", record.resume.interests.len());
        let interest = Interest {
            name: record.take(format!("{path}.name"), &group.name, Basis::Position),
            keywords: record.take_all(&format!("{path}.keywords"), &group.items, Basis::Section),
        };
        record.resume.interests.push(interest);
    }
}
