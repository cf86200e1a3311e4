//! Phrases that tell what a posting says, found in one pass over its words; which there are is data
//! (`templates/postings/`, turned into a constant by `build.rs`).

mod kind;

use crate::text::Span;
pub(super) use kind::Cue;
use kind::{BUCKETS, bucket};

/// A first word, and the phrases that begin with it, each with the set of its kinds.
type Word = (&'static str, &'static [(&'static str, u64)]);

/// Every phrase by its first word, in buckets.
static PHRASES: [&[Word]; BUCKETS] = include!(concat!(env!("OUT_DIR"), "/postings.rs"));

/// A phrase found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found {
    span: Span,
    kinds: u64,
}

/// The phrases of a posting, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Cues(Vec<Found>);

impl Cues {
    /// Finds every phrase in `lower`, a posting's characters in small letters.
    pub(super) fn new(lower: &[char]) -> Self {
        let mut found = Vec::new();
        let mut start = 0;
        for word in lower.split(|c| !c.is_alphanumeric()) {
            let rest = lower.get(start..).unwrap_or_default();
            let phrases = if word.is_empty() { &[] } else { phrases(word) };
            for (phrase, kinds) in phrases {
                if let Some(length) = spelt(rest, phrase) {
                    let end = start + length;
                    let span = Span { start, end };
                    let kinds = *kinds;
                    found.push(Found { span, kinds });
                }
            }
            start += word.len() + 1;
        }
        Self(found)
    }

    /// Returns those that lie in `span`.
    pub(super) fn within(&self, span: Span) -> Self {
        Self(self.inside(span).copied().collect())
    }

    /// Returns where phrases of one of `kinds` lie in `span`, each with the kind, in the order of their starts.
    pub(super) fn each<'a>(
        &'a self,
        kinds: &'a [Cue],
        span: Span,
    ) -> impl Iterator<Item = (Cue, Span)> + 'a {
        self.inside(span).flat_map(move |found| {
            let of = kinds.iter().filter(|kind| found.kinds & kind.bit() != 0);
            of.map(|kind| (*kind, found.span))
        })
    }

    /// Whether a phrase of `kind` lies in `span`.
    pub(super) fn any(&self, kind: Cue, span: Span) -> bool {
        self.inside(span).any(|found| found.kinds & kind.bit() != 0)
    }

    /// Whether `span` is a phrase of any kind.
    pub(super) fn holds(&self, span: Span) -> bool {
        self.inside(span).any(|found| found.span == span)
    }

    /// Whether `span` is a phrase of `kind`.
    pub(super) fn is(&self, kind: Cue, span: Span) -> bool {
        self.each(&[kind], span).any(|(_, found)| found == span)
    }

    fn inside(&self, span: Span) -> impl Iterator<Item = &Found> {
        let from = self.0.partition_point(|f| f.span.start < span.start);
        let rest = self.0.get(from..).unwrap_or_default();
        rest.iter()
            .take_while(move |found| found.span.start < span.end)
            .filter(move |found| found.span.end <= span.end)
    }
}

/// Returns the phrases that begin with `word`.
fn phrases(word: &[char]) -> &'static [(&'static str, u64)] {
    let words = PHRASES.get(bucket(word.iter().copied()));
    words
        .into_iter()
        .flat_map(|words| words.iter())
        .find(|(other, _)| other.chars().eq(word.iter().copied()))
        .map_or(&[], |(_, phrases)| phrases)
}

/// Returns how many characters of `text` spell `phrase`, ending with a word of their own: any space counts as one, a comma may
/// stand before it, "&" is "and" or "und", and an apostrophe may be a typesetter's.
fn spelt(text: &[char], phrase: &str) -> Option<usize> {
    let mut at = 0;
    let mut wanted = phrase.chars();
    while let Some(c) = wanted.next() {
        let next = *text.get(at)?;
        at += 1;
        match c {
            ' ' => {
                let comma = next == ',' && text.get(at).is_some_and(|c| c.is_whitespace());
                at += usize::from(comma);
                (comma || next.is_whitespace()).then_some(())?;
                let rest = wanted.as_str();
                let joined = rest.starts_with("and ") || rest.starts_with("und ");
                if joined && text.get(at) == Some(&'&') {
                    at += 1;
                    wanted.nth(2);
                }
            }
            '\'' => matches!(next, '\'' | '’' | '‘').then_some(())?,
            _ => (c == next).then_some(())?,
        }
    }
    let word = phrase.ends_with(char::is_alphanumeric);
    let ends = !text.get(at).is_some_and(|c| c.is_alphanumeric());
    (ends || !word).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, kind: Cue) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let whole = Span {
            start: 0,
            end: chars.len(),
        };
        Cues::new(&chars)
            .each(&[kind], whole)
            .map(|(_, span)| chars[span.start..span.end].iter().collect())
            .collect()
    }

    #[test]
    fn phrases_are_found_as_words_of_their_own() {
        for (text, kind, phrases) in [
            ("rust is a plus", Cue::PreferredBehind, vec!["a plus"]),
            ("surplus", Cue::PreferredBehind, vec![]),
            ("you don’t need php", Cue::NotBefore, vec!["don’t need"]),
            ("we\noffer", Cue::Offers, vec!["we\noffer"]),
            (
                "knowledge, skills & abilities",
                Cue::HeadRequirements,
                vec!["knowledge, skills & abilities", "skills & abilities"],
            ),
            (
                "größe von vorteil",
                Cue::PreferredBehind,
                vec!["von vorteil"],
            ),
        ] {
            assert_eq!(found(text, kind), phrases, "{text}");
        }
    }
}
