//! Phrases of knowledge in English sentences, known to the skills table or not: "cloud deployment tools", "infection control".
//!
//! A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) that was trained on labelled sentences of
//! postings; `tests/scripts/phrases.py` makes its weights. What it looks at is in `phrase/aspect.rs`.

mod aspect;
mod hits;
mod kind;
mod path;
mod token;
mod weights;

use super::source::Source;
use crate::skills::{Lexicon, Mention};
use crate::text::Span;
use aspect::{Frame, Hit, Value, aspects};
use hits::Hits;
use kind::Kind;
use path::Score;
use token::Token;

/// How much speaks for each word being in a phrase, in sixteenths, beside what was learned: one found too much costs less
/// than one missed. These and the next are chosen by cross-validation over the sentences learned from.
const LIKELY: i32 = 5;
/// The same for a phrase without doubt.
const SURE: i32 = 0;
/// The same two where nothing but requirements stand.
const ASKED_LIKELY: i32 = 12;
const ASKED_SURE: i32 = 8;
/// The same for what must speak for a mention of the skills table where nothing says that it is asked for.
const POSSIBLE: i32 = 20;

/// Words that stand between the words of a name, and neither begin nor end it.
const JOINS: &[&str] = &[
    "a",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "by",
    "e.g",
    "etc",
    "for",
    "from",
    "i.e",
    "ideally",
    "in",
    "into",
    "is",
    "like",
    "must",
    "of",
    "on",
    "or",
    "our",
    "plus",
    "preferably",
    "preferred",
    "required",
    "such",
    "the",
    "their",
    "to",
    "using",
    "via",
    "with",
    "within",
    "would",
    "your",
];

/// The phrases of a sentence, by how much speaks for them.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    sure: Vec<Span>,
    likely: Vec<Span>,
    possible: Vec<Span>,
}

impl Phrases {
    /// Returns the phrases, in order.
    pub(super) fn likely(&self) -> &[Span] {
        &self.likely
    }

    /// Whether a phrase at `span` is one without any doubt.
    pub(super) fn sure(&self, span: Span) -> bool {
        touches(&self.sure, span)
    }

    /// Whether what stands at `span`, where not only requirements stand, may be in a phrase.
    pub(super) fn possible(&self, span: Span) -> bool {
        touches(&self.possible, span)
    }
}

/// Whether one of `spans` overlaps `span`.
pub(super) fn touches(spans: &[Span], span: Span) -> bool {
    spans
        .iter()
        .any(|other| other.start < span.end && span.start < other.end)
}

/// Finds the phrases of a text's sentences, one after another.
pub(super) struct Tagger<'a> {
    source: &'a Source,
    hits: Hits<'a>,
    tokens: Vec<Token>,
    scores: Vec<Score>,
    back: Vec<[u8; 3]>,
}

impl<'a> Tagger<'a> {
    /// Takes a text and the mentions of skills in it, in order.
    pub(super) fn new(source: &'a Source, mentions: &'a [Mention], lexicon: &'a Lexicon) -> Self {
        Self {
            source,
            hits: Hits::new(mentions, lexicon),
            tokens: Vec::new(),
            scores: Vec::new(),
            back: Vec::new(),
        }
    }

    /// Returns the phrases of a sentence, which lies behind those read before.
    /// `asking` tells that it stands where nothing but requirements do.
    pub(super) fn read(&mut self, sentence: Span, asking: bool) -> Phrases {
        self.look(sentence);
        let (sure, likely) = if asking {
            (ASKED_SURE, ASKED_LIKELY)
        } else {
            (SURE, LIKELY)
        };
        let likely = self.phrases(likely);
        Phrases {
            sure: if likely.is_empty() {
                Vec::new()
            } else {
                self.phrases(sure)
            },
            possible: if asking {
                Vec::new()
            } else {
                self.phrases(POSSIBLE)
            },
            likely,
        }
    }

    fn look(&mut self, sentence: Span) {
        token::tokens(&self.source.chars, sentence, &mut self.tokens);
        let hits: Vec<Hit> = self.tokens.iter().map(|t| self.hits.of(t.span)).collect();
        let known = hits.iter().filter(|hit| **hit != Hit::None).count();
        let frame = Frame::new(hits.len(), known);
        let mut shared = [0; 2];
        for (kind, value) in frame.aspects() {
            let row = weights::row(kind, &value).and_then(|row| row.first());
            if let Some([begins, inside]) = row {
                shared = [
                    shared[0] + i32::from(*begins),
                    shared[1] + i32::from(*inside),
                ];
            }
        }
        self.scores.clear();
        self.scores.extend(self.tokens.iter().map(|token| Score {
            sums: shared,
            fresh: token.fresh,
        }));
        for (at, hit) in hits.iter().enumerate() {
            let Some(span) = self.tokens.get(at).map(|token| token.span) else {
                continue;
            };
            let chars = |of: &'a [char]| of.get(span.start..span.end).unwrap_or_default();
            let word = chars(if self.source.shouts {
                &self.source.lower
            } else {
                &self.source.chars
            });
            for (kind, value) in aspects(word, chars(&self.source.lower), at == 0, *hit) {
                self.add(kind, &value, at as isize);
            }
        }
        let edge = Value::Letters(&[]);
        self.add(Kind::Word, &edge, -1);
        self.add(Kind::Word, &edge, hits.len() as isize);
    }

    /// Returns the phrases of the sentence looked at; `bias` speaks for each word being in one, the more the more are found.
    fn phrases(&mut self, bias: i32) -> Vec<Span> {
        let ranges = path::phrases(&self.scores, bias, &mut self.back);
        let words = |(first, end)| self.tokens.get(first..end).unwrap_or_default();
        let span = |words: &[Token]| {
            let words = self.trimmed(words);
            Some(Span {
                start: words.first()?.span.start,
                end: words.last()?.span.end,
            })
        };
        ranges.into_iter().map(words).filter_map(span).collect()
    }

    /// Returns `words` without those at their ends that are no part of a name.
    fn trimmed<'b>(&self, mut words: &'b [Token]) -> &'b [Token] {
        let joins = |token: &Token| {
            let lower = self.source.lower.get(token.span.start..token.span.end);
            let lower = lower.unwrap_or_default();
            JOINS
                .iter()
                .any(|word| word.chars().eq(lower.iter().copied()))
        };
        while let [first, rest @ ..] = words
            && joins(first)
        {
            words = rest;
        }
        while let [rest @ .., last] = words
            && joins(last)
        {
            words = rest;
        }
        words
    }

    /// Adds the weights of a value of the word `at` to it and to the words around it.
    fn add(&mut self, kind: Kind, value: &Value, at: isize) {
        let first = at - kind.reach() as isize;
        for (place, pair) in weights::row(kind, value).into_iter().flatten().enumerate() {
            let near = usize::try_from(first + place as isize).ok();
            if let Some(score) = near.and_then(|near| self.scores.get_mut(near)) {
                score.sums[0] += i32::from(pair[0]);
                score.sums[1] += i32::from(pair[1]);
            }
        }
    }
}

#[cfg(test)]
mod tests;
