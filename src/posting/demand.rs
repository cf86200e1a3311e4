//! How strongly a sentence asks for what it names: required, preferred, in passing, or not at all.
//!
//! The section gives the start value; words in the sentence change it for the names that they govern. A word that stands
//! behind its names ("Rust is a plus") governs those before it, one that stands in front ("ideally with Rust") those
//! after it, both up to the next such word or a "but"; one in brackets ("Vue (optional)") only the name before it.

use super::heading::Section;
use super::sentence::Sentence;
use super::source::{Pairs, holds, places};
use crate::posting::Demand;
use crate::text::Span;

const PREFERRED_BEHIND: &[&str] = &[
    "a plus",
    "a big plus",
    "a bonus",
    "bonus",
    "preferred",
    "desirable",
    "desired",
    "advantageous",
    "an advantage",
    "of advantage",
    "beneficial",
    "nice to have",
    "nice-to-have",
    "appreciated",
    "helpful",
    "optional",
    "von vorteil",
    "wünschenswert",
    "ein plus",
    "ein pluspunkt",
    "vorteilhaft",
    "hilfreich",
    "gern gesehen",
    "is welcome",
    "are welcome",
    "an asset",
    "un plus",
    "apprécié",
    "would be great",
    "a strong plus",
    "ein großes plus",
    "pluspunkt",
    "kein muss",
];

const PREFERRED_BEFORE: &[&str] = &[
    "ideally",
    "preferably",
    "idealerweise",
    "bonus points",
    "optimalerweise",
    "im idealfall",
    "im besten fall",
    "gerne auch",
    "gerne mit",
    "gern auch",
    "plus points",
    "we'd love",
    "it would be great",
    "it's a plus if",
    "it is a plus if",
    "vorzugsweise",
    "extra points",
    "even better",
    "wünschenswert wären",
    "wünschenswert sind",
    "von vorteil sind",
];

const REQUIRED_BEHIND: &[&str] = &[
    "required",
    "a must",
    "mandatory",
    "essential",
    "necessary",
    "is needed",
    "are needed",
    "erforderlich",
    "zwingend",
    "vorausgesetzt",
    "notwendig",
    "unerlässlich",
    "setzen wir voraus",
    "ein muss",
    "obligatoire",
    "exigé",
    "imprescindible",
    "voraussetzung",
    "zwingend erforderlich",
];

const REQUIRED_BEFORE: &[&str] = &[
    "must",
    "requires",
    "require",
    "you need",
    "you'll need",
    "we expect",
    "wir erwarten",
    "wir setzen voraus",
    "zwingend erforderlich ist",
    "at minimum",
];

const NOT_BEHIND: &[&str] = &[
    "not required",
    "not needed",
    "not necessary",
    "not essential",
    "not a must",
    "not mandatory",
    "isn't required",
    "isn't necessary",
    "aren't required",
    "nicht erforderlich",
    "nicht notwendig",
    "nicht nötig",
    "nicht zwingend",
    "nicht zwingend erforderlich",
    "keine voraussetzung",
    "unnecessary",
    "nicht vorausgesetzt",
    "nicht zwingend notwendig",
];

const NOT_BEFORE: &[&str] = &[
    "don't need",
    "do not need",
    "won't need",
    "need not",
    "don't require",
    "do not require",
    "no need for",
    "not looking for",
    "you will not",
    "you won't",
    "wir brauchen kein",
    "wir brauchen keine",
    "without needing",
];

/// Words that open a denial, which one of [`DENIAL_CLOSES`] must end.
const DENIAL_OPENS: &[&str] = &[
    "no",
    "kein",
    "keine",
    "keinen",
    "keinerlei",
    "pas de",
    "no prior",
];

const DENIAL_CLOSES: &[&str] = &[
    "needed",
    "required",
    "necessary",
    "nötig",
    "erforderlich",
    "notwendig",
    "voraussetzung",
    "expected",
    "vorausgesetzt",
    "required.",
    "nécessaire",
];

/// Phrases that ask, where no heading does.
const ASKS: &[&str] = &[
    "must",
    "you have",
    "you bring",
    "you've",
    "you are",
    "experience with",
    "experience in",
    "experience of",
    "experienced in",
    "proficient in",
    "proficiency",
    "knowledge of",
    "expertise in",
    "familiarity with",
    "familiar with",
    "background in",
    "skills in",
    "strong",
    "looking for",
    "du hast",
    "du bringst",
    "sie haben",
    "sie bringen",
    "sie verfügen",
    "erfahrung",
    "kenntnisse",
    "you know",
    "you'll have",
    "years of",
];

/// What a word of the sentence says about the names that it governs; none drops them.
type Verdict = Option<Demand>;

/// A governing word.
struct Cue {
    /// Bytes in the sentence.
    start: usize,
    end: usize,
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
    cues: Vec<Cue>,
}

impl Demands {
    /// Reads the governing words of `sentence`.
    pub(super) fn new(sentence: &Sentence) -> Self {
        let text = sentence.small.replace('’', "'");
        let text = if text.len() == sentence.small.len() {
            &text
        } else {
            &sentence.small
        };
        let base = match sentence.section {
            Section::Requirements => Demand::Must,
            Section::Preferred => Demand::Nice,
            Section::Open if holds(text, ASKS) => Demand::Must,
            Section::Open | Section::Duties | Section::Silent => Demand::Other,
        };
        Self {
            base,
            cues: cues(text),
        }
    }

    /// Returns how strongly the name at `span` is asked for; none where the sentence says that it is not.
    pub(super) fn of(&self, sentence: &Sentence, span: Span) -> Verdict {
        let (start, end) = (sentence.byte(span.start), sentence.byte(span.end));
        let text = sentence.small.as_str();
        let within =
            |cue: &&Cue| cue.reach == Reach::Within && cue.start <= start && end <= cue.end;
        if let Some(cue) = self.cues.iter().find(within) {
            return cue.verdict;
        }
        let next = self.cues.iter().find(|cue| cue.start >= end);
        let bracket = next.filter(|cue| {
            cue.reach == Reach::Bracket && !text[end..cue.start].contains([',', ';', ')'])
        });
        if let Some(cue) = bracket {
            return cue.verdict;
        }
        let behind = self
            .cues
            .iter()
            .find(|cue| cue.start >= end && cue.reach != Reach::Bracket)
            .filter(|cue| cue.reach == Reach::Back && !barred(&text[end..cue.start]));
        let before = self
            .cues
            .iter()
            .rfind(|cue| cue.end <= start && cue.reach != Reach::Bracket)
            .filter(|cue| cue.reach == Reach::Ahead && !barred(&text[cue.end..start]));
        match (before, behind) {
            (Some(before), Some(behind)) if text[end..behind.start].contains([',', ';']) => {
                before.verdict
            }
            (_, Some(behind)) => behind.verdict,
            (Some(before), None) => before.verdict,
            (None, None) => Some(self.base),
        }
    }
}

/// Whether the words between a governing word and a name part them.
fn barred(between: &str) -> bool {
    between.contains(';')
        || holds(
            between,
            &["but", "aber", "jedoch", "while", "whereas", "mais", "pero"],
        )
}

/// Whether the words before a governing word take its force ("as required", "wo erforderlich").
fn conditional(before: &str) -> bool {
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
    matches!(
        last,
        "as" | "if" | "when" | "where" | "wo" | "falls" | "wenn" | "soweit"
    )
}

/// Returns the governing words of a sentence in order, the longest of those that overlap.
fn cues(text: &str) -> Vec<Cue> {
    let mut found = Vec::new();
    let pairs = Pairs::of(text);
    let lists: [(&[&str], Verdict, Reach); 6] = [
        (NOT_BEHIND, None, Reach::Back),
        (NOT_BEFORE, None, Reach::Ahead),
        (PREFERRED_BEHIND, Some(Demand::Nice), Reach::Back),
        (PREFERRED_BEFORE, Some(Demand::Nice), Reach::Ahead),
        (REQUIRED_BEHIND, Some(Demand::Must), Reach::Back),
        (REQUIRED_BEFORE, Some(Demand::Must), Reach::Ahead),
    ];
    for open in DENIAL_OPENS.iter().flat_map(|word| places(text, word)) {
        let close = DENIAL_CLOSES
            .iter()
            .flat_map(|word| places(&text[open..], word).map(|at| open + at + word.len()))
            .min();
        if let Some(end) = close.filter(|end| !text[open..*end].contains(',')) {
            found.push(Cue {
                start: open,
                end,
                verdict: None,
                reach: Reach::Within,
            });
        }
    }
    for (phrases, verdict, reach) in lists {
        for phrase in phrases.iter().filter(|phrase| pairs.may_hold(phrase)) {
            for start in places(text, phrase).filter(|at| !conditional(&text[..*at])) {
                let end = start + phrase.len();
                let first = start == 0 || text[end..].starts_with(':');
                let bracket = text[..start].ends_with('(') || text[..start].ends_with("(is ");
                let reach = match reach {
                    _ if bracket => Reach::Bracket,
                    Reach::Back if first => Reach::Ahead,
                    other => other,
                };
                found.push(Cue {
                    start,
                    end,
                    verdict,
                    reach,
                });
            }
        }
    }
    found.sort_by_key(|cue| (cue.start, usize::MAX - cue.end));
    let mut last_end = 0;
    found.retain(|cue| {
        let free = cue.start >= last_end;
        if free {
            last_end = cue.end;
        }
        free
    });
    found
}
