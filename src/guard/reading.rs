//! A text as the guard reads it: its words with what limits them, its numbers, its skills.

use unicode_normalization::UnicodeNormalization;

use crate::skills::Lexicon;

use super::item::{self, Item};
use super::limit;
use super::mark::{Mark, Role};
use super::quantity::{Quantity, Step, quantities};
use super::root::Language;
use super::token::{Kind, tokens};

/// A text as read.
#[derive(Debug)]
pub(super) struct Reading {
    /// Its words and signs, in order.
    pub items: Vec<Item>,
    /// Its numbers, in order.
    pub quantities: Vec<Quantity>,
    /// Ids of the skills that it names.
    pub skills: Vec<String>,
    /// The language that its words tell.
    pub language: Option<Language>,
    /// The language that it was read in.
    pub spoken: Language,
}

impl Reading {
    /// Reads a text; `language` is used where its own words tell none.
    pub(super) fn new(text: &str, lexicon: &Lexicon, language: Option<Language>) -> Self {
        let text: String = text
            .nfkc()
            .map(|c| if matches!(c, '’' | '‘') { '\'' } else { c })
            .collect();
        let text = one_gender(&text);
        let chars: Vec<char> = text.chars().collect();
        let tokens = tokens(&chars);
        let own = item::language(&tokens);
        let spoken = own
            .or(language)
            .or_else(|| item::likely_language(&tokens))
            .unwrap_or(Language::English);
        let mut items = item::items(&tokens, spoken);
        let mentions = lexicon.find(&text);
        for mention in &mentions {
            let inside =
                |item: &&mut Item| mention.span.start <= item.start && item.end <= mention.span.end;
            for item in items.iter_mut().filter(inside) {
                item.skill = Some(mention.skill.clone());
            }
        }
        part_versions(&mut items, lexicon);
        let quantities = quantities(&mut items, spoken);
        limit::limit(&mut items, spoken);
        let mut skills: Vec<String> = mentions.into_iter().map(|mention| mention.skill).collect();
        skills.sort_unstable();
        skills.dedup();
        Self {
            items,
            quantities,
            skills,
            language: own,
            spoken,
        }
    }

    /// Returns the words that claim something, near item `at` on each side: in its clause up to `and`, up to so many, and none
    /// beyond a number that has words of its own.
    pub(super) fn around(
        &self,
        at: std::ops::Range<usize>,
        most: usize,
    ) -> (Vec<&Item>, Vec<&Item>) {
        let clause = self.items.get(at.start).map(|item| item.clause);
        let near = |range: &mut dyn Iterator<Item = usize>| {
            let mut found = Vec::new();
            for item in range.filter_map(|i| self.items.get(i)) {
                let beyond = item.counted && !found.is_empty();
                let joint = matches!(item.lower.as_str(), "and" | "und" | "sowie" | "while");
                if Some(item.clause) != clause || found.len() == most || beyond || joint {
                    break;
                }
                if item.claims() && !matches!(item.lower.as_str(), "down" | "up") {
                    found.push(item);
                }
            }
            found
        };
        let before = near(&mut (0..at.start).rev());
        let after = near(&mut (at.end..self.items.len()));
        (before, after)
    }

    /// Returns the words that claim something, from item `at` to the next number of its sentence.
    pub(super) fn behind(&self, at: usize) -> Vec<&Item> {
        let sentence = self.items.get(at).map(|item| item.sentence);
        let rest = self.items.get(at..).unwrap_or_default().iter();
        rest.take_while(|item| {
            Some(item.sentence) == sentence
                && !item.counted
                && !item.lower.starts_with("schwerpunkt")
        })
        .filter(|item| item.claims())
        .collect()
    }

    /// Returns the words of the same sentence as item `at`, up to so many away on each side.
    pub(super) fn neighbours(&self, at: usize, most: usize) -> Vec<&Item> {
        let sentence = self.items.get(at).map(|item| item.sentence);
        let there = |item: &&Item| Some(item.sentence) == sentence && item.claims();
        let before = self.items.get(..at).unwrap_or_default().iter().rev();
        let after = self.items.get(at + 1..).unwrap_or_default().iter();
        before
            .filter(there)
            .take(most)
            .chain(after.filter(there).take(most))
            .collect()
    }

    /// Whether a number is one of the two between which something went.
    pub(super) fn is_moved(&self, quantity: &Quantity) -> bool {
        self.quantities.windows(2).any(|pair| {
            pair.iter().all(|other| other.step == Step::At)
                && pair.iter().any(|other| other.items == quantity.items)
        })
    }

    /// Returns the last of the words that claim something and follow each other from item `at` on: what is counted there.
    pub(super) fn head(&self, at: usize) -> Option<&Item> {
        let clause = self.items.get(at)?.clause;
        let rest = self.items.get(at..)?.iter();
        let thing = |item: &&Item| match self.spoken {
            Language::German => item.text.starts_with(char::is_uppercase),
            Language::English => item.rank() == 0 && !item.lower.ends_with("ed"),
        };
        let near = rest.take_while(|item| item.clause == clause && item.claims());
        near.filter(thing)
            .filter(|item| !matches!(item.role(), Role::Unit(..)))
            .last()
    }

    /// Returns the last word before item `at` in its clause that claims nothing, where all between them claim something.
    pub(super) fn free_before(&self, at: usize) -> Option<&Item> {
        let clause = self.items.get(at)?.clause;
        let before = self.items.get(..at)?.iter().rev();
        let mut before = before.take_while(|item| item.clause == clause);
        before.find(|item| !item.claims())
    }

    /// Returns the word before item `at` in its clause, whatever it claims.
    pub(super) fn before(&self, at: usize) -> Option<&Item> {
        let item = self.items.get(at)?;
        let before = self.items.get(at.checked_sub(1)?)?;
        (before.clause == item.clause).then_some(before)
    }

    /// Whether any of its words has a mark.
    pub(super) fn has(&self, mark: Mark) -> bool {
        self.items.iter().any(|item| item.is(mark))
    }
}

/// Returns a text with the signs taken out that German puts before feminine endings: `Kolleg:innen`.
fn one_gender(text: &str) -> String {
    let mut plain = text.to_owned();
    for sign in [":in", "*in", "_in", "/in", "/-in"] {
        if plain.contains(sign) {
            plain = plain.replace(&format!("{sign}nen"), "innen");
        }
    }
    plain
}

/// Parts a version from the name that it is glued to (`Python3`, `C++20`), so that it is a number like others.
fn part_versions(items: &mut Vec<Item>, lexicon: &Lexicon) {
    let mut at = 0;
    while at < items.len() {
        let Some(item) = items.get(at) else { break };
        let name = item.text.trim_end_matches(|c: char| c.is_ascii_digit());
        let versioned = item.skill.is_some()
            && item.kind == Kind::Word
            && name.len() < item.text.len()
            && name.len() > 1
            && lexicon
                .find(name)
                .iter()
                .any(|m| Some(&m.skill) == item.skill.as_ref());
        if versioned {
            let digits = item.text[name.len()..].to_owned();
            let split = item.end - digits.len();
            let number = Item {
                lower: digits.clone(),
                root: digits.clone(),
                text: digits,
                kind: Kind::Digits,
                entry: None,
                start: split,
                first: false,
                glued: true,
                skill: None,
                ..item.clone()
            };
            let name = name.to_owned();
            if let Some(item) = items.get_mut(at) {
                item.lower = name.to_lowercase();
                item.root.clone_from(&item.lower);
                item.text = name;
                item.end = split;
            }
            items.insert(at + 1, number);
        }
        at += 1;
    }
}
