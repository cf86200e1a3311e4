//! Names that a sentence mentions without asking for them: the role itself ("a backend engineer"), those around it ("our
//! frontend team"), a manner of working ("software development practices"), and abbreviations of what stands before them
//! ("Core Web Vitals (LCP, CLS)").

use super::sentence::Sentence;
use super::source::Source;
use super::title::names_role;
use crate::skills::{Lexicon, Mention};
use crate::text::Span;

/// Words behind a field of work that turn it into a description of something else.
const BEHIND: &[&str] = &[
    "team",
    "teams",
    "department",
    "practices",
    "best practices",
    "methodologies",
    "lifecycle",
    "community",
    "teammates",
    "colleagues",
    "leads",
];

/// Words before a field of work, with "of" between, that do the same.
const BEFORE: &[&str] = &[
    "practices of",
    "prácticas de",
    "metodologías de",
    "metodologías ágiles de",
    "metodologías agiles de",
    "campo del",
    "campo de",
    "equipo de",
    "equipos de",
    "équipe de",
    "bonnes pratiques de",
];

/// Whether `mention` is a field of work rather than a tool, and only describes a role, a team or a manner of working.
pub(super) fn describes(sentence: &Sentence, mention: &Mention, lexicon: &Lexicon) -> bool {
    if !lexicon.name(&mention.skill).is_some_and(is_field) {
        return false;
    }
    let text = sentence.small.as_str();
    let behind = text[sentence.byte(mention.span.end)..].trim_start();
    let before = text[..sentence.byte(mention.span.start)].trim_end();
    let next = behind.split(|c: char| !c.is_alphanumeric()).next();
    let stands = |phrase: &&str| {
        behind
            .strip_prefix(*phrase)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    next.is_some_and(names_role)
        || BEHIND.iter().any(stands)
        || BEFORE.iter().any(|phrase| before.ends_with(phrase))
}

/// Whether a skill's name is common words ("Back-end development") rather than the name of a tool ("Spring Framework").
fn is_field(name: &str) -> bool {
    name.split_once(' ')
        .is_some_and(|(_, rest)| rest.chars().all(|c| !c.is_uppercase()))
}

/// Whether the unknown name at `span` is an acronym in brackets that open directly behind one of the `known` names.
pub(super) fn abbreviates(
    source: &Source,
    sentence: &Sentence,
    span: Span,
    known: &[Mention],
) -> bool {
    let acronym = source.slice(span).chars().all(char::is_uppercase);
    let before = &sentence.small[..sentence.byte(span.start)];
    let Some((outside, inside)) = before.rsplit_once('(').filter(|_| acronym) else {
        return false;
    };
    let open = sentence.offset(outside.trim_end().len());
    !inside.contains(')') && known.iter().any(|mention| mention.span.end == open)
}
