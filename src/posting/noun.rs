//! What German requirements name and the skills table does not know: the first noun of each part of a sentence that is not one
//! of those which only introduce others ("Erfahrung in der Eingewöhnung", "Geduld, Humor und Verlässlichkeit").

use super::cue::Cue;
use super::demand::Demands;
use super::heading::Section;
use super::sentence::Sentence;
use super::source::Source;
use crate::posting::{Demand, Term};
use crate::text::Span;

/// Weight of such a noun, as of every name that the table does not know. A design choice.
const WEIGHT: f64 = 0.4;
/// Shortest noun, in characters.
const SHORT: usize = 4;
/// Longest noun, in characters.
const LONG: usize = 40;

/// A word of a sentence.
struct Word {
    span: Span,
    /// Whether it parts the sentence: a mark stands before it, or it is "und", "oder", "sowie".
    parts: bool,
}

/// Adds what the sentences of a German posting name to `terms`, outside of `taken` and of the terms found.
pub(super) fn add(source: &Source, sentences: &[Sentence], taken: &[Span], terms: &mut Vec<Term>) {
    let known: Vec<Span> = terms.iter().map(|term| term.span).collect();
    let all: Vec<Span> = known.into_iter().chain(taken.iter().copied()).collect();
    for sentence in sentences {
        let own: Vec<Span> = all
            .iter()
            .filter(|span| touches(&[sentence.span], **span))
            .copied()
            .collect();
        let demands = Demands::new(sentence);
        for span in nouns(source, sentence, &own) {
            let kind = demands.of(sentence, span);
            terms.extend(kind.filter(|kind| *kind != Demand::Other).map(|kind| Term {
                text: source.slice(span),
                skill: None,
                kind,
                group: None,
                span,
                weight: WEIGHT,
                years: None,
            }));
        }
    }
    terms.sort_by_key(|term| term.span);
}

/// Returns the nouns of `sentence` that name something asked for, outside of `taken`.
fn nouns(source: &Source, sentence: &Sentence, taken: &[Span]) -> Vec<Span> {
    let open = match sentence.section {
        Section::Requirements | Section::Preferred => false,
        Section::Open => true,
        Section::Duties | Section::Silent => return Vec::new(),
    };
    let cues = &sentence.cues;
    let valued = cues.any(Cue::Valued, sentence.span);
    if open && !valued && !cues.any(Cue::Introduces, sentence.span) {
        return Vec::new();
    }
    let words = words(source, sentence.span);
    let mut found = Vec::new();
    let (mut studied, mut introduced) = (false, false);
    let mut rest = words.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let length = 1 + tail.iter().take_while(|word| !word.parts).count();
        let (part, next) = rest.split_at(length);
        rest = next;
        let introducing = part.iter().any(|word| cues.is(Cue::Introduces, word.span));
        let joined = first.parts && source.small(first.span).len() <= SHORT + 1;
        introduced = introducing || (introduced && joined) || introduced && !open;
        let study = part.iter().any(|word| cues.is(Cue::Study, word.span));
        studied = study || (studied && !introducing);
        let covered = part.iter().any(|word| touches(taken, word.span));
        if studied || covered || (open && !introduced && !valued) {
            continue;
        }
        let named = part.iter().find(|word| is_noun(source, sentence, word));
        found.extend(named.map(|word| word.span));
    }
    found
}

/// Whether a word is a noun that names something itself.
fn is_noun(source: &Source, sentence: &Sentence, word: &Word) -> bool {
    let chars = source
        .chars
        .get(word.span.start..word.span.end)
        .unwrap_or_default();
    let capital = chars.first().is_some_and(|c| c.is_uppercase());
    let letters = chars.iter().filter(|c| c.is_alphabetic()).count();
    let small = source.small(word.span);
    let plain = !sentence.cues.is(Cue::Common, word.span)
        && !sentence.cues.is(Cue::Introduces, word.span)
        && !is_adjective(source, sentence, word, &small);
    capital && (SHORT..=LONG).contains(&letters) && plain
}

/// Whether the first word of a sentence is no noun, though it has a capital: it ends as adjectives do and a noun follows.
fn is_adjective(source: &Source, sentence: &Sentence, word: &Word, small: &str) -> bool {
    let first = word.span.start == sentence.span.start;
    let ending = ["e", "er", "es", "en", "em"]
        .iter()
        .any(|e| small.ends_with(e));
    let next = source.chars.get(word.span.end + 1);
    first && ending && next.is_some_and(|c| c.is_uppercase())
}

fn touches(taken: &[Span], span: Span) -> bool {
    taken
        .iter()
        .any(|other| other.start < span.end && span.start < other.end)
}

/// Returns the words of `span`.
fn words(source: &Source, span: Span) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut parts = true;
    let mut start = None;
    for at in span.start..=span.end {
        let c = source.chars.get(at).filter(|_| at < span.end).copied();
        let inner = c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '&'));
        match (inner, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let span = Span {
                    start: from,
                    end: at,
                };
                let small = source.small(span);
                if matches!(
                    small.as_str(),
                    "und" | "oder" | "sowie" | "bzw" | "aber" | "insbesondere" | "gerne" | "gern"
                ) {
                    parts = true;
                } else {
                    words.push(Word { span, parts });
                    parts = false;
                }
                start = None;
                parts |= c.is_some_and(|c| !c.is_whitespace() && c != '.');
            }
            (false, None) => parts |= c.is_some_and(|c| !c.is_whitespace() && c != '.'),
            (true, Some(_)) => {}
        }
    }
    words
}
