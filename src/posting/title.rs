//! The title of the position.

mod words;

use super::heading::kind;
use super::passage::Passage;
use super::source::{Pairs, Source, holds, places};
use crate::posting::Quote;
use crate::text::Span;
use words::{BEFORE, BEHIND, LABELS, MARKS, ROLES};

/// Longest title, in words and in characters.
const MOST_WORDS: usize = 10;
const MOST_CHARS: usize = 90;
/// How many passages at the start may be the title by themselves.
const TOP: usize = 8;

/// Returns the title: by a label, by a gender mark, by a first line that names an occupation, by a sentence, or the first heading.
pub(super) fn title(source: &Source, passages: &[Passage]) -> Option<Quote> {
    let top = || passages.iter().take(TOP);
    labelled(source, passages)
        .or_else(|| top().find_map(|p| marked(source, p.span)))
        .or_else(|| top().find_map(|p| occupation(source, p.span)))
        .or_else(|| passages.iter().find_map(|p| in_sentence(source, p.span)))
        .or_else(|| first_heading(source, passages))
}

fn labelled(source: &Source, passages: &[Passage]) -> Option<Quote> {
    passages.iter().take(TOP * 3).find_map(|passage| {
        let small = source.small(passage.span);
        let colon = small.find(':')?;
        let label = small[..colon].trim_matches(|c: char| !c.is_alphanumeric());
        let start = passage.span.start + small[..=colon].chars().count();
        let line = (start..passage.span.end)
            .find(|at| source.chars.get(*at) == Some(&'\n'))
            .unwrap_or(passage.span.end);
        let span = Span { start, end: line };
        let quote = source.quote(span)?;
        let short = quote.text.split_whitespace().count() <= MOST_WORDS;
        (LABELS.contains(&label) && short)
            .then(|| trim(source, quote.span))
            .flatten()
    })
}

/// Returns the words before a gender mark.
fn marked(source: &Source, span: Span) -> Option<Quote> {
    let small = source.small(span);
    let at = MARKS.iter().filter_map(|mark| small.find(mark)).min()?;
    let end = span.start + small[..at].chars().count();
    in_sentence(source, span).or_else(|| {
        let start = (span.start..end)
            .rfind(|at| source.chars.get(*at) == Some(&'\n'))
            .map_or(span.start, |at| at + 1);
        sized(trim(source, Span { start, end })?)
    })
}

/// Returns a short line that names an occupation and is no sentence.
fn occupation(source: &Source, span: Span) -> Option<Quote> {
    let small = source.small(span);
    let named = names_role(&small);
    let sentence = small.ends_with(['.', ':', '!', '?']) || small.contains(['@', ':']);
    let quote = sized(trim(source, span)?)?;
    let telling = holds(
        &small,
        &["you", "we", "our", "is", "are", "wir", "sie", "du", "will"],
    );
    (named && !sentence && !telling).then_some(quote)
}

/// Returns the title that a sentence such as "We are looking for a Senior Engineer to join us" names.
fn in_sentence(source: &Source, span: Span) -> Option<Quote> {
    let small = source.small(span);
    let wanted = ["wanted", "gesucht"]
        .iter()
        .find_map(|word| places(&small, word).next())
        .filter(|at| {
            small[..*at].split_whitespace().count() <= MOST_WORDS
                && !small[..*at].contains(['.', ','])
        });
    if let Some(at) = wanted {
        let end = span.start + small[..at].chars().count();
        return sized(trim(
            source,
            Span {
                start: span.start,
                end,
            },
        )?);
    }
    let pairs = Pairs::of(&small);
    let start = BEFORE
        .iter()
        .filter(|phrase| pairs.may_hold(phrase))
        .find_map(|phrase| places(&small, phrase).next().map(|at| at + phrase.len()))?;
    let start = start + usize::from(small[start..].starts_with('n'));
    let rest = &small[start..];
    let stop = rest
        .find(['.', ',', ';', '!', ':', '|'])
        .unwrap_or(rest.len());
    let stop = BEHIND
        .iter()
        .filter(|phrase| pairs.may_hold(phrase))
        .filter_map(|phrase| places(&rest[..stop], phrase).next().filter(|at| *at > 1))
        .min()
        .unwrap_or(stop);
    let from = span.start + small[..start].chars().count();
    let end = from + rest[..stop].chars().count();
    let capital = |at: &usize| {
        let parted = at
            .checked_sub(1)
            .and_then(|before| source.chars.get(before))
            == Some(&' ');
        parted && source.chars.get(*at).is_some_and(|c| c.is_uppercase())
    };
    let named = (from..end)
        .find(capital)
        .and_then(|start| sized(trim(source, Span { start, end })?))
        .filter(|quote| names_role(&quote.text));
    if named.is_some() {
        return named;
    }
    let quote = sized(trim(source, Span { start: from, end })?)?;
    let name = quote.text.starts_with(char::is_uppercase) && !small[..start].ends_with("as a");
    (name || names_role(&quote.text)).then_some(quote)
}

/// Whether a word of `text` names an occupation; of long words the end is enough ("Softwareentwickler").
pub(super) fn names_role(text: &str) -> bool {
    let names = |word: &str| {
        ROLES
            .iter()
            .any(|role| word == *role || (role.len() > 7 && word.ends_with(role)))
    };
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(names)
}

fn first_heading(source: &Source, passages: &[Passage]) -> Option<Quote> {
    let first = passages.first()?;
    let silent = kind(source, first.span, true).is_some();
    let end = source.chars.get(first.span.end.checked_sub(1)?)?;
    (!silent && !matches!(end, '.' | '!' | '?' | ':') && !first.item)
        .then(|| sized(trim(source, first.span)?))
        .flatten()
        .filter(|quote| quote.text.split_whitespace().count() <= 7)
}

/// Leaves out what stands around a title: marks, the company and the place behind it.
fn trim(source: &Source, span: Span) -> Option<Quote> {
    let small = source.small(span);
    let cut = MARKS
        .iter()
        .chain(&[
            " at ",
            " bei ",
            " | ",
            " – ",
            " — ",
            " - ",
            " · ",
            "\n",
            "\t",
            " in teilzeit",
            " in vollzeit",
            " (remote",
            " (full",
            " (part",
            " (hybrid",
        ])
        .filter_map(|mark| small.find(mark))
        .filter(|at| *at > 2)
        .min()
        .unwrap_or(small.len());
    let end = span.start + small[..cut].chars().count();
    source.quote(Span {
        start: span.start,
        end,
    })
}

fn sized(quote: Quote) -> Option<Quote> {
    let words = quote.text.split_whitespace().count();
    let chars = quote.span.end - quote.span.start;
    (words <= MOST_WORDS && (3..=MOST_CHARS).contains(&chars)).then_some(quote)
}
