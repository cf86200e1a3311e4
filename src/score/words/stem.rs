//! The stem of a word: a light one that takes inflections off and leaves the word recognisable.

/// Endings of English and German inflection, the longer first where one ends in the other.
const ENDINGS: [&str; 11] = [
    "ings", "ing", "ies", "ied", "es", "ed", "en", "s", "e", "n", "y",
];

/// Fewest characters that a stem keeps.
const LEAST: usize = 3;

/// Returns the stem of a word in lower case: `services` and `service` both give `servic`.
///
/// It is a prefix of the word, so that finding it costs no allocation.
pub(crate) fn stem(word: &str) -> &str {
    let word = word.split(['\'', '’']).next().unwrap_or(word);
    if word.chars().any(|c| !c.is_alphabetic()) {
        return word;
    }
    ENDINGS
        .iter()
        .find_map(|ending| {
            let rest = word.strip_suffix(ending)?;
            let kept = rest.chars().count();
            (kept >= LEAST && fits(rest, ending, kept)).then(|| undouble(rest, ending, kept))
        })
        .unwrap_or(word)
}

/// Whether an ending is an inflection of what stands before it, rather than part of the word.
fn fits(rest: &str, ending: &str, kept: usize) -> bool {
    match ending {
        "s" => !(rest.ends_with(['s', 'u']) || (rest.ends_with('i') && kept > 4)),
        "ing" | "ings" | "ed" => rest.contains(is_vowel) && !rest.ends_with('e'),
        "n" => rest.ends_with(['r', 'l']) && kept > 4,
        _ => true,
    }
}

/// Takes back the consonant that English doubles before an ending (`planning`, `planned`).
fn undouble<'a>(rest: &'a str, ending: &str, kept: usize) -> &'a str {
    let mut letters = rest.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(a), Some(b))
            if a == b
                && kept > LEAST
                && matches!(ending, "ing" | "ings" | "ed")
                && !matches!(a, 'l' | 's' | 'z') =>
        {
            rest.strip_suffix(a).unwrap_or(rest)
        }
        _ => rest,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_of_a_word_share_their_stem() {
        for words in [
            &["service", "services"][..],
            &["technology", "technologies"],
            &["develop", "developing", "developed", "develops"],
            &["plan", "planning", "planned", "plans"],
            &["test", "tests", "testing"],
            &["add", "adds", "adding", "added"],
            &["manage", "managing", "managed", "manages"],
            &["process", "processes"],
            &["api", "apis"],
            &["projekt", "projekte", "projekten"],
            &["system", "systeme", "systemen"],
            &["patient", "patienten", "patients"],
            &["entwickeln", "entwickel"],
        ] {
            let stems: Vec<&str> = words.iter().map(|word| stem(word)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (a, b) in [
            ("scala", "scalable"),
            ("java", "javascript"),
            ("status", "state"),
            ("string", "strong"),
            ("ci", "cis"),
            ("need", "new"),
            ("c++", "c"),
            ("node.js", "node"),
        ] {
            assert_ne!(stem(a), stem(b));
        }
    }
}
