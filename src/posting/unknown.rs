//! Names in requirements that the skills table does not know: "Zephyrlytics", "FooDB", "XQ7".

use super::sentence::Sentence;
use super::source::{Source, holds};
use crate::text::Span;

/// Capitalised words that are no skills: calendar, places, people, offices, levels, degrees, and words that open items.
const COMMON: &[&str] = &[
    "i",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "you",
    "we",
    "our",
    "us",
    "usa",
    "uk",
    "eu",
    "europe",
    "germany",
    "india",
    "london",
    "berlin",
    "american",
    "european",
    "british",
    "ceo",
    "cto",
    "cfo",
    "cmo",
    "cv",
    "hr",
    "pto",
    "gs",
    "a1",
    "a2",
    "b1",
    "b2",
    "c1",
    "c2",
    "bachelor",
    "bachelor's",
    "bachelors",
    "master",
    "master's",
    "masters",
    "phd",
    "ph.d",
    "doctorate",
    "mba",
    "bs",
    "ba",
    "ms",
    "ma",
    "bsc",
    "msc",
    "b.sc",
    "m.sc",
    "b.a",
    "m.a",
    "degree",
    "diploma",
    "senior",
    "junior",
    "lead",
    "internet",
    "ability",
    "strong",
    "experience",
    "knowledge",
    "excellent",
    "good",
    "proven",
    "must",
    "minimum",
    "required",
    "preferred",
    "solid",
    "deep",
    "familiarity",
    "understanding",
    "proficiency",
    "m/w/d",
    "w/m/d",
    "f/m/d",
    "m/f/d",
    "english",
    "b2b",
    "b2c",
    "ok",
    "faq",
    "tv",
    "am",
    "pm",
    "st",
    "dr",
    "mr",
    "ms.",
    "mrs",
    "inc",
    "ltd",
    "gmbh",
    "llc",
    "ag",
    "se",
    "kg",
    "24/7",
    "it",
    "etc",
    "us",
    "christmas",
    "easter",
    "state",
    "federal",
    "university",
    "college",
    "team",
    "teams",
    "company",
    "department",
    "plus",
    "and/or",
    "ii",
    "engineering",
    "science",
    "sciences",
    "developer",
    "engineer",
    "manager",
    "software",
    "systems",
    "iii",
    "iv",
    "backend",
    "frontend",
    "development",
    "the",
    "a",
    "an",
    "and",
    "or",
    "of",
    "in",
    "to",
    "for",
    "with",
    "this",
    "that",
    "these",
    "those",
    "your",
    "their",
    "its",
    "as",
    "at",
    "by",
    "on",
    "from",
    "if",
    "when",
    "what",
    "who",
    "how",
    "is",
    "are",
    "be",
    "have",
    "do",
    "not",
    "no",
    "all",
    "any",
    "each",
    "some",
    "such",
    "other",
    "should",
    "will",
    "can",
    "el",
    "la",
    "los",
    "las",
    "le",
    "les",
    "un",
    "una",
    "une",
    "en",
    "para",
    "pour",
];

/// Words of a sentence about a degree, where capitalised words are fields of study.
const STUDY: &[&str] = &[
    "degree",
    "bachelor",
    "bachelor's",
    "master's",
    "diploma",
    "bsc",
    "msc",
    "phd",
    "graduate",
    "studies",
    "ingeniería",
    "licenciatura",
    "carrera",
    "titulación",
    "diplôme",
    "licence",
    "laurea",
];

/// Returns the unknown names of `sentence` outside of `taken`.
pub(super) fn unknown(source: &Source, sentence: &Sentence, taken: &[Span]) -> Vec<Span> {
    let german = source.chars[sentence.span.start..sentence.span.end]
        .iter()
        .any(|c| matches!(c, 'ä' | 'ö' | 'ü' | 'ß'))
        || is_german(&sentence.small);
    let study = holds(&sentence.small, STUDY);
    let mut found: Vec<Span> = Vec::new();
    let mut opening = true;
    for (span, end_mark) in words(source, sentence.span) {
        let word: Vec<char> = source.chars[span.start..span.end].to_vec();
        let small = source.small(span);
        let free = !taken
            .iter()
            .any(|t| t.start < span.end && span.start < t.end);
        let name = technical(&word) || (capitalised(&word) && !opening && !german && !study);
        if free && name && word.len() > 1 && !COMMON.contains(&small.as_str()) {
            match found.last_mut() {
                Some(last)
                    if last.end + 1 == span.start && source.chars.get(last.end) == Some(&' ') =>
                {
                    last.end = span.end
                }
                _ => found.push(span),
            }
        }
        opening = end_mark;
    }
    found.retain(|span| span.end - span.start <= 40);
    found
}

/// Whether function words show a German sentence, whose nouns are capitalised.
fn is_german(small: &str) -> bool {
    small.split(|c: char| !c.is_alphabetic()).any(|word| {
        matches!(
            word,
            "und"
                | "oder"
                | "mit"
                | "der"
                | "die"
                | "das"
                | "im"
                | "von"
                | "als"
                | "eine"
                | "einer"
                | "sowie"
                | "zur"
                | "für"
        )
    })
}

/// Returns the words of `span`, and for each whether a new sentence or clause begins, so that a capital behind it proves nothing.
fn words(source: &Source, span: Span) -> Vec<(Span, bool)> {
    let mut words = Vec::new();
    let mut start = None;
    for at in span.start..=span.end {
        let inside = at < span.end
            && source.chars.get(at).is_some_and(|c| {
                c.is_alphanumeric() || matches!(c, '.' | '+' | '#' | '\'' | '’' | '&' | '-' | '_')
            });
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let trailing = source.chars[from..at]
                    .iter()
                    .rev()
                    .take_while(|c| matches!(c, '.' | '\'' | '’' | '-' | '&' | '_'))
                    .count();
                let end = at - trailing;
                let mark = trailing > 0 && source.chars.get(end) == Some(&'.')
                    || opens_clause(&source.chars[at..span.end]);
                if from < end {
                    words.push((Span { start: from, end }, mark));
                }
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Whether what stands behind a word lets a new clause begin, as a colon or a dash does.
fn opens_clause(rest: &[char]) -> bool {
    let next = rest.iter().find(|c| !matches!(c, ' ' | '*' | '"' | '”'));
    next.is_some_and(|c| matches!(c, ':' | '–' | '—' | '!' | '?' | '“'))
}

/// Whether a word is written as only names of things are: inner capitals, letters with digits or signs, short capitals.
fn technical(word: &[char]) -> bool {
    let Some(first) = word.first() else {
        return false;
    };
    let letters = word.iter().filter(|c| c.is_alphabetic()).count();
    let capitals = word.iter().filter(|c| c.is_uppercase()).count();
    let digits = word.iter().filter(|c| c.is_ascii_digit()).count();
    let hyphen = word.contains(&'-');
    if !first.is_alphabetic() || letters < 2 || hyphen {
        return false;
    }
    let inner = word
        .windows(2)
        .any(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
    let dotted = word
        .windows(3)
        .any(|three| three[0].is_alphanumeric() && three[1] == '.' && three[2].is_alphabetic())
        && letters > 4
        && capitals < letters;
    let acronym =
        capitals == letters && digits == 0 && (2..=5).contains(&letters) && word.len() == letters;
    inner
        || dotted
        || acronym
        || (digits > 0 && capitals > 0)
        || word.ends_with(&['+', '+'])
        || word.ends_with(&['#'])
}

/// Whether a word starts with a capital and goes on in small letters.
fn capitalised(word: &[char]) -> bool {
    let rest = word.get(1..).unwrap_or_default();
    word.first().is_some_and(|c| c.is_uppercase())
        && rest.len() > 1
        && rest.iter().all(|c| c.is_lowercase() || c.is_ascii_digit())
}
