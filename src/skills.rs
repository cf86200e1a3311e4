//! The skills table and the matcher that finds its skills in text.
//!
//! This module decides why a term counts as matched: see [`Lexicon::find`].

mod ambiguity;
mod boundary;
mod bucket;
mod context;
mod cues;
mod fold;
mod index;
mod listing;
pub(crate) mod spelling;
mod table;

#[cfg(test)]
#[path = "../build/german.rs"]
mod german;
#[cfg(test)]
#[path = "../build/variants.rs"]
mod variants;

use ambiguity::{Candidate, settle};
use context::begins_by_chance;
use fold::{Folded, first_word};
use index::{Index, Rule};
use table::{ENTRIES, Entry};

use crate::text::Span;

/// The skills that Upward knows, ready to be found in text.
#[derive(Debug)]
pub struct Lexicon {
    index: Index,
}

/// One mention of a known skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Id of the skill in the table, such as `cpp`.
    pub skill: String,
    /// Where it stands, in characters of the text searched.
    pub span: Span,
}

/// One mention of a known skill, by its number in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sighting {
    /// Number of the skill.
    pub skill: usize,
    /// Where it stands, in characters of the text searched.
    pub span: Span,
}

impl Lexicon {
    /// Returns the table that Upward ships (`templates/skills/`).
    pub fn embedded() -> Self {
        Self {
            index: Index::new(),
        }
    }

    /// Returns every mention of a known skill, in order, longest match first, none overlapping.
    ///
    /// A mention counts if three files agree:
    /// 1. `skills/index.rs`: a spelling of the table stands there, in any case, width and hyphenation (`skills/fold.rs`);
    /// 2. `skills/boundary.rs`: it is a word of its own, not a part of another ("C" in "C++");
    /// 3. `skills/ambiguity.rs`: if it is ambiguous ("Go", "R", "Excel"), there is evidence that the skill is meant.
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let sightings = self.sight(text).into_iter();
        sightings
            .filter_map(|sighting| {
                Some(Mention {
                    skill: ENTRIES.get(sighting.skill)?.id.to_owned(),
                    span: sighting.span,
                })
            })
            .collect()
    }

    /// Returns what [`Lexicon::find`] does, with the skills' numbers in the table.
    pub(crate) fn sight(&self, text: &str) -> Vec<Sighting> {
        let folded = Folded::new(text);
        let candidates = self.candidates(&folded);
        settle(&folded, candidates)
            .into_iter()
            .map(|found| Sighting {
                skill: found.form.entry,
                span: found.span,
            })
            .collect()
    }

    /// Returns the number in the table of the skill `id`, less than [`Lexicon::len`].
    pub(crate) fn number(&self, id: &str) -> Option<usize> {
        ENTRIES.binary_search_by(|skill| skill.id.cmp(id)).ok()
    }

    /// Returns how many skills the table has.
    pub(crate) fn len(&self) -> usize {
        ENTRIES.len()
    }

    /// Returns the id of the skill with this number.
    pub(crate) fn id(&self, number: usize) -> Option<&'static str> {
        ENTRIES.get(number).map(|skill| skill.id)
    }

    /// Returns the numbers of all skills that this one proves too, nearest first, without itself.
    pub(crate) fn proves(&self, number: usize) -> &'static [u16] {
        ENTRIES.get(number).map_or(&[], |skill| skill.proves)
    }

    /// Returns the name for people of the skill `id`.
    pub fn name(&self, id: &str) -> Option<&'static str> {
        entry(id).map(|skill| skill.name)
    }

    /// Returns the category of the skill `id`, such as `programming-language`, `soft` or `spoken-language`.
    pub fn category(&self, id: &str) -> Option<&'static str> {
        entry(id).map(|skill| skill.category)
    }

    /// Returns the ids of all skills that the skill `id` proves too, nearest first, without itself: Django proves Python.
    pub fn implies(&self, id: &str) -> Vec<&'static str> {
        let proven = self.number(id).map_or(&[][..], |skill| self.proves(skill));
        proven
            .iter()
            .filter_map(|&skill| self.id(skill.into()))
            .collect()
    }

    /// Returns the spellings that stand as words of their own, from left to right, the longest at each place.
    fn candidates<'a>(&'a self, folded: &'a Folded) -> Vec<Candidate<'a>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < folded.text.len() {
            let rest = &folded.text[at..];
            let word = first_word(rest);
            if word.is_empty() {
                let idle = rest.bytes().take_while(|byte| idle(*byte)).count();
                at += idle.max(rest.chars().next().map_or(1, char::len_utf8));
                continue;
            }
            let mut longest: Option<(Candidate<'a>, usize)> = None;
            let mut name: Option<(Candidate<'a>, usize)> = None;
            self.index.at(rest, word, |form| {
                let start = at.checked_sub(form.lead);
                let found = start.and_then(|start| boundary::word(folded, form, start));
                if let Some((span, end)) = found {
                    let other = Candidate::new(folded, form, span);
                    if form.rule == Rule::Context && other.exact {
                        name = Some((other, end));
                    }
                    if longest.is_none_or(|(best, _)| other.rank() >= best.rank()) {
                        longest = Some((other, end));
                    }
                }
            });
            at += word.len();
            if let (Some((phrase, _)), Some((own, _))) = (longest, name)
                && phrase.form.rule == Rule::Not
                && begins_by_chance(&folded.chars, own.span, phrase.span)
            {
                longest = name;
            }
            if let Some((longest, end)) = longest {
                if longest.form.rule != Rule::Not {
                    found.push(longest);
                }
                at = at.max(end);
            }
        }
        found
    }
}

/// Whether a byte of UTF-8 is a sign of ASCII that stands between words.
fn idle(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric() && byte != b'_'
}

/// Returns the entry of the skill `id`.
fn entry(id: &str) -> Option<&'static Entry> {
    let at = ENTRIES.binary_search_by(|skill| skill.id.cmp(id)).ok()?;
    ENTRIES.get(at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::TestRunner;

    use super::*;

    /// Cases: a text, a tab, the ids to find. The second file is of the professions that write no software.
    const CASES: [&str; 2] = [
        include_str!("../tests/data/skills.tsv"),
        include_str!("../tests/data/skills_work.tsv"),
    ];

    #[test]
    fn finds_what_is_meant_and_nothing_else() {
        let lexicon = Lexicon::embedded();
        let wrong: Vec<String> = CASES
            .iter()
            .flat_map(|file| file.lines())
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let (text, expected) = line.split_once('\t')?;
                let found: Vec<String> = lexicon.find(text).into_iter().map(|m| m.skill).collect();
                (found.join(" ") != expected.trim())
                    .then(|| format!("{text:?}: found {found:?}, not {expected:?}"))
            })
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// Cases for the fourteen names that are hardest to tell from their impostors: a text, a tab, those of them to find.
    const GOLDEN: &str = include_str!("../tests/data/golden.tsv");

    /// The ids that [`GOLDEN`] judges.
    const HARD: [&str; 14] = [
        "c",
        "cpp",
        "csharp",
        "dotnet",
        "r",
        "go",
        "rust",
        "swift",
        "spark",
        "nodejs",
        "ci-cd",
        "ai",
        "rest",
        "sql-server",
    ];

    #[test]
    fn hard_names_are_told_from_their_impostors() {
        let lexicon = Lexicon::embedded();
        let mut failures = Vec::new();
        let (mut right, mut found_in_all, mut expected_in_all) = (0, 0, 0);
        for line in GOLDEN.lines().filter(|line| !line.starts_with('#')) {
            let Some((text, ids)) = line.split_once('\t') else {
                panic!("no tab in {line:?}");
            };
            let mut missed: Vec<&str> = ids.split_whitespace().collect();
            expected_in_all += missed.len();
            let mut wrong = Vec::new();
            for mention in lexicon.find(&text.replace("\\n", "\n")) {
                if !HARD.contains(&mention.skill.as_str()) {
                    continue;
                }
                found_in_all += 1;
                if let Some(at) = missed.iter().position(|id| *id == mention.skill) {
                    missed.remove(at);
                    right += 1;
                } else {
                    wrong.push(mention.skill);
                }
            }
            if !missed.is_empty() || !wrong.is_empty() {
                failures.push(format!("{text:?}: missed {missed:?}, wrong {wrong:?}"));
            }
        }
        let share = |of: usize| f64::from(right) / f64::from(u32::try_from(of).unwrap_or(u32::MAX));
        let (precision, recall) = (share(found_in_all), share(expected_in_all));
        let report = format!(
            "precision {precision:.3}, recall {recall:.3}\n{}",
            failures.join("\n")
        );
        println!("{report}");
        assert!(precision >= 0.98 && recall >= 0.98, "{report}");
    }

    #[test]
    fn spans_are_characters_and_lines_may_break() {
        let lexicon = Lexicon::embedded();
        let text = "Für Märkte: machine-\nlearning, C++";
        let found = lexicon.find(text);
        let words: Vec<String> = found
            .iter()
            .map(|m| {
                text.chars()
                    .skip(m.span.start)
                    .take(m.span.end - m.span.start)
                    .collect()
            })
            .collect();
        assert_eq!(words, ["machine-\nlearning", "C++"]);
    }

    #[test]
    fn implications_are_followed() {
        let lexicon = Lexicon::embedded();
        assert_eq!(lexicon.implies("nextjs"), ["react", "javascript"]);
        assert_eq!(lexicon.name("cpp"), Some("C++"));
        assert_eq!(lexicon.category("go"), Some("programming-language"));
        assert_eq!(lexicon.name("none"), None);
    }

    #[test]
    fn every_name_is_found_alone() {
        let lexicon = Lexicon::embedded();
        for skill in ENTRIES {
            let found = lexicon.find(skill.name);
            assert!(
                found.iter().any(|m| m.skill == skill.id),
                "{} by its name {:?}: {found:?}",
                skill.id,
                skill.name
            );
        }
    }

    #[test]
    fn spans_lie_in_the_text_in_order() {
        let lexicon = Lexicon::embedded();
        let text = r"(\PC|[\n C+#.R&,/-]|go|Go|React|node\.?js){0,60}";
        let outcome = TestRunner::default().run(&text.prop_map(String::from), |text| {
            let length = text.chars().count();
            let mut last = 0;
            for mention in lexicon.find(&text) {
                prop_assert!(mention.span.start >= last);
                prop_assert!(mention.span.start < mention.span.end);
                prop_assert!(mention.span.end <= length);
                last = mention.span.end;
            }
            Ok(())
        });
        assert_eq!(outcome, Ok(()));
    }
}
