//! Sections that are lists of words: skills, languages, interests.

use super::super::{Block, Line, clean, cleaned};
use crate::resume::{Interest, Language, Skill};

/// Returns one line per group of skills; skills without a group share a line.
pub(super) fn skills(skills: &[Skill]) -> Vec<Block> {
    grouped(skills.iter().map(|skill| Group {
        name: with_note(&skill.name, &skill.level),
        members: cleaned(&skill.keywords),
    }))
}

/// Returns one line per interest with details; the others share a line.
pub(super) fn interests(interests: &[Interest]) -> Vec<Block> {
    grouped(interests.iter().map(|interest| Group {
        name: clean(&interest.name),
        members: cleaned(&interest.keywords),
    }))
}

/// Returns the languages on one line, each with its level.
pub(super) fn languages(languages: &[Language]) -> Vec<Block> {
    grouped(languages.iter().map(|language| Group {
        name: with_note(&language.language, &language.fluency),
        members: Vec::new(),
    }))
}

/// Returns the items as a list that can be taken apart again: by commas, or by semicolons where an item holds a comma.
pub(super) fn listed(items: &[String]) -> String {
    let separator = if items.iter().any(|item| has_bare_comma(item)) {
        "; "
    } else {
        ", "
    };
    items.join(separator)
}

/// A name and what belongs to it.
struct Group {
    name: String,
    members: Vec<String>,
}

/// Returns groups with members as labelled lines, and neighbours without members as one list.
fn grouped(groups: impl Iterator<Item = Group>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut single: Vec<String> = Vec::new();
    for group in groups {
        if group.members.is_empty() {
            single.extend(Some(group.name).filter(|name| !name.is_empty()));
            continue;
        }
        flush(&mut single, &mut blocks);
        blocks.push(Block::Line(Line {
            label: group.name,
            text: listed(&group.members),
        }));
    }
    flush(&mut single, &mut blocks);
    blocks
}

/// Moves the collected single names into one line.
fn flush(single: &mut Vec<String>, blocks: &mut Vec<Block>) {
    if !single.is_empty() {
        let text = listed(&std::mem::take(single));
        blocks.push(Block::Line(Line {
            label: String::new(),
            text,
        }));
    }
}

/// Returns `name (note)`, or whichever is given.
fn with_note(name: &str, note: &str) -> String {
    match (clean(name), clean(note)) {
        (name, note) if note.is_empty() => name,
        (name, note) if name.is_empty() => note,
        (name, note) => format!("{name} ({note})"),
    }
}

/// Whether `text` has a comma outside brackets.
fn has_bare_comma(text: &str) -> bool {
    let mut depth = 0_usize;
    text.chars().any(|c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(blocks: &[Block]) -> Vec<String> {
        let line = |block: &Block| match block {
            Block::Line(line) => line.joined(),
            other => format!("{other:?}"),
        };
        blocks.iter().map(line).collect()
    }

    #[test]
    fn groups_keep_their_lines_and_single_skills_share_one() {
        let skill = |name: &str, level: &str, keywords: &[&str]| Skill {
            name: name.into(),
            level: level.into(),
            keywords: keywords.iter().map(|&word| word.into()).collect(),
        };
        let blocks = skills(&[
            skill("Rust", "expert", &[]),
            skill("C", "", &[]),
            skill("Cloud", "", &["AWS (S3, EC2)", "Docker"]),
            skill("Leadership", "", &["budgets, up to 1M", "hiring"]),
        ]);
        assert_eq!(
            texts(&blocks),
            [
                "Rust (expert), C",
                "Cloud: AWS (S3, EC2), Docker",
                "Leadership: budgets, up to 1M; hiring",
            ]
        );
    }
}
