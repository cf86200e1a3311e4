//! Years of experience asked for.

use super::demand::Demands;
use super::heading::Section;
use super::sentence::Sentence;
use super::source::{Source, places};
use crate::posting::{Demand, Term, Years};
use crate::text::Span;

/// Words for years of time, longest first.
const UNITS: &[&str] = &[
    "years'", "years’", "years", "year's", "year", "yrs", "yr", "jahren", "jahre", "jahr", "años",
    "ans", "anni",
];

/// Numbers in words.
const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("a", 1),
    ("ein", 1),
    ("einem", 1),
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
    ("un", 1),
    ("deux", 2),
    ("trois", 3),
    ("cinq", 5),
    ("dos", 2),
    ("tres", 3),
    ("cinco", 5),
];

/// Words that show that the years are years of work.
const WORK: &[&str] = &[
    "experience",
    "experienced",
    "erfahrung",
    "berufserfahrung",
    "praxis",
    "berufspraxis",
    "praxiserfahrung",
    "expérience",
    "experiencia",
    "esperienza",
    "professional",
    "working",
    "worked",
    "building",
    "background",
    "track record",
    "as a",
    "as an",
    "als",
    "hands-on",
    "industry",
    "in the field",
    "tätigkeit",
    "developing",
    "practice",
];

/// Words that show that they are not.
const OTHER: &[&str] = &[
    "years old",
    "of age",
    "jahre alt",
    "founded",
    "gegründet",
    "anniversary",
    "for over",
    "vertrag",
    "befristet",
    "fixed-term",
    "vacation",
    "in business",
    "not to exceed",
];

/// Words before a number of years that bound an age or look back.
const BOUNDS: &[&str] = &[
    "unter", "under", "aged", "ab", "until", "last", "past", "über",
];

/// Largest number taken as years of experience; more is an age or a calendar year.
const MOST: u32 = 30;

/// Returns the years of the first sentence that requires some; of a range, or of alternatives in it, the least.
pub(super) fn years(source: &Source, sentences: &[Sentence]) -> Option<Years> {
    sentences
        .iter()
        .find_map(|sentence| in_sentence(source, sentence))
}

fn in_sentence(source: &Source, sentence: &Sentence) -> Option<Years> {
    let text = &sentence.small;
    let asked = match sentence.section {
        Section::Silent => false,
        Section::Requirements | Section::Preferred => {
            sentence.holds(WORK)
                || places(text, "in").next().is_some()
                || places(text, "of").next().is_some()
                || text.len() < 40
        }
        Section::Open | Section::Duties => sentence.holds(WORK),
    };
    if !asked || sentence.holds(OTHER) {
        return None;
    }
    let named = stated(sentence);
    let demands = named.first().map(|_| Demands::new(sentence))?;
    let found: Vec<(u32, Span)> = named
        .into_iter()
        .filter(|(_, span)| {
            sentence.section != Section::Preferred
                && matches!(
                    demands.of(sentence, *span),
                    Some(Demand::Must | Demand::Other)
                )
        })
        .collect();
    let either = sentence.holds(&["or", "oder", "ou", "o"]);
    let first = found.iter().min_by_key(|(least, span)| {
        if either {
            (*least, span.start)
        } else {
            (0, span.start)
        }
    })?;
    Some(Years {
        least: first.0,
        quote: source.quote(first.1)?,
    })
}

/// Returns the numbers of years that the words of a sentence state, each with its words, in order.
fn stated(sentence: &Sentence) -> Vec<(u32, Span)> {
    let text = &sentence.small;
    if !text.contains(['y', 'j', 'a']) {
        return Vec::new();
    }
    let mut named: Vec<(u32, Span)> = UNITS
        .iter()
        .filter(|unit| sentence.pairs.may_hold(unit))
        .flat_map(|unit| places(text, unit).map(move |at| (at, unit)))
        .filter_map(|(at, unit)| {
            let (least, start) = number_before(text, at)?;
            let before = text[..start].split_whitespace().next_back();
            if before.is_some_and(|word| BOUNDS.contains(&word)) {
                return None;
            }
            let span = Span {
                start: sentence.offset(start),
                end: sentence.offset(at + unit.len()),
            };
            Some((least, span))
        })
        .collect();
    for (at, stem) in text.match_indices("jährig") {
        let start = text[..at]
            .rfind(|c: char| c.is_whitespace())
            .map_or(0, |at| at + 1);
        let number = text[start..at].trim_end_matches('-');
        let end = text[at..]
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(stem.len());
        if let Some(years) = value(number).filter(|years| (1..=MOST).contains(years)) {
            let span = Span {
                start: sentence.offset(start),
                end: sentence.offset(at + end),
            };
            named.push((years, span));
        }
    }
    named.sort_by_key(|(_, span)| span.start);
    named.dedup_by_key(|(_, span)| span.start);
    named
}

/// Most characters between years and the name that they count for ("three years of professional experience with").
const NEAR: usize = 60;
/// Most characters between a name and the years behind it ("Python (3+ years)").
const CLOSE: usize = 4;

/// Gives each term the years that its sentence asks for with it: those before it in its clause, or in brackets behind it.
pub(super) fn of_terms(sentences: &[Sentence], terms: &mut [Term]) {
    let mut at = 0;
    for sentence in sentences {
        let from = at
            + terms[at..]
                .iter()
                .take_while(|t| t.span.start < sentence.span.start)
                .count();
        let own = terms[from..]
            .iter()
            .take_while(|t| t.span.end <= sentence.span.end)
            .count();
        at = from + own;
        if own == 0 {
            continue;
        }
        let own = &mut terms[from..at];
        let clause = |start: usize, end: usize| {
            let between = sentence.slice(Span { start, end });
            !between.contains([',', ';', '(', ')', ':'])
        };
        for (years, span) in stated(sentence) {
            let ahead = |term: &Term| {
                span.end <= term.span.start
                    && term.span.start - span.end <= NEAR
                    && clause(span.end, term.span.start)
            };
            let behind =
                |term: &Term| term.span.end <= span.start && span.start - term.span.end <= CLOSE;
            let forward = own.iter().any(ahead);
            for term in own.iter_mut() {
                if (forward && ahead(term)) || (!forward && behind(term)) {
                    term.years = Some(years);
                }
            }
        }
    }
}

/// Returns the number that `word` is, in figures or letters.
fn value(word: &str) -> Option<u32> {
    let named = || NUMBERS.iter().find(|(name, _)| *name == word);
    word.parse()
        .ok()
        .or_else(|| named().map(|(_, number)| *number))
}

/// Returns the least number that the words before byte `at` state, and the byte where it starts: "3", "3+", "3-5", "3 bis 5".
fn number_before(text: &str, at: usize) -> Option<(u32, usize)> {
    let start = text[..at]
        .char_indices()
        .rev()
        .take_while(|(_, c)| {
            c.is_alphanumeric()
                || matches!(
                    c,
                    '+' | '-' | '–' | '—' | ' ' | '(' | ')' | '>' | '≥' | '/' | '\''
                )
        })
        .take(40)
        .last()
        .map_or(at, |(byte, _)| byte);
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let tail = &text[start..at];
    let mut offset = start;
    for word in tail.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        match value(bare) {
            Some(value) if (1..=MOST).contains(&value) => numbers.push((value, offset)),
            Some(_) => return None,
            None if matches!(
                bare,
                "" | "to"
                    | "bis"
                    | "plus"
                    | "or"
                    | "more"
                    | "full"
                    | "oder"
                    | "mehr"
                    | "years"
                    | "à"
                    | "a"
                    | "and"
                    | "calendar"
                    | "volle"
            ) => {}
            None => numbers.clear(),
        }
        offset += word.len();
    }
    let (last, last_start) = *numbers.last()?;
    match numbers.len().checked_sub(2).and_then(|i| numbers.get(i)) {
        Some(&(low, low_start)) if low < last => Some((low, low_start)),
        _ => Some((last, last_start)),
    }
}
