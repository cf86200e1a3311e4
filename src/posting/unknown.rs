//! Names in requirements that the skills table does not know: "Zephyrlytics", "FooDB", "XQ7".

mod words;

use super::sentence::Sentence;
use super::source::Source;
use crate::text::Span;
use words::{COMMON, STUDY};

/// Returns the unknown names of `sentence` outside of `taken`; `german` tells that it is in German, whose nouns are
/// capitalised.
pub(super) fn unknown(
    source: &Source,
    sentence: &Sentence,
    taken: &[Span],
    german: bool,
) -> Vec<Span> {
    let study = sentence.holds(STUDY);
    let mut found: Vec<Span> = Vec::new();
    let mut opening = true;
    for (span, end_mark) in words(source, sentence.span) {
        let word = &source.chars[span.start..span.end];
        let free = !taken
            .iter()
            .any(|t| t.start < span.end && span.start < t.end);
        let name = !source.shouts
            && (technical(word) || (capitalised(word) && !opening && !german && !study));
        if free && name && word.len() > 1 && !COMMON.contains(&source.small(span).as_str()) {
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

/// Whether function words or letters show a German sentence, whose nouns are capitalised.
pub(super) fn is_german(sentence: &Sentence) -> bool {
    sentence.small.contains(['ä', 'ö', 'ü', 'ß'])
        || sentence
            .small
            .split(|c: char| !c.is_alphabetic())
            .any(|word| {
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
