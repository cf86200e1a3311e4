//! Sentences to terms: every mention of a skill or an unknown name that the posting asks for.

use super::alternatives::group;
use super::cue::Cue;
use super::demand::Demands;
use super::heading::Section;
use super::language::is_romance;
use super::passing::{abbreviates, describes};
use super::phrase::{Phrases, Tagger, touches};
use super::sentence::Sentence;
use super::source::Source;
use super::study::{belongs, field};
use super::unknown::{is_german, unknown};
use crate::posting::{Demand, Term};
use crate::skills::{Lexicon, Mention};
use crate::text::Span;

/// Weight of a skill that the table knows.
const KNOWN: f64 = 1.0;
/// Weight of a personal trait: postings name many, and a resume proves few. A design choice.
const TRAIT: f64 = 0.5;
/// Weight of a name that the table does not know: it may be no skill at all. A design choice.
const UNKNOWN: f64 = 0.4;

/// Most words of an item that is a name as a whole.
const BRIEF: usize = 5;

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
    let mut tagger = Tagger::new(source, mentions, lexicon);
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
        let german = language == "de" || is_german(sentence);
        let english = !german && !is_romance(&sentence.small);
        let asked = Asked {
            source,
            sentence,
            lexicon,
            demands: Demands::new(sentence),
            known: own,
            studied: field(sentence),
            german,
            phrases: english.then(|| tagger.read(sentence.span, asks(sentence))),
        };
        let mut found: Vec<Term> = own.iter().filter_map(|m| asked.known(m)).collect();
        found.extend(asked.phrases(names));
        if asks(sentence) {
            found.extend(asked.names(names));
        }
        if found.is_empty() {
            found.extend(asked.brief(names));
        }
        found.sort_by_key(|term| term.span);
        found.dedup_by(|next, term| next.span.start < term.span.end);
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

/// Whether a sentence stands where nothing but requirements do.
fn asks(sentence: &Sentence) -> bool {
    matches!(sentence.section, Section::Requirements | Section::Preferred)
}

/// A sentence that may ask for something, and what was seen in it.
struct Asked<'a> {
    source: &'a Source,
    sentence: &'a Sentence,
    lexicon: &'a Lexicon,
    demands: Demands,
    /// Mentions of the skills table.
    known: &'a [Mention],
    /// Words that name a field of study.
    studied: Option<Span>,
    /// Whether it is German, whose nouns are capitalised.
    german: bool,
    /// Phrases of an English sentence.
    phrases: Option<Phrases>,
}

impl Asked<'_> {
    /// Returns the term of a mention, unless it is only mentioned in passing.
    fn known(&self, mention: &Mention) -> Option<Term> {
        let studied = self
            .studied
            .is_some_and(|field| belongs(self.sentence, mention, field, self.lexicon));
        if studied || describes(self.sentence, mention, self.lexicon) {
            return None;
        }
        let soft = self.lexicon.category(&mention.skill) == Some("soft");
        if let Some(phrases) = self.phrases.as_ref().filter(|_| !asks(self.sentence))
            && !phrases.possible(mention.span)
        {
            return None;
        }
        let weight = if soft { TRAIT } else { KNOWN };
        let term = self.term(mention.span, weight)?;
        let span = self.whole(mention.span);
        Some(Term {
            text: self.source.slice(span),
            skill: Some(mention.skill.clone()),
            span,
            ..term
        })
    }

    /// Returns the phrase that a mention at `span` stands in, if no other stands there, else the mention.
    fn whole(&self, span: Span) -> Span {
        let mut phrases = self.phrases.iter().flat_map(|phrases| phrases.likely());
        let phrase = phrases.find(|phrase| touches(&[**phrase], span));
        let whole = phrase.map_or(span, |phrase| Span {
            start: phrase.start.min(span.start),
            end: phrase.end.max(span.end),
        });
        let inside = self.known.iter().filter(|m| touches(&[m.span], whole));
        if inside.count() == 1 { whole } else { span }
    }

    /// Returns the terms of phrases that hold no mention; a doubtful one is not asked for.
    fn phrases(&self, names: &[Span]) -> Vec<Term> {
        let taken = self.taken(names);
        let Some(phrases) = &self.phrases else {
            return Vec::new();
        };
        let new = phrases.likely().iter().filter(|p| !touches(&taken, **p));
        new.filter_map(|phrase| {
            let term = self.term(*phrase, UNKNOWN)?;
            let kind = if phrases.sure(*phrase) {
                term.kind
            } else {
                Demand::Other
            };
            Some(Term { kind, ..term })
        })
        .collect()
    }

    /// Returns the terms of words that are written as names and stand in no phrase.
    fn names(&self, names: &[Span]) -> Vec<Term> {
        let mut taken = self.taken(names);
        taken.extend(self.phrases.iter().flat_map(|phrases| phrases.likely()));
        let (source, sentence) = (self.source, self.sentence);
        unknown(source, sentence, &taken, self.german)
            .into_iter()
            .filter(|span| !abbreviates(source, sentence, *span, self.known))
            .filter_map(|span| self.term(span, UNKNOWN))
            .collect()
    }

    /// Returns the term of an item of a few words that name nothing known, such as "Perineal suturing", where some of them
    /// may be a phrase.
    fn brief(&self, names: &[Span]) -> Option<Term> {
        let span = self.sentence.span;
        let chars = self.source.chars.get(span.start..span.end)?;
        let words = self.sentence.small.split_whitespace().count();
        let plain = |c: &char| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '&' | '\'' | '’');
        let item = asks(self.sentence) && (1..=BRIEF).contains(&words) && chars.iter().all(plain);
        let idle = [Cue::Perk, Cue::Silent, Cue::Common, Cue::HeadBare];
        let told = self.sentence.cues.each(&idle, span).next().is_some();
        let free = !touches(&self.taken(names), span);
        let term = || self.term(span, UNKNOWN);
        (item && !told && free).then(term).flatten()
    }

    /// Returns what is no new name: mentions, `names` of other things, a field of study.
    fn taken(&self, names: &[Span]) -> Vec<Span> {
        let known = self.known.iter().map(|mention| mention.span);
        known
            .chain(names.iter().copied())
            .chain(self.studied)
            .collect()
    }

    /// Returns the term at `span`, unless the sentence says that it is not asked for.
    fn term(&self, span: Span, weight: f64) -> Option<Term> {
        let kind: Demand = self.demands.of(self.sentence, span)?;
        Some(Term {
            text: self.source.slice(span),
            skill: None,
            kind,
            group: None,
            span,
            weight,
            years: None,
        })
    }
}
