//! The resume under construction: texts taken over with the places they stand at.

use super::flow::Flow;
use super::part::Dated;
use super::row::Row;
use super::{Basis, Fields, Found};
use crate::date::Date;
use crate::resume::{Profile, Resume, Section};
use crate::warned::Warning;

/// A piece of text, and what tells that it is the field it is read as.
#[derive(Debug, Default, Clone)]
pub(super) struct Reading {
    pub(super) flow: Flow,
    pub(super) basis: Basis,
}

impl Reading {
    /// Whether there is nothing to read.
    pub(super) fn is_empty(&self) -> bool {
        self.flow.is_empty()
    }
}

/// A resume, the places of its fields and what was noticed.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) resume: Resume,
    pub(super) fields: Fields,
    pub(super) warnings: Vec<Warning>,
    /// Whether each character of the document stands in a field, or in a heading or label that is no field.
    used: Vec<bool>,
}

impl Record {
    /// Takes over `flow` as the field at `path`, as which `basis` shows it.
    pub(super) fn take(&mut self, path: impl Into<String>, flow: &Flow, basis: Basis) -> String {
        if !flow.is_empty() {
            self.pass(flow);
            let span = flow.span();
            self.fields.insert(path.into(), Found { span, basis });
        }
        flow.text().trim().to_owned()
    }

    /// Passes over `flow`, which says what other text is and need not be kept itself.
    pub(super) fn pass(&mut self, flow: &Flow) {
        for at in flow.places() {
            if self.used.len() <= at {
                self.used.resize(at + 1, false);
            }
            if let Some(used) = self.used.get_mut(at) {
                *used = true;
            }
        }
    }

    /// Whether the character at offset `at` of the document was taken over or passed over.
    pub(super) fn uses(&self, at: usize) -> bool {
        self.used.get(at).copied().unwrap_or_default()
    }

    /// Takes over `reading` as the field at `path`.
    pub(super) fn read(&mut self, path: impl Into<String>, reading: &Reading) -> String {
        self.take(path, &reading.flow, reading.basis)
    }

    /// Takes over `dated` as the field at `path`, which holds one date.
    pub(super) fn date(&mut self, path: String, dated: Option<&Dated>) -> Option<Date> {
        let dated = dated?;
        self.take(path, &dated.flow, Basis::Pattern);
        dated.start.or(dated.end)
    }

    /// Takes over the first and the last date of the entry at `path`.
    pub(super) fn dates(
        &mut self,
        path: &str,
        dated: Option<&Dated>,
    ) -> (Option<Date>, Option<Date>) {
        let Some(dated) = dated else {
            return (None, None);
        };
        for (field, date) in [("startDate", dated.start), ("endDate", dated.end)] {
            if date.is_some() {
                self.take(format!("{path}.{field}"), &dated.flow, Basis::Pattern);
            }
        }
        (dated.start, dated.end)
    }

    /// Takes over a profile that `text` states or links to.
    pub(super) fn profile(&mut self, profile: Profile, text: &Flow, basis: Basis) {
        let path = format!("basics.profiles[{}]", self.resume.basics.profiles.len());
        let fields = [
            ("network", &profile.network),
            ("username", &profile.username),
            ("url", &profile.url),
        ];
        for (field, _) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            self.take(format!("{path}.{field}"), text, basis);
        }
        self.resume.basics.profiles.push(profile);
    }

    /// Takes over each of `flows` as an item of the list at `path`, as which `basis` shows it.
    pub(super) fn take_all(&mut self, path: &str, flows: &[Flow], basis: Basis) -> Vec<String> {
        flows
            .iter()
            .filter(|flow| !flow.is_empty())
            .enumerate()
            .map(|(i, flow)| self.take(format!("{path}[{i}]"), flow, basis))
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

    /// Keeps `lines` that fit no section of JSON Resume under their heading; those without one, and a heading without
    /// any, in one section.
    pub(super) fn keep(&mut self, title: &Flow, lines: &[Flow]) {
        if title.is_empty() && lines.is_empty() {
            return;
        }
        let (title, lines) = match lines.iter().all(Flow::is_empty) {
            true => (&Flow::EMPTY, std::slice::from_ref(title)),
            false => (title, lines),
        };
        let mut meta = self.resume.meta.take().unwrap_or_default();
        let sections = &mut meta.upward.sections;
        let same = sections
            .iter()
            .rposition(|last| last.title == title.text())
            .filter(|&index| title.is_empty() || index + 1 == sections.len());
        let index = same.unwrap_or(sections.len());
        if same.is_none() {
            let path = format!("meta.upward.sections[{index}].title");
            sections.push(Section {
                title: self.take(path, title, Basis::Position),
                lines: Vec::new(),
            });
        }
        if let Some(section) = sections.get_mut(index) {
            for line in lines.iter().filter(|line| !line.is_empty()) {
                let number = section.lines.len();
                let path = format!("meta.upward.sections[{index}].lines[{number}]");
                section.lines.push(self.take(path, line, Basis::Section));
            }
        }
        self.resume.meta = Some(meta);
    }
}
