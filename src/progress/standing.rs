//! How far each module of a track is, by its own mark or by what was learned elsewhere.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Evidence, Marks, State};
use crate::track::{Library, Module, Track};

/// How far a module is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// The module.
    pub module: String,
    /// How far it is.
    pub state: State,
    /// The ids of the finished modules that taught all its skills, where it is done by these and not by its own mark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_skill: Vec<String>,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// Returns how far each module of a track is, in order.
pub fn standings(track: &Track, library: &Library, marks: &Marks) -> Vec<Standing> {
    let taught = taught(library, marks);
    let modules = library.of_track(track);
    modules
        .map(|module| {
            let mark = marks.get(&module.id);
            let own = mark.map_or(State::Pending, |mark| mark.state);
            let by_skill = match own {
                State::Pending | State::Learning => covered(module, &taught).unwrap_or_default(),
                State::Done | State::Skipped => Vec::new(),
            };
            Standing {
                module: module.id.clone(),
                state: if by_skill.is_empty() {
                    own
                } else {
                    State::Done
                },
                by_skill,
                evidence: mark.map(|mark| mark.evidence.clone()).unwrap_or_default(),
            }
        })
        .collect()
}

/// Returns the skills that were finished, each with the first module that taught it.
fn taught<'a>(library: &'a Library, marks: &Marks) -> BTreeMap<&'a str, &'a str> {
    let mut taught = BTreeMap::new();
    for module in library.modules() {
        let done = marks.get(&module.id);
        if done.is_some_and(|mark| mark.state == State::Done) {
            for skill in &module.skills {
                taught.entry(skill.as_str()).or_insert(module.id.as_str());
            }
        }
    }
    taught
}

/// Returns the modules that taught all skills of this one; none where one skill is missing, or it teaches none.
fn covered(module: &Module, taught: &BTreeMap<&str, &str>) -> Option<Vec<String>> {
    let mut by: Vec<String> = module
        .skills
        .iter()
        .map(|skill| taught.get(skill.as_str()).map(|id| (*id).to_owned()))
        .collect::<Option<_>>()?;
    by.sort();
    by.dedup();
    Some(by)
}
