//! Texts in shape: on one line each, and of a length that can be kept and shown.

use crate::track::{Material, Project, Question, Resource};

/// Most lines of each kind in a module.
pub const LINES: usize = 50;
/// Most characters of a title.
pub const TITLE: usize = 120;
/// Most characters of other texts.
pub const TEXT: usize = 2000;

/// Returns a text on one line, cut to so many characters.
pub fn tidy(text: &str, most: usize) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let line: String = words.join(" ").chars().take(most).collect();
    line.trim_end().to_owned()
}

/// Returns a resource in shape; one without a title is called by its address.
pub fn resource(resource: Resource) -> Resource {
    let title = match tidy(&resource.title, TITLE) {
        title if title.is_empty() => tidy(&resource.url, TITLE),
        title => title,
    };
    Resource {
        title,
        note: tidy(&resource.note, TEXT),
        ..resource
    }
}

/// Returns a project in shape.
pub fn project(project: Project) -> Project {
    Project {
        title: tidy(&project.title, TITLE),
        brief: tidy(&project.brief, TEXT),
        criteria: lines(&project.criteria),
    }
}

/// Returns a question in shape.
pub fn question(question: Question) -> Question {
    Question {
        question: tidy(&question.question, TEXT),
        right: tidy(&question.right, TEXT),
        wrong: lines(&question.wrong),
        why: tidy(&question.why, TEXT),
    }
}

/// Returns what goes on a resume in shape.
pub fn material(material: Material) -> Material {
    Material {
        name: tidy(&material.name, TITLE),
        summary: tidy(&material.summary, TEXT),
        highlights: lines(&material.highlights),
        doing: tidy(&material.doing, TEXT),
    }
}

/// Returns lines that say something, in shape.
pub fn lines(lines: &[String]) -> Vec<String> {
    let lines = lines.iter().map(|line| tidy(line, TEXT));
    lines.filter(|line| !line.is_empty()).take(LINES).collect()
}
