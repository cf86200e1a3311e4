//! The words of titles: which mean the same, which name a rank, and which say nothing.

/// Words that name the same, each with the one that stands for them, in order.
const SAME: [(&str, &str); 131] = [
    ("accounting", "accountant"),
    ("accounts", "accountant"),
    ("administrator", "admin"),
    ("adviser", "consultant"),
    ("advisor", "consultant"),
    ("analytiker", "analyst"),
    ("anwalt", "lawyer"),
    ("apotheker", "pharmacist"),
    ("arbeiter", "worker"),
    ("architekt", "architect"),
    ("arzt", "doctor"),
    ("assistent", "assistant"),
    ("assistenz", "assistant"),
    ("attorney", "lawyer"),
    ("back", "backend"),
    ("bau", "civil"),
    ("berater", "consultant"),
    ("buchhalter", "accountant"),
    ("buchhaltung", "accountant"),
    ("bäcker", "baker"),
    ("büro", "office"),
    ("coder", "engineer"),
    ("daten", "data"),
    ("dev", "engineer"),
    ("developer", "engineer"),
    ("einkauf", "purchasing"),
    ("einkäufer", "purchasing"),
    ("elektriker", "electrician"),
    ("elektro", "electrical"),
    ("elektrotechnik", "electrical"),
    ("empfang", "receptionist"),
    ("entwickler", "engineer"),
    ("entwicklung", "engineer"),
    ("erzieher", "educator"),
    ("fahrer", "driver"),
    ("finanz", "finance"),
    ("finanzen", "finance"),
    ("forscher", "researcher"),
    ("forschung", "researcher"),
    ("fotograf", "photographer"),
    ("friseur", "hairdresser"),
    ("front", "frontend"),
    ("gestalter", "designer"),
    ("grafik", "graphic"),
    ("grundschul", "primary"),
    ("grundschule", "primary"),
    ("hebamme", "midwife"),
    ("helpdesk", "support"),
    ("human", "hr"),
    ("ingenieur", "engineer"),
    ("ingénieur", "engineer"),
    ("installateur", "installer"),
    ("instandhaltung", "maintenance"),
    ("kauffrau", "kaufmann"),
    ("kellner", "waiter"),
    ("klempner", "plumber"),
    ("koch", "cook"),
    ("krankenpfleger", "nurse"),
    ("krankenschwester", "nurse"),
    ("kunde", "customer"),
    ("kunden", "customer"),
    ("kundenbetreuung", "support"),
    ("kundendienst", "support"),
    ("kundenservice", "support"),
    ("köchin", "cook"),
    ("küche", "kitchen"),
    ("küchen", "kitchen"),
    ("lab", "laboratory"),
    ("labor", "laboratory"),
    ("laborant", "laboratory"),
    ("lager", "warehouse"),
    ("lagerist", "warehouse"),
    ("lehrer", "teacher"),
    ("lehrkraft", "teacher"),
    ("leiter", "manager"),
    ("leitung", "manager"),
    ("logistik", "logistics"),
    ("maler", "painter"),
    ("maschinenbau", "mechanical"),
    ("mechaniker", "mechanic"),
    ("mitarbeiter", "associate"),
    ("netzwerk", "network"),
    ("nursing", "nurse"),
    ("people", "hr"),
    ("personal", "hr"),
    ("personaler", "hr"),
    ("personalreferent", "hr"),
    ("pflegefachfrau", "nurse"),
    ("pflegefachkraft", "nurse"),
    ("pflegefachmann", "nurse"),
    ("pfleger", "nurse"),
    ("pharmazeut", "pharmacist"),
    ("physician", "doctor"),
    ("procurement", "purchasing"),
    ("produkt", "product"),
    ("programmer", "engineer"),
    ("programmierer", "engineer"),
    ("projekt", "project"),
    ("reception", "receptionist"),
    ("rechtsanwalt", "lawyer"),
    ("rechtsanwaltsfachangestellte", "paralegal"),
    ("recruiting", "recruiter"),
    ("redakteur", "editor"),
    ("research", "researcher"),
    ("resources", "hr"),
    ("rezeption", "receptionist"),
    ("rezeptionist", "receptionist"),
    ("sachbearbeiter", "clerk"),
    ("schreiner", "carpenter"),
    ("schweißer", "welder"),
    ("scientist", "science"),
    ("sicherheit", "security"),
    ("sozial", "social"),
    ("sozialarbeit", "social"),
    ("spezialist", "specialist"),
    ("stack", "fullstack"),
    ("sysadmin", "admin"),
    ("teaching", "teacher"),
    ("techniker", "technician"),
    ("tester", "test"),
    ("texter", "copywriter"),
    ("tischler", "carpenter"),
    ("verkauf", "sales"),
    ("verkäufer", "sales"),
    ("vertrieb", "sales"),
    ("wartung", "maintenance"),
    ("wissenschaftler", "science"),
    ("zahnarzt", "dentist"),
    ("zahnärzt", "dentist"),
    ("ärzt", "doctor"),
    ("übersetzer", "translator"),
];

/// Stems of words that name nearly the same work, each with the stem that stands for them: near enough to be sought
/// by the other name, not to bear it.
const NEAR: [(&str, &str); 13] = [
    ("bookkeeper", "accountant"),
    ("buyer", "purchas"),
    ("chef", "cook"),
    ("elektroinstallateur", "electrician"),
    ("elektroniker", "electrician"),
    ("jurist", "lawyer"),
    ("pfleg", "nurse"),
    ("pädagog", "educator"),
    ("reliabilit", "devops"),
    ("sozialpädagog", "social"),
    ("sre", "devops"),
    ("steuerfachangestellt", "accountant"),
    ("steuerfachangestellter", "accountant"),
];

/// Second parts of German compounds that are words of titles by themselves.
const HEADS: [&str; 24] = [
    "administrator",
    "analyst",
    "analytiker",
    "arbeiter",
    "architekt",
    "assistent",
    "berater",
    "buchhalter",
    "designer",
    "entwickler",
    "entwicklung",
    "ingenieur",
    "laborant",
    "lehrer",
    "leiter",
    "leitung",
    "manager",
    "mechaniker",
    "mitarbeiter",
    "programmierer",
    "referent",
    "techniker",
    "tester",
    "wissenschaftler",
];

/// Words that name a kind of worker and leave open in what field.
const KINDS: [&str; 18] = [
    "admin",
    "analyst",
    "architect",
    "assistant",
    "associate",
    "clerk",
    "consultant",
    "coordinator",
    "designer",
    "engineer",
    "executive",
    "manager",
    "officer",
    "representative",
    "researcher",
    "specialist",
    "technician",
    "worker",
];

/// Those of them that are crafts of their own: who does one in a field does not do another there.
const CRAFTS: [&str; 6] = [
    "analyst",
    "architect",
    "designer",
    "engineer",
    "manager",
    "researcher",
];

/// Words that name a rank, from trainee to head; a title without any is in the middle, at 2.
const RANKS: [(&str, u8); 30] = [
    ("intern", 0),
    ("internship", 0),
    ("praktikant", 0),
    ("praktikum", 0),
    ("trainee", 0),
    ("werkstudent", 0),
    ("apprentice", 0),
    ("apprenticeship", 0),
    ("ausbildung", 0),
    ("auszubildende", 0),
    ("auszubildender", 0),
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
const EMPTY: [&str; 38] = [
    "all",
    "and",
    "band",
    "befristet",
    "contract",
    "d",
    "div",
    "divers",
    "end",
    "f",
    "for",
    "full",
    "fulltime",
    "für",
    "genders",
    "gn",
    "grade",
    "gs",
    "hybrid",
    "i",
    "ii",
    "iii",
    "im",
    "in",
    "level",
    "m",
    "of",
    "part",
    "permanent",
    "remote",
    "teilzeit",
    "the",
    "time",
    "unbefristet",
    "und",
    "vollzeit",
    "w",
    "x",
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

/// Whether a word that [`meanings`] returned names a kind of worker and leaves open in what field.
pub(super) fn is_kind(word: &str) -> bool {
    KINDS.contains(&word)
}

/// Whether a word that [`meanings`] returned names a craft.
pub(super) fn is_craft(word: &str) -> bool {
    CRAFTS.contains(&word)
}

/// Returns the words that a word in lower case stands for: one, two for a German compound, none for an empty one.
pub(super) fn meanings(word: &str) -> Vec<&str> {
    if EMPTY.contains(&word) || !word.contains(char::is_alphabetic) {
        return Vec::new();
    }
    let word = masculine(word);
    if let Some(common) = same(word).or_else(|| same(uninflected(word))) {
        return vec![common];
    }
    let compound = HEADS.iter().find_map(|head| {
        let (first, _) = [word, uninflected(word)]
            .into_iter()
            .find_map(|word| Some((word.strip_suffix(head)?, head)))?;
        let first = first.trim_end_matches('s');
        let common = |word| same(word).unwrap_or(word);
        (first.chars().count() > 2).then(|| vec![common(first), common(head)])
    });
    compound.unwrap_or_else(|| vec![word])
}

/// Returns the stem that stands for those of nearly the same work.
pub(super) fn near(stem: &str) -> &str {
    NEAR.binary_search_by_key(&stem, |(name, _)| name)
        .ok()
        .and_then(|at| NEAR.get(at))
        .map_or(stem, |(_, common)| common)
}

/// Returns the word that stands for those with the same meaning.
fn same(word: &str) -> Option<&'static str> {
    let at = SAME.binary_search_by_key(&word, |(name, _)| name).ok()?;
    SAME.get(at).map(|(_, common)| *common)
}

/// Returns the masculine form of a German feminine, in which the tables are written.
fn masculine(word: &str) -> &str {
    [
        "antin", "atorin", "ektin", "entin", "erin", "istin", "ogin", "ystin", "ztin",
    ]
    .iter()
    .find(|ending| word.ends_with(**ending))
    .and_then(|_| word.strip_suffix("in"))
    .unwrap_or(word)
}

/// Returns a German word without the ending of another case ("Personalreferenten").
fn uninflected(word: &str) -> &str {
    ["en", "n", "s"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_order() {
        assert!(SAME.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NEAR.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn words_of_two_languages_mean_the_same() {
        for (word, expected) in [
            ("datenanalystin", &["data", "analyst"][..]),
            ("produktmanager", &["product", "manager"]),
            ("personalreferenten", &["hr"]),
            ("softwareentwicklern", &["software", "engineer"]),
            ("grundschullehrerin", &["primary", "teacher"]),
            ("chemielaborant", &["chemie", "laboratory"]),
            ("ärztin", &["doctor"]),
            ("nurses", &["nurses"]),
            ("d", &[]),
            ("0301", &[]),
        ] {
            assert_eq!(meanings(word), expected, "{word}");
        }
    }
}
