//! The forms in which a German spelling stands in sentences: adjectives and nouns with their endings, umlauts written out.

/// Endings that an adjective takes.
const ADJECTIVE: &[&str] = &["e", "en", "er", "es", "em"];

/// Ends of words, longest first where one holds another, and the endings that words with them take. A plural or genitive
/// "s" is not among them: every spelling may take it.
const ENDINGS: &[(&[&str], &[&str])] = &[
    (&["nis"], &["se", "sen", "ses"]),
    (&["erin", "istin", "antin", "entin", "login"], &["nen"]),
    (
        &["ung", "heit", "keit", "schaft", "tät", "ion", "tur"],
        &["en"],
    ),
    (
        &[
            "ig", "lich", "isch", "sam", "bar", "haft", "los", "iert", "end", "voll", "stark",
        ],
        ADJECTIVE,
    ),
    (&["en", "a", "i", "o", "u", "y"], &[]),
    (&["er"], &["n", "in", "innen"]),
    (&["e", "el"], &["n"]),
];

/// Endings of every other noun: "Führerschein", "Führerscheine", "Führerscheinen".
const NOUN: &[&str] = &["e", "en"];

/// Endings of an adjective before a noun that has an ending itself.
const BEFORE_ENDING: &[&str] = &["e", "en"];

/// Returns the forms of `spelling` other than itself.
///
/// Words before the last one that end like adjectives ("selbstständige Arbeitsweise", "technisches Verständnis") are taken
/// for such and all take the same ending.
pub(super) fn inflected(spelling: &str) -> Vec<String> {
    let (head, last) = spelling.rsplit_once(' ').unwrap_or(("", spelling));
    let bare = agreeing(head, ADJECTIVE)
        .into_iter()
        .map(|head| format!("{head}{last}"));
    let ended = endings(last).iter().flat_map(|ending| {
        agreeing(head, BEFORE_ENDING)
            .into_iter()
            .map(move |head| format!("{head}{last}{ending}"))
    });
    bare.chain(ended).filter(|form| form != spelling).collect()
}

/// Returns `spelling` as it is typed without a German keyboard, and as in Switzerland, without itself.
pub(super) fn spelt_out(spelling: &str) -> Vec<String> {
    let swiss = spelling.replace('ß', "ss");
    let plain = [
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        ("Ä", "Ae"),
        ("Ö", "Oe"),
        ("Ü", "Ue"),
    ]
    .into_iter()
    .fold(swiss.clone(), |text, (umlaut, pair)| {
        text.replace(umlaut, pair)
    });
    let mut forms = vec![swiss, plain];
    forms.dedup();
    forms.retain(|form| form != spelling);
    forms
}

/// Returns the endings that `word` takes.
fn endings(word: &str) -> &'static [&'static str] {
    ENDINGS
        .iter()
        .find(|(ends, _)| ends.iter().any(|end| word.ends_with(end)))
        .map_or(NOUN, |(_, endings)| *endings)
}

/// Returns the words before the last one, with a space behind each, their adjectives in each of `endings`.
fn agreeing(head: &str, endings: &[&str]) -> Vec<String> {
    let words: Vec<&str> = head.split_whitespace().collect();
    if !words.iter().any(|word| stem(word).is_some()) {
        return vec![words.iter().map(|word| format!("{word} ")).collect()];
    }
    endings
        .iter()
        .map(|ending| {
            words
                .iter()
                .map(|word| match stem(word) {
                    Some(stem) => format!("{stem}{ending} "),
                    None => format!("{word} "),
                })
                .collect()
        })
        .collect()
}

/// Returns the stem of an adjective, if `word` ends like one; shorter words are articles and prepositions.
fn stem(word: &str) -> Option<&str> {
    ADJECTIVE
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|stem| stem.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_endings_of_their_kind() {
        for (spelling, forms) in [
            ("wundversorgung", "wundversorgungen"),
            (
                "belastbar",
                "belastbare belastbaren belastbarer belastbares belastbarem",
            ),
            ("erzieherin", "erzieherinnen"),
            ("methode", "methoden"),
            ("verkäufer", "verkäufern verkäuferin verkäuferinnen"),
            ("unterrichten", ""),
            ("datev", "dateve dateven"),
        ] {
            assert_eq!(inflected(spelling).join(" "), forms, "{spelling}");
        }
    }

    #[test]
    fn adjectives_agree() {
        let forms = inflected("schnelle und gute auffassung");
        assert!(forms.contains(&"schneller und guter auffassung".to_owned()));
        assert!(forms.contains(&"schnellen und guten auffassungen".to_owned()));
        assert!(!forms.contains(&"schnelle und gute auffassung".to_owned()));
        assert!(
            inflected("technisches verständnis").contains(&"technischem verständnis".to_owned())
        );
    }

    #[test]
    fn umlauts_are_spelt_out() {
        assert_eq!(
            spelt_out("Schweißprüfung"),
            ["Schweissprüfung", "Schweisspruefung"]
        );
        assert_eq!(spelt_out("Führung"), ["Fuehrung"]);
        assert!(spelt_out("Logistik").is_empty());
    }
}
