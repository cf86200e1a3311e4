//! What each text of a resume is worth to a posting: what it answers, weighed as the score weighs it.

use std::collections::{BTreeMap, BTreeSet};

use crate::date::Date;
use crate::posting::Posting;
use crate::resume::Resume;
use crate::score::matching::Case;
use crate::score::matching::demands::Ask;
use crate::score::matching::duties::FULL_AT;
use crate::score::matching::fields::Place;
use crate::score::weights::fit;
use crate::score::words::Words;
use crate::skills::Lexicon;

use super::why::{Answers, Wanted};

/// Fewest words of the duties that a text must share before they count.
const SHARED: usize = 3;

/// Most words of the posting that a reason names.
const NAMED: usize = 3;

/// What the texts of a resume are worth to a posting.
pub(super) struct Worth<'a> {
    /// The resume and the posting.
    pub case: Case<'a>,
    /// Index of the field at each place.
    places: BTreeMap<Place, usize>,
    /// Worth of each target, in thousandths of a point of the match.
    targets: Vec<u64>,
    /// Worth of each word of the duties, in the same, until there are enough.
    pub word: u64,
    /// Credit of each target that a field shows.
    shown: Vec<BTreeMap<usize, u32>>,
    /// The duties' words that a field holds.
    words: Vec<BTreeSet<usize>>,
}

impl<'a> Worth<'a> {
    /// Returns what the texts of `resume` are worth; none where it holds nothing to compare.
    pub fn new(
        resume: &'a Resume,
        posting: &'a Posting,
        lexicon: &'a Lexicon,
        today: Date,
    ) -> Option<Self> {
        let case = Case::new(resume, posting, lexicon, today)?;
        let mut targets = vec![0; case.demands.targets.len()];
        for (asks, points) in [
            (&case.demands.must, fit::MUST),
            (&case.demands.nice, fit::NICE),
        ] {
            weigh(&mut targets, asks, points);
        }
        let duties = case.demands.duty.iter().filter(|&&duty| duty).count() as u64;
        let fields = case.profile.fields.len();
        let mut shown = vec![BTreeMap::new(); fields];
        for hit in &case.profile.hits {
            if let Some(shown) = shown.get_mut(hit.field) {
                let credit: &mut u32 = shown.entry(hit.target).or_default();
                *credit = hit.credit.max(*credit);
            }
        }
        let mut words = vec![BTreeSet::new(); fields];
        for &(field, word) in &case.profile.duty_words {
            if let Some(words) = words.get_mut(field) {
                words.insert(word);
            }
        }
        let places = case
            .profile
            .fields
            .iter()
            .map(|field| field.place)
            .zip(0..)
            .collect();
        Some(Self {
            places,
            targets,
            word: 1000 * u64::from(fit::DUTIES.unsigned_abs()) * 100 / (duties * FULL_AT).max(1),
            shown,
            words,
            case,
        })
    }

    /// Returns the field at a place, where the resume has a text there.
    pub fn at(&self, place: Place) -> Vec<usize> {
        self.places.get(&place).copied().into_iter().collect()
    }

    /// Returns the fields of an entry.
    pub fn entry(&self, section: &'static str, entry: usize) -> Vec<usize> {
        let range = Place::of(section, entry, "")..Place::of(section, entry + 1, "");
        self.places.range(range).map(|(_, &field)| field).collect()
    }

    /// Returns what these fields together are worth, in thousandths of a point; what they repeat counts once.
    pub fn of(&self, fields: &[usize]) -> u64 {
        let targets: u64 = self
            .shown(fields)
            .into_iter()
            .map(|(target, credit)| self.target(target) * u64::from(credit) / 100)
            .sum();
        let words = self.words(fields);
        let words = if words.len() < SHARED {
            0
        } else {
            words.len() as u64
        };
        targets + words * self.word
    }

    /// Returns what these fields answer, the most valuable first; none where they answer nothing.
    pub fn answers(&self, fields: &[usize]) -> Option<Answers> {
        let mut targets: Vec<(u64, usize)> = self
            .shown(fields)
            .into_keys()
            .map(|target| (self.target(target), target))
            .filter(|(worth, _)| *worth > 0)
            .collect();
        targets.sort_by_key(|&(worth, target)| (std::cmp::Reverse(worth), target));
        let skills: Vec<Wanted> = targets
            .into_iter()
            .take(NAMED)
            .filter_map(|(_, target)| {
                let target = self.case.demands.targets.get(target)?;
                Some(Wanted {
                    name: target.name(),
                    demand: target.term.kind,
                })
            })
            .collect();
        if !skills.is_empty() {
            return Some(Answers::Skills { skills });
        }
        let words = self.duty_words(fields);
        (words.len() >= SHARED).then_some(Answers::Duties { words })
    }

    /// Returns the first words in these fields that the duties hold too, as the resume writes them.
    fn duty_words(&self, fields: &[usize]) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut buffer = String::new();
        let fields = fields
            .iter()
            .filter_map(|&field| self.case.profile.fields.get(field));
        fields
            .filter(|field| field.prose)
            .flat_map(|field| Words::new(field.text))
            .filter(|word| {
                let stem = self.case.demands.stems.find(word, &mut buffer);
                stem.is_some_and(|stem| self.case.demands.is_duty(stem) && seen.insert(stem))
            })
            .take(NAMED)
            .map(|word| word.text.to_owned())
            .collect()
    }

    /// Returns what a target is worth, in thousandths of a point.
    pub fn target(&self, target: usize) -> u64 {
        self.targets.get(target).copied().unwrap_or(0)
    }

    /// Returns the words of the duties that these fields hold.
    pub fn words(&self, fields: &[usize]) -> BTreeSet<usize> {
        let words = fields.iter().filter_map(|&field| self.words.get(field));
        words.flatten().copied().collect()
    }

    /// Returns the best credit of each target that these fields show.
    pub fn shown(&self, fields: &[usize]) -> BTreeMap<usize, u32> {
        let mut best: BTreeMap<usize, u32> = BTreeMap::new();
        for (&target, &credit) in fields
            .iter()
            .filter_map(|&field| self.shown.get(field))
            .flatten()
        {
            let now = best.entry(target).or_default();
            *now = credit.max(*now);
        }
        best
    }
}

/// Adds to each target its part of a criterion's points, in thousandths; alternatives are worth the whole each.
fn weigh(targets: &mut [u64], asks: &[Ask], points: i32) {
    let sum: u64 = asks.iter().map(|ask| ask.weight).sum();
    for ask in asks {
        for &target in &ask.targets {
            if let Some(worth) = targets.get_mut(target) {
                *worth += 1000 * u64::from(points.unsigned_abs()) * ask.weight / sum.max(1);
            }
        }
    }
}
