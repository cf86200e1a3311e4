//! What an entry of a list says in one line, for people who decide about an edit.

use crate::resume::{
    Award, Certificate, Interest, Project, Publication, Reference, Section, Skill, Volunteer,
};

/// An entry that can be told in one line.
pub(super) trait Describe {
    /// Returns the entry in one line.
    fn describe(&self) -> String;
}

impl Describe for String {
    fn describe(&self) -> String {
        self.clone()
    }
}

impl Describe for Project {
    fn describe(&self) -> String {
        titled(&self.name, &self.description)
    }
}

impl Describe for Skill {
    fn describe(&self) -> String {
        titled(&self.name, &self.keywords.join(", "))
    }
}

impl Describe for Volunteer {
    fn describe(&self) -> String {
        titled(&self.organization, &self.position)
    }
}

impl Describe for Award {
    fn describe(&self) -> String {
        titled(&self.title, &self.awarder)
    }
}

impl Describe for Certificate {
    fn describe(&self) -> String {
        titled(&self.name, &self.issuer)
    }
}

impl Describe for Publication {
    fn describe(&self) -> String {
        titled(&self.name, &self.publisher)
    }
}

impl Describe for Interest {
    fn describe(&self) -> String {
        titled(&self.name, &self.keywords.join(", "))
    }
}

impl Describe for Reference {
    fn describe(&self) -> String {
        titled(&self.name, &self.reference)
    }
}

impl Describe for Section {
    fn describe(&self) -> String {
        titled(&self.title, &self.lines.join("; "))
    }
}

/// Joins a title and what stands under it.
fn titled(title: &str, text: &str) -> String {
    match (title, text) {
        (title, "") => title.to_owned(),
        ("", text) => text.to_owned(),
        (title, text) => format!("{title}: {text}"),
    }
}
