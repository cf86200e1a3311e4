//! The resume under construction: texts taken over with the places they stand at.

use super::Spans;
use super::flow::Flow;
use super::row::Row;
use crate::resume::{Resume, Section};
use crate::warned::Warning;

/// A resume, the places of its fields and what was noticed.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) resume: Resume,
    pub(super) spans: Spans,
    pub(super) warnings: Vec<Warning>,
}

impl Record {
    /// Takes over `flow` as the field at `path`.
    pub(super) fn take(&mut self, path: impl Into<String>, flow: &Flow) -> String {
        if !flow.is_empty() {
            self.spans.insert(path.into(), flow.span());
        }
        flow.text().trim().to_owned()
    }

    /// Takes over each of `flows` as an item of the list at `path`.
    pub(super) fn take_all(&mut self, path: &str, flows: &[Flow]) -> Vec<String> {
        flows
            .iter()
            .filter(|flow| !flow.is_empty())
            .enumerate()
            .map(|(i, flow)| self.take(format!("{path}[{i}]"), flow))
            .collect()
    }

    /// Notes page numbers and running headers, which are no part of the resume.
    pub(super) fn left_out(&mut self, furniture: &[Row]) {
        if !furniture.is_empty() {
            let lines: Vec<String> = furniture
                .iter()
                .map(|row| row.flow().text().to_owned())
                .collect();
            let message = format!(
                "Page headers and footers were left out: {}.",
                lines.join("; ")
            );
            self.warnings.push(Warning::new("page-furniture", message));
        }
    }

    /// Keeps `lines` that fit no section of JSON Resume under their heading.
    pub(super) fn keep(&mut self, title: &Flow, lines: &[Flow]) {
        let mut meta = self.resume.meta.take().unwrap_or_default();
        let sections = &mut meta.upward.sections;
        let same = sections
            .last()
            .is_some_and(|last| last.title == title.text());
        if !same {
            sections.push(Section {
                title: title.text().to_owned(),
                lines: Vec::new(),
            });
        }
        let index = sections.len() - 1;
        if !title.is_empty() && !same {
            self.spans
                .insert(format!("meta.upward.sections[{index}].title"), title.span());
        }
        if let Some(section) = sections.last_mut() {
            for line in lines.iter().filter(|line| !line.is_empty()) {
                self.spans.insert(
                    format!(
                        "meta.upward.sections[{index}].lines[{}]",
                        section.lines.len()
                    ),
                    line.span(),
                );
                section.lines.push(line.text().to_owned());
            }
        }
        self.resume.meta = Some(meta);
    }
}
