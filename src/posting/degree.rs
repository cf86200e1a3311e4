//! The degree asked for.

use super::demand::Demands;
use super::heading::Section;
use super::sentence::Sentence;
use super::source::{Source, places};
use super::study::field;
use crate::posting::{Degree, Demand, Level};
use crate::text::Span;

/// Words of each level.
const WORDS: &[(Level, &[&str])] = &[
    (
        Level::Doctorate,
        &[
            "phd",
            "ph.d",
            "ph.d.",
            "doctorate",
            "doctoral degree",
            "promotion in",
            "promotion",
            "promoviert",
            "abgeschlossene promotion",
            "doctorat",
            "md",
        ],
    ),
    (
        Level::Master,
        &[
            "master's",
            "master’s",
            "masters degree",
            "master degree",
            "master of science",
            "master of arts",
            "msc",
            "m.sc",
            "m.sc.",
            "m.a.",
            "mba",
            "m.eng",
            "diplom",
            "masterabschluss",
            "masterstudium",
            "master-abschluss",
            "bac+5",
            "graduate degree",
            "advanced degree",
            "bs/ms",
            "master's degree",
            "staatsexamen",
            "or master",
            "oder master",
        ],
    ),
    (
        Level::Bachelor,
        &[
            "bachelor",
            "bachelor's",
            "bachelor’s",
            "bachelors",
            "b.sc",
            "b.sc.",
            "bsc",
            "b.a.",
            "b.s.",
            "b.eng",
            "b.tech",
            "btech",
            "bs/ms",
            "ba/bs",
            "bs/ba",
            "bs in",
            "ba in",
            "bs degree",
            "bsn",
            "undergraduate degree",
            "university degree",
            "college degree",
            "degree in",
            "a degree",
            "academic degree",
            "technical degree",
            "relevant degree",
            "related degree",
            "four-year degree",
            "4-year degree",
            "degree",
            "studium",
            "hochschulstudium",
            "universitätsstudium",
            "fachhochschulstudium",
            "hochschulabschluss",
            "studienabschluss",
            "bachelorabschluss",
            "informatikstudium",
            "ingenieurstudium",
            "licence",
            "grado",
            "laurea",
            "licenciatura",
            "bac+3",
        ],
    ),
    (
        Level::Vocational,
        &[
            "associate's",
            "associate’s",
            "associate degree",
            "associates degree",
            "vocational training",
            "nvq",
            "city & guilds",
            "time served",
            "time-served",
            "apprentice trained",
            "vocational qualification",
            "apprenticeship",
            "trade school",
            "ausbildung",
            "berufsausbildung",
            "fachausbildung",
            "ausgebildete",
            "ausgebildeter",
            "lehre",
            "diploma in nursing",
            "vocational",
            "technikerausbildung",
            "meisterbrief",
            "bts",
            "staatlich geprüfte",
            "staatlich geprüfter",
            "staatlich anerkannte",
            "staatlich anerkannter",
        ],
    ),
];

/// Words that accept something else instead.
const EQUIVALENT: &[&str] = &[
    "or equivalent",
    "equivalent experience",
    "or comparable",
    "equivalent practical",
    "or relevant experience",
    "or similar experience",
    "or experience",
    "equivalent work experience",
    "vergleichbare",
    "vergleichbar",
    "vergleichbaren",
    "gleichwertig",
    "gleichwertige",
    "ähnliche",
    "ou équivalent",
    "o equivalente",
    "or related experience",
    "quereinsteiger",
    "or an equivalent",
    "equivalent combination",
    "vergleichbares",
];

/// Returns the degree of the first sentence that asks for one; of several levels in it, the least.
pub(super) fn degree(source: &Source, sentences: &[Sentence]) -> Option<Degree> {
    let asked = |sentence: &&Sentence| {
        sentence.section != Section::Silent && sentence.section != Section::Duties
    };
    let mut found = sentences
        .iter()
        .filter(asked)
        .filter_map(|sentence| in_sentence(source, sentence));
    let first = found.next()?;
    if first.optional {
        return Some(
            found
                .find(|degree| !degree.optional && degree.level > Level::Vocational)
                .unwrap_or(first),
        );
    }
    Some(first)
}

/// Words of a degree of no certain level: they count as the least of a university's, unless the sentence names a level.
const BARE: &[&str] = &[
    "university degree",
    "college degree",
    "degree in",
    "a degree",
    "academic degree",
    "technical degree",
    "relevant degree",
    "related degree",
    "degree",
    "hochschulabschluss",
    "studienabschluss",
    "studium",
    "hochschulstudium",
];

fn in_sentence(source: &Source, sentence: &Sentence) -> Option<Degree> {
    let named = levels(sentence);
    let demands = named.first().map(|_| Demands::new(sentence))?;
    let bare = |word: &str| BARE.contains(&word);
    let certain = named.iter().any(|(_, _, word)| !bare(word));
    let (level, span, demand) = named
        .into_iter()
        .filter(|(_, _, word)| !(certain && bare(word)))
        .filter_map(|(level, at, word)| {
            let span = Span {
                start: sentence.offset(at),
                end: sentence.offset(at + word.len()),
            };
            Some((level, span, demands.of(sentence, span)?))
        })
        .min_by_key(|(level, ..)| *level)?;
    if demand == Demand::Other
        && !sentence.holds(&["you", "candidate", "suchen", "looking for", "haben", "hast"])
    {
        return None;
    }
    let studied = field(sentence).filter(|field| field.start <= span.start);
    Some(Degree {
        level,
        optional: demand != Demand::Must || sentence.holds(EQUIVALENT),
        quote: source.quote(Span {
            start: span.start,
            end: studied.map_or(span.end, |field| span.end.max(field.end)),
        })?,
    })
}

/// Returns the words of `sentence` that name a degree, each with its level and the byte at which it stands.
pub(super) fn levels(sentence: &Sentence) -> Vec<(Level, usize, &'static str)> {
    let text = sentence.small.as_str();
    let mut found = Vec::new();
    for (level, words) in WORDS {
        for word in words.iter().filter(|word| sentence.pairs.may_hold(word)) {
            let places = places(text, word).filter(|at| !denied(text, *at, word));
            found.extend(places.map(|at| (*level, at, *word)));
        }
    }
    found
}

/// Whether the word at byte `at` is part of another phrase ("to a high degree", "driving licence").
fn denied(text: &str, at: usize, word: &str) -> bool {
    let before = text[..at].trim_end();
    let after = text[at + word.len()..].trim_start();
    let phrase = [
        "vergleichbare",
        "vergleichbaren",
        "gleichwertige",
        "ähnliche",
        "equivalent",
        "comparable",
        "high",
        "some",
        "large",
        "360",
        "driving",
        "pilot",
        "driver's",
        "certain",
    ]
    .iter()
    .any(|w| before.ends_with(w));
    phrase
        || (word == "degree" && after.starts_with("of "))
        || (word == "licence" && !before.is_empty())
        || (word == "promotion" && !after.starts_with("in "))
}
