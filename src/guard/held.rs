//! What the sources of a claim hold, ready to be asked for words, numbers and skills.

use crate::skills::Lexicon;

use super::evidence::Text;
use super::item::Item;
use super::mark::Role;
use super::quantity::Quantity;
use super::reading::Reading;
use super::root::{Language, root};

/// The sources of a claim.
#[derive(Debug)]
pub(super) struct Held<'a> {
    /// Where the texts stand.
    pub texts: &'a [Text],
    /// The texts as read.
    pub readings: Vec<Reading>,
    /// The language that their words tell.
    pub language: Option<Language>,
    /// The language that they were read in.
    pub spoken: Option<Language>,
    /// Ids of the skills that they show, and of those that these prove.
    skills: Vec<String>,
    /// Every key of every word, with the reading and the item, in order.
    keys: Vec<(Key, usize, usize)>,
}

/// By what a word is found.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Root(String),
    Group(u16),
}

impl<'a> Held<'a> {
    /// Reads the texts that a claim rests on.
    pub(super) fn new(texts: &'a [Text], lexicon: &Lexicon) -> Self {
        let mut readings: Vec<Reading> = Vec::with_capacity(texts.len());
        let language = |readings: &[Reading]| {
            let spoken = |language| {
                readings
                    .iter()
                    .filter(|r| r.language == Some(language))
                    .count()
            };
            let (english, german) = (spoken(Language::English), spoken(Language::German));
            let either = if german > english {
                Language::German
            } else {
                Language::English
            };
            (english + german > 0).then_some(either)
        };
        for text in texts {
            let known = language(&readings);
            readings.push(Reading::new(&text.text, lexicon, known));
        }
        let mut skills: Vec<String> = Vec::new();
        for skill in readings.iter().flat_map(|reading| &reading.skills) {
            skills.extend(lexicon.implies(skill).into_iter().map(str::to_owned));
            skills.push(skill.clone());
        }
        skills.sort_unstable();
        skills.dedup();
        let mut keys = Vec::new();
        for (r, reading) in readings.iter().enumerate() {
            for (i, item) in reading.items.iter().enumerate() {
                // "In two days" says nothing of what is done daily.
                if item.counted && matches!(item.role(), Role::Unit(..)) {
                    continue;
                }
                keys.push((Key::Root(item.root.clone()), r, i));
                if item.lower != item.root {
                    keys.push((Key::Root(item.lower.clone()), r, i));
                }
                if item
                    .entry
                    .is_some_and(|entry| entry.marks == 0 && entry.rank == 0)
                {
                    let words = item
                        .lower
                        .split(' ')
                        .filter(|word| word.len() < item.lower.len());
                    keys.extend(
                        words.map(|word| (Key::Root(root(word, reading.spoken, true)), r, i)),
                    );
                }
                let groups = item.entry.map_or(&[][..], |entry| entry.holds);
                keys.extend(groups.iter().map(|id| (Key::Group(*id), r, i)));
            }
        }
        keys.sort_unstable();
        Self {
            texts,
            language: language(&readings),
            spoken: language(&readings).or_else(|| readings.first().map(|reading| reading.spoken)),
            readings,
            skills,
            keys,
        }
    }

    /// Whether a skill is shown, or proven by one that is.
    pub(super) fn skill(&self, id: &str) -> bool {
        self.skills
            .binary_search_by(|known| known.as_str().cmp(id))
            .is_ok()
    }

    /// Returns where the sources hold what an item says: reading and item.
    pub(super) fn places(&self, item: &Item) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        self.at(&Key::Root(item.root.clone()), &mut found);
        if item.lower != item.root {
            self.at(&Key::Root(item.lower.clone()), &mut found);
        }
        for id in item.entry.map_or(&[][..], |entry| entry.says) {
            self.at(&Key::Group(*id), &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Returns the items of the sources that hold what an item says.
    pub(super) fn items<'b>(&'b self, item: &Item) -> Vec<(&'b Reading, usize, &'b Item)> {
        let places = self.places(item).into_iter();
        places
            .filter_map(|(r, i)| {
                let reading = self.readings.get(r)?;
                Some((reading, i, reading.items.get(i)?))
            })
            .collect()
    }

    /// Whether a root or a word in lower case stands in the sources.
    pub(super) fn word(&self, word: &str) -> bool {
        let key = Key::Root(word.to_owned());
        self.keys
            .binary_search_by(|(known, ..)| known.cmp(&key))
            .is_ok()
    }

    /// Whether a word of the sources belongs to one of the groups.
    pub(super) fn group(&self, groups: &[u16]) -> bool {
        let known = |id: &u16| {
            self.keys
                .binary_search_by(|(key, ..)| key.cmp(&Key::Group(*id)))
                .is_ok()
        };
        groups.iter().any(known)
    }

    /// Returns the numbers of the sources.
    pub(super) fn quantities(&self) -> impl Iterator<Item = (&Reading, &Quantity)> {
        let readings = self.readings.iter();
        readings.flat_map(|reading| {
            reading
                .quantities
                .iter()
                .map(move |quantity| (reading, quantity))
        })
    }

    fn at(&self, key: &Key, found: &mut Vec<(usize, usize)>) {
        let from = self.keys.partition_point(|(known, ..)| known < key);
        let same = self
            .keys
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(|(known, ..)| known == key);
        found.extend(same.map(|(_, r, i)| (*r, *i)));
    }
}
