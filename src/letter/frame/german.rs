//! German lines: what was done as a noun ("Betreuung von Gästen"), as a participle ("Fehler behoben") or as a verb ("Leitete").

use super::Reading;
use crate::letter::evidence::{Line, Setting};
use crate::letter::phrases::Phrases;
use crate::letter::text::{first_word, is_capital, small};

/// Ends of company names that take an article: "bei der Acme GmbH".
const FORMS: [&str; 9] = ["GmbH", "AG", "KG", "SE", "UG", "OHG", "GbR", "KGaA", "eG"];
/// Ends of first words of names that take one: "bei der Kita Sonne", "bei dem Klinikum Nord".
const HOUSES: [(&str, &[&str]); 2] = [
    (
        "der",
        &[
            "klinik",
            "praxis",
            "schule",
            "kita",
            "apotheke",
            "universität",
            "bank",
            "sparkasse",
            "kanzlei",
            "agentur",
            "bäckerei",
            "werkstatt",
            "stadt",
            "gemeinde",
            "versicherung",
            "tagesstätte",
            "bibliothek",
        ],
    ),
    (
        "dem",
        &[
            "klinikum",
            "krankenhaus",
            "hotel",
            "institut",
            "zentrum",
            "gymnasium",
            "kolleg",
            "museum",
            "theater",
            "amt",
            "büro",
            "labor",
            "restaurant",
            "autohaus",
        ],
    ),
];

/// Ends of feminine nouns that name what is done.
const FEMININE: [&str; 18] = [
    "ung",
    "ion",
    "tät",
    "heit",
    "keit",
    "schaft",
    "suche",
    "pflege",
    "hilfe",
    "arbeit",
    "analyse",
    "nahme",
    "montage",
    "ausgabe",
    "kontrolle",
    "akquise",
    "abwehr",
    "abgabe",
];
/// Ends of masculine ones.
const MASCULINE: [&str; 11] = [
    "aufbau", "ausbau", "umbau", "einbau", "betrieb", "entwurf", "einkauf", "verkauf", "vertrieb",
    "einsatz", "umgang",
];
/// Ends of plural ones.
const PLURAL: [&str; 4] = ["ungen", "ionen", "analysen", "arbeiten"];
/// Nouns that name a result, which is no task.
const RESULTS: [&str; 8] = [
    "senkung",
    "reduktion",
    "reduzierung",
    "steigerung",
    "verbesserung",
    "erhöhung",
    "verkürzung",
    "zunahme",
];
/// Words that begin a line and are no nouns.
const SMALL: [&str; 36] = [
    "für",
    "in",
    "im",
    "mit",
    "bei",
    "beim",
    "an",
    "am",
    "auf",
    "aus",
    "durch",
    "nach",
    "seit",
    "unter",
    "von",
    "zu",
    "zur",
    "zum",
    "über",
    "als",
    "gemeinsam",
    "ein",
    "eine",
    "einen",
    "das",
    "die",
    "den",
    "alle",
    "mehrere",
    "bis",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "regelmäßig",
];
/// Participles that go with "sein".
const BEEN: [&str; 6] = [
    "geworden",
    "gewechselt",
    "gestiegen",
    "gewachsen",
    "gegangen",
    "geblieben",
];
/// How participles without "ge" begin.
const PREFIXES: [&str; 12] = [
    "be", "er", "ver", "ent", "zer", "miss", "über", "unter", "wider", "voll", "vorbe", "wieder",
];

/// Returns the employer's name as it stands behind "bei".
pub(in crate::letter) fn employer(name: &str) -> String {
    let first = first_word(name).0.to_lowercase();
    let form = name.rsplit(' ').next().unwrap_or_default();
    // Behind the article an adjective would have to change: "der Norddeutschen Acme AG".
    let adjective = ["sche", "liche", "ige"]
        .iter()
        .any(|end| first.ends_with(end));
    let house = |(_, ends): &&(&str, &[&str])| ends.iter().any(|end| first.ends_with(end));
    if FORMS.contains(&form) && name != form && !adjective {
        format!("der {name}")
    } else if let Some((article, _)) = HOUSES.iter().find(house) {
        format!("{article} {name}")
    } else {
        name.to_owned()
    }
}

/// Returns how a line of one clause stands in a sentence; none where that is not certain.
pub(super) fn reading(line: &Line, phrases: &Phrases) -> Option<Reading> {
    let text = line.text.as_str();
    if text.contains([';', ':']) || text.contains(". ") {
        return None;
    }
    let (first, rest) = first_word(text);
    let verb = first.to_lowercase();
    if phrases.is_verb(&verb, false) && !rest.is_empty() {
        return Some(Reading::Told(verb, rest.to_owned()));
    }
    if text.rsplit(' ').next().is_some_and(is_participle) {
        return object(text).map(Reading::Said);
    }
    (line.entry.0 != Setting::Project)
        .then(|| task(text))
        .flatten()
}

/// Returns a line that ends in a participle as it stands behind "ich habe".
fn object(text: &str) -> Option<String> {
    let (first, rest) = first_word(text);
    let noun = first_word(rest).0;
    if SMALL.contains(&first.to_lowercase().as_str()) {
        return Some(small(text));
    }
    if first.contains(|c: char| c.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    if is_capital(noun) {
        // An adjective; one in "er" is in the nominative, and so is not what was done.
        let adjective = first.ends_with('e') || first.ends_with("en");
        return (adjective && !first.contains('-')).then(|| small(text));
    }
    // One thing would need an article, several need none.
    let several = ["e", "en", "er", "n", "s"]
        .iter()
        .any(|end| first.ends_with(end));
    several.then(|| text.to_owned())
}

/// Returns a line that begins with what was done, with its article.
fn task(text: &str) -> Option<Reading> {
    // What stands behind a comma may be something else: "Aufbau der Plattform, 40 Dienste".
    if text.contains(", ") {
        return None;
    }
    let (first, rest) = first_word(text);
    let (second, behind) = first_word(rest);
    if second == "und"
        && is_capital(behind)
        && (kind(first).is_some() || kind(first_word(behind).0).is_some())
    {
        return Some(Reading::Task(text.to_owned(), true));
    }
    let adjective = first.ends_with('e') && is_capital(second);
    let (noun, named) = if adjective {
        (second, small(text))
    } else {
        (first, text.to_owned())
    };
    Some(match kind(noun)? {
        Kind::Feminine => Reading::Task(format!("die {named}"), false),
        Kind::Masculine => Reading::Task(format!("der {named}"), false),
        Kind::Plural => Reading::Task(named, true),
    })
}

enum Kind {
    Feminine,
    Masculine,
    Plural,
}

/// Returns the gender or number of a noun that names a task; none where its end does not tell.
fn kind(noun: &str) -> Option<Kind> {
    let noun = noun.to_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| noun.ends_with(end));
    if ends(&RESULTS) {
        None
    } else if ends(&PLURAL) {
        Some(Kind::Plural)
    } else if ends(&FEMININE) {
        Some(Kind::Feminine)
    } else {
        ends(&MASCULINE).then_some(Kind::Masculine)
    }
}

/// Whether the last word of a line is a participle that goes with "haben".
fn is_participle(word: &str) -> bool {
    let ends = word.ends_with('t') || word.ends_with("en");
    let begins = word.contains("ge") || PREFIXES.iter().any(|prefix| word.starts_with(prefix));
    let whole = ends && (begins || word.ends_with("iert"));
    whole && !is_capital(word) && word.chars().count() > 5 && !BEEN.contains(&word)
}
