//! Applying edits: all paths are resolved against the original, then the result is built.

use std::collections::{BTreeMap, BTreeSet};

use crate::guard::breaches;
use crate::resume::Resume;
use crate::resume::wording::wording;
use crate::skills::Lexicon;

use super::{Draft, Edit, EditKind};

/// The accepted edits of a draft, by path.
struct Plan<'a> {
    orders: BTreeMap<&'a str, &'a Edit>,
    dropped: BTreeSet<&'a str>,
    /// The new wording of texts, as the guard lets it stand.
    worded: BTreeMap<&'a str, &'a str>,
}

/// Returns the resume with the accepted edits applied.
pub(super) fn apply(resume: &Resume, draft: &Draft, lexicon: &Lexicon) -> Resume {
    let accepted = |kind| {
        let edits = draft.edits.iter();
        edits.filter(move |edit| edit.accepted && edit.kind == kind)
    };
    let plan = Plan {
        orders: accepted(EditKind::Order)
            .map(|edit| (edit.path.as_str(), edit))
            .collect(),
        dropped: accepted(EditKind::Drop)
            .map(|edit| edit.path.as_str())
            .collect(),
        worded: accepted(EditKind::Select)
            .chain(accepted(EditKind::Rewrite))
            .filter(|edit| breaches(&edit.claim(), resume, lexicon).is_empty())
            .map(|edit| (edit.path.as_str(), edit.proposed.as_str()))
            .collect(),
    };
    let mut result = resume.clone();
    plan.word(&mut result);
    if !(plan.orders.is_empty() && plan.dropped.is_empty()) {
        plan.change(&mut result);
    }
    result
}

impl Plan<'_> {
    /// Words texts anew.
    fn word(&self, resume: &mut Resume) {
        for (path, text) in wording(resume) {
            if let Some(proposed) = self.worded.get(path.as_str()) {
                (*proposed).clone_into(text);
            }
        }
    }

    /// Changes the lists within entries first, since their paths count the entries of the original.
    fn change(&self, resume: &mut Resume) {
        for (i, role) in resume.work.iter_mut().enumerate() {
            self.arrange(&mut role.highlights, &format!("work[{i}].highlights"));
            self.clear(&mut role.summary, &format!("work[{i}].summary"));
            self.clear(&mut role.description, &format!("work[{i}].description"));
        }
        for (i, school) in resume.education.iter_mut().enumerate() {
            self.arrange(&mut school.courses, &format!("education[{i}].courses"));
        }
        for (i, role) in resume.volunteer.iter_mut().enumerate() {
            self.arrange(&mut role.highlights, &format!("volunteer[{i}].highlights"));
        }
        for (i, project) in resume.projects.iter_mut().enumerate() {
            self.arrange(
                &mut project.highlights,
                &format!("projects[{i}].highlights"),
            );
            self.arrange(&mut project.keywords, &format!("projects[{i}].keywords"));
        }
        for (i, skill) in resume.skills.iter_mut().enumerate() {
            self.arrange(&mut skill.keywords, &format!("skills[{i}].keywords"));
        }
        self.arrange(&mut resume.volunteer, "volunteer");
        self.arrange(&mut resume.projects, "projects");
        self.arrange(&mut resume.skills, "skills");
        self.arrange(&mut resume.awards, "awards");
        self.arrange(&mut resume.certificates, "certificates");
        self.arrange(&mut resume.publications, "publications");
        self.arrange(&mut resume.interests, "interests");
        self.arrange(&mut resume.references, "references");
        if let Some(meta) = &mut resume.meta {
            self.arrange(&mut meta.upward.sections, "meta.upward.sections");
        }
    }

    /// Puts a list in its order and leaves out what is dropped of it.
    ///
    /// What an order does not name stays behind what it names; what it names twice or wrongly is ignored.
    fn arrange<T>(&self, items: &mut Vec<T>, list: &str) {
        let sources = self.orders.get(list).map_or(&[][..], |edit| &edit.sources);
        let named = sources.iter().filter_map(|source| index_in(source, list));
        let order: Vec<usize> = named.chain(0..items.len()).collect();
        let mut left: Vec<Option<T>> = std::mem::take(items)
            .into_iter()
            .enumerate()
            .map(|(i, item)| {
                (!self.dropped.contains(format!("{list}[{i}]").as_str())).then_some(item)
            })
            .collect();
        *items = order
            .into_iter()
            .filter_map(|i| left.get_mut(i).and_then(Option::take))
            .collect();
    }

    /// Empties a text that is dropped.
    fn clear(&self, text: &mut String, path: &str) {
        if self.dropped.contains(path) {
            text.clear();
        }
    }
}

/// Returns the index that `path` has in `list`, if it is one of its elements.
fn index_in(path: &str, list: &str) -> Option<usize> {
    path.strip_prefix(list)?
        .strip_prefix('[')?
        .strip_suffix(']')?
        .parse()
        .ok()
}
