//! Tells a posting from a resume, a poem and anything else that asks for nothing.

use super::heading::Section;
use super::passage::Passage;
use super::source::{Pairs, Source, holds, places};
use crate::error::Error;
use crate::text::{Format, Text};

/// Phrases that hardly any text but a posting has.
const HIRING: &[&str] = &[
    "looking for a",
    "looking for an",
    "we are looking for",
    "we're looking for",
    "we are hiring",
    "we're hiring",
    "is hiring",
    "hiring",
    "wanted",
    "seeking a",
    "seeking an",
    "job description",
    "apply now",
    "to apply",
    "the ideal candidate",
    "ideal candidate",
    "candidates",
    "candidate",
    "successful applicant",
    "applicants",
    "applicant",
    "what we offer",
    "we offer",
    "join our team",
    "join us",
    "m/w/d",
    "w/m/d",
    "f/m/d",
    "m/f/d",
    "all genders",
    "wir suchen",
    "suchen wir",
    "gesucht",
    "sucht",
    "wir bieten",
    "bewerben",
    "bewerbung",
    "your profile",
    "dein profil",
    "ihr profil",
    "you will",
    "you'll",
    "you bring",
    "was du mitbringst",
    "deine aufgaben",
    "ihre aufgaben",
    "equal opportunity",
    "recherchons",
    "buscamos",
    "job title",
    "job type",
    "vacancy",
    "you have",
    "years of experience",
    "must have",
    "must know",
    "stellenbezeichnung",
    "the incumbent",
    "nice to have",
];

/// Words that ask, but stand elsewhere too.
const ASKING: &[&str] = &[
    "must",
    "required",
    "requirements",
    "experience",
    "skills",
    "knowledge",
    "role",
    "team",
    "position",
    "responsibilities",
    "need",
    "kenntnisse",
    "erfahrung",
    "aufgaben",
    "qualifications",
    "salary",
    "job",
];

/// Headings of a resume.
const RESUME: &[&str] = &[
    "work experience",
    "professional experience",
    "employment history",
    "curriculum vitae",
    "berufserfahrung",
    "lebenslauf",
    "beruflicher werdegang",
    "resume",
    "education",
    "ausbildung",
    "references",
    "publications",
    "experience",
    "work history",
    "experiencia",
    "formation",
];

/// Words that end a range of dates at the present.
const PRESENT: &[&str] = &[
    "present",
    "current",
    "now",
    "heute",
    "today",
    "aujourd'hui",
    "actualidad",
    "ongoing",
];

/// Phrases that decide; no more of them are looked for.
const ENOUGH: usize = 5;
/// Fewest words of a posting that asks only in passing.
const FEW: usize = 20;

/// Refuses a text that is no posting; `asked` is the number of terms found in it.
///
/// # Errors
/// `not-a-posting`, with a hint at what it seems to be.
pub(super) fn check(
    text: &Text,
    source: &Source,
    passages: &[Passage],
    asked: usize,
) -> Result<(), Error> {
    let whole: String = source.lower.iter().collect();
    let whole = whole.replace('’', "'");
    let pairs = Pairs::of(&whole);
    let stands = |phrase: &&&str| pairs.may_hold(phrase) && places(&whole, phrase).next().is_some();
    let hiring = || HIRING.iter().filter(stands).take(ENOUGH).count();
    if text.format == Format::JsonResume || is_resume(&whole, source, passages, hiring) {
        return Err(refusal("The text reads like a resume, not like a job description.")
            .hint("Check that the resume and the posting are not swapped: the resume comes first, the posting behind `--posting`."));
    }
    let sections = passages
        .iter()
        .filter(|p| {
            p.heading
                && matches!(
                    p.section,
                    Section::Requirements | Section::Preferred | Section::Duties
                )
        })
        .count();
    let asking = ASKING.iter().filter(stands).take(ENOUGH).count();
    let words = whole.split_whitespace().count();
    let enough = |evidence: usize| match asked {
        0 => evidence >= 5 && words >= FEW,
        _ => evidence >= 2,
    };
    let evidence = sections * 2 + asking;
    if enough(evidence) || enough(evidence + hiring() * 2) {
        return Ok(());
    }
    Err(
        refusal("The text asks for nothing: no position, duty or requirement was found in it.")
            .hint("Give the whole text of the job description, with its requirements."),
    )
}

fn refusal(message: &str) -> Error {
    Error::refused("not-a-posting", message)
}

/// Whether contact lines and dated roles make a resume, and nothing hires.
fn is_resume(
    whole: &str,
    source: &Source,
    passages: &[Passage],
    hiring: impl Fn() -> usize,
) -> bool {
    let contact = passages
        .iter()
        .take(12)
        .any(|p| source.small(p.span).contains('@') || digits(&source.small(p.span)));
    let headings = passages
        .iter()
        .filter(|p| p.span.end - p.span.start <= 40 && holds(&source.small(p.span), RESUME))
        .count();
    let ranges = whole.lines().filter(|line| is_range(line)).count();
    let points = usize::from(contact) + headings.min(2) + ranges.min(3);
    points >= 3 && hiring() <= if points >= 5 { 3 } else { 1 }
}

/// Whether a line holds a telephone number.
fn digits(line: &str) -> bool {
    let number = line.chars().filter(char::is_ascii_digit).count();
    (9..=16).contains(&number)
        && (line.contains('+') || line.contains("tel") || line.contains("phone"))
        && line.len() < 120
}

/// Whether a line holds a range of years such as "2019 - 2023" or "2021 – present".
fn is_range(line: &str) -> bool {
    let words: Vec<&str> = line
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    let year = |word: &&&str| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.chars().all(|c| c.is_ascii_digit())
    };
    let years = words.iter().filter(year).count();
    years >= 2 || (years == 1 && words.iter().any(|word| PRESENT.contains(word)))
}
