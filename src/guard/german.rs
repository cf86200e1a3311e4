//! German numbers in words: `fünfundzwanzig`, `zweihundert`, `dreitausendfünfhundert`.

use super::mark::{Role, Unit};
use super::root::Language;
use super::table;

/// Returns the number that a word in lower case writes; `ein` alone is an article.
pub(super) fn number(word: &str) -> Option<f64> {
    part(word).filter(|_| word != "ein")
}

/// Returns the amount that an adjective writes in one with its unit (`zwölfjährig`), with how many of the smallest unit of
/// its kind one is.
pub(super) fn measure(word: &str) -> Option<(f64, Unit, f64)> {
    let ends = ["", "e", "en", "er", "es", "em"];
    [
        ("jährig", Unit::Month, 12.0),
        ("monatig", Unit::Month, 1.0),
        ("wöchig", Unit::Time, 604_800_000.0),
        ("tägig", Unit::Time, 86_400_000.0),
        ("stündig", Unit::Time, 3_600_000.0),
        ("minütig", Unit::Time, 60_000.0),
        ("köpfig", Unit::Plain, 1.0),
    ]
    .iter()
    .find_map(|(name, unit, factor)| {
        let (value, ending) = word.split_once(name)?;
        let value = ends.contains(&ending).then(|| part(value))??;
        Some((value, *unit, *factor))
    })
}

fn part(word: &str) -> Option<f64> {
    for (name, factor) in [("tausend", 1000.0), ("hundert", 100.0)] {
        if let Some((before, behind)) = word.split_once(name) {
            let before = if before.is_empty() {
                1.0
            } else {
                part(before)?
            };
            let behind = behind.strip_prefix("und").unwrap_or(behind);
            let behind = if behind.is_empty() {
                0.0
            } else {
                part(behind)?
            };
            return Some(before * factor + behind);
        }
    }
    if let Some((units, tens)) = word.split_once("und") {
        let tens = simple(tens)?;
        return Some(simple(units)? + tens).filter(|_| tens >= 20.0);
    }
    simple(word).or_else(|| Some(10.0 + simple(word.strip_suffix("zehn")?)?))
}

fn simple(word: &str) -> Option<f64> {
    if word == "ein" {
        return Some(1.0);
    }
    match table::exact(word, Language::German)?.role {
        Role::Number(value) => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbers() {
        for (word, value) in [
            ("drei", Some(3.0)),
            ("dreizehn", Some(13.0)),
            ("fünfundzwanzig", Some(25.0)),
            ("einundzwanzig", Some(21.0)),
            ("zweihundert", Some(200.0)),
            ("dreitausendfünfhundert", Some(3500.0)),
            ("ein", None),
            ("hund", None),
            ("kunde", None),
            ("undzwanzig", None),
        ] {
            assert_eq!(number(word), value, "{word}");
        }
    }
}
