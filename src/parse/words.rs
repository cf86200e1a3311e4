//! What words mean in resumes, in many languages, read from the data files in `templates/words`.
//!
//! The files have one kind of word per line, `kind: word, word`; `*ending` stands for every word with
//! that ending. This is simpler than TOML because it is read anew for every resume and must cost nothing.

use std::collections::HashMap;

use super::fold::{fold, tokens};

const FILES: [(&str, &str); 18] = [
    ("en", include_str!("../../templates/words/en.txt")),
    ("de", include_str!("../../templates/words/de.txt")),
    ("es", include_str!("../../templates/words/es.txt")),
    ("fr", include_str!("../../templates/words/fr.txt")),
    ("pt", include_str!("../../templates/words/pt.txt")),
    ("it", include_str!("../../templates/words/it.txt")),
    ("nl", include_str!("../../templates/words/nl.txt")),
    ("pl", include_str!("../../templates/words/pl.txt")),
    ("hi", include_str!("../../templates/words/hi.txt")),
    ("zh", include_str!("../../templates/words/zh.txt")),
    ("uk", include_str!("../../templates/words/uk.txt")),
    ("ru", include_str!("../../templates/words/ru.txt")),
    ("tr", include_str!("../../templates/words/tr.txt")),
    ("ar", include_str!("../../templates/words/ar.txt")),
    ("ja", include_str!("../../templates/words/ja.txt")),
    ("ko", include_str!("../../templates/words/ko.txt")),
    ("vi", include_str!("../../templates/words/vi.txt")),
    ("", include_str!("../../templates/words/nordic.txt")),
];

const PLACES: &str = include_str!("../../templates/words/places.txt");

/// What a section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Topic {
    Summary,
    Work,
    Education,
    Skills,
    Languages,
    Projects,
    Certificates,
    Awards,
    Publications,
    Volunteer,
    Interests,
    References,
    Contact,
    Other,
}

/// What a word or phrase hints at, as a bit of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub(super) enum Hint {
    Present = 1,
    To = 1 << 1,
    Since = 1 << 2,
    Until = 1 << 3,
    Season = 1 << 4,
    Expected = 1 << 5,
    Duration = 1 << 6,
    Connective = 1 << 7,
    DegreeLink = 1 << 8,
    Title = 1 << 9,
    Organisation = 1 << 10,
    School = 1 << 11,
    Degree = 1 << 12,
    Score = 1 << 13,
    Course = 1 << 14,
    Fluency = 1 << 15,
    City = 1 << 16,
    Region = 1 << 31,
    /// Phrases of job postings.
    Posting = 1 << 32,
    Furniture = 1 << 17,
    NotAName = 1 << 18,
    LabelHighlights = 1 << 19,
    LabelName = 1 << 20,
    LabelLabel = 1 << 21,
    LabelLocation = 1 << 22,
    LabelEmail = 1 << 23,
    LabelPhone = 1 << 24,
    LabelUrl = 1 << 25,
    LabelKeywords = 1 << 26,
    LabelOrganisation = 1 << 27,
    LabelDate = 1 << 28,
    /// A field of business: employers and departments alike bear it.
    Sector = 1 << 29,
    /// A kind of employment: full-time, freelance.
    Employment = 1 << 33,
    /// A grade in words: `cum laude`, `First Class Honours`.
    Grade = 1 << 34,
    Subject = 1 << 30,
}

/// A recognised heading: what it announces, and the languages it is written in as a set of bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading {
    pub(super) topic: Topic,
    languages: u32,
}

/// The vocabulary.
pub(super) struct Words {
    headings: HashMap<&'static str, Heading>,
    /// Words by which a heading that is not in the list still tells what it announces.
    cues: HashMap<&'static str, Heading>,
    months: HashMap<&'static str, u8>,
    whole: HashMap<&'static str, u64>,
    endings: HashMap<&'static str, u64>,
}

impl Words {
    /// Reads the data files.
    pub(super) fn load() -> Self {
        let mut words = Self {
            headings: HashMap::with_capacity(4096),
            cues: HashMap::with_capacity(512),
            months: HashMap::with_capacity(512),
            whole: HashMap::with_capacity(16_384),
            endings: HashMap::with_capacity(1024),
        };
        for (index, (_, file)) in FILES.iter().enumerate() {
            words.read(file, 1 << index);
        }
        words.read(PLACES, 0);
        words
    }

    fn read(&mut self, file: &'static str, language: u32) {
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let Some((kind, list)) = line.split_once(": ") else {
                continue;
            };
            let list = list.split(", ");
            let headings = [("heading ", &mut self.headings), ("cue ", &mut self.cues)];
            let announced = headings
                .into_iter()
                .find_map(|(prefix, map)| Some((topic(kind.strip_prefix(prefix)?)?, map)));
            if let Some((topic, map)) = announced {
                for word in list {
                    let heading = map.entry(word).or_insert(Heading {
                        topic,
                        languages: 0,
                    });
                    heading.languages |= language;
                }
            } else if let Some(month) = kind.strip_prefix("month ").and_then(|n| n.parse().ok()) {
                self.months.extend(list.map(|word| (word, month)));
            } else if let Some(hint) = hint(kind) {
                for word in list {
                    let (map, word) = match word.strip_prefix('*') {
                        Some(ending) => (&mut self.endings, ending),
                        None => (&mut self.whole, word),
                    };
                    *map.entry(word).or_default() |= hint as u64;
                }
            }
        }
    }

    /// Returns what a folded phrase announces as a section heading.
    pub(super) fn heading(&self, folded: &str) -> Option<Heading> {
        self.headings.get(folded).copied()
    }

    /// Returns what a folded word of a heading that is not known as a whole tells that it announces.
    pub(super) fn cue(&self, folded: &str) -> Option<Heading> {
        self.cues.get(folded).copied()
    }

    /// Returns the month, 1 to 12, that a folded word names.
    pub(super) fn month(&self, folded: &str) -> Option<u8> {
        self.months.get(folded).copied()
    }

    /// Whether a folded word or phrase hints at `hint`.
    pub(super) fn is(&self, folded: &str, hint: Hint) -> bool {
        self.whole
            .get(folded)
            .is_some_and(|set| set & hint as u64 != 0)
    }

    /// Counts the different phrases of `hint` that `text` holds.
    pub(super) fn phrases(&self, text: &str, hint: Hint) -> usize {
        let text = text.to_lowercase().replace('’', "'");
        let phrases = self.whole.iter().filter(|(_, set)| *set & hint as u64 != 0);
        phrases
            .filter(|(phrase, _)| text.contains(**phrase))
            .count()
    }

    /// Counts the words of `text` that hint at `hint`, by the whole word, a part of a hyphenated one, or an ending.
    pub(super) fn count(&self, text: &str, hint: Hint) -> usize {
        tokens(text).filter(|word| self.hints(word, hint)).count()
    }

    /// Whether any word of `text` hints at `hint`.
    pub(super) fn any(&self, text: &str, hint: Hint) -> bool {
        tokens(text).any(|word| self.hints(word, hint))
    }

    /// Whether the single word `word`, as printed, hints at `hint`.
    pub(super) fn hints(&self, word: &str, hint: Hint) -> bool {
        let folded = fold(word);
        self.is(&folded, hint)
            || folded
                .split('-')
                .any(|part| part.len() < folded.len() && self.is(part, hint))
            || folded.char_indices().any(|(i, _)| {
                self.endings
                    .get(&folded[i..])
                    .is_some_and(|set| set & hint as u64 != 0)
            })
    }
}

/// Returns the language in which most of `headings` are written, as BCP 47; the first of the files on a tie.
pub(super) fn prevailing_language(headings: &[Heading]) -> Option<String> {
    let votes = |bit: usize| {
        headings
            .iter()
            .filter(|h| h.languages & (1 << bit) != 0)
            .count()
    };
    let best = (0..FILES.len()).rev().max_by_key(|&bit| votes(bit))?;
    let (code, _) = FILES.get(best)?;
    (votes(best) > 0 && !code.is_empty()).then(|| (*code).to_owned())
}

fn topic(name: &str) -> Option<Topic> {
    Some(match name {
        "summary" => Topic::Summary,
        "work" => Topic::Work,
        "education" => Topic::Education,
        "skills" => Topic::Skills,
        "languages" => Topic::Languages,
        "projects" => Topic::Projects,
        "certificates" => Topic::Certificates,
        "awards" => Topic::Awards,
        "publications" => Topic::Publications,
        "volunteer" => Topic::Volunteer,
        "interests" => Topic::Interests,
        "references" => Topic::References,
        "contact" => Topic::Contact,
        "other" => Topic::Other,
        _ => return None,
    })
}

fn hint(name: &str) -> Option<Hint> {
    Some(match name {
        "present" => Hint::Present,
        "to" => Hint::To,
        "since" => Hint::Since,
        "until" => Hint::Until,
        "season" => Hint::Season,
        "expected" => Hint::Expected,
        "duration" => Hint::Duration,
        "connective" => Hint::Connective,
        "degree link" => Hint::DegreeLink,
        "title" => Hint::Title,
        "organisation" => Hint::Organisation,
        "school" => Hint::School,
        "degree" => Hint::Degree,
        "score" => Hint::Score,
        "course" => Hint::Course,
        "fluency" => Hint::Fluency,
        "city" => Hint::City,
        "region" => Hint::Region,
        "furniture" => Hint::Furniture,
        "not a name" => Hint::NotAName,
        "label highlights" => Hint::LabelHighlights,
        "label name" => Hint::LabelName,
        "label label" => Hint::LabelLabel,
        "label location" => Hint::LabelLocation,
        "label email" => Hint::LabelEmail,
        "label phone" => Hint::LabelPhone,
        "label url" => Hint::LabelUrl,
        "label keywords" => Hint::LabelKeywords,
        "label organization" => Hint::LabelOrganisation,
        "label date" => Hint::LabelDate,
        "sector" => Hint::Sector,
        "employment" => Hint::Employment,
        "grade" => Hint::Grade,
        "posting" => Hint::Posting,
        "subject" => Hint::Subject,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_has_a_known_kind_and_folded_words() {
        for (name, file) in FILES.iter().chain([&("places", PLACES)]) {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let (kind, list) = line
                    .split_once(": ")
                    .unwrap_or_else(|| panic!("{name}: no kind in '{line}'"));
                let known = hint(kind).is_some()
                    || kind
                        .strip_prefix("heading ")
                        .or(kind.strip_prefix("cue "))
                        .is_some_and(|t| topic(t).is_some())
                    || kind
                        .strip_prefix("month ")
                        .is_some_and(|m| m.parse::<u8>().is_ok_and(|m| (1..=12).contains(&m)));
                assert!(known, "{name}: unknown kind '{kind}'");
                for word in list.split(", ") {
                    assert_eq!(fold(word), word, "{name}: '{word}' is not in folded form");
                }
            }
        }
    }

    #[test]
    fn knows_words_parts_and_endings() {
        let words = Words::load();
        for title in [
            "Engineer",
            "Softwareentwicklerin",
            "Embedded-Entwickler",
            "高级后端工程师",
            "वरिष्ठ",
        ] {
            assert!(words.any(title, Hint::Title), "{title}");
        }
        assert!(!words.any("Kwant & Syn", Hint::Title));
        assert_eq!(
            words.heading("work experience").map(|h| h.topic),
            Some(Topic::Work)
        );
        assert_eq!(words.month("märz"), Some(3));
    }
}
