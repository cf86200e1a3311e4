//! Small resumes and postings for tests.

use std::sync::LazyLock;

use crate::parse::{Basis, Fields, Found, Parsed};
use crate::posting::{Demand, Posting, Quote, Term};
use crate::resume::{Basics, Project, Resume, Skill, Work};
use crate::skills::Lexicon;
use crate::text::{Format, Layout, Span, Text};

/// The skills table, read once.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::embedded);

/// Returns a quote of `words` from the posting's `text`.
pub fn quote(text: &str, words: &str) -> Quote {
    let byte = text.find(words).unwrap();
    let start = text[..byte].chars().count();
    Quote {
        span: Span {
            start,
            end: start + words.chars().count(),
        },
        text: words.to_owned(),
    }
}

/// Returns a posting that asks for the words in `terms`, each found in its text and in the skills table.
pub fn posting(lexicon: &Lexicon, terms: &[(&str, Demand)]) -> Posting {
    let text: String = terms
        .iter()
        .map(|(words, _)| format!("{words}. "))
        .collect();
    Posting {
        terms: terms
            .iter()
            .map(|(words, kind)| {
                let skill = lexicon
                    .find(words)
                    .into_iter()
                    .next()
                    .map(|mention| mention.skill);
                Term {
                    text: (*words).to_owned(),
                    weight: if skill.is_some() { 1.0 } else { 0.5 },
                    skill,
                    kind: *kind,
                    group: None,
                    years: None,
                    span: quote(&text, words).span,
                }
            })
            .collect(),
        language: "en".to_owned(),
        ..Posting::default()
    }
}

/// Returns a posting that requires `terms`.
pub fn requiring(lexicon: &Lexicon, terms: &[&str]) -> Posting {
    let terms: Vec<(&str, Demand)> = terms.iter().map(|term| (*term, Demand::Must)).collect();
    posting(lexicon, &terms)
}

/// Returns a resume with one dated role that holds these bullets.
pub fn worked(bullets: &[&str]) -> Resume {
    Resume {
        basics: Basics {
            name: "Ada Example".to_owned(),
            email: "ada@example.org".to_owned(),
            phone: "+44 20 7946 0000".to_owned(),
            ..Basics::default()
        },
        work: vec![Work {
            name: "Initech".to_owned(),
            position: "Analyst".to_owned(),
            start_date: "2020-01".parse().ok(),
            end_date: "2022-12".parse().ok(),
            highlights: bullets.iter().map(|&bullet| bullet.to_owned()).collect(),
            ..Work::default()
        }],
        ..Resume::default()
    }
}

/// Returns a resume that only lists these skills.
pub fn listing(skills: &[&str]) -> Resume {
    Resume {
        skills: vec![Skill {
            name: "Skills".to_owned(),
            keywords: skills.iter().map(|&skill| skill.to_owned()).collect(),
            ..Skill::default()
        }],
        ..Resume::default()
    }
}

/// Returns a resume with one project that is described so.
pub fn project(description: &str, start: &str) -> Resume {
    Resume {
        projects: vec![Project {
            name: "Garden".to_owned(),
            description: description.to_owned(),
            start_date: start.parse().ok(),
            ..Project::default()
        }],
        ..Resume::default()
    }
}

/// Returns the resume as if read from a plain text that holds its bullets and keywords, a line each.
pub fn read(resume: Resume) -> (Text, Parsed) {
    let mut content = String::new();
    let mut fields = Fields::new();
    let mut add = |path: String, text: &str| {
        let start = content.chars().count();
        content.push_str(text);
        let end = content.chars().count();
        let span = Span { start, end };
        let basis = Basis::Section;
        fields.insert(path, Found { span, basis });
        content.push('\n');
    };
    add("basics.name".to_owned(), &resume.basics.name);
    for (i, role) in resume.work.iter().enumerate() {
        add(format!("work[{i}].position"), &role.position);
        for (j, bullet) in role.highlights.iter().enumerate() {
            add(format!("work[{i}].highlights[{j}]"), bullet);
        }
    }
    for (i, skill) in resume.skills.iter().enumerate() {
        for (j, keyword) in skill.keywords.iter().enumerate() {
            add(format!("skills[{i}].keywords[{j}]"), keyword);
        }
    }
    let text = Text {
        format: Format::Plain,
        content,
        lines: Vec::new(),
        links: Vec::new(),
        layout: Layout {
            pages: 1,
            columns: 1,
            ..Layout::default()
        },
    };
    let headings = vec![Span::default(); 3];
    let parsed = Parsed {
        resume,
        fields,
        headings,
        language: None,
    };
    (text, parsed)
}
