//! Putting first what answers the posting: bullets within their role, projects, groups of skills, skills.

use std::cmp::Reverse;

use crate::resume::Resume;
use crate::score::matching::fields::Place;

use super::describe::Describe;
use super::why::Why;
use super::worth::Worth;
use super::{Edit, EditKind};

/// Returns an edit for every list whose order changes.
pub(super) fn orders(resume: &Resume, worth: &Worth<'_>) -> Vec<Edit> {
    let mut orders = Orders {
        worth,
        edits: Vec::new(),
    };
    for (i, role) in resume.work.iter().enumerate() {
        orders.items("work", i, "highlights", &role.highlights);
    }
    for (i, role) in resume.volunteer.iter().enumerate() {
        orders.items("volunteer", i, "highlights", &role.highlights);
    }
    orders.entries("projects", &resume.projects);
    for (i, project) in resume.projects.iter().enumerate() {
        orders.items("projects", i, "highlights", &project.highlights);
        orders.items("projects", i, "keywords", &project.keywords);
    }
    orders.entries("skills", &resume.skills);
    for (i, skill) in resume.skills.iter().enumerate() {
        orders.items("skills", i, "keywords", &skill.keywords);
    }
    orders.edits
}

/// The edits so far.
struct Orders<'w, 'a> {
    worth: &'w Worth<'a>,
    edits: Vec<Edit>,
}

impl Orders<'_, '_> {
    /// Orders the items of a list within an entry.
    fn items(
        &mut self,
        section: &'static str,
        entry: usize,
        field: &'static str,
        items: &[String],
    ) {
        let list = Place::of(section, entry, field);
        let fields = |item| self.worth.at(list.item(item));
        let fields = (0..items.len()).map(fields).collect();
        self.order(&list.to_string(), items, fields);
    }

    /// Orders the entries of a section.
    fn entries<T: Describe>(&mut self, section: &'static str, entries: &[T]) {
        let fields = |entry| self.worth.entry(section, entry);
        let fields = (0..entries.len()).map(fields).collect();
        self.order(section, entries, fields);
    }

    /// Orders a list by what the fields of each element are worth; equals keep their order.
    fn order<T: Describe>(&mut self, list: &str, items: &[T], fields: Vec<Vec<usize>>) {
        let mut ranked: Vec<(u64, usize)> = fields
            .iter()
            .map(|fields| self.worth.of(fields))
            .zip(0..)
            .collect();
        ranked.sort_by_key(|(worth, _)| Reverse(*worth));
        let order: Vec<usize> = ranked.into_iter().map(|(_, item)| item).collect();
        if order.is_sorted() {
            return;
        }
        let raised: Vec<usize> = order
            .iter()
            .enumerate()
            .filter(|(at, item)| at < *item)
            .filter_map(|(_, item)| fields.get(*item))
            .flatten()
            .copied()
            .collect();
        let text = |order: &mut dyn Iterator<Item = usize>| -> String {
            let lines: Vec<String> = order
                .filter_map(|i| Some(items.get(i)?.describe()))
                .collect();
            lines.join("\n")
        };
        let mut edit = Edit::new(
            EditKind::Order,
            list.to_owned(),
            text(&mut (0..items.len())),
            Why::First {
                answers: self.worth.answers(&raised),
            },
        );
        edit.proposed = text(&mut order.iter().copied());
        edit.sources = order
            .into_iter()
            .map(|item| format!("{list}[{item}]"))
            .collect();
        self.edits.push(edit);
    }
}
