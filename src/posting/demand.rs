//! How strongly a sentence asks for what it names: required, preferred, in passing, or not at all.
//!
//! The section gives the start value; words in the sentence change it for the names that they govern. A word that stands
//! behind its names ("Rust is a plus") governs those before it, one that stands in front ("ideally with Rust") those
//! after it, both up to the next such word or a "but"; one in brackets ("Vue (optional)") only the name before it.

use super::cue::Cue;
use super::heading::Section;
use super::sentence::Sentence;
use crate::posting::Demand;
use crate::text::Span;

/// What a word of the sentence says about the names that it governs; none drops them.
type Verdict = Option<Demand>;

/// Kinds of governing words.
const GOVERNING: [Cue; 6] = [
    Cue::NotBehind,
    Cue::NotBefore,
    Cue::PreferredBehind,
    Cue::PreferredBefore,
    Cue::RequiredBehind,
    Cue::RequiredBefore,
];

/// A governing word.
struct Governor {
    span: Span,
    verdict: Verdict,
    reach: Reach,
}

/// Which names a word governs.
#[derive(Clone, Copy, PartialEq)]
enum Reach {
    /// Those before it.
    Back,
    /// Those after it.
    Ahead,
    /// The one directly before it.
    Bracket,
    /// Those between its ends.
    Within,
}

/// The governing words of one sentence.
pub(super) struct Demands {
    base: Demand,
    governors: Vec<Governor>,
}

impl Demands {
    /// Reads the governing words of `sentence`.
    pub(super) fn new(sentence: &Sentence) -> Self {
        let asks = || sentence.cues.any(Cue::Asks, sentence.span);
        let base = match sentence.section {
            Section::Requirements => Demand::Must,
            Section::Preferred => Demand::Nice,
            Section::Open if asks() => Demand::Must,
            Section::Open | Section::Duties | Section::Silent => Demand::Other,
        };
        Self {
            base,
            governors: governors(sentence),
        }
    }

    /// Returns how strongly the name at `span` is asked for; none where the sentence says that it is not.
    pub(super) fn of(&self, sentence: &Sentence, span: Span) -> Verdict {
        let Span { start, end } = span;
        let within = |word: &&Governor| {
            word.reach == Reach::Within && word.span.start <= start && end <= word.span.end
        };
        if let Some(word) = self.governors.iter().find(within) {
            return word.verdict;
        }
        let behind = |word: &&Governor| word.span.start >= end;
        let between = |start: usize, end: usize| Span { start, end };
        let parts = |marks: &[char], span: Span| sentence.slice(span).contains(marks);
        let bracket = self.governors.iter().find(behind).filter(|word| {
            word.reach == Reach::Bracket && !parts(&[',', ';', ')'], between(end, word.span.start))
        });
        if let Some(word) = bracket {
            return word.verdict;
        }
        let open = |word: &&Governor| word.reach != Reach::Bracket;
        let behind = self
            .governors
            .iter()
            .find(|word| behind(word) && open(word))
            .filter(|word| word.reach == Reach::Back)
            .filter(|word| !barred(sentence, between(end, word.span.start)));
        let before = self
            .governors
            .iter()
            .rfind(|word| word.span.end <= start && open(word))
            .filter(|word| word.reach == Reach::Ahead)
            .filter(|word| !barred(sentence, between(word.span.end, start)));
        match (before, behind) {
            (Some(before), Some(behind)) if parts(&[',', ';'], between(end, behind.span.start)) => {
                before.verdict
            }
            (_, Some(behind)) => behind.verdict,
            (Some(before), None) => before.verdict,
            (None, None) => Some(self.base),
        }
    }
}

/// Whether the words between a governing word and a name part them.
fn barred(sentence: &Sentence, between: Span) -> bool {
    sentence.slice(between).contains(';') || sentence.cues.any(Cue::Bars, between)
}

/// Returns the governing words of a sentence in order, the longest of those that overlap.
fn governors(sentence: &Sentence) -> Vec<Governor> {
    let cues = &sentence.cues;
    let end = sentence.span.end;
    let mut found = Vec::new();
    for (_, open) in cues.each(&[Cue::DenialOpens], sentence.span) {
        let rest = Span {
            start: open.end,
            end,
        };
        let close = cues.each(&[Cue::DenialCloses], rest).next();
        let denied = close.map(|(_, close)| Span {
            start: open.start,
            end: close.end,
        });
        if let Some(span) = denied.filter(|span| !sentence.slice(*span).contains(',')) {
            found.push(Governor {
                span,
                verdict: None,
                reach: Reach::Within,
            });
        }
    }
    for (kind, span) in cues.each(&GOVERNING, sentence.span) {
        if conditional(sentence, span) {
            continue;
        }
        let (verdict, reach) = match kind {
            Cue::NotBehind => (None, Reach::Back),
            Cue::NotBefore => (None, Reach::Ahead),
            Cue::PreferredBehind => (Some(Demand::Nice), Reach::Back),
            Cue::PreferredBefore => (Some(Demand::Nice), Reach::Ahead),
            Cue::RequiredBefore => (Some(Demand::Must), Reach::Ahead),
            _ => (Some(Demand::Must), Reach::Back),
        };
        let before = sentence.before(span.start);
        let first = before.is_empty()
            || sentence
                .slice(Span {
                    start: span.end,
                    end,
                })
                .starts_with(':');
        let bracket = before.ends_with('(') || before.ends_with("(is ");
        let reach = match reach {
            _ if bracket => Reach::Bracket,
            Reach::Back if first => Reach::Ahead,
            other => other,
        };
        found.push(Governor {
            span,
            verdict,
            reach,
        });
    }
    found.sort_by_key(|word| {
        let Span { start, end } = word.span;
        (start, usize::MAX - end, word.reach == Reach::Within)
    });
    let mut last_end = 0;
    found.retain(|word| {
        let free = word.span.start >= last_end;
        if free {
            last_end = word.span.end;
        }
        free
    });
    found
}

/// Whether the word before a governing word takes its force ("as required", "wo erforderlich").
fn conditional(sentence: &Sentence, span: Span) -> bool {
    let before = Span {
        end: span.start,
        ..sentence.span
    };
    let mut words = sentence.cues.each(&[Cue::Conditional], before);
    words.any(|(_, word)| word.end + 1 == span.start)
}
