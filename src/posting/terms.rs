//! Sentences to terms: every mention of a skill or an unknown name that the posting asks for.

use super::alternatives::group;
use super::cue::Cue;
use super::demand::Demands;
use super::heading::Section;
use super::passing::{abbreviates, describes};
use super::sentence::Sentence;
use super::source::Source;
use super::study::{belongs, field};
use super::unknown::unknown;
use crate::posting::{Demand, Term};
use crate::skills::{Lexicon, Mention};
use crate::text::Span;

/// Weight of a skill that the table knows.
const KNOWN: f64 = 1.0;
/// Weight of a personal trait: postings name many, and a resume proves few. A design choice.
const TRAIT: f64 = 0.5;
/// Weight of a name that the table does not know: it may be no skill at all. A design choice.
const UNKNOWN: f64 = 0.4;

/// Returns the terms of `sentences`; `mentions` are the skills of the whole text in order, `names` parts of the text that
/// are no terms (title and company), `language` the posting's.
pub(super) fn terms(
    source: &Source,
    sentences: &[Sentence],
    mentions: &[Mention],
    lexicon: &Lexicon,
    names: &[Span],
    language: &str,
) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut next_group = 0;
    let mut at = 0;
    for sentence in sentences {
        while mentions
            .get(at)
            .is_some_and(|m| m.span.start < sentence.span.start)
        {
            at += 1;
        }
        let count = mentions[at..]
            .iter()
            .take_while(|m| m.span.end <= sentence.span.end)
            .count();
        let own = &mentions[at..at + count];
        at += count;
        if !speaks(sentence) {
            continue;
        }
        let demands = Demands::new(sentence);
        let studied = field(sentence);
        let mut found: Vec<Term> = own
            .iter()
            .filter(|m| !studied.is_some_and(|field| belongs(sentence, m, field, lexicon)))
            .filter(|mention| !describes(sentence, mention, lexicon))
            .filter_map(|mention| {
                let weight = match lexicon.category(&mention.skill) {
                    Some("soft") => TRAIT,
                    _ => KNOWN,
                };
                let skill = Some(mention.skill.clone());
                term(source, sentence, &demands, mention.span, skill, weight)
            })
            .collect();
        if matches!(sentence.section, Section::Requirements | Section::Preferred) {
            let taken: Vec<Span> = own
                .iter()
                .map(|m| m.span)
                .chain(names.iter().copied())
                .chain(studied)
                .collect();
            found.extend(
                unknown(source, sentence, &taken, language == "de")
                    .into_iter()
                    .filter(|span| !abbreviates(source, sentence, *span, own))
                    .filter_map(|span| term(source, sentence, &demands, span, None, UNKNOWN)),
            );
            found.sort_by_key(|term| term.span);
        }
        next_group = group(sentence, &mut found, lexicon, next_group);
        terms.append(&mut found);
    }
    terms
}

/// Whether a sentence may ask for something.
fn speaks(sentence: &Sentence) -> bool {
    match sentence.section {
        Section::Requirements | Section::Preferred | Section::Duties => true,
        Section::Open => sentence.cues.any(Cue::Addressed, sentence.span),
        Section::Silent => false,
    }
}

/// Returns the term at `span`, unless the sentence says that it is not asked for.
fn term(
    source: &Source,
    sentence: &Sentence,
    demands: &Demands,
    span: Span,
    skill: Option<String>,
    weight: f64,
) -> Option<Term> {
    let kind: Demand = demands.of(sentence, span)?;
    Some(Term {
        text: source.slice(span),
        skill,
        kind,
        group: None,
        span,
        weight,
        years: None,
    })
}
