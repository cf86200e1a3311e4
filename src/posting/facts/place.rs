//! Where the work is.

use super::Facts;
use crate::parse::is_place;
use crate::posting::Quote;
use crate::posting::cue::Cue;
use crate::posting::title::names_role;
use crate::text::Span;

/// Most words of a town that no list knows.
const WORDS: usize = 3;
/// Marks that end a place.
const ENDS: &[char] = &['(', '|', '·', '\t', '\n', ';', '•', '/'];

/// Returns the place of work: behind a label, in the head, behind words such as "based in", or the first known place that a
/// sentence names behind "in".
pub(crate) fn place(
    facts: &Facts<'_>,
    title: Option<&Quote>,
    company: Option<&Quote>,
) -> Option<Quote> {
    let company = company.map(|quote| quote.span);
    let others: Vec<Span> = title
        .map(|quote| quote.span)
        .into_iter()
        .chain(company)
        .collect();
    let labelled = facts.labelled(Cue::LabelPlace).find_map(|span| {
        let quote = cut(facts, span)?;
        let first = quote.text.chars().next()?;
        let mode = facts.source.cues.is(Cue::Onsite, quote.span);
        (!mode && (first.is_uppercase() || first.is_ascii_digit())).then_some(quote)
    });
    labelled
        .or_else(|| in_head(facts))
        .or_else(|| company.and_then(|company| beside(facts, company)))
        .or_else(|| left_over(facts, &others))
        .or_else(|| in_sentence(facts))
}

/// Returns the parts between commas of a piece of the head that name a known place, or a town with the code of its region.
fn in_head(facts: &Facts<'_>) -> Option<Quote> {
    let source = facts.source;
    facts.head.iter().flatten().find_map(|piece| {
        let parts = parts(facts, *piece);
        (0..parts.len()).find_map(|at| {
            let known = |count: usize| {
                let (first, last) = (parts.get(at)?, parts.get(at + count - 1)?);
                let span = Span {
                    start: first.start,
                    end: last.end,
                };
                let plain = !is_mode(facts, span) && is_place(&source.slice(span));
                plain.then(|| source.quote(span)).flatten()
            };
            (1..=3).rev().find_map(known)
        })
    })
}

/// Returns the part behind the company in a piece of the head or the first sentence ("Example & Sons, Bristol"), or the line
/// below the company's own, if they may name a town.
fn beside(facts: &Facts<'_>, company: Span) -> Option<Quote> {
    let source = facts.source;
    let town = |span: Span| source.quote(span).filter(|quote| is_town(&quote.text));
    let rest = source.chars.get(company.end..).unwrap_or_default();
    let behind = || {
        let [',', ' ', rest @ ..] = rest else {
            return None;
        };
        let start = company.end + 2;
        let end = rest
            .iter()
            .position(|c| !c.is_alphanumeric() && *c != '-')?;
        let end = start + end;
        town(Span { start, end })
    };
    behind().or_else(|| {
        facts.head.windows(3).find_map(|lines| {
            let [name, place, next] = lines else {
                return None;
            };
            let alone = *name == [company];
            let fact = next.iter().any(|piece| is_fact(facts, *piece));
            (alone && place.len() == 1 && fact)
                .then(|| town(*place.first()?))
                .flatten()
        })
    })
}

/// Returns the parts of a piece between commas and full stops.
fn parts(facts: &Facts<'_>, piece: Span) -> Vec<Span> {
    let chars = facts
        .source
        .chars
        .get(piece.start..piece.end)
        .unwrap_or_default();
    let mut start = piece.start;
    let mut parts = Vec::new();
    for part in chars.split(|c| matches!(c, ',' | '.')) {
        let end = start + part.len();
        parts.extend(
            facts
                .source
                .quote(Span { start, end })
                .map(|quote| quote.span),
        );
        start = end + 1;
    }
    parts
}

/// Returns the piece of a line of the head that is left over beside pieces that are other facts: in "Example GmbH – Jena –
/// Vollzeit" it is "Jena".
fn left_over(facts: &Facts<'_>, others: &[Span]) -> Option<Quote> {
    facts.head.iter().find_map(|line| {
        let told = line
            .iter()
            .filter(|p| is_fact(facts, **p) || within(**p, others))
            .count();
        let mut rest = line
            .iter()
            .filter(|p| !is_fact(facts, **p) && !within(**p, others));
        let quote = facts.source.quote(*rest.next()?)?;
        (told > 0 && rest.next().is_none() && is_town(&quote.text)).then_some(quote)
    })
}

/// Returns the place behind words such as "based in", else the first known place behind "in" in a sentence about the position.
fn in_sentence(facts: &Facts<'_>) -> Option<Quote> {
    let source = facts.source;
    let told: Vec<Span> = facts.told().collect();
    let named = facts
        .passages
        .iter()
        .map(|passage| &passage.span)
        .find_map(|span| {
            let mut found = source.cues.each(&[Cue::PlaceBefore], *span);
            found.find_map(|(_, words)| run(facts, words.end + 1, span.end))
        });
    named.or_else(|| {
        told.iter().find_map(|span| {
            let small = source.small(*span);
            let starts = small
                .match_indices(" in ")
                .map(|(at, word)| span.start + small[..at].chars().count() + word.len());
            let starts: Vec<usize> = starts.collect();
            starts
                .into_iter()
                .find_map(|start| run(facts, start, span.end).filter(|q| is_place(&q.text)))
        })
    })
}

/// Returns the capitalised words that start at `start`.
fn run(facts: &Facts<'_>, start: usize, end: usize) -> Option<Quote> {
    let chars = facts.source.chars.get(start..end)?;
    let mut length = 0;
    for (count, word) in chars.split_inclusive(|c| c.is_whitespace()).enumerate() {
        let capital = word.first().is_some_and(|c| c.is_uppercase());
        if !capital || count >= WORDS {
            break;
        }
        length += word.len();
        if word
            .iter()
            .any(|c| matches!(c, '.' | ',' | ')' | '!' | '?' | ':' | '\n'))
        {
            break;
        }
    }
    let quote = facts.source.quote(Span {
        start,
        end: start + length,
    })?;
    let text = quote
        .text
        .trim_end_matches(['.', ')', '!', '?'])
        .chars()
        .count();
    let end = quote.span.start + text;
    facts.source.quote(Span { end, ..quote.span })
}

/// Returns the value of a label up to the first mark or what does not belong to a place.
fn cut(facts: &Facts<'_>, span: Span) -> Option<Quote> {
    let chars = facts.source.chars.get(span.start..span.end)?;
    let mark = chars.iter().position(|c| ENDS.contains(c));
    let detail = chars
        .windows(3)
        .position(|three| matches!(three, [',', ' ', next] if next.is_lowercase()));
    let end = [mark, detail]
        .into_iter()
        .flatten()
        .min()
        .unwrap_or(chars.len());
    facts.source.quote(Span {
        end: span.start + end,
        ..span
    })
}

/// Whether a piece of the head states another fact.
fn is_fact(facts: &Facts<'_>, piece: Span) -> bool {
    let kinds = [
        Cue::FullTime,
        Cue::PartTime,
        Cue::Contract,
        Cue::Temporary,
        Cue::Internship,
    ];
    let cues = &facts.source.cues;
    let digits = facts
        .source
        .slice(piece)
        .chars()
        .any(|c| c.is_ascii_digit());
    digits || is_mode(facts, piece) || kinds.iter().any(|kind| cues.any(*kind, piece))
}

/// Whether a piece states where the work is done rather than the place ("Remote").
fn is_mode(facts: &Facts<'_>, piece: Span) -> bool {
    [Cue::Remote, Cue::Hybrid, Cue::Onsite]
        .iter()
        .any(|kind| facts.source.cues.any(*kind, piece))
}

fn within(piece: Span, others: &[Span]) -> bool {
    others
        .iter()
        .any(|other| piece.start < other.end && other.start < piece.end)
}

/// Whether words may name a town: capitalised, few, and no occupation.
fn is_town(text: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    text.split_whitespace().count() <= WORDS
        && text.split_whitespace().next().is_some_and(capital)
        && text.split_whitespace().next_back().is_some_and(capital)
        && !names_role(text)
}
