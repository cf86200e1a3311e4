//! Who offers the position.

use super::Facts;
use crate::parse::is_place;
use crate::posting::Quote;
use crate::posting::cue::Cue;
use crate::posting::heading::{Section, kind};
use crate::posting::passage::Passage;
use crate::posting::source::{Pairs, Source, places};
use crate::posting::title::names_role;
use crate::skills::Mention;
use crate::text::Span;

/// Labels in front of a company.
const LABELS: &[&str] = &[
    "company",
    "company name",
    "employer",
    "organization",
    "organisation",
    "unternehmen",
    "arbeitgeber",
    "firma",
    "entreprise",
    "empresa",
    "team",
    "agency",
];

/// Legal forms that end a company's name.
const FORMS: &[&str] = &[
    "gmbh",
    "gmbh & co. kg",
    "ag",
    "se",
    "kg",
    "ohg",
    "ug",
    "e.v",
    "inc",
    "inc.",
    "llc",
    "ltd",
    "ltd.",
    "plc",
    "corp",
    "corp.",
    "s.a.",
    "sarl",
    "b.v.",
    "limited",
    "kgaa",
];

/// Phrases behind a company's name.
const BEHIND: &[&str] = &[
    "is hiring",
    "is looking for",
    "is seeking",
    "is searching",
    "are hiring",
    "are looking for",
    "sucht",
    "seeks",
    "recherche",
    "is recruiting",
    "busca",
];

/// Words that are no company though they stand in its place.
const NOBODY: &[&str] = &[
    "we",
    "us",
    "you",
    "the",
    "our",
    "this",
    "role",
    "job",
    "position",
    "team",
    "company",
    "it",
    "i",
    "wir",
    "uns",
    "the role",
    "the job",
    "the team",
    "the company",
    "the position",
    "you'll",
    "you’ll",
    "sie",
    "ihr",
    "du",
    "unser",
    "this role",
    "our company",
    "who",
];

/// Words in front of a name that do not belong to it.
const ARTICLES: &[&str] = &[
    "die",
    "der",
    "das",
    "the",
    "for",
    "at",
    "bei",
    "join",
    "our client",
    "wir",
];

/// How many passages from the start may name the company.
const TOP: usize = 30;
/// How much an address of that name counts, in mentions.
const ADDRESSED: usize = 3;
/// Most words of a name that the text comes back to.
const WORDS: usize = 6;
/// Shortest first word that stands for the whole name, in characters.
const SHORT: usize = 5;

/// Longest first line that names the company behind the title, in characters.
const LONGEST_LINE: usize = 100;

/// Returns the company: by a label, by a legal form, by "X is hiring", by a name that the text comes back to, by a heading
/// "About X", or by the first lines; `title` is none.
pub(crate) fn company(
    facts: &Facts<'_>,
    title: Option<&Quote>,
    skills: &[Mention],
) -> Option<Quote> {
    let (source, passages) = (facts.source, facts.passages);
    let top = || passages.iter().take(TOP);
    let try_each = |read: fn(&Source, &Passage) -> Option<Quote>| {
        top().find_map(|passage| read(source, passage))
    };
    try_each(labelled)
        .or_else(|| try_each(by_form))
        .or_else(|| try_each(by_phrase))
        .or_else(|| recurring(facts, title, skills))
        .or_else(|| {
            passages
                .iter()
                .find_map(|passage| by_heading(source, passage))
        })
        .or_else(|| by_title(source, passages.first()?))
        .or_else(|| by_line(source, passages))
        .or_else(|| introduced(facts))
}

/// Returns the name in the head, or at the start of a paragraph, that the text comes back to most often.
fn recurring(facts: &Facts<'_>, title: Option<&Quote>, skills: &[Mention]) -> Option<Quote> {
    let source = facts.source;
    let text: String = source.chars.iter().collect();
    let addresses = addresses(&text);
    let head = facts.head.iter().flatten().copied();
    let subjects = facts
        .passages
        .iter()
        .take(TOP)
        .filter(|p| !p.item && !p.heading)
        .filter(|p| matches!(p.section, Section::Open | Section::Silent));
    let subjects = subjects.filter_map(|p| subject(source, p.span));
    let mut best: Option<(usize, Quote)> = None;
    for span in head.chain(subjects) {
        let part = source.chars.get(span.start..span.end).unwrap_or_default();
        let comma = part.iter().position(|c| *c == ',').unwrap_or(part.len());
        let quote = name(
            source,
            Span {
                end: span.start + comma,
                ..span
            },
        );
        let Some(quote) = quote.filter(|quote| is_name(&quote.text)) else {
            continue;
        };
        let titled = title.is_some_and(|title| {
            title.span.start < quote.span.end && quote.span.start < title.span.end
        });
        let skill = skills.iter().any(|skill| skill.span == quote.span);
        let first = quote.text.split_whitespace().next().unwrap_or_default();
        let small = first.to_lowercase();
        let mut others = places(&text, &small);
        let common = others.any(|at| !text[..at].ends_with(['@', '.', '/', '-']));
        let heading = kind(source, quote.span, true).is_some() || source.cues.holds(quote.span);
        let other = titled || skill || heading || names_role(&quote.text);
        if other || is_place(&quote.text) {
            continue;
        }
        let whole = places(&text, &quote.text).count();
        let mut words = quote.text.split_whitespace();
        let address = words.any(|word| {
            let word = word.to_lowercase();
            word.chars().count() >= SHORT && addresses.iter().any(|host| host.contains(&word))
        });
        let single = !quote.text.contains(' ');
        if common && (single || (whole < 2 && !address)) {
            continue;
        }
        let short = if first.chars().count() >= SHORT {
            places(&text, first).count()
        } else {
            0
        };
        let count = whole.max(if common { 0 } else { short }) + usize::from(address) * ADDRESSED;
        if count > 1 && best.as_ref().is_none_or(|(most, _)| count > *most) {
            best = Some((count, quote));
        }
    }
    best.map(|(_, quote)| quote)
}

/// Returns the subject of the first paragraph under a heading about the company, or of the first paragraph of all.
fn introduced(facts: &Facts<'_>) -> Option<Quote> {
    let source = facts.source;
    let about = |p: &&[Passage]| {
        matches!(p, [heading, next] if heading.heading && !next.heading
            && kind(source, heading.span, true) == Some(Cue::HeadCompany))
    };
    let under = facts
        .passages
        .windows(2)
        .find(about)
        .and_then(|pair| pair.get(1));
    let long = |p: &&Passage| !p.heading && !p.item && p.span.end - p.span.start > LONGEST_LINE;
    let first = facts.passages.iter().find(long);
    under.into_iter().chain(first).find_map(|passage| {
        let quote = name(source, subject(source, passage.span)?)?;
        (quote.text.contains(' ') && is_name(&quote.text) && !names_role(&quote.text))
            .then_some(quote)
    })
}

/// Returns the hosts of the addresses in a text, in small letters without dashes.
fn addresses(text: &str) -> Vec<String> {
    let word = |word: &str| {
        let host = word.rsplit_once('@').map(|(_, host)| host);
        let host = host.or_else(|| word.split_once("://").map(|(_, host)| host))?;
        Some(host.to_lowercase().replace('-', ""))
    };
    text.split_whitespace().filter_map(word).collect()
}

/// Whether every word that is no joint begins with a capital or a figure.
fn is_name(text: &str) -> bool {
    text.split_whitespace().count() <= WORDS
        && text.chars().filter(|c| c.is_alphabetic()).count() > 2
        && text.split_whitespace().all(|word| {
            matches!(word, "&" | "of" | "and" | "und" | "the" | "für")
                || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        })
}

/// Returns the capitalised words at the start of a paragraph that goes on in small letters ("Harbour & Pine makes furniture").
fn subject(source: &Source, span: Span) -> Option<Span> {
    let text = source.slice(span);
    let mut end = 0;
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end();
        let part = bare.starts_with(char::is_uppercase)
            || matches!(bare, "&" | "of" | "and" | "für" | "und");
        if !part || bare.ends_with(['.', ',', ':', ';', '!', '?']) {
            break;
        }
        end += word.len();
    }
    let rest = text.get(end..)?.chars().next()?;
    let lead = ["Die ", "Das ", "Der ", "At ", "Bei "]
        .iter()
        .find(|lead| text.starts_with(**lead));
    let start = lead.map_or(0, |lead| lead.len());
    (rest.is_lowercase() && start < end).then(|| Span {
        start: span.start + start,
        end: span.start + text.get(..end).unwrap_or_default().chars().count(),
    })
}

fn labelled(source: &Source, passage: &Passage) -> Option<Quote> {
    let small = source.small(passage.span);
    let colon = small.find(':')?;
    let label = small[..colon].trim_matches(|c: char| !c.is_alphanumeric());
    let start = passage.span.start + small[..=colon].chars().count();
    let end = (start..passage.span.end)
        .find(|at| source.chars.get(*at) == Some(&'\n'))
        .unwrap_or(passage.span.end);
    LABELS
        .contains(&label)
        .then(|| name(source, Span { start, end }))
        .flatten()
}

/// Returns the capitalised words before a legal form, with it.
fn by_form(source: &Source, passage: &Passage) -> Option<Quote> {
    let text = source.slice(passage.span);
    let small = source.small(passage.span);
    if small.len() != text.len() {
        return None;
    }
    let pairs = Pairs::of(&small);
    let form = FORMS
        .iter()
        .filter(|form| pairs.may_hold(form))
        .flat_map(|form| places(&small, form).map(move |at| (at, at + form.len())))
        .filter(|(at, _)| {
            text[*at..].starts_with(char::is_uppercase) || text[*at..].starts_with("e.V")
        })
        .min_by_key(|(at, end)| (*at, usize::MAX - end))?;
    let start = name_start(&text[..form.0]);
    (start < form.0)
        .then(|| name(source, chars_of(passage, &text, start, form.1)))
        .flatten()
}

/// Returns the capitalised words before a phrase such as "is hiring".
fn by_phrase(source: &Source, passage: &Passage) -> Option<Quote> {
    let text = source.slice(passage.span);
    let small = source.small(passage.span);
    if small.len() != text.len() {
        return None;
    }
    let at = BEHIND
        .iter()
        .filter_map(|phrase| places(&small, phrase).next())
        .min()?;
    let before = text[..at].trim_end();
    let before = before
        .strip_suffix(')')
        .and_then(|b| b.rsplit_once('('))
        .map_or(before, |(name, _)| name.trim_end());
    let start = name_start(before);
    name(source, chars_of(passage, &text, start, before.len()))
}

fn by_heading(source: &Source, passage: &Passage) -> Option<Quote> {
    let small = source.small(passage.span);
    let lead = ["about ", "über ", "why ", "join "]
        .iter()
        .find(|lead| small.starts_with(**lead))?;
    let start = passage.span.start + lead.chars().count();
    let end = passage.span.end;
    (passage.heading)
        .then(|| name(source, Span { start, end }))
        .flatten()
        .filter(|quote| {
            quote
                .text
                .split_whitespace()
                .all(|word| !word.starts_with(char::is_lowercase))
        })
}

/// Returns what follows "at" in the first line.
fn by_title(source: &Source, passage: &Passage) -> Option<Quote> {
    let small = source.small(passage.span);
    if small.ends_with(['.', '!', '?']) || small.chars().count() > LONGEST_LINE {
        return None;
    }
    let at = [" at ", " bei ", " @ "]
        .iter()
        .find_map(|word| small.find(word).map(|at| at + word.len()))?;
    let end = small[at..]
        .find(['\n', ',', '|', '(', '.', '·'])
        .map_or(small.len(), |n| at + n);
    let start = passage.span.start + small[..at].chars().count();
    let end = passage.span.start + small[..end].chars().count();
    let capital = source.chars.get(start).is_some_and(|c| c.is_uppercase());
    capital.then(|| name(source, Span { start, end })).flatten()
}

/// Returns the first part of the line under the title ("Example Energy, Hamburg") if a paragraph speaks of it ("Example runs").
fn by_line(source: &Source, passages: &[Passage]) -> Option<Quote> {
    let line = passages.get(1)?.span;
    let part = |c: &char| matches!(c, ',' | '|' | '·' | '\n' | '(');
    let length = source.chars[line.start..line.end].iter().position(part)?;
    let end = line.start + length;
    let quote = name(source, Span { end, ..line })?;
    let first = quote.text.split_whitespace().next()?;
    let spoken = passages.iter().skip(2).any(|passage| {
        let text = source.slice(passage.span);
        let rest = text.strip_prefix(first).and_then(|t| t.strip_prefix(' '));
        rest.is_some_and(|rest| rest.starts_with(char::is_lowercase))
    });
    (spoken && first.starts_with(char::is_uppercase)).then_some(quote)
}

/// Returns the byte in `text` where the run of capitalised words at its end starts.
fn name_start(text: &str) -> usize {
    let mut start = text.len();
    loop {
        let before = text[..start].trim_end();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
        let word_start = before.len() - word.len();
        let bare = word
            .trim_matches(|c: char| !c.is_alphanumeric() && c != '&')
            .to_lowercase();
        let part = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '*')
            || matches!(word, "&" | "+" | "of" | "and" | "und" | "für");
        let ends = word.ends_with(['.', ',', ':', ';', '|']) && start != text.len();
        if word.is_empty() || !part || ends || ARTICLES.contains(&bare.as_str()) {
            break;
        }
        start = word_start;
    }
    let name = text[start..].find(|c: char| c.is_uppercase() || c.is_ascii_digit());
    start + name.unwrap_or(0)
}

fn chars_of(passage: &Passage, text: &str, start: usize, end: usize) -> Span {
    Span {
        start: passage.span.start + text[..start].chars().count(),
        end: passage.span.start + text[..end].chars().count(),
    }
}

/// Returns a name of fitting length that is no pronoun.
fn name(source: &Source, span: Span) -> Option<Quote> {
    let quote = source.quote(span)?;
    let small = quote.text.to_lowercase();
    let short = quote.text.split_whitespace().count() <= 7
        && (2..=60).contains(&(quote.span.end - quote.span.start));
    (short && !NOBODY.contains(&small.as_str()) && quote.text.chars().any(char::is_alphabetic))
        .then_some(quote)
}
