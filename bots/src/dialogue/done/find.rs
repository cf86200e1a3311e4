//! Which module is meant by words.

/// Fewer characters than these tell nothing of a name that they only stand in.
const TELLING: usize = 3;

/// A module that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which module.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Whether it is one to learn next.
    pub next: bool,
    /// Whether it is part of a track that the person started.
    pub started: bool,
}

/// A module that may be meant, and whether it is meant for sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'c> {
    /// The module.
    pub candidate: &'c Candidate,
    /// Whether no other could be meant.
    pub sure: bool,
}

/// Returns the modules that words may mean, in the order given: the one of this id or name; else those whose names have
/// all the words, or the beginnings of them; else those that have the most.
pub fn find<'c>(candidates: &'c [Candidate], words: &str) -> Vec<Found<'c>> {
    let whole = |name: &str| name.trim().to_lowercase() == words.trim().to_lowercase();
    let named = candidates
        .iter()
        .find(|one| whole(&one.id) || whole(&one.title));
    if let Some(candidate) = named {
        let sure = true;
        return vec![Found { candidate, sure }];
    }
    let asked = tokens(words);
    let counted: Vec<(usize, &Candidate)> = candidates
        .iter()
        .map(|one| (shared(&asked, one), one))
        .collect();
    let most = counted.iter().map(|(count, _)| *count).max().unwrap_or(0);
    if most == 0 {
        return Vec::new();
    }
    let all = most == asked.len();
    let best: Vec<&Candidate> = counted
        .into_iter()
        .filter(|(count, _)| *count == most)
        .map(|(_, one)| one)
        .collect();
    let sure = all && best.len() == 1;
    best.into_iter()
        .map(|candidate| Found { candidate, sure })
        .collect()
}

/// Returns how many of the words stand in a module's name, or begin a word of it.
fn shared(asked: &[String], candidate: &Candidate) -> usize {
    let names = tokens(&format!("{} {}", candidate.title, candidate.id));
    let has = |word: &&String| {
        names.iter().any(|name| {
            name == *word || (word.chars().count() >= TELLING && name.starts_with(word.as_str()))
        })
    };
    asked.iter().filter(has).count()
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = text
        .to_lowercase()
        .split(|char: char| !char.is_alphanumeric() && char != '+' && char != '#')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    tokens.sort();
    tokens.dedup();
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(words: &str) -> (Vec<String>, bool) {
        let candidates: Vec<Candidate> = [
            ("git", "Git and working together"),
            ("sql-basics", "SQL: asking questions of data"),
            ("postgresql-indexes", "Indexes and query plans"),
            ("postgresql-transactions", "Transactions"),
        ]
        .map(|(id, title)| Candidate {
            id: id.to_owned(),
            title: title.to_owned(),
            next: false,
            started: false,
        })
        .to_vec();
        let found = find(&candidates, words);
        let ids = found.iter().map(|found| found.candidate.id.clone());
        (ids.collect(), found.iter().any(|found| found.sure))
    }

    #[test]
    fn modules_are_found_by_what_people_call_them() {
        let cases: [(&str, &[&str], bool); 8] = [
            ("git", &["git"], true),
            ("GIT and working TOGETHER", &["git"], true),
            ("working together", &["git"], true),
            ("trans", &["postgresql-transactions"], true),
            (
                "postgresql",
                &["postgresql-indexes", "postgresql-transactions"],
                false,
            ),
            ("questions about git", &["git", "sql-basics"], false),
            ("knitting", &[], false),
            ("", &[], false),
        ];
        for (words, ids, sure) in cases {
            let (found, certain) = titles(words);
            assert_eq!(
                (found, certain),
                (ids.iter().map(|id| (*id).to_owned()).collect(), sure),
                "{words}"
            );
        }
    }
}
