//! Coverage: how many of the points of a strong answer are made.
//!
//! A point is made where each group of its cues has a hit; some of it where some have. Cues cannot foresee every wording, so
//! that the words of the point itself are weaker evidence, where several stand together. What the question says already proves
//! nothing, and a list of terms little.

use std::collections::BTreeSet;
use std::ops::Range;

use super::said::{Phrase, Said, Word};
use super::{Answer, Judged, Made, State, Tip};
use crate::interview::Point;
use crate::score::Citation;

/// How many sentences one point is looked for in at a time.
const TOGETHER: usize = 3;
/// What is left of a group's evidence that stands elsewhere than that of the others.
const APART: f64 = 0.75;
/// What is left of a cue of one word, where nothing else of the point stands near.
const LONELY: f64 = 0.6;
/// Most that the point's own words are worth without its cues.
const WORDS: f64 = 0.6;
/// Share of the point's own words from which on they are evidence, and at which they are all that they can be.
const SOME: f64 = 0.15;
const MANY: f64 = 0.6;
/// Share of all points that a full answer makes: nobody makes every one in the time given.
const FULL: f64 = 0.8;
/// From which credit on a point is made, and made in part.
const IS_MADE: f64 = 0.7;
const IS_PARTLY: f64 = 0.3;
/// Longest quote, in words.
const QUOTE: usize = 40;

/// What speaks for a point.
#[derive(Default)]
struct Evidence {
    credit: f64,
    words: Vec<Range<usize>>,
}

/// Returns how much of the points is made, and how far each is.
pub(super) fn judge(answer: &Answer<'_>) -> (Judged, Vec<Made>) {
    let points = &answer.question.points;
    let found: Vec<Evidence> = points.iter().map(|point| evidence(point, answer)).collect();
    let sum: f64 = found.iter().map(|evidence| evidence.credit).sum();
    let made: Vec<Made> = points
        .iter()
        .zip(&found)
        .map(|(point, evidence)| Made {
            says: point.says.clone(),
            state: evidence.state(),
            quotes: evidence.quotes(answer),
        })
        .collect();
    let missing = made
        .iter()
        .filter(|made| made.state == State::Missing)
        .count();
    let partly = made
        .iter()
        .filter(|made| made.state == State::Partly)
        .count();
    let mut tips = Vec::new();
    if missing + partly > 0 {
        tips.push(Tip::Points {
            made: made.len() - missing - partly,
            partly,
            missing,
        });
    }
    let share = (sum / (FULL * points.len().max(1) as f64)).min(1.0);
    (Judged { share, tips }, made)
}

/// Returns what speaks for a point, at the place where most does.
fn evidence(point: &Point, answer: &Answer<'_>) -> Evidence {
    let said = &answer.said;
    let groups: Vec<Vec<Phrase>> = point
        .cues
        .iter()
        .map(|group| phrases(group, answer))
        .collect();
    let own = content(&point.says, answer);
    let everywhere = 0..said.sentences.len();
    let places = everywhere
        .clone()
        .map(|start| start..everywhere.end.min(start + TOGETHER));
    let best = places.map(|place| {
        let mut hits = Vec::new();
        let mut reached = 0.0;
        for group in &groups {
            let near = hit(group, said, place.clone()).map(|hit| (1.0, hit));
            let far = || hit(group, said, everywhere.clone()).map(|hit| (APART, hit));
            if let Some((worth, hit)) = near.or_else(far) {
                reached += worth * answer.told(&hit);
                hits.push(hit);
            }
        }
        let (words, alike) = alike(&own, answer, place);
        let reached = reached / groups.len().max(1) as f64;
        // One group of several may be met by chance, and so may one word that stands alone.
        let telling = hits.iter().map(|hit| answer.telling(hit)).sum::<usize>();
        let sure = telling > 1 || alike > 0.0;
        let reached = reached * (0.5 + 0.5 * reached) * if sure { 1.0 } else { LONELY };
        let credit = reached + (1.0 - reached) * WORDS * alike;
        if hits.is_empty() {
            hits = words;
        }
        Evidence {
            credit,
            words: hits,
        }
    });
    best.fold(Evidence::default(), |best, other| {
        if other.credit > best.credit {
            other
        } else {
            best
        }
    })
}

/// Returns the cues of a group that the question does not say; all where it says each of them.
fn phrases(group: &[String], answer: &Answer<'_>) -> Vec<Phrase> {
    let phrase = |cue: &String| Phrase::new(cue, &answer.stemmer);
    let own = group
        .iter()
        .map(phrase)
        .filter(|phrase| !answer.asked.has(phrase));
    let own: Vec<Phrase> = own.collect();
    if own.is_empty() {
        group.iter().map(phrase).collect()
    } else {
        own
    }
}

/// Returns the first words that are one of these phrases.
fn hit(group: &[Phrase], said: &Said, among: Range<usize>) -> Option<Range<usize>> {
    let hits = group
        .iter()
        .filter_map(|phrase| said.find(phrase, among.clone()));
    hits.min_by_key(|words| (words.start, words.end))
}

/// Returns the stems of the words of a text that say something which the question does not.
fn content(text: &str, answer: &Answer<'_>) -> BTreeSet<String> {
    let words = Said::new(text, &answer.stemmer).words;
    let content = words
        .into_iter()
        .filter(|word| word.tells() && !word.is_everyday());
    content
        .map(|word| word.stem)
        .filter(|stem| !answer.asked.has_stem(stem))
        .collect()
}

/// Returns which words of these sentences are the point's own, and how much they are worth, 0 to 1.
fn alike(
    own: &BTreeSet<String>,
    answer: &Answer<'_>,
    place: Range<usize>,
) -> (Vec<Range<usize>>, f64) {
    let said = &answer.said;
    let sentences = said.sentences.get(place).unwrap_or_default();
    let words = sentences.iter().flat_map(|sentence| sentence.clone());
    let is_own = |word: &Word| own.contains(&word.stem);
    let found: Vec<usize> = words
        .filter(|at| said.words.get(*at).is_some_and(is_own))
        .collect();
    let stems = found
        .iter()
        .filter_map(|at| said.words.get(*at))
        .map(|word| &word.stem);
    let share = stems.collect::<BTreeSet<_>>().len() as f64 / own.len().max(1) as f64;
    let worth = ((share - SOME) / (MANY - SOME)).clamp(0.0, 1.0);
    if worth == 0.0 {
        return (Vec::new(), 0.0);
    }
    let places: Vec<Range<usize>> = found.iter().map(|at| *at..at + 1).collect();
    let told = places
        .iter()
        .map(|place| answer.told(place))
        .fold(0.0, f64::max);
    (places, worth * told)
}

impl Answer<'_> {
    /// Returns how many of these words tell something that the question does not.
    fn telling(&self, words: &Range<usize>) -> usize {
        let words = self.said.words.get(words.clone()).unwrap_or_default();
        words
            .iter()
            .filter(|word| word.tells() && !self.asked.has_stem(&word.stem))
            .count()
    }

    /// Returns how much the sentence of these words is told rather than listed.
    fn told(&self, words: &Range<usize>) -> f64 {
        let word = self.said.words.get(words.start);
        word.and_then(|word| self.prose.get(word.sentence))
            .copied()
            .unwrap_or(0.0)
    }
}

impl Evidence {
    fn state(&self) -> State {
        match self.credit {
            credit if credit >= IS_MADE => State::Made,
            credit if credit >= IS_PARTLY => State::Partly,
            _ => State::Missing,
        }
    }

    /// Returns the sentences of the evidence, or as much of them as a quote may hold, in the order of the answer.
    fn quotes(&self, answer: &Answer<'_>) -> Vec<Citation> {
        if self.state() == State::Missing {
            return Vec::new();
        }
        let sentences = self.words.iter().filter_map(|words| {
            let number = answer.said.words.get(words.start)?.sentence;
            let sentence = answer.said.sentences.get(number)?;
            if sentence.len() <= QUOTE {
                return Some((sentence.start, sentence.end));
            }
            let start = sentence.start.max(words.start.saturating_sub(QUOTE / 2));
            Some((start, sentence.end.min(start + QUOTE).max(words.end)))
        });
        let sentences: BTreeSet<(usize, usize)> = sentences.collect();
        sentences
            .into_iter()
            .filter_map(|(start, end)| answer.quote(&(start..end)))
            .collect()
    }
}
