//! Whether two names write the same thing: "K8s" and "Kubernetes", "Node JS" and "Node.js", "ML" and "machine learning".
//!
//! The table's aliases are wider: "Spring MVC" counts as Spring, and so does "Spring Security", but neither is the other.
//! Only what is the same by its letters may be written for the other.

/// Makers' names that a product is written with and without.
const MAKERS: [&str; 8] = [
    "microsoft",
    "ms",
    "apache",
    "google",
    "amazon",
    "oracle",
    "adobe",
    "hashicorp",
];

/// Words behind a name that say what kind of thing it is.
const KINDS: [&str; 6] = [
    "framework",
    "language",
    "programming",
    "database",
    "library",
    "platform",
];

/// Words that initials leave out ("continuous integration and delivery": CID).
const UNCOUNTED: [&str; 6] = ["and", "of", "for", "the", "und", "für"];

/// Fewest letters of a short form that is the start of the long one ("Postgres").
const CUT: usize = 5;

/// Fewest letters of initials: one letter proves nothing.
const INITIALS: usize = 2;

/// Whether one name is the other by its letters: apart from case, spaces and signs, by initials or as a numeronym, with
/// or without "js", "lang", a plural, the maker or the kind of thing; one word may also be the start of the other.
///
/// Whether both are spellings of one skill is for the table to say; this narrows it.
pub(crate) fn is_same_name(a: &str, b: &str) -> bool {
    let (a, b) = (Name::new(a), Name::new(b));
    a.digits() == b.digits() && (a.bare() == b.bare() || a.starts(&b) || b.starts(&a))
        || a.shortens(&b)
        || b.shortens(&a)
}

/// A name, in words of lower case.
struct Name {
    words: Vec<String>,
    /// The first letter of each word and of each hump in it.
    initials: String,
}

impl Name {
    fn new(name: &str) -> Self {
        let parts = name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '+' | '#')));
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let counted = |part: &&&str| !UNCOUNTED.contains(&part.to_lowercase().as_str());
        let initials = parts.iter().filter(counted).flat_map(|part| humps(part));
        Self {
            initials: initials.flat_map(char::to_lowercase).collect(),
            words: parts.iter().map(|part| part.to_lowercase()).collect(),
        }
    }

    /// Returns the name as one word without what may be left out.
    fn bare(&self) -> String {
        let last = self.words.len().saturating_sub(1);
        let told = self.words.iter().enumerate().filter(|(i, word)| {
            let maker = *i == 0 && last > 0 && MAKERS.contains(&word.as_str());
            let kind = *i == last && last > 0 && KINDS.contains(&word.as_str());
            !(maker || kind)
        });
        let whole: String = told.map(|(_, word)| word.as_str()).collect();
        let ending = ["js", "lang", "s"]
            .into_iter()
            .find_map(|end| whole.strip_suffix(end).filter(|rest| rest.len() > 1));
        ending.unwrap_or(&whole).to_owned()
    }

    fn digits(&self) -> String {
        let letters = self.words.iter().flat_map(|word| word.chars());
        letters.filter(char::is_ascii_digit).collect()
    }

    /// Whether this is one word, and the other one too and starts with it.
    fn starts(&self, other: &Self) -> bool {
        match (self.words.as_slice(), other.words.as_slice()) {
            ([short], [long]) => short.chars().count() >= CUT && long.starts_with(short.as_str()),
            _ => false,
        }
    }

    /// Whether this is the other's initials, or its first and last letter with the number of those between.
    fn shortens(&self, other: &Self) -> bool {
        let short = self.words.concat();
        let long = other.words.concat();
        let (Some(first), Some(last)) = (long.chars().next(), long.chars().next_back()) else {
            return false;
        };
        let between = long.chars().count().saturating_sub(2);
        let initials = other.initials.chars().count() >= INITIALS && short == other.initials;
        initials || short == format!("{first}{between}{last}")
    }
}

/// Returns the first letter of a word and of each hump in it: `J` and `S` of "JavaScript", `A` of "AWS".
fn humps(word: &str) -> Vec<char> {
    let mut before = None;
    let mut starts = Vec::new();
    for c in word.chars() {
        let hump = before.is_none_or(|before: char| before.is_lowercase() && c.is_uppercase());
        if hump {
            starts.push(c);
        }
        before = Some(c);
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name() {
        for (a, b) in [
            ("K8s", "Kubernetes"),
            ("a11y", "accessibility"),
            ("Node.js", "NodeJS"),
            ("node js", "Node.js"),
            ("React", "React.js"),
            ("ReactJS", "React.js"),
            ("Golang", "Go"),
            ("JS", "JavaScript"),
            ("ML", "machine learning"),
            ("Machine-Learning", "machine learning"),
            ("AWS", "Amazon Web Services"),
            ("OOP", "object-oriented programming"),
            ("CI/CD", "continuous integration and continuous delivery"),
            ("Postgres", "PostgreSQL"),
            ("MongoDB", "Mongo DB"),
            ("Excel", "Microsoft Excel"),
            ("MS Excel", "Microsoft Excel"),
            ("Apache Kafka", "Kafka"),
            ("Spring", "Spring Framework"),
            ("PowerBI", "Power BI"),
            ("REST API", "REST APIs"),
        ] {
            assert!(is_same_name(a, b) && is_same_name(b, a), "{a} and {b}");
        }
    }

    #[test]
    fn names_of_different_things() {
        for (a, b) in [
            ("Spring MVC", "Spring Security"),
            ("Spring", "Spring Security"),
            ("JPA", "Hibernate"),
            ("Python 2", "Python 3"),
            ("Java 8", "Java"),
            ("event sourcing", "CQRS"),
            ("C", "C++"),
            ("C#", "C++"),
            ("WebGL", "Three.js"),
            ("Docker", "docker ecosystem"),
            ("SQL", "PL/SQL"),
            ("", "Kubernetes"),
            ("X", "Xylophone"),
        ] {
            assert!(!is_same_name(a, b) && !is_same_name(b, a), "{a} and {b}");
        }
    }
}
