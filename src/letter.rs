//! Cover letters from the person's own evidence for a posting: their lines verbatim, each with its source.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::{Error, Result};
use crate::posting::Posting;
use crate::resume::Resume;
use crate::skills::Lexicon;

mod evidence;
mod phrases;
#[cfg(test)]
mod tests;

use evidence::{Demands, Line, choose};
use phrases::{Phrases, fill};

/// A cover letter. No field holds a placeholder; what is unknown is empty and is not printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// The person's name.
    pub name: String,
    /// How to reach them: e-mail, phone, links, place; one string each.
    pub contact: Vec<String>,
    /// Who receives it: manager, company, place; one line each.
    pub recipient: Vec<String>,
    /// Where it is written.
    pub location: String,
    /// When it is written.
    pub date: Option<Date>,
    /// Subject line.
    pub subject: String,
    /// Greeting with its comma.
    pub greeting: String,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Closing formula with its comma, where the language has one.
    pub closing: String,
}

/// One paragraph, and the lines of the resume that it rests on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The words.
    pub text: String,
    /// Whether it is an item of a list.
    pub bullet: bool,
    /// The fields that hold its facts, such as `work[0].highlights[2]`.
    pub sources: Vec<String>,
}

/// What the person adds to a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// Whom to address; empty for the hiring team.
    pub manager: String,
    /// Where it is written; empty to leave it out.
    pub location: String,
    /// When it is written.
    pub date: Option<Date>,
    /// Language by BCP 47; English where there are no phrases for it.
    pub language: String,
}

/// Writes a letter for a posting.
///
/// # Errors
/// Refuses a resume without a name (`no-name`) or without a line to cite (`no-evidence`).
pub fn letter(
    resume: &Resume,
    posting: &Posting,
    lexicon: &Lexicon,
    request: &Request,
) -> Result<Letter> {
    let name = resume.basics.name.trim();
    if name.is_empty() {
        return Err(Error::refused(
            "no-name",
            "the resume states no name to sign the letter with",
        )
        .hint("write your name on the first line of the resume"));
    }
    let phrases = Phrases::of(&request.language)?;
    let demands = Demands::of(posting);
    let lines = choose(resume, &demands, lexicon);
    if lines.is_empty() {
        return Err(Error::refused(
            "no-evidence",
            "the resume has no bullet under work, projects or volunteering that a letter could cite",
        )
        .hint("add what you did in each role as bullets"));
    }
    let mut paragraphs = vec![opening(resume, posting, &phrases)];
    paragraphs.extend(shown(&lines, &demands, &phrases));
    paragraphs.extend(also(resume, &lines, &demands, lexicon, &phrases));
    paragraphs.push(Paragraph {
        text: phrases.close.clone(),
        ..Paragraph::default()
    });
    let title = posting.title.as_ref().map(|quote| quote.text.as_str());
    let company = posting.company.as_ref().map(|quote| quote.text.clone());
    let manager = request.manager.trim();
    Ok(Letter {
        name: name.to_owned(),
        contact: contact(resume),
        recipient: [Some(manager.to_owned()), company]
            .into_iter()
            .flatten()
            .filter(|line| !line.is_empty())
            .collect(),
        location: request.location.trim().to_owned(),
        date: request.date,
        subject: title.map_or(phrases.subject_open.clone(), |title| {
            fill(&phrases.subject, &[("title", title)])
        }),
        greeting: if manager.is_empty() {
            phrases.greeting_open.clone()
        } else {
            fill(&phrases.greeting, &[("manager", manager)])
        },
        paragraphs,
        closing: phrases.closing,
    })
}

fn opening(resume: &Resume, posting: &Posting, phrases: &Phrases) -> Paragraph {
    let title = posting.title.as_ref().map_or("", |quote| &quote.text);
    let company = posting.company.as_ref().map_or("", |quote| &quote.text);
    let apply = match (title.is_empty(), company.is_empty()) {
        (false, false) => &phrases.apply,
        (false, true) => &phrases.apply_title,
        (true, false) => &phrases.apply_company,
        (true, true) => &phrases.apply_open,
    };
    let mut text = fill(apply, &[("title", title), ("company", company)]);
    let mut sources = Vec::new();
    let role = resume
        .work
        .first()
        .filter(|role| !role.position.is_empty() && !role.name.is_empty());
    if let Some(role) = role {
        let current = role.start_date.is_some() && role.end_date.is_none();
        let phrase = if current {
            &phrases.current
        } else {
            &phrases.latest
        };
        let values = [
            ("position", role.position.as_str()),
            ("employer", &role.name),
        ];
        text = format!("{text} {}", fill(phrase, &values));
        sources = ["work[0].position", "work[0].name"]
            .map(str::to_owned)
            .to_vec();
    }
    Paragraph {
        text,
        sources,
        ..Paragraph::default()
    }
}

fn shown(lines: &[Line], demands: &Demands, phrases: &Phrases) -> Vec<Paragraph> {
    let skills: BTreeSet<String> = lines.iter().flat_map(|line| line.skills.clone()).collect();
    let words = demands.words(&skills);
    let text = if words.is_empty() {
        phrases.shown.clone()
    } else {
        fill(&phrases.asked, &[("skills", &phrases.list(&words))])
    };
    let mut paragraphs = vec![Paragraph {
        text,
        ..Paragraph::default()
    }];
    paragraphs.extend(lines.iter().map(|line| Paragraph {
        text: if line.place.is_empty() {
            line.text.clone()
        } else {
            let text = line.text.strip_suffix('.').unwrap_or(&line.text);
            format!("{text} ({})", line.place)
        },
        bullet: true,
        sources: line.sources.to_vec(),
    }));
    paragraphs
}

/// Kinds of skills that nobody works with: a language is spoken, and a quality only shown.
const NO_TOOLS: [&str; 2] = ["spoken-language", "soft"];

/// Names the demanded skills that the person lists and the cited lines do not show.
fn also(
    resume: &Resume,
    lines: &[Line],
    demands: &Demands,
    lexicon: &Lexicon,
    phrases: &Phrases,
) -> Option<Paragraph> {
    let shown: BTreeSet<&String> = lines.iter().flat_map(|line| &line.skills).collect();
    let mut skills = BTreeSet::new();
    let mut sources = Vec::new();
    for (group, entry) in resume.skills.iter().enumerate() {
        for (i, keyword) in entry.keywords.iter().enumerate() {
            let listed = demands.shown_by(keyword, lexicon);
            let tool = |s: &String| {
                lexicon
                    .category(s)
                    .is_none_or(|kind| !NO_TOOLS.contains(&kind))
            };
            let new = listed.into_iter().filter(|s| !shown.contains(s) && tool(s));
            let new: Vec<String> = new.collect();
            if !new.is_empty() {
                sources.push(format!("skills[{group}].keywords[{i}]"));
                skills.extend(new);
            }
        }
    }
    let words = demands.words(&skills);
    (!words.is_empty()).then(|| Paragraph {
        text: fill(&phrases.also, &[("skills", &phrases.list(&words))]),
        sources,
        ..Paragraph::default()
    })
}

fn contact(resume: &Resume) -> Vec<String> {
    let basics = &resume.basics;
    let place = &basics.location;
    let place = [&place.address, &place.city, &place.region];
    let place: Vec<&str> = place
        .into_iter()
        .map(String::as_str)
        .filter(|p| !p.is_empty())
        .collect();
    [&basics.email, &basics.phone, &basics.url]
        .into_iter()
        .chain(basics.profiles.iter().map(|profile| &profile.url))
        .cloned()
        .chain([place.join(", ")])
        .filter(|line| !line.is_empty())
        .collect()
}
