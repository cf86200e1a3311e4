//! Cover letters from the person's own evidence for a posting: their lines verbatim, each with its source.
//!
//! ```text
//! Posting -> Asked ─┬─> lines that answer most (evidence) -> sentences (frame) -> paragraphs
//! Resume ───────────┴─> role and fit (opening), degree, certificates, languages (proof)
//! ```
//! Every sentence about the person passes the guard with the fields that it cites; one that does not is left out.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::{Error, Result};
use crate::generate::finished;
use crate::posting::Posting;
use crate::posting::language::language;
use crate::resume::Resume;
use crate::score::matching::Case;
use crate::skills::Lexicon;

mod address;
mod desk;
mod evidence;
mod frame;
mod opening;
mod phrases;
mod proof;
#[cfg(test)]
mod tests;
mod text;

use address::Address;
use desk::{Desk, Sentence};
use evidence::{Asked, Line, choose};
use frame::{employer, sentences};
use phrases::Phrases;

/// Most lines in one paragraph, and most paragraphs of them.
const MOST_TOGETHER: usize = 2;
const MOST_PARAGRAPHS: usize = 3;

/// A cover letter. No field holds a placeholder; what is unknown is empty and is not printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = LetterContent))]
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
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Paragraph {
    /// The words.
    pub text: String,
    /// The fields that hold its facts, such as `work[0].highlights[2]`; none where it says nothing about the person.
    pub sources: Vec<String>,
}

/// How a letter speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// Reserved: what a bank or an authority expects.
    #[default]
    Formal,
    /// Personal: what a small team expects.
    Warm,
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
    /// How it speaks.
    pub tone: Tone,
}

/// Returns the language, by BCP 47, of a letter that was asked for in `language`: English where there are no phrases
/// for it.
pub fn spoken(language: &str) -> &'static str {
    match language {
        "de" => "de",
        _ => "en",
    }
}

/// Writes a letter for a posting, on one page: 350 words at most.
///
/// # Errors
/// Refuses a resume without a name (`no-name`) or without a line to cite (`no-evidence`).
pub fn letter(
    resume: &Resume,
    posting: &Posting,
    lexicon: &Lexicon,
    request: &Request,
) -> Result<Letter> {
    // What is in progress is on the resume, which is enclosed; a letter that offers it would say that it is done.
    let resume = &*finished(resume);
    let name = text::one_line(&resume.basics.name);
    if name.is_empty() {
        return Err(Error::refused(
            "no-name",
            "the resume states no name to sign the letter with",
        )
        .hint("write your name on the first line of the resume"));
    }
    let phrases = Phrases::of(&request.language)?;
    // Without a date no role lasts until today, and so nothing is said about how long.
    let today = request.date.unwrap_or(Date::year(1900));
    let case = Case::new(resume, posting, lexicon, today).ok_or_else(no_evidence)?;
    let asked = Asked::new(&case);
    let desk = Desk {
        resume,
        posting,
        lexicon,
        asked: &asked,
        phrases: &phrases,
        tone: request.tone,
        today: request.date,
        languages: (&request.language, &written_in(resume)),
    };
    let lines = choose(&asked);
    if lines.is_empty() {
        return Err(no_evidence());
    }
    let address = Address::new(
        &request.manager,
        posting.company.as_ref(),
        posting.title.as_ref(),
    );
    let words = desk.words();
    Ok(Letter {
        name,
        contact: contact(resume),
        recipient: address.recipient(&request.language),
        location: text::fit(&request.location),
        date: request.date,
        subject: address.subject(&phrases),
        greeting: address.greeting(words),
        paragraphs: paragraphs(&desk, &lines, &address),
        closing: words.closing.clone(),
    })
}

fn no_evidence() -> Error {
    Error::refused(
        "no-evidence",
        "the resume has no bullet under work, projects or volunteering that a letter could cite",
    )
    .hint("add what you did in each role as bullets")
}

/// Returns the language of the person's own lines.
fn written_in(resume: &Resume) -> String {
    let work = resume.work.iter().flat_map(|role| &role.highlights);
    let projects = resume
        .projects
        .iter()
        .flat_map(|project| &project.highlights);
    let lines: Vec<&str> = work.chain(projects).map(String::as_str).collect();
    language(&lines.join("\n").to_lowercase())
}

fn paragraphs(desk: &Desk<'_, '_>, lines: &[Line], address: &Address) -> Vec<Paragraph> {
    let words = desk.words();
    let mut named = Vec::new();
    let cited: Vec<&Line> = lines.iter().collect();
    let fit = desk
        .named(&words.fit, &cited, &mut named)
        .or_else(|| desk.skills(&words.fit, &mut named));
    let opening = [desk.role(), desk.profile(), fit];
    let opening = desk.paragraph(opening.into_iter().flatten().collect());
    let mut written = vec![opening.unwrap_or_else(|| unclaimed(words.apply.clone()))];
    for lines in together(lines) {
        let lead = desk.named(&words.lead, &lines, &mut named);
        let told = lines.iter().enumerate().filter_map(|(i, line)| {
            let (letter, resume) = desk.languages;
            let ways = sentences(line, i > 0, desk.phrases, letter, resume);
            desk.standing(ways, &line.sources)
        });
        let told: Vec<Sentence> = told.collect();
        if !told.is_empty() {
            written.extend(desk.paragraph(lead.into_iter().chain(told).collect()));
        }
    }
    written.extend(desk.paragraph(desk.proofs(&mut named)));
    let company = match desk.languages.0 {
        "de" => employer(&address.company),
        _ => address.company.clone(),
    };
    let further = desk.asked.has_gap().then(|| words.further.clone());
    let close = further.into_iter().chain([address.close(words, &company)]);
    written.push(unclaimed(close.collect::<Vec<_>>().join(" ")));
    written
}

/// Returns the lines by what they are about, the best first: those of one entry together.
fn together(lines: &[Line]) -> Vec<Vec<&Line>> {
    let mut groups: Vec<Vec<&Line>> = Vec::new();
    for line in lines {
        let same = |group: &Vec<&Line>| {
            group.len() < MOST_TOGETHER && group.iter().all(|one| one.entry == line.entry)
        };
        let open = groups.len() < MOST_PARAGRAPHS;
        match groups.iter().position(same).and_then(|i| groups.get_mut(i)) {
            Some(group) => group.push(line),
            None if open => groups.push(vec![line]),
            None => {}
        }
    }
    groups
}

/// Returns a paragraph that says nothing about the person.
fn unclaimed(text: String) -> Paragraph {
    Paragraph {
        text,
        sources: Vec::new(),
    }
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
