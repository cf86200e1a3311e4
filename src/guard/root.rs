//! The root of a word: what its inflections, and a verb and its noun, have in common.
//!
//! `build.rs` reads this file too, so that the tables of `templates/guard` and the texts meet in the same form.

/// The languages that the guard reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    English,
    German,
}

/// Prefixes that German parts from their verb: `führte ... ein`, `eingeführt`, `einzuführen`.
pub const PARTICLES: [&str; 20] = [
    "zusammen", "weiter", "durch", "bereit", "fest", "frei", "nach", "aus", "auf", "ein", "bei",
    "her", "hin", "über", "um", "zurück", "mit", "vor", "ab", "an",
];

/// Endings that English takes on, and what stands in their place without them, the longer first.
const ENGLISH: [(&str, &str); 9] = [
    ("ies", "y"),
    ("ied", "y"),
    ("ying", "y"),
    ("sses", "ss"),
    ("ings", ""),
    ("ing", ""),
    ("ed", ""),
    ("es", "e"),
    ("s", ""),
];

/// Forms of the past that no ending tells, in byte order, and what they are forms of.
const IRREGULAR: [(&str, &str); 63] = [
    ("began", "begin"),
    ("begun", "begin"),
    ("bought", "buy"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("dealt", "deal"),
    ("drawn", "draw"),
    ("drew", "draw"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("fallen", "fall"),
    ("fell", "fall"),
    ("fought", "fight"),
    ("found", "find"),
    ("gave", "give"),
    ("given", "give"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("held", "hold"),
    ("kept", "keep"),
    ("knew", "know"),
    ("known", "know"),
    ("left", "leave"),
    ("lent", "lend"),
    ("made", "make"),
    ("met", "meet"),
    ("oversaw", "oversee"),
    ("overseen", "oversee"),
    ("paid", "pay"),
    ("ran", "run"),
    ("rebuilt", "rebuild"),
    ("rewritten", "rewrite"),
    ("rewrote", "rewrite"),
    ("risen", "rise"),
    ("rose", "rise"),
    ("seen", "see"),
    ("sent", "send"),
    ("shown", "show"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("sped", "speed"),
    ("spent", "spend"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("taken", "take"),
    ("taught", "teach"),
    ("thought", "think"),
    ("told", "tell"),
    ("took", "take"),
    ("understood", "understand"),
    ("undertaken", "undertake"),
    ("undertook", "undertake"),
    ("went", "go"),
    ("woke", "wake"),
    ("won", "win"),
    ("wore", "wear"),
    ("written", "write"),
    ("wrote", "write"),
];

/// Returns the root of a word in lower case; `noun` tells that it was written with a capital, which in German keeps
/// `Leiter` (a person) apart from `leitete`.
pub fn root(word: &str, language: Language, noun: bool) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if word.chars().any(|c| !c.is_alphabetic()) || word.chars().count() < 3 {
        return word.to_owned();
    }
    match language {
        Language::English => english(word),
        Language::German => german(word, noun),
    }
}

/// Returns what an English word in lower case is a form of where no ending tells that, in American spelling: `chosen` gives
/// `choose`; what it returns need not be a word.
pub fn base(word: &str) -> String {
    let known = IRREGULAR.binary_search_by(|(form, _)| (*form).cmp(word));
    american(known.map_or(word, |at| IRREGULAR[at].1))
}

fn english(word: &str) -> String {
    let mut root = base(word);
    cut(&mut root, "ly", 4);
    if let Some((ending, left)) = ENGLISH.iter().find(|(ending, _)| root.ends_with(ending)) {
        let rest = &root[..root.len() - ending.len()];
        let whole = *ending == "s" && rest.ends_with(['s', 'u', 'i']);
        let verb = !(ending.contains("in") || *ending == "ed")
            || rest.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        if rest.chars().count() + left.len() >= 3 && verb && !whole {
            root = format!("{rest}{left}");
        }
    }
    undouble(&mut root);
    if !cut(&mut root, "e", 3) {
        cut(&mut root, "y", 3);
    }
    if root.ends_with("ction") && !root.starts_with("produc") {
        cut(&mut root, "ion", 3);
    }
    cut(&mut root, "ation", 3);
    cut(&mut root, "at", 4);
    cut(&mut root, "ment", 3);
    root
}

/// Takes an ending off if so many bytes are left; tells whether it did.
fn cut(root: &mut String, ending: &str, least: usize) -> bool {
    let cut = root.ends_with(ending) && root.len() >= ending.len() + least;
    if cut {
        root.truncate(root.len() - ending.len());
    }
    cut
}

/// Returns a word without what tells British spelling from American; what is left need not be a word.
fn american(word: &str) -> String {
    let mut word = word.replace('z', "s");
    if word.len() > 5 {
        word = word.replace("our", "or").replace("ogue", "og");
        for (british, american) in [
            ("tre", "ter"),
            ("tres", "ters"),
            ("gramme", "gram"),
            ("grammes", "grams"),
        ] {
            if cut(&mut word, british, 1) {
                word.push_str(american);
            }
        }
    }
    word
}

/// Takes back a doubled consonant before an ending that was taken off: `planning`, `modelled`.
fn undouble(root: &mut String) {
    let mut letters = root.chars().rev();
    let (Some(a), Some(b)) = (letters.next(), letters.next()) else {
        return;
    };
    if a == b && root.len() > 3 && !matches!(a, 's' | 'z' | 'e' | 'o') {
        root.pop();
    }
}

fn german(word: &str, noun: bool) -> String {
    if word.chars().count() < 4 {
        return word.to_owned();
    }
    let mut root = infinitive(word, noun);
    let female = cut(&mut root, "innen", 4) || (root.ends_with("erin") && cut(&mut root, "in", 4));
    if !(female || cut(&mut root, "ungen", 3) || cut(&mut root, "ung", 3)) {
        inflection(&mut root, noun);
    }
    if !word.ends_with("markt") {
        while cut(&mut root, "et", 3) || cut(&mut root, "t", 3) {}
    }
    cut(&mut root, "ation", 3);
    cut(&mut root, "ier", 3);
    if !cut(&mut root, "isch", 4) {
        cut(&mut root, "ik", 4);
    }
    if cut(&mut root, "el", 4) {
        root.push('l');
    }
    root
}

/// Takes one ending of a noun, an adjective or a verb off.
fn inflection(root: &mut String, noun: bool) {
    let plain = ["en", "em", "es", "e"]
        .iter()
        .any(|ending| cut(root, ending, 3))
        || (!noun && cut(root, "er", 3))
        || ((root.ends_with("ern") || root.ends_with("eln")) && cut(root, "n", 3));
    if !plain && !root.ends_with("ss") {
        cut(root, "s", 3);
    }
}

/// Returns a participle or an infinitive with `zu` without what German puts into it.
fn infinitive(word: &str, noun: bool) -> String {
    let ends = word.ends_with('t') || word.ends_with("en") || word.ends_with("te");
    if !ends || word.len() < 7 {
        return word.to_owned();
    }
    let inner = PARTICLES.iter().find_map(|particle| {
        let rest = word.strip_prefix(particle)?;
        let verb = rest
            .strip_prefix("ge")
            .or_else(|| rest.strip_prefix("zu").filter(|_| !noun))?;
        (verb.len() > 3).then(|| format!("{particle}{verb}"))
    });
    inner.unwrap_or_else(|| word.strip_prefix("ge").unwrap_or(word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_and_nouns_of_a_word_share_their_root() {
        let english: &[&[&str]] = &[
            &[
                "develop",
                "developed",
                "developing",
                "development",
                "develops",
            ],
            &["implement", "implementation", "implementing"],
            &["migrate", "migrated", "migration", "migrations"],
            &["optimise", "optimized", "optimising", "optimization"],
            &["analyse", "analyzed", "analysing"],
            &["plan", "planned", "planning"],
            &["model", "modelled", "modeling", "models"],
            &["behavior", "behaviours"],
            &["service", "services"],
            &["query", "queries"],
            &["process", "processes", "processing"],
            &["week", "weekly"],
            &["build", "built", "building"],
            &["centre", "center", "centres"],
        ];
        let german: &[&[&str]] = &[
            &["entwickeln", "entwickelte", "entwickelt", "entwicklung"],
            &[
                "einführen",
                "eingeführt",
                "einführung",
                "einzuführen",
                "einführte",
            ],
            &["leiten", "leitete", "geleitet", "leitung"],
            &["automatisieren", "automatisierte", "automatisierung"],
            &["analysieren", "analyse", "analysierte"],
            &["migration", "migriert", "migrierte"],
            &["steuern", "steuerung", "gesteuert"],
            &["neue", "neuen", "neuer", "neues"],
            &["kollegen", "kolleginnen"],
        ];
        for (words, language) in english
            .iter()
            .map(|words| (words, Language::English))
            .chain(german.iter().map(|words| (words, Language::German)))
        {
            let roots: Vec<String> = words.iter().map(|w| root(w, language, false)).collect();
            assert!(
                roots.windows(2).all(|pair| pair[0] == pair[1]),
                "{words:?}: {roots:?}"
            );
        }
    }

    #[test]
    fn persons_and_other_things_keep_their_own() {
        for (a, b, language) in [
            ("manager", "managed", Language::English),
            ("product", "production", Language::English),
            ("scala", "scalable", Language::English),
            ("leiter", "leitete", Language::German),
            ("entwickler", "entwickelte", Language::German),
        ] {
            assert_ne!(root(a, language, true), root(b, language, false), "{a} {b}");
        }
    }
}
