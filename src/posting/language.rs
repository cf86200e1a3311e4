//! The language of a posting by its commonest words.

use crate::posting::Term;

/// How many words of a text are common in each language.
#[derive(Default)]
struct Counts {
    english: usize,
    german: usize,
    romance: usize,
}

impl Counts {
    fn of(small: &str) -> Self {
        let mut counts = Self::default();
        for word in small.split(|c: char| !c.is_alphabetic()) {
            match word {
                // Common in English and rare in German.
                "the" | "and" | "of" | "to" | "you" | "with" | "for" | "our" | "we" | "or"
                | "your" | "is" | "are" | "will" | "as" | "must" | "wanted" => counts.english += 1,
                // Common in German and rare in English.
                "und" | "der" | "die" | "das" | "mit" | "für" | "wir" | "sie" | "du" | "oder"
                | "von" | "zu" | "ein" | "eine" | "einen" | "dein" | "deine" | "ihre" | "im"
                | "als" | "auf" | "bei" | "ist" => counts.german += 1,
                // Common in French and Spanish, which share some with German ("du").
                "le" | "la" | "les" | "et" | "une" | "en" | "avec" | "pour" | "de" | "el"
                | "los" | "las" | "y" | "con" | "para" | "una" => counts.romance += 1,
                _ => {}
            }
        }
        counts
    }
}

/// Returns `de` or `en`, whichever the words of `small` are nearer to; `en` where they are equally near, or nearer to French or
/// Spanish.
pub(crate) fn language(small: &str) -> String {
    let counts = Counts::of(small);
    let german = counts.german > counts.english && counts.german > counts.romance;
    if german { "de" } else { "en" }.to_owned()
}

/// Whether a sentence is in French or Spanish rather than English.
pub(super) fn is_romance(small: &str) -> bool {
    let counts = Counts::of(small);
    counts.romance > counts.english
}

/// Weight of the language that the posting itself is written in. A design choice.
const OWN: f64 = 0.2;

/// Gives little weight to the language that the posting itself is written in: a resume in that language proves it, though it
/// may not name it ("Good English" in an English posting).
pub(super) fn assume(language: &str, terms: &mut [Term]) {
    let own = match language {
        "de" => "german",
        _ => "english",
    };
    for term in terms {
        if term.skill.as_deref() == Some(own) {
            term.weight = term.weight.min(OWN);
        }
    }
}
