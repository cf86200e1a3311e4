//! Projects.

use super::Basis;
use super::body::Body;
use super::entry::entries;
use super::flow::Flow;
use super::fold::fold;
use super::links::Links;
use super::list;
use super::part::{EDGES, Head, Joint};
use super::record::Record;
use super::row::Row;
use super::words::{Hint, Words};
use crate::resume::Project;

/// Reads projects: the first part of the head names them, what follows describes them.
pub(super) fn projects(rows: Vec<Row>, words: &Words, links: &Links, record: &mut Record) {
    if let Some(names) = bare_names(&rows) {
        for name in names {
            let path = format!("projects[{}].name", record.resume.projects.len());
            let name = record.take(path, &name, Basis::Section);
            record.resume.projects.push(Project {
                name,
                ..Project::default()
            });
        }
        return;
    }
    for entry in entries(rows, words) {
        let path = format!("projects[{}]", record.resume.projects.len());
        let head = Head::of(&entry.head, words);
        let (name, rest) = name_and_rest(&head);
        let body = Body::of(&entry);
        let mut description = rest;
        let mut keywords = Vec::new();
        let mut items = body.items;
        if !body.prose.is_empty() {
            match tagged(&body.prose, words) {
                Some(list) => keywords = list::split(&list),
                None => description.wrap(&body.prose, |_| false),
            }
        }
        if let Some(i) = items
            .iter()
            .rposition(|item| tagged(item, words).is_some())
            .filter(|_| keywords.is_empty())
            && let Some(list) = tagged(&items.remove(i), words)
        {
            keywords = list::split(&list);
        }
        let url = head.url(&path, &name, links, record);
        let (start_date, end_date) = record.dates(&path, head.period().as_ref());
        let project = Project {
            name: record.take(format!("{path}.name"), &name, Basis::Position),
            description: record.take(format!("{path}.description"), &description, Basis::Section),
            highlights: record.take_all(&format!("{path}.highlights"), &items, Basis::Section),
            keywords: record.take_all(&format!("{path}.keywords"), &keywords, Basis::Label),
            start_date,
            end_date,
            url,
            roles: Vec::new(),
            entity: String::new(),
        };
        record.resume.projects.push(project);
    }
}

/// Returns the names of projects of which nothing but their names is told, each with the sign that would part it from more.
fn bare_names(rows: &[Row]) -> Option<Vec<Flow>> {
    let bare = |row: &Row| row.flow().text().ends_with([':', '：']);
    (rows.len() > 1 && rows.iter().all(bare))
        .then(|| rows.iter().map(|row| row.flow().trim(&EDGES)).collect())
}

/// Returns the first piece up to its first dash, bar or change of style, and all that follows.
pub(super) fn name_and_rest(head: &Head) -> (Flow, Flow) {
    let Some(first) = head.parts.first() else {
        return (Flow::default(), Flow::default());
    };
    let own = || {
        head.parts
            .iter()
            .skip(1)
            .take_while(|part| part.piece == first.piece)
    };
    let loosest = own().map(|part| part.joint).max().unwrap_or(Joint::Comma);
    let same = own()
        .take_while(|part| part.joint < loosest || loosest == Joint::Comma)
        .count();
    let (name, rest) = head.parts.split_at((1 + same).min(head.parts.len()));
    let name = head.flow(&name.iter().collect::<Vec<_>>());
    let rest = head.flow(&rest.iter().collect::<Vec<_>>()).trim(&EDGES);
    (name, rest)
}

/// Returns the list behind `Technologies:`.
fn tagged(flow: &Flow, words: &Words) -> Option<Flow> {
    let (label, _) = flow.text().split_once([':', '：'])?;
    words.is(&fold(label), Hint::LabelKeywords).then(|| {
        flow.slice(label.len()..flow.text().len())
            .trim(&[':', '：'])
    })
}
