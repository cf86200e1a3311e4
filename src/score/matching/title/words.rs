//! The words of titles: which mean the same, which name a rank, and which say nothing.

/// Words that name the same, each with the one that stands for them.
const SAME: [(&str, &str); 50] = [
    ("accountant", "accounting"),
    ("administrator", "admin"),
    ("adviser", "consultant"),
    ("advisor", "consultant"),
    ("analytiker", "analyst"),
    ("architekt", "architect"),
    ("assistent", "assistant"),
    ("assistenz", "assistant"),
    ("back", "backend"),
    ("berater", "consultant"),
    ("buchhalter", "accounting"),
    ("coder", "engineer"),
    ("daten", "data"),
    ("dev", "engineer"),
    ("developer", "engineer"),
    ("entwickler", "engineer"),
    ("entwicklung", "engineer"),
    ("fahrer", "driver"),
    ("forscher", "researcher"),
    ("front", "frontend"),
    ("gestalter", "designer"),
    ("ingenieur", "engineer"),
    ("ingénieur", "engineer"),
    ("kauffrau", "kaufmann"),
    ("koch", "cook"),
    ("krankenpfleger", "nurse"),
    ("krankenschwester", "nurse"),
    ("köchin", "cook"),
    ("lehrer", "teacher"),
    ("lehrkraft", "teacher"),
    ("leiter", "manager"),
    ("leitung", "manager"),
    ("nursing", "nurse"),
    ("pflegefachfrau", "nurse"),
    ("pflegefachkraft", "nurse"),
    ("pflegefachmann", "nurse"),
    ("pfleger", "nurse"),
    ("programmer", "engineer"),
    ("programmierer", "engineer"),
    ("projekt", "project"),
    ("redakteur", "editor"),
    ("research", "researcher"),
    ("scientist", "science"),
    ("stack", "fullstack"),
    ("sysadmin", "admin"),
    ("techniker", "technician"),
    ("tester", "test"),
    ("verkäufer", "sales"),
    ("vertrieb", "sales"),
    ("wissenschaftler", "science"),
];

/// Second parts of German compounds that are words of titles by themselves.
const HEADS: [&str; 15] = [
    "administrator",
    "analytiker",
    "architekt",
    "assistent",
    "berater",
    "entwickler",
    "entwicklung",
    "ingenieur",
    "leiter",
    "leitung",
    "manager",
    "programmierer",
    "techniker",
    "tester",
    "wissenschaftler",
];

/// Words that name a rank, from trainee to head; a title without any is in the middle, at 2.
const RANKS: [(&str, u8); 26] = [
    ("intern", 0),
    ("internship", 0),
    ("praktikant", 0),
    ("praktikum", 0),
    ("trainee", 0),
    ("werkstudent", 0),
    ("apprentice", 0),
    ("azubi", 0),
    ("student", 0),
    ("junior", 1),
    ("jr", 1),
    ("graduate", 1),
    ("entry", 1),
    ("mid", 2),
    ("senior", 3),
    ("sr", 3),
    ("lead", 4),
    ("leading", 4),
    ("staff", 4),
    ("principal", 4),
    ("teamleiter", 4),
    ("head", 5),
    ("director", 5),
    ("chief", 5),
    ("vp", 5),
    ("bereichsleiter", 5),
];

/// Words of titles that say nothing about the work.
const EMPTY: [&str; 30] = [
    "all", "and", "d", "div", "divers", "end", "f", "for", "full", "fulltime", "für", "genders",
    "hybrid", "i", "ii", "iii", "im", "in", "level", "m", "of", "part", "remote", "teilzeit",
    "the", "time", "und", "vollzeit", "w", "x",
];

/// The rank of a title that names none.
pub(super) const MIDDLE: u8 = 2;

/// Returns the rank that a word in lower case names.
pub(super) fn rank(word: &str) -> Option<u8> {
    let word = masculine(word);
    RANKS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, rank)| *rank)
}

/// Returns the words that a word in lower case stands for: one, two for a German compound, none for an empty one.
pub(super) fn meanings(word: &str) -> Vec<&str> {
    if EMPTY.contains(&word) {
        return Vec::new();
    }
    let word = masculine(word);
    let compound = HEADS.iter().find_map(|head| {
        let first = word.strip_suffix(head)?.trim_end_matches('s');
        (first.chars().count() > 2).then(|| vec![same(first), same(head)])
    });
    compound.unwrap_or_else(|| vec![same(word)])
}

/// Returns the word that stands for those with the same meaning.
fn same(word: &str) -> &str {
    SAME.iter()
        .find(|(name, _)| *name == word)
        .map_or(word, |(_, common)| *common)
}

/// Returns the masculine form of a German feminine, in which the tables are written.
fn masculine(word: &str) -> &str {
    ["erin", "eurin", "entin", "istin", "atorin", "ektin"]
        .iter()
        .find(|ending| word.ends_with(**ending))
        .and_then(|_| word.strip_suffix("in"))
        .unwrap_or(word)
}
