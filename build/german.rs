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
    (&["e", "er", "el"], &["n"]),
];

/// Endings of every other noun: "Führerschein", "Führerscheine", "Führerscheines".
const NOUN: &[&str] = &["e", "en", "es"];

/// Returns the forms of `spelling` other than itself.
///
/// Words before the last one that end in "e" are adjectives ("selbstständige Arbeitsweise") and all take the same ending.
pub(super) fn inflected(spelling: &str) -> Vec<String> {
    let (head, last) = match spelling.rsplit_once(' ') {
        Some((head, last)) => (Some(head), last),
        None => (None, spelling),
    };
    let lasts: Vec<String> = std::iter::once("")
        .chain(endings(last).iter().copied())
        .map(|ending| format!("{last}{ending}"))
        .collect();
    let heads: Vec<String> = head.map_or_else(|| vec![String::new()], agreeing);
    heads
        .iter()
        .flat_map(|head| lasts.iter().map(move |last| format!("{head}{last}")))
        .filter(|form| form != spelling)
        .collect()
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

/// Returns the words before the last one, with a space behind them, in each ending of their adjectives.
fn agreeing(head: &str) -> Vec<String> {
    let adjective = |word: &str| word.len() > 3 && word.ends_with('e');
    if !head.split(' ').any(adjective) {
        return vec![format!("{head} ")];
    }
    ADJECTIVE
        .iter()
        .map(|ending| {
            head.split(' ')
                .map(|word| match word.strip_suffix('e') {
                    Some(stem) if adjective(word) => format!("{stem}{ending} "),
                    _ => format!("{word} "),
                })
                .collect()
        })
        .collect()
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
            ("unterrichten", ""),
            ("datev", "dateve dateven dateves"),
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
