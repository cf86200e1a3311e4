//! Under which heading a skill stands that a module taught.

use crate::resume::Skill;
use crate::skills::Lexicon;

/// What is still being learned.
pub const UNFINISHED: &str = "In progress";

/// Categories of the skills table with the group of a resume in which they stand, in the order of the groups.
const GROUPS: [(&str, &[&str]); 9] = [
    ("Programming languages", &["programming-language"]),
    ("Front end", &["frontend", "markup", "mobile", "design"]),
    ("Back end", &["backend", "interface"]),
    (
        "Data and databases",
        &["database", "query-language", "data-engineering"],
    ),
    (
        "Data science and machine learning",
        &["machine-learning", "data-science", "analytics"],
    ),
    ("Cloud and operations", &["cloud", "devops", "systems"]),
    ("Testing", &["testing"]),
    ("Security", &["security"]),
    (OTHERS, &[]),
];

/// The group of all other categories.
const OTHERS: &str = "Methods and tools";

/// Returns the name of the group in which a skill stands.
pub fn group(lexicon: &Lexicon, skill: &str) -> &'static str {
    let category = lexicon.category(skill).unwrap_or_default();
    let found = GROUPS
        .iter()
        .find(|(_, categories)| categories.contains(&category));
    found.map_or(OTHERS, |(name, _)| name)
}

/// Returns where a keyword of this group is to be added: the group that is there, or a new one at its place.
pub fn place<'a>(skills: &'a mut Vec<Skill>, group: &str) -> Option<&'a mut Skill> {
    let there = skills
        .iter()
        .position(|skill| skill.name.eq_ignore_ascii_case(group));
    let at = there.unwrap_or_else(|| {
        let later = skills
            .iter()
            .position(|skill| rank(&skill.name) > rank(group));
        let at = later.unwrap_or(skills.len());
        let new = Skill {
            name: group.to_owned(),
            ..Skill::default()
        };
        skills.insert(at, new);
        at
    });
    skills.get_mut(at)
}

/// Whether a heading is one of these, which means nothing without a skill under it.
pub fn brought(name: &str) -> bool {
    rank(name) > 0
}

/// Returns the place of a group among these; the person's own groups come before them.
fn rank(name: &str) -> usize {
    if name.eq_ignore_ascii_case(UNFINISHED) {
        return GROUPS.len() + 1;
    }
    let known = GROUPS
        .iter()
        .position(|(group, _)| group.eq_ignore_ascii_case(name));
    known.map_or(0, |at| at + 1)
}
