//! The relationships of a part: where its hyperlinks point, and which parts belong to it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::error::Result;
use crate::ingest::package::Package;
use crate::ingest::xml;

/// The relationships of one part by id.
#[derive(Debug, Default)]
pub(super) struct Relations {
    /// Addresses of hyperlinks. Other external targets (templates, pictures) are never followed and not kept.
    pub links: HashMap<String, Arc<str>>,
    /// Names of parts of the package, with the last word of their relationship's type.
    pub parts: HashMap<String, (String, String)>,
}

impl Relations {
    /// Reads the relationships of the part called `name`; those of the package where it is empty.
    ///
    /// # Errors
    /// Refuses a damaged relationships part.
    pub fn of(package: &mut Package<'_>, name: &str) -> Result<Self> {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let path = join(folder, &format!("_rels/{file}.rels"));
        let Some(xml) = package.part(&path)? else {
            return Ok(Self::default());
        };
        let mut relations = Self::default();
        for element in xml::parse(&path, &xml)?.elements() {
            let attribute = |name: &str| element.attribute(name).unwrap_or_default();
            let (id, target, kind) = (attribute("Id"), attribute("Target"), attribute("Type"));
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            if attribute("TargetMode") != "External" {
                relations.parts.insert(id, (kind, join(folder, &target)));
            } else if kind == "hyperlink" {
                relations.links.insert(id, target.into());
            }
        }
        Ok(relations)
    }

    /// Returns the name of the first part of that kind.
    pub fn part(&self, kind: &str) -> Option<&str> {
        self.parts
            .values()
            .filter(|(found, _)| found == kind)
            .map(|(_, name)| name.as_str())
            .min()
    }
}

/// Returns the name of the part that `target` means in `folder`.
fn join(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_relative_to_the_folder() {
        assert_eq!(join("word", "header1.xml"), "word/header1.xml");
        assert_eq!(join("word", "/word/header1.xml"), "word/header1.xml");
        assert_eq!(join("word", "../../../etc/passwd"), "etc/passwd");
        assert_eq!(join("", "_rels/.rels"), "_rels/.rels");
    }
}
