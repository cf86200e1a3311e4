//! Decides whether an ambiguous spelling means the skill: "Go" the language or "go" the verb.
//!
//! A spelling counts without further evidence if the table has it as an alias, or under `cased` and it is written exactly so
//! elsewhere than at the start of a sentence. Every other spelling (`context` in the table) needs one of these:
//!
//! 1. **alone**: the text holds nothing else, as in a resume's list of keywords;
//! 2. **list**: it stands in a list with a skill that is certain, or with another ambiguous name ("Go, Rust and Swift");
//!    single letters and small writing must be items by themselves ("Vitamin C, Python" does not count; "d." numbers a
//!    paragraph unless a skill of its category stands near), or stand between two skills with nothing but spaces, as in a
//!    line of tags ("php go python");
//! 3. **cue**: words beside it speak of a skill ("Go developer", "written in Go", "knowledge of R", "Programming: R",
//!    "Engineer (Go)", "Go 1.22"); in small writing only the plainest, of programs ("rust developer", "written in go");
//! 4. **neighbour**: a certain skill of the same category stands within six words in the same sentence; not for single letters, nor
//!    at the start of a sentence, where a capital proves nothing.
//!
//! An acronym ("ECS") is ambiguous between trades rather than with a word, so that lists and cues say nothing about it: it
//! needs to be alone, or a neighbour of the same category or that proves the same skill ("Kubernetes or ECS").
//!
//! Phrases that mean something else ("go to market") are in the table under `not`; they are longer, so they win before
//! this file is asked.

use super::context::{
    counted, cue_after, cue_before, item_end, item_start, label_before, name_before, plain_cue,
    rated_after, shouted, starts_sentence, title_before, version_after, wished,
};
use super::fold::Folded;
use super::index::{Form, Rule};
use super::listing::{packed, runs};
use super::table::{ENTRIES, Entry};
use crate::text::Span;

/// Categories whose names speak of programs beside a programmer, even in small writing ("rust developer").
const OF_PROGRAMS: &[&str] = &[
    "programming-language",
    "backend",
    "frontend",
    "mobile",
    "data-engineering",
    "machine-learning",
];

/// How many words may stand between an ambiguous name and a certain skill of its category.
const NEIGHBOUR_WORDS: usize = 6;

/// A spelling found as a word of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    /// The spelling.
    pub form: &'a Form,
    /// Where it stands, in characters.
    pub span: Span,
    /// Whether it is written as the table writes it, or in capitals where everything is.
    pub exact: bool,
    /// Whether it needs no evidence.
    pub certain: bool,
}

impl<'a> Candidate<'a> {
    /// Judges a spelling found at `span` by itself.
    pub(super) fn new(folded: &Folded, form: &'a Form, span: Span) -> Self {
        let written = folded.chars.get(span.start..span.end).unwrap_or_default();
        let exact = written.iter().copied().eq(form.exact.chars());
        let capitals = form.exact.chars().skip(1).any(char::is_uppercase);
        let certain = match form.rule {
            Rule::Plain => true,
            Rule::Cased => exact && (capitals || !starts_sentence(&folded.chars, span)),
            Rule::Context | Rule::Not => false,
        };
        let exact = exact
            || (form.rule != Rule::Plain
                && shouted(&folded.chars, span)
                && written
                    .iter()
                    .copied()
                    .eq(form.exact.chars().flat_map(char::to_uppercase)));
        Self {
            form,
            span,
            exact,
            certain,
        }
    }

    /// Returns what makes one candidate at a place better than another: how far it reaches, how much of that is spelt
    /// in the table, and whether exactly so.
    pub(super) fn rank(&self) -> (usize, usize, bool) {
        (self.span.end, self.form.text.len(), self.exact)
    }
}

/// Keeps the candidates that mean their skill.
pub(super) fn settle<'a>(folded: &Folded, candidates: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
    if candidates.iter().all(|c| c.certain) {
        return candidates;
    }
    let listed = runs(&folded.chars, &candidates);
    (0..candidates.len())
        .filter(|&i| means_skill(&folded.chars, &candidates, i, listed[i]))
        .map(|i| candidates[i])
        .collect()
}

/// Whether candidate `i` means its skill; `listed` says whether it stands in a list that vouches for it.
fn means_skill(chars: &[char], candidates: &[Candidate], i: usize, listed: bool) -> bool {
    let candidate = candidates[i];
    let Candidate {
        span, exact, form, ..
    } = candidate;
    if candidate.certain || alone(chars, span) {
        return true;
    }
    if exact && is_acronym(form) {
        return has_neighbour(chars, candidates, i, |own, other| {
            own.category == other.category || akin(own, other)
        });
    }
    let item = item_start(chars, span) && item_end(chars, span);
    let letter = span.end - span.start == 1;
    let unlike_a_name = letter || form.short && counted(chars, span);
    let named = exact && !unlike_a_name && !starts_sentence(chars, span);
    let alike = |own: &Entry, other: &Entry| own.category == other.category;
    let numbering = letter && !exact && !has_neighbour(chars, candidates, i, alike);
    let in_list = listed && (item || named && !name_before(chars, span)) && !numbering;
    if in_list || packed(chars, candidates, i) || beside(chars, candidates, i) {
        return true;
    }
    let of_programs = OF_PROGRAMS.contains(&ENTRIES[form.entry].category);
    if !exact {
        return of_programs && plain_cue(chars, span);
    }
    let cue = cue_after(chars, span)
        || cue_before(chars, span)
        || version_after(chars, span)
        || (of_programs && wished(chars, span))
        || (item
            && (label_before(chars, span)
                || title_before(chars, span)
                || rated_after(chars, span)));
    cue || (named && has_neighbour(chars, candidates, i, alike))
}

/// Whether a spelling is an acronym of three letters or more.
fn is_acronym(form: &Form) -> bool {
    !form.short && form.exact.chars().all(char::is_uppercase)
}

/// Whether two skills prove a third one, or one of them proves the other.
fn akin(own: &Entry, other: &Entry) -> bool {
    other.implies.contains(&own.id)
        || own
            .implies
            .iter()
            .any(|proven| *proven == other.id || other.implies.contains(proven))
}

/// Whether a certain skill that is related to candidate `i` touches it: parted by a slash and of its category ("C/C++"), or by a
/// space and one proves the other ("Jenkins CI").
fn beside(chars: &[char], candidates: &[Candidate], i: usize) -> bool {
    let parted = |left: usize, right: usize| {
        let (Some(left), Some(right)) = (candidates.get(left), candidates.get(right)) else {
            return None;
        };
        match chars.get(left.span.end..right.span.start) {
            Some([gap]) => Some(*gap),
            _ => None,
        }
    };
    let entry = |c: &Candidate| &ENTRIES[c.form.entry];
    let vouches = |other: usize, gap: Option<char>| {
        let (Some(own), Some(other)) = (candidates.get(i), candidates.get(other)) else {
            return false;
        };
        let (own, certain, other) = (entry(own), other.certain, entry(other));
        certain
            && match gap {
                Some('/') => own.category == other.category,
                Some(' ') => akin(own, other),
                _ => false,
            }
    };
    (i > 0 && vouches(i - 1, parted(i - 1, i))) || vouches(i + 1, parted(i, i + 1))
}

/// Whether nothing but the candidate stands in the text.
fn alone(chars: &[char], span: Span) -> bool {
    let idle = |c: &char| !c.is_alphanumeric();
    chars[..span.start].iter().all(idle) && chars[span.end..].iter().all(idle)
}

/// Whether a certain skill that is `related` to candidate `i` stands near it in its sentence.
fn has_neighbour(
    chars: &[char],
    candidates: &[Candidate],
    i: usize,
    related: impl Fn(&Entry, &Entry) -> bool,
) -> bool {
    let own = candidates[i];
    let near = |other: &Candidate| {
        let (start, end) = if other.span.start < own.span.start {
            (other.span.end, own.span.start)
        } else {
            (own.span.end, other.span.start)
        };
        let between = chars.get(start..end).unwrap_or_default();
        let words = between
            .windows(2)
            .filter(|pair| pair[0].is_whitespace() && !pair[1].is_whitespace())
            .count();
        let sentence = !between
            .windows(2)
            .any(|pair| matches!(pair[0], '.' | '!' | '?') && pair[1].is_whitespace());
        words <= NEIGHBOUR_WORDS && sentence && !between.windows(2).any(|pair| pair == ['\n', '\n'])
    };
    let entry = |c: &Candidate| &ENTRIES[c.form.entry];
    let from = i.saturating_sub(NEIGHBOUR_WORDS);
    let to = (i + NEIGHBOUR_WORDS + 1).min(candidates.len());
    candidates[from..to]
        .iter()
        .any(|other| other.certain && related(entry(&own), entry(other)) && near(other))
}
